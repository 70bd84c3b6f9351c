"""When each record is to be checked again, and what is due on the day of a build."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from macros.catalogue import Catalogue
from macros.models import Dated, Record
from macros.references import records

# Law and figures are looked up again within a year, settled cases within two.
YEAR = timedelta(days=365)
PERIODS = {"cases": 2 * YEAR}


@dataclass(frozen=True, order=True)
class Review:
    """A record, the day of its check, and the day by which the next one is due."""

    due: date
    kind: str
    id: str
    checked: date


def next_review(kind: str, record: Record) -> date | None:
    """Return the day by which a record is to be checked again.

    The record's own `next_review` if it has one, else a year after the check, or
    two for cases; None for what was never checked.
    """
    if isinstance(record, Dated) and record.next_review:
        return record.next_review
    checked = getattr(record, "checked", None)
    return checked + PERIODS.get(kind, YEAR) if isinstance(checked, date) else None


def reviews(catalogue: Catalogue) -> Iterator[Review]:
    """Yield when each record that was checked is due, kind by kind."""
    for kind, key, record in records(catalogue):
        day = next_review(kind, record)
        checked = getattr(record, "checked", None)
        if day and isinstance(checked, date):
            yield Review(day, kind, key, checked)
