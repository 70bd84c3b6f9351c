"""Article numbers as the instrument prints them."""

from macros.models import Instrument
from macros.view import View

_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
# The order in which United Nations texts letter a list in Arabic.
_LETTERS = ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي")
_ABJAD = dict(zip("abcdefghij", _LETTERS, strict=True))


def article_number(
    view: View, instrument: Instrument, first: str, last: str = ""
) -> str:
    """Return an article's number, or a span of them, as the instrument prints it.

    Where it counts I, II, III, English and French do so; Arabic keeps 1, 2, 3, as
    its version of these treaties does.
    """
    if instrument.numerals == "roman" and view.language != "ar":
        first, last = roman(first), roman(last)
    return view.number(f"{first}–{last}" if last else first)


def roman(number: str) -> str:
    """Return a number below 40 in Roman numerals; other text as it stands."""
    if not number.isdecimal():
        return number
    rest, written = int(number), ""
    for sign, value in _ROMAN:
        written += sign * (rest // value)
        rest %= value
    return written


def paragraph_mark(view: View, paragraph: str) -> str:
    """Return a paragraph's number or letter as texts of the language print it."""
    if view.language == "ar" and paragraph in _ABJAD:
        return _ABJAD[paragraph]
    return view.number(paragraph)
