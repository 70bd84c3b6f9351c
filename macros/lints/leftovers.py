"""What an unfinished page leaves behind."""

import re
from collections.abc import Iterator

from macros.lints.page import Page
from macros.problems import Problem

# Whole words that no finished page holds, in the three languages; words that
# also have a use of their own only where they stand alone on a line.
_LEFT = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME|XXX+)\b|\b[Ll]orem ipsum\b|\bx{4,}\b|\b[Pp]laceholder\b"
    r"|\b[Tt]o be (?:completed|translated|written|confirmed)\b|\b[Tt]ext to come\b"
    r"|\b[àÀ] (?:compléter|traduire|rédiger|confirmer|vérifier)\b|\b[Tt]exte à venir\b"
    r"|نص تجريبي|قيد (?:الإنجاز|الترجمة|الكتابة|الإعداد)|يستكمل لاحقا|للترجمة لاحقا"
    r"|^[ #*>-]*(?:تجربة|test|essai)[ .]*(?:\{[^{}\n]*\})?$",
    re.MULTILINE,
)


# One of these is in each of them; looking for plain words first is quick.
_HINTS = (
    "TODO", "TB", "FIXME", "XXX", "xxx", "ipsum", "placeholder", "be completed",
    "be translated", "be written", "be confirmed", "to come", "à compl", "à trad",
    "à réd", "à conf", "à vér", "à venir", "تجريبي", "قيد ", "لاحقا", "تجربة", "test",
    "essai",
)  # fmt: skip


def problems(page: Page) -> Iterator[Problem]:
    """No placeholder is left in a page."""
    if not any(hint in page.prose for hint in _HINTS):
        return
    for found in _LEFT.finditer(page.prose):
        yield page.problem(
            found.start(), f"'{found[0].strip()}' was left in the page",
            "write the text, or delete it",
        )  # fmt: skip
