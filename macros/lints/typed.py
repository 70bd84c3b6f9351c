"""Articles, law numbers, dates and symbols typed by hand in place of a macro."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.catalogue import Catalogue
from macros.lints.page import Page
from macros.problems import Problem

_GAP = r"(?:[ \n\u00a0\u202f*_(]|&nbsp;){0,6}"
_NUMBER = r"[0-9\u0660-\u0669\u06f0-\u06f9]"
_JOIN = r"[-\u2010-\u2013./]"
_TO = rf"{_GAP}(?:-|–|,|،|to|and|à|au|et|إلى|و){_GAP}"
_TAIL = rf"(?:[-–./(]{_NUMBER}+\)?)*"
# What may follow a number: 66-1 à 66-5, 16(7) and 17.
_MORE = rf"{_TAIL}(?:{_TO}{_NUMBER}+{_TAIL})*"
# Words that Arabic writes as one with what follows: and, so, in, to, as, the.
_PREFIX = r"(?<![\u0621-\u064a])[وف]?[بكل]?(?:ال|ل)?"
_ARTICLE = rf"""
    (?i:\b(?:articles?|arts?\.?)) {_GAP} (?:(?i:n[°ºo]s?|no)\.?{_GAP})?
        (?: [0-9]+{_MORE} | [IVX]{{2,5}}\b | (?i:premier\b) )
  | {_PREFIX} (?:ماد(?:ة|تين|تان)|مواد|فصل(?:ين|ان)?|فصول) {_GAP}
        (?: (?:رقم{_GAP}|عدد{_GAP})? {_NUMBER}+{_MORE} | ال[أا]ولى )
"""
_LAW = rf"""
    (?i:\b(?:laws?|acts?|bills?|decrees?|dahirs?|lois?|décrets?)) {_GAP}
        (?:(?i:organi[cq]\w*){_GAP})? (?:(?i:numbers?|n[°ºo]s?)\.?{_GAP})?
        [0-9]+{_JOIN}[0-9]+{_TAIL}
  | {_PREFIX} (?:قانون|قوانين|ظهير|مرسوم) {_GAP}
        (?:(?:ال)?(?:شريف|تنظيمي|جنائي){_GAP})? (?:رقم{_GAP}|عدد{_GAP})?
        {_NUMBER}+{_JOIN}{_NUMBER}+{_TAIL}
"""
_MONTH = (
    r"(?i:jan(?:uary|vier|v?\.)|feb(?:ruary|\.)|févr(?:ier|\.)|mar(?:ch|s|\.)"
    r"|apr(?:il|\.)|avr(?:il|\.)|may|mai|june?|juin|july?|juil(?:let|\.)"
    r"|aug(?:ust|\.)|août|sept(?:embe?r?e?|\.)|oct(?:ob(?:er|re)|\.)"
    r"|nov(?:emb(?:er|re)|\.)|d[eé]c(?:emb(?:er|re)|\.))"
)
_ARABIC_MONTHS = (
    *("يناير", "فبراير", "مارس", "أبريل", "ابريل", "ماي", "مايو", "يونيو", "يونيه"),
    *("يوليوز", "يوليو", "يوليه", "غشت", "أغسطس", "اغسطس", "شتنبر", "سبتمبر"),
    *("أكتوبر", "اكتوبر", "نونبر", "نوفمبر", "دجنبر", "ديسمبر", "محرم", "صفر"),
    *("ربيع الأول", "ربيع الثاني", "ربيع الآخر", "جمادى الأولى", "جمادى الثانية"),
    *("جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذي القعدة"),
    *("ذو الحجة", "ذي الحجة"),
)
_ARABIC_MONTH = "|".join(_ARABIC_MONTHS).replace(" ", "[ ]")
_DATE = rf"""
    (?:\b[0-9]{{1,2}}{_TO})?\b[0-9]{{1,2}}(?:st|nd|rd|th|er)?{_GAP}(?:of{_GAP})?{_MONTH},?{_GAP}[0-9]{{4}}\b
  | \b{_MONTH}{_GAP}[0-9]{{1,2}}(?:st|nd|rd|th)?,?{_GAP}[0-9]{{4}}\b
  | \b[0-9]{{4}}-[01][0-9]-[0-3][0-9]\b
  | \b[0-3]?[0-9][./][01]?[0-9][./](?:19|20)[0-9]{{2}}\b
  | (?:{_NUMBER}{{1,2}}{_TO})?{_NUMBER}{{1,2}}{_GAP}(?:من{_GAP})?(?:شهر{_GAP})?
        (?:{_ARABIC_MONTH})[،,]?{_GAP}(?:(?:سنة|عام){_GAP})?{_NUMBER}{{4}}
