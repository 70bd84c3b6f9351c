"""A record gets another id, and everything that names it says the new one."""

import shutil
from pathlib import Path

import pytest

from macros import translated
from macros.catalogue import load
from macros.check import problems
from macros.models import LANGUAGES
from macros.redirects import redirects
from macros.registry import MACROS
from macros.rename import main
from macros.renamepages import Renaming, in_page, kinds_of_macros
from macros.translations import FILE, state
from tests.small_site import ROOT, write

NAV = "nav:\n  - index.md\n  - Modules:\n      - modules/basics.md\n"


def renamed(root: Path, *words: str) -> int:
    """Rename in a project; return what the command returns."""
    return main([*words, "--root", str(root)])


def texts(root: Path) -> dict[str, str]:
    """Return every file of a project."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("kind", "old"),
    [
        ("cases", "first-case"),
        ("instruments", "treaty"),
        ("modules", "basics"),
        ("glossary", "traveller"),
        ("sources", "treaty-text"),
        ("situations", "holding"),
        ("bodies", "committee"),
        ("programme", "start"),
        ("questions", "basics-01"),
        ("scenarios", "night-arrival"),
    ],
)
def test_after_a_renaming_the_check_finds_nothing(
    root: Path, kind: str, old: str
) -> None:
    """Records, calls and links that named the old id name the new one."""
    assert problems(root) == []

    assert renamed(root, kind, old, "brand-new") == 0

    assert problems(root) == []
    assert "brand-new" in load(root)[0].kind(kind)
    assert old not in load(root)[0].kind(kind)


def test_translations_follow_a_renaming(root: Path) -> None:
    """What was held against its English still is; what was behind still is."""
    words = ["--root", str(root)]
    assert translated.main([*words, "--all"]) == 0
    text = (root / FILE).read_text(encoding="utf-8")
    late = "questions/basics-01:\n  fr: "
    assert late in text
    (root / FILE).write_text(text.replace(late, f"{late}00"), encoding="utf-8")

    assert renamed(root, "instruments", "treaty", "brand-new") == 0

    assert problems(root) == []
    found = state(root, load(root)[0])
    assert found.behind == {"fr": ("questions/basics-01",), "ar": ()}
    assert found.unread == {"fr": (), "ar": ()}


def test_only_what_names_the_record_changes(root: Path) -> None:
    """Words that look like the id stay: prose, other kinds, longer names."""
    before = texts(root)

    renamed(root, "instruments", "treaty", "accord")

    after = texts(root)
    situation = after["data/situations/holding.yml"]
    assert "- accord/5.2" in situation
    assert "- treaty-text" in after["data/cases/first-case.yml"]
    assert "https://www.example.org/treaty" in after["docs/en/index.md"]
    assert after["data/glossary/holding.yml"] == before["data/glossary/holding.yml"]
    for name, text in after.items():
        old = before.get(name, before["data/instruments/treaty.yml"])
        assert text.count("\n") == old.count("\n") or name == "data/redirects.yml"


def test_pages_move_and_leave_their_address(root: Path) -> None:
    """The three pages, links to them and the menus change; a redirect stays."""
    write(root / "mkdocs.yml", NAV)

    renamed(root, "modules", "basics", "first-steps")

    for code in LANGUAGES:
        assert (root / "docs" / code / "modules/first-steps.md").is_file()
        assert not (root / "docs" / code / "modules/basics.md").exists()
        home = (root / "docs" / code / "index.md").read_text(encoding="utf-8")
        assert "](modules/first-steps.md#hold)" in home
    assert "- modules/first-steps.md\n" in (root / "mkdocs.yml").read_text("utf-8")
    assert redirects(root) == {"modules/basics/": "modules/first-steps/"}


def test_a_second_renaming_makes_no_chain(root: Path) -> None:
    """Every old address leads to the newest; going back leaves none at the page."""
    renamed(root, "modules", "basics", "second")
    renamed(root, "modules", "second", "third")
    assert redirects(root) == {
        "modules/basics/": "modules/third/", "modules/second/": "modules/third/",
    }  # fmt: skip

    renamed(root, "modules", "third", "basics")

    assert problems(root) == []
    assert redirects(root) == {
        "modules/second/": "modules/basics/", "modules/third/": "modules/basics/",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("case", "first-case", "new"), "'case' is not a kind of record"),
        (("cases", "frist-case", "new"), "write 'first-case'"),
        (("cases", "first-case", "New Name"), "is not an id"),
        (("cases", "first-case", "second-case"), "is there already"),
    ],
)
def test_what_cannot_be_renamed_is_told(
    root: Path, words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says why, and not a file changes."""
    before = texts(root)

    assert renamed(root, *words) == 1

    assert told in capsys.readouterr().out
    assert texts(root) == before


def test_a_project_with_problems_is_left_alone(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was wrong before must not be mixed with what a renaming does."""
    case = root / "data/cases/first-case.yml"
    write(case, case.read_text("utf-8").replace("title:", "titel:", 1))
    before = texts(root)

    assert renamed(root, "sources", "treaty-text", "new") == 1

    assert "nothing was renamed" in capsys.readouterr().out
    assert texts(root) == before


def test_calls_and_links_are_told_apart() -> None:
    """A word is changed only where the macro looks for a record of that kind."""
    renaming = Renaming(
        "modules", "icrmw", "convention",
        moved={"modules/icrmw.md": "modules/convention.md"},
        macros={"module_facts": "modules", "instrument_facts": "instruments"},
    )  # fmt: skip
    page = """\
{{ module_facts("icrmw") }} {{ instrument_facts("icrmw") }} {{ cite("icrmw/16") }}
{{ page_status('modules/icrmw') }} [it](../modules/icrmw.md#top)
[law](icrmw.md)
"""

    assert (
        in_page(page, "law/index.md", renaming)
        == """\
{{ module_facts("convention") }} {{ instrument_facts("icrmw") }} {{ cite("icrmw/16") }}
{{ page_status('modules/convention') }} [it](../modules/convention.md#top)
[law](icrmw.md)
"""
    )


def test_a_term_keeps_its_place_on_the_page_of_terms() -> None:
    """Links to a term's place on the glossary's page say its new id."""
    renaming = Renaming("glossary", "custody", "police-custody")

    page = in_page(
        "[a](glossary.md#custody) [b](glossary.md#custody-2)", "x.md", renaming
    )

    assert page == "[a](glossary.md#police-custody) [b](glossary.md#custody-2)"


def test_macros_say_which_kind_they_take() -> None:
    """Asked for an id that nobody has, each macro of a record says its kind."""
    kinds = kinds_of_macros(load(ROOT)[0])

    assert kinds["case_facts"] == "cases"
    assert kinds["instrument_articles"] == "instruments"
    assert kinds["term"] == "glossary"
    assert kinds["document"] == "bodies"
    assert set(kinds) < set(MACROS)


def test_the_real_records_can_be_renamed(tmp_path: Path) -> None:
    """The most cited treaty gets another id, and the check finds nothing."""
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, tmp_path / part)
    for config in ROOT.glob("mkdocs*.yml"):
        shutil.copy(config, tmp_path)

    assert renamed(tmp_path, "instruments", "icrmw", "icrmw-1990") == 0

    for config in tmp_path.glob("mkdocs*.yml"):
        assert "law/icrmw-1990.md" in config.read_text(encoding="utf-8")
