"""What a section of a page holds, in a form that languages can be compared by."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from inspect import signature

from macros.calls import Call
from macros.lints.page import Page, blanked
from macros.lints.typed import Typed
from macros.models import Language
from macros.registry import BLOCK, MACROS

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
# A number with the thousands mark and the decimal mark of its language. Arabic is
# written in Morocco with either.
_SPACE = "[ \u00a0\u202f\u2009]"
_FIGURES: dict[Language, str] = {
    "en": r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?",
    "fr": rf"[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?",
    "ar": rf"[0-9]{{1,3}}(?:(?:[.,]|{_SPACE})[0-9]{{3}})+(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,][0-9]+)?",
}
_FIGURE = {
    language: re.compile(rf"(?<![\w.,#])(?:{pattern})(?![0-9])(?P<ordinal>\w*)")
    for language, pattern in _FIGURES.items()
}
_ORDINAL = frozenset({"st", "nd", "rd", "th", "er", "re", "e", "ème", "eme"})
_THOUSANDS = {
    "en": re.compile(r",(?=[0-9]{3}(?![0-9]))"),
    "fr": re.compile(_SPACE),
    "ar": re.compile(rf"{_SPACE}|[.,](?=[0-9]{{3}}(?![0-9]))"),
}
_DIGIT = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]")
_EASTERN_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
_NUMBERED = re.compile(r"^ *[0-9]+[.)](?= )|\[\^[^\]\n]*\]", re.MULTILINE)
_SHAPES = {
    "list items": re.compile(r"^ *(?:[-*+]|[0-9]+[.)]) +\S", re.MULTILINE),
    "boxes": re.compile(r"^ *(?:!!!|\?\?\?\+?|===) ", re.MULTILINE),
    "table rows": re.compile(r"^ *\|", re.MULTILINE),
}
# Languages say these with a dual or an article where others write a digit.
_SMALL = frozenset({"0", "1", "2"})


@dataclass(frozen=True)
class Section:
    """One section: where it begins, its calls, figures and shapes.

    `inline` counts the calls inside sentences, whose order languages change;
    `block` holds the others in order.
    """

    id: str
    start: int
    block: tuple[Call, ...]
    inline: Counter[str]
    places: dict[str, int]
    figures: Counter[str]
    shapes: dict[str, int]


def sections(page: Page, typed: Typed) -> Iterator[Section]:
    """Yield the sections of a page in order; the first is what has no heading."""
    starts = [0, *(heading.start for heading in page.headings), len(page.text)]
    names = ["", *(heading.id or "" for heading in page.headings)]
    prose = blanked(page.prose, [page.front.span()]) if page.front else page.prose
    # Facts of the front matter are blanked twice.
    counted = blanked(prose, typed.spans(page))
    for name, start, end in zip(names, starts[:-1], starts[1:], strict=True):
        calls = [call for call in page.calls if start <= call.start < end]
        known = [call for call in calls if call.name in MACROS]
        inline = [call for call in known if call.name not in BLOCK]
        body = prose[start:end]
        yield Section(
            name,
            start,
            tuple(call for call in known if call.name in BLOCK),
            _counted(inline),
            {said(call): call.start for call in reversed(inline)},
            figures(counted[start:end], page.language),
            {shape: len(p.findall(body)) for shape, p in _SHAPES.items()},
        )


def said(call: Call) -> str:
    """Return a call without the words that are in the page's language."""
    place = _words_place(call.name)
    kept = call.words if place is None else call.words[:place]
    return f"{call.name}({', '.join(kept)})"


@cache
def _words_place(name: str) -> int | None:
    """Return which of a macro's words is in the page's language, if one is."""
    names = list(signature(MACROS[name]).parameters)[1:]
    return names.index("words") if "words" in names else None


def _counted(calls: list[Call]) -> Counter[str]:
    # A term is explained where the sentence has it, as often as the sentence has it.
    terms = {said(call) for call in calls if call.name == "term"}
    return Counter(terms) + Counter(said(c) for c in calls if c.name != "term")


def figures(text: str, language: Language) -> Counter[str]:
    """Return the numbers of a text: no thousands marks, a point for decimals.

    Ordinals, list numbers and 0, 1 and 2 are left out.
    """
    found: Counter[str] = Counter()
    if not _DIGIT.search(text):
        return found
    text = _NUMBERED.sub(" ", text)
    if _EASTERN_DIGIT.search(text):
        text = text.translate(_EASTERN)
    for match in _FIGURE[language].finditer(text):
        if match["ordinal"] in _ORDINAL:
            continue
        number = match[0].removesuffix(match["ordinal"])
        number = _THOUSANDS[language].sub("", number).replace(",", ".")
        whole, point, part = number.partition(".")
        number = (whole.lstrip("0") or "0") + point + part
        if number not in _SMALL:
            found[number] += 1
    return found
