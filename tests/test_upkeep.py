"""What is due, who read it, what changed: told on pages and in files."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.catalogue import Catalogue, load
from macros.changelog import unlogged
from macros.exports import upkeep as files
from macros.freshness import next_review
from macros.pages.upkeep import due_list, page_status
from macros.view import View


@pytest.fixture
def view(root: Path) -> View:
    """Return the page of the sound treaty, in English."""
    catalogue, problems = load(root)
    assert problems == []
    return View(catalogue, "en", "law/treaty.md", {})


def spoilt(root: Path, file: str, old: str, new: str) -> Catalogue:
    """Return the sound data with one text replaced."""
    path = root / "data" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return load(root)[0]


def test_a_record_is_due_a_year_after_its_check_and_a_case_after_two(
    view: View,
) -> None:
    """Cases keep longer than law."""
    treaty = view.catalogue.instruments["treaty"]
    case = view.catalogue.cases["first-case"]
    due, later = next_review("instruments", treaty), next_review("cases", case)

    assert due
    assert (due - treaty.checked).days == 365
    assert later
    assert (later - case.checked).days == 730


def test_a_record_may_ask_for_an_earlier_review(root: Path) -> None:
    """The day that a record names goes before the rule."""
    found = spoilt(
        root,
        "instruments/treaty.yml",
        "checked: ",
        "next_review: 2025-06-01\nchecked: ",
    )

    day = next_review("instruments", found.instruments["treaty"])
    assert day == date(2025, 6, 1)


def test_a_page_warns_from_the_day_on_which_it_is_due(view: View) -> None:
    """The day before there is no notice, on the day there is one."""
    due = next_review("instruments", view.catalogue.instruments["treaty"])
    assert due
    said = "Due for a check"

    eve = replace(view, today=date.fromordinal(due.toordinal() - 1))
    assert said not in page_status(eve, "instruments/treaty")
    assert said in page_status(replace(view, today=due), "instruments/treaty")
    assert "instruments/treaty" in due_list(replace(view, today=due))
    assert "nothing was due" in due_list(replace(view, today=date(2024, 1, 1)))


def test_a_page_says_which_readings_it_had_and_which_not(view: View) -> None:
    """A reading is told with its day and role; a missing one plainly."""
    said = page_status(view, "instruments/treaty")

    assert "law: 12 January 2025 (jurist)" in said
    assert "language: not yet" in said
    assert "teaching" not in said
    assert "teaching: not yet" in page_status(view, "modules/basics")


def test_a_reading_counts_for_its_languages_alone(root: Path) -> None:
    """Who read the Arabic has not read the English."""
    catalogue = spoilt(
        root, "readings/first-reading.yml", "records:", "languages:\n  - ar\nrecords:"
    )
    view = View(catalogue, "en", "law/treaty.md", {})

    assert "law: not yet" in page_status(view, "instruments/treaty")
    assert "رجل قانون" in page_status(
        replace(view, language="ar"), "instruments/treaty"
    )


def test_a_module_leads_to_its_last_change(view: View) -> None:
    """Who taught it before sees that something is to be looked at."""
    assert "changes.md#change-first-change" in page_status(view, "modules/basics")


def test_files_tell_the_same(view: View) -> None:
    """What is due stands in order of days; the feed has an entry for each change."""
    found = json.loads(files.due(view.catalogue, "en"))
    days = [item["next_review"] for item in found]
    feed = ElementTree.fromstring(files.changes(view.catalogue, "ar"))  # noqa: S314
    atom = "{http://www.w3.org/2005/Atom}"

    assert days == sorted(days)
    assert {"instruments/treaty", "cases/first-case"} <= {it["record"] for it in found}
    assert [it.text for it in feed.iter(f"{atom}summary")] == ["صار الأجل أقصر."]
    assert all(it.text for tag in ("id", "title", "updated")
               for it in feed.iter(f"{atom}{tag}"))  # fmt: skip


def test_a_change_of_the_law_is_to_be_told(root: Path, view: View) -> None:
    """Another paraphrase needs a note, another day of checking does not."""
    before = view.catalogue
    file = "instruments/treaty.yml"
    later = spoilt(root, file, "checked: 2025-01-11", "checked: 2025-02-11")
    assert unlogged(before, later) == []

    changed = spoilt(root, file, "Reasons are given", "Reasons are told")
    assert [str(one.file) for one in unlogged(before, changed)] == [f"data/{file}"]

    (root / "data/changes/second.yml").write_text(
        (root / "data/changes/first-change.yml")
        .read_text("utf-8")
        .replace("limits/holding", "instruments/treaty"),
        "utf-8",
    )
    assert unlogged(before, load(root)[0]) == []