"""
_SYMBOL = (
    r"\b(?=[A-Z]{1,6}/[A-Za-z0-9./()-]*[0-9])"
    r"[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.()-]*){2,}"
)
# What every one of them has in it.
_NUMBERED = re.compile(rf"{_NUMBER}|[IVX][IVX]|[Pp]remier|ال[أا]ولى")
_HINTS = (
    *("art", "law", "act", "bill", "decree", "dahir", "loi", "décret"),
    *("jan", "feb", "fév", "mar", "apr", "avr", "may", "mai", "jun", "juin", "jul"),
    *("juil", "aug", "août", "sep", "oct", "nov", "dec", "déc"),
    *("ماد", "مواد", "فصل", "فصول", "قانون", "قوانين", "ظهير", "مرسوم"),
    *_ARABIC_MONTHS,
)
_HINTED = re.compile(rf"{_NUMBER}{_JOIN}{_NUMBER}|[A-Z0-9]/")
_AROUND = 60  # characters; no fact typed by hand begins farther from its number
_KINDS = {
    "article": (
        "an article number",
        'write {{ cite("instrument/article.paragraph") }}, such as '
        '{{ cite("icrmw/16.7") }}',
    ),
    "law": (
        "a law's number",
        'write {{ instrument_short("id") }} or {{ instrument_name("id") }}, such as '
        '{{ instrument_short("law-02-03") }}',
    ),
    "date": (
        "a date",
        'write {{ date_of("kind/record", "fact") }}, such as '
        '{{ date_of("programme/partnership", "agreement-signed") }}',
    ),
    "symbol": (
        "a document's symbol",
        'write {{ document("body", "review") }}, such as '
        '{{ document("cmw", "review-2023") }}',
    ),
}


@dataclass(frozen=True)
class Typed:
    """The lint of facts typed by hand; `laws` maps a law's number to its id."""

    laws: Mapping[str, str]
    _read: dict[str, list[re.Match[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Typed":
        """Return the lint that knows the numbers of the laws in data/."""
        return cls(
            {
                record.number: key
                for key, record in catalogue.instruments.items()
                if record.number
            }
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # Two digits, the first of them 0: a law's number, known or not.
        numbers = ["0[0-9]-[0-9]{2}"]
        for number in self.laws:
            numbers.append(_JOIN.join(map(re.escape, re.split(_JOIN, number))))
        bare = rf"(?<![\w./-])(?:{'|'.join(numbers)})(?![\w/-]|\.[0-9])"
        return re.compile(
            rf"(?P<article>{_ARTICLE})|(?P<law>{_LAW})|(?P<date>{_DATE})"
            rf"|(?P<symbol>{_SYMBOL})|(?P<number>{bare})",
            re.VERBOSE,
        )

    def spans(self, page: Page) -> Iterator[tuple[int, int]]:
        """Yield where facts are typed by hand; other lints pass over them."""
        return (found.span() for found in self.found(page))

    def found(self, page: Page) -> list[re.Match[str]]:
        """Return the facts typed by hand; a page is read once."""
        if page.file not in self._read:
            self._read[page.file] = list(self.seen(page.prose))
        return self._read[page.file]

    def seen(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the facts typed by hand in a text."""
        # The pattern is slow: it looks only around a number, where a word is near
        # that all such facts have.
        start = end = 0
        for number in _NUMBERED.finditer(text):
            if number.start() - _AROUND > end:
                yield from self._near(text, start, end)
                start = number.start() - _AROUND
            end = number.end() + _AROUND
        yield from self._near(text, start, end)

    def _near(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        near = text[start:end].lower()
        if any(hint in near for hint in _HINTS) or _HINTED.search(text, start, end):
            yield from self._pattern.finditer(text, start, end)

    def problems(self, page: Page) -> Iterator[Problem]:
        """No article number, law number, date or symbol is typed by hand."""
        for found in self.found(page):
            kind = (found.lastgroup or "law").replace("number", "law")
            name, mend = _KINDS[kind]
            shown = " ".join(found[0].split())
            yield page.problem(
                found.start(), f"'{shown}' is {name} typed by hand", mend
            )
