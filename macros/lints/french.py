"""French pages and records: apostrophes, quotation marks, spaces beside marks.

The rules are those of the Imprimerie nationale's Lexique. Editors type plain
spaces; `macros.typography` makes them hold while a page is rendered.
"""

import re
from collections.abc import Iterable, Iterator

from macros.lints.page import Page, blanked
from macros.lints.words import Text
from macros.problems import Problem

# Letters written as numbers and marks of boxes are not French, nor are keys.
_OTHER = re.compile(r"&#?\w+;|^ *(?:!!!|\?\?\?\+?)(?: \w+)?", re.MULTILINE)
_KEY = re.compile(r"^ *[\w-]+:", re.MULTILINE)
_RULES = (
    (
        re.compile(r"\w'\w"),
        "is written with a straight apostrophe",
        lambda found: found.replace("'", "’"),
    ),
    (
        re.compile(r"[\w»)’][;:?!](?=\s|$)"),
        "has no space before the mark",
        lambda found: f"{found[:-1]} {found[-1]}",
    ),
    (
        re.compile(r"“[^”\n]{0,40}”?"),
        "stands in English quotation marks",
        lambda found: f"« {found.strip('“”')} »",
    ),
    (
        re.compile(r"«\w+|\w+»"),
        "has no space inside its quotation marks",
        lambda found: found.replace("«", "« ").replace("»", " »"),
    ),
)


def problems(page: Page) -> Iterator[Problem]:
    """French text is spaced and quoted as French is."""
    if page.language != "fr":
        return
    text = blanked(page.prose, (found.span() for found in _OTHER.finditer(page.prose)))
    front = page.front.end() if page.front else 0
    text = blanked(text, (found.span() for found in _KEY.finditer(text, 0, front)))
    for place, what, mend in _found(text):
        yield page.problem(place, what, mend)


def in_texts(texts: Iterable[Text]) -> Iterator[Problem]:
    """The same for texts of records."""
    for text in texts:
        if text.language == "fr":
            for _, what, mend in _found(text.text):
                yield Problem(text.file, text.line, what, mend)


def _found(text: str) -> Iterator[tuple[int, str, str]]:
    for pattern, what, mended in _RULES:
        for found in pattern.finditer(text):
            yield found.start(), f"'{found[0]}' {what}", f"write '{mended(found[0])}'"
