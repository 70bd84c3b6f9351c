"""A proposal's changes in words: what was, what is now, where, and what is missing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from macros.catalogue import load
from macros.factdiff import difference
from macros.factreport import lost_pages, main, page_lines
from macros.factwords import GROUPS, differing, grouped, written
from tests.conftest import SOUND
from tests.small_site import write

CASE = "data/cases/first-case.yml"
QUESTION = "data/questions/basics-01.yml"


def changed(root: Path, file: str, old: str, new: str) -> str:
    """Return the report after one text of a file has been replaced."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text, "the sound record no longer has this text"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return written(load(SOUND)[0], load(root)[0])


def test_nothing_changed_is_said(sound: object) -> None:
    """Two equal states give a report of one line."""
    assert written(sound, sound) == "# What changes\n\nNo record changes.\n"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("file", "old", "new", "group", "told"),
    [
        (
            CASE, "  - treaty/5.2", "  - treaty/1", "Articles and citations",
            "no longer: “treaty/5\\.2”",
        ),
        (
            CASE, "date: 2014-11-07", "date: 2014-11-17", "Dates",
            "date: was “2014\\-11\\-07”, is now “2014\\-11\\-17”",
        ),
        (
            "data/limits/holding.yml", "hours: 24", "hours: 48",
            "Figures and time limits", "spans 1 hours: was “24”, is now “48”",
        ),
        (
            QUESTION, "right: true", "right: false", "Answers",
            "options 1 right: was “true”, is now “false”",
        ),
        (
            "data/glossary/holding.yml", "fr: rétention", "fr: maintien", "Terms",
            "term (French): was “rétention”, is now “maintien”",
        ),
        (
            "data/modules/basics.yml", "minutes: 30", "minutes: 35", "Minutes",
            "stages start minutes: was “30”, is now “35”",
        ),
        (
            "data/instruments/treaty.yml", "Covers every traveller.",
            "Covers every adult traveller.", "What the law asks",
            "provisions 1 requires (English): was “Covers every traveller\\.”, "
            "is now “Covers every adult traveller\\.”",
        ),
        (
            CASE, "checked: 2025-01-11", "checked: 2025-02-11",
            "Confidence and sources", "is now “2025\\-02\\-11”",
        ),
        (
            CASE, "fr: Une personne a été retenue.", "fr: Une personne fut retenue.",
            "Other texts", "summary (French): was",
        ),
    ],
    ids=["citation", "date", "limit", "answer", "term", "minutes", "law", "checked",
         "text"],
)  # fmt: skip
def test_a_change_is_told_in_words(
    root: Path, file: str, old: str, new: str, group: str, told: str
) -> None:
    """What was and what is now stand below what the change is about."""
    said = changed(root, file, old, new)

    assert "Records: 1 changed." in said
    section = said.partition(f"## {group}\n")[2].partition("\n## ")[0]
    assert told in section, said
    assert f"`{file}:" in section


def test_the_place_is_that_of_the_value(root: Path) -> None:
    """The line leads to the value as it stands now."""
    said = changed(root, CASE, "date: 2014-11-07", "date: 2014-11-17")
    lines = (root / CASE).read_text(encoding="utf-8").split("\n")

    place = said.partition(f"`{CASE}:")[2].partition("`")[0]

    assert lines[int(place) - 1] == "date: 2014-11-17"


def test_one_language_alone_is_asked_about(root: Path) -> None:
    """A text that changed in French only may no longer say what the others say."""
    said = changed(root, CASE, "Une personne a été retenue.", "Deux personnes.")
    question = said.partition("## Do the other languages still say the same?")[2]

    assert "summary: French only" in question


def test_an_item_put_in_between_moves_no_other(root: Path) -> None:
    """A new answer is told alone; those behind it are known again."""
    option = (
        "options:\n  - text:\n      en: New\n      fr: Neuf\n"
        "      ar: جديد\n"
        "    right: false\n    feedback:\n      en: No.\n      fr: Non.\n"
        "      ar: لا.\n"
    )
    said = changed(root, QUESTION, "options:\n", option)

    assert "options 1: new: “New”" in said
    assert "is now" not in said
    assert "no longer" not in said


