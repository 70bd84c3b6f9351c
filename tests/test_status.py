"""How the work stands: counted from the records, nothing told that is not so."""

from datetime import date
from pathlib import Path

import pytest

from macros.catalogue import Catalogue, load
from macros.models import KINDS
from macros.status import due, gaps, kinds, main, pages
from tests.small_site import write


def test_every_kind_is_counted(sound: Catalogue) -> None:
    """Each kind has its row, with what is announced, reported, and the oldest check."""
    rows = {kind.name: kind for kind in kinds(sound)}

    assert list(rows) == list(KINDS)
    assert rows["cases"].count == len(sound.cases) == 2
    assert rows["cases"].oldest == date(2025, 1, 11)
    assert rows["sources"].oldest is not None
    assert rows["forms"].oldest is None
    assert rows["forms"].row().split() == ["forms", "0"]


def test_an_announced_record_is_still_to_come(root: Path) -> None:
    """A situation with a title only counts as one that is to come."""
    text = (
        "title:\n  en: a\n  fr: b\n  ar: c\nstate: announced\nfamily: border\norder: 9"
    )
    write(root / "data/situations/later.yml", text)

    row = next(kind for kind in kinds(load(root)[0]) if kind.name == "situations")

    assert (row.count, row.announced) == (2, 1)


def test_a_missing_text_is_told_with_its_line(root: Path) -> None:
    """A gap is where the text stands that the language lacks, and no problem."""
    term = root / "data/glossary/holding.yml"
    before = gaps(load(root)[0])
    write(term, term.read_text("utf-8") + "abbreviation:\n  en: HLD\n  fr: RET")

    (new,) = set(gaps(load(root)[0])) - set(before)

    lines = term.read_text("utf-8").split("\n")
    assert (new.file, new.language) == ("data/glossary/holding.yml", "ar")
    assert lines[new.line - 1].startswith("abbreviation:")


def test_what_was_checked_long_ago_comes_first(sound: Catalogue) -> None:
    """Records checked before a day are listed by age; those of that day are not."""
    days = [day for day, _ in due(sound, date(2030, 1, 1))]
    oldest = days[0]

    assert days == sorted(days)
    assert not due(sound, oldest)
    assert all(file.startswith("data/") for _, file in due(sound, date(2030, 1, 1)))


def test_the_overview_is_printed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Table, languages, gaps, what is due: in that order, exit 0 even with problems."""
    write(root / "data/cases/broken.yml", "title: [")

    words = ["--root", str(root), "--due", "30", "--today", "2026-11-25", "--gaps"]
    assert main(words) == 0

    said = capsys.readouterr().out
    assert f"en: {pages(root)['en']} pages" in said
    assert "1 record with problems" in said
    assert "2025-01-11 data/cases/first-case.yml" in said
    assert said.index("en: ") < said.index("2025-01-11 data/")
