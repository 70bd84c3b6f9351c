"""What an unfinished page leaves behind."""

import re
from collections.abc import Iterator

from macros.lints.page import Page
from macros.problems import Problem

# Whole words that no finished page holds, in the three languages; words that
# also have a use of their own only where they stand alone on a line.
_LEFT = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME|XXX+)\b|(?i:\blorem ipsum\b|\bx{4,}\b|\bplaceholder\b"
    r"|\bto be (?:completed|translated|written|confirmed)\b|\btext to come\b"
    r"|\bà (?:compléter|traduire|rédiger|confirmer|vérifier)\b|\btexte à venir\b)"
    r"|نص تجريبي|قيد (?:الإنجاز|الترجمة|الكتابة|الإعداد)|يستكمل لاحقا|للترجمة لاحقا"
    r"|^[ #*>-]*(?:تجربة|test|essai)[ .]*(?:\{[^{}\n]*\})?$",
    re.MULTILINE,
)


def problems(page: Page) -> Iterator[Problem]:
    """No placeholder is left in a page."""
    for found in _LEFT.finditer(page.prose):
        yield page.problem(
            found.start(), f"'{found[0].strip()}' was left in the page",
            "write the text, or delete it",
        )  # fmt: skip