def test_records_that_come_and_go_are_named(root: Path) -> None:
    """A new record and one that is gone are told with kind, id and name."""
    shutil.copy(root / CASE, root / "data/cases/third-case.yml")
    (root / "data/uncertainties/later-text.yml").unlink()

    said = written(load(SOUND)[0], load(root)[0])

    assert "Records: 1 new, 1 gone." in said
    assert "## New records\n\n- **cases/third\\-case** “The first case”" in said
    assert "## Records that go\n\n- **uncertainties/later\\-text**" in said


def test_what_was_written_means_nothing_in_the_report(root: Path) -> None:
    """A stranger's text cannot draw, link or run anything where it is read."""
    said = changed(
        root, CASE, "A person was held.", "<img src=x> [a](http://x) **b** `c`"
    )

    assert "<img" not in said
    assert "[a](" not in said
    assert "**b**" not in said


def test_long_texts_show_what_differs() -> None:
    """Only the words that differ are shown, with some around."""
    words = [f"w{i}" for i in range(40)]
    after = [*words[:20], "other", *words[21:]]

    old, new = differing(" ".join(words), " ".join(after))

    assert old == "… w14 w15 w16 w17 w18 w19 w20 w21 w22 w23 w24 w25 w26 …"
    assert "other" in new
    assert differing("a", "a b") == ("a", "a b")


def test_groups_share_no_key() -> None:
    """Each key belongs to one group, so that the order does not hide a change."""
    keys = [key for group in GROUPS.values() for key in group.split()]

    assert len(keys) == len(set(keys))


def test_every_change_is_in_one_group(root: Path) -> None:
    """No change is lost or told twice."""
    changed(root, CASE, "minutes: 20", "minutes: 25")
    found = difference(load(SOUND)[0], load(root)[0])

    assert sum(map(len, grouped(found).values())) == len(found.changes) == 1


def test_pages_tell_what_they_call_otherwise(root: Path) -> None:
    """A citation changed in a page, a page that came and one that went."""
    page = root / "docs/en/modules/basics.md"
    write(page, page.read_text("utf-8").replace("treaty/5.2", "treaty/1", 1))
    write(root / "docs/en/new.md", "# New { #new }")
    (root / "docs/en/index.md").unlink()

    lines = list(page_lines(SOUND, root))

    assert lines == [
        "- **index\\.md** is gone",
        "- **modules/basics\\.md** no longer calls cite\\(treaty/5\\.2\\)",
        "- **modules/basics\\.md** now calls cite\\(treaty/1\\)",
        "- **new\\.md** is new",
    ]


def test_a_page_gone_without_a_redirect_is_a_problem(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A published address must lead somewhere; a redirect is enough."""
    for code in ("en", "fr", "ar"):
        page = root / "docs" / code / "modules/basics.md"
        page.rename(page.with_name("start.md"))
    assert main(["--root", str(root), "--base", str(SOUND)]) == 1
    assert "data/redirects.yml:1: 'modules/basics/'" in capsys.readouterr().err

    write(root / "data/redirects.yml", "modules/basics/: modules/start/")

    assert lost_pages(SOUND, root) == []
    assert main(["--root", str(root), "--base", str(SOUND)]) == 0


def git(folder: Path, *words: str) -> None:
    """Run git as somebody."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is needed")
def test_an_older_state_is_read_from_the_history(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A branch, tag or commit is compared with the files as they are now."""
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "first")
    case = root / CASE
    write(case, case.read_text("utf-8").replace("minutes: 20", "minutes: 25"))

    assert main(["--root", str(root), "--since", "HEAD"]) == 0

    assert "minutes: was “20”, is now “25”" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="'no-such-branch' cannot be read"):
        main(["--root", str(root), "--since", "no-such-branch"])
