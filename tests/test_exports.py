"""Files made from data: calendars and tables."""

import csv
import io
from pathlib import Path

import pytest
from icalendar import Calendar

from macros.catalogue import load
from macros.exports import EXPORTS, files, write_exports
from macros.models import LANGUAGES


def rows(content: bytes) -> list[dict[str, str]]:
    """Return a table's rows by the words of its head."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_every_file_is_there_in_each_language(root: Path) -> None:
    """Each export is written below each language's folder."""
    write_exports(root, root / "site")

    for language in LANGUAGES:
        for path in EXPORTS:
            assert (root / "site" / language / path).stat().st_size > 0


def test_same_data_give_the_same_bytes(root: Path) -> None:
    """No clock and no order of a set shows in a file."""
    assert dict(files(load(root)[0])) == dict(files(load(root)[0]))


def test_calendar_holds_days_known_to_the_day(root: Path) -> None:
    """A dialogue is an event with its body's name; a year alone is not."""
    catalogue, _ = load(root)
    calendar = Calendar.from_ical(
        EXPORTS["treaty-bodies/calendar.ics"](catalogue, "fr")
    )
    events = calendar.walk("VEVENT")
    days = {
        day
        for body in catalogue.bodies.values()
        for review in body.reviews
        for day in (*review.dialogue, review.adopted, review.next_report_due)
        if day and len(day) == 10
    }

    assert {str(event.decoded("dtstart")) for event in events} == days
    assert all("CT" in str(event["summary"]) for event in events)


def test_matrix_tells_what_a_situation_rests_on(root: Path) -> None:
    """The row of a situation names its articles, cases and time limits."""
    (row,) = rows(EXPORTS["practice/matrix.csv"](load(root)[0], "ar"))

    assert row["situation"] == "الاحتفاظ"
    assert row["standards"] == "treaty/5.2"
    assert row["cases"] == "first-case second-case"
    assert row["limits"] == "holding"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_runs_as_a_formula(root: Path, sign: str) -> None:
    """A text that begins like a formula is told to be text."""
    path = root / "data/cases/first-case.yml"
    text = path.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("  en: "))
    path.write_text(text.replace(line, f'  en: "{sign}SUM(A1)"', 1), "utf-8")
    found = rows(EXPORTS["cases/cases.csv"](load(root)[0], "en"))

    assert f"'{sign}SUM(A1)" in {row["title"] for row in found}
