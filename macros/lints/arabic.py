"""Arabic pages: digits and their order as the reader sees them."""

import re
from collections.abc import Iterator

from macros.lints.page import Page, blanked
from macros.lints.typed import Typed
from macros.problems import Problem

_ISOLATED = re.compile(r"<bdi\b[^<>]*>[^<>]*</bdi>")
_EASTERN = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]+")
# Between two numbers these marks let the numbers change places.
_JOINED = re.compile(r"[0-9]+(?: ?[-\u2010-\u2015/] ?[0-9]+)+")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def problems(page: Page, typed: Typed) -> Iterator[Problem]:
    """Arabic text has Western digits, and numbers joined by a mark are isolated."""
    if page.language != "ar":
        return
    text = blanked(page.prose, typed.spans(page))
    for found in _EASTERN.finditer(text):
        yield page.problem(
            found.start(), f"'{found[0]}' is written in Eastern digits",
            f"write {found[0].translate(_WESTERN)}",
        )  # fmt: skip
    isolated = [found.span() for found in _ISOLATED.finditer(page.text)]
    for found in _JOINED.finditer(blanked(text, isolated)):
        yield page.problem(
            found.start(), f"'{found[0]}' is shown in the wrong order in Arabic",
            f'write <bdi dir="ltr">{found[0]}</bdi>, or put a word between the numbers',
        )  # fmt: skip
