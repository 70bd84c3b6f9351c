"""The site's languages, and words of the interface in each."""

from collections.abc import Mapping
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from macros.models import Language, LanguageRecord, Words

Labels = Mapping[str, Words]
LanguageTable = Mapping[Language, LanguageRecord]


def label(labels: Labels, key: str, language: Language) -> str:
    """Return an interface word; labels are complete in every language."""
    return labels[key].get(language)[0]


def shown_date(value: str | date, locale: str) -> str:
    """Return a day, month or year written out, with Western digits.

    `value` is a date or year, year-month, year-month-day; month names are the
    locale's own (Morocco's in `ar_MA`).
    """
    text = value.isoformat() if isinstance(value, date) else value
    if len(text) == 4:
        return text
    if len(text) == 7:
        day = date.fromisoformat(f"{text}-01")
        return format_skeleton("yMMMM", day, locale=Locale.parse(locale))
    shown = format_date(date.fromisoformat(text), format="long", locale=locale)
    # French writes the first of a month as an ordinal; the locale data do not.
    first = locale.startswith("fr") and shown.startswith("1 ")
    return f"1er{shown[1:]}" if first else shown


def shown_number(value: float, locale: str) -> str:
    """Return a number with the locale's separators and Western digits."""
    # CLDR gives Morocco's Arabic Western digits, the point for thousands included.
    return format_decimal(value, locale=locale)


def door_path(situation: str) -> str:
    """Return the path, below the site's root, of a situation in no language."""
    return f"p/{situation}/"
