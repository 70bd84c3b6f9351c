"""A translation follows the English that it was held against, or is told as behind."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros import translated
from macros.catalogue import load
from macros.check import problems
from macros.pages.translated import translation_state, with_notice
from macros.translations import FILE, State, english, state
from macros.view import View

TREATY = "data/instruments/treaty.yml"
PAGE = "docs/en/modules/basics.md"


@pytest.fixture
def held(root: Path) -> Path:
    """Return the sound project, with every translation held against its English."""
    assert translated.main(["--root", str(root), "--all"]) == 0
    assert problems(root) == []
    return root


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace one text of a file."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_law_that_is_behind_is_a_problem(held: Path) -> None:
    """The line to change is named for each language, with what to write there."""
    change(held, TREATY, "Reasons are given", "Reasons are told")
    now = english(held, load(held)[0])["instruments/treaty"]

    found = problems(held)

    assert [one.file for one in found] == [FILE, FILE]
    lines = (held / FILE).read_text("utf-8").split("\n")
    for one, code in zip(found, ("fr", "ar"), strict=True):
        assert lines[one.line - 1].startswith(f"  {code}: ")
        assert one.mend.endswith(f"then write here '{code}: {now}'")
        lines[one.line - 1] = f"  {code}: {now}"
    (held / FILE).write_text("\n".join(lines), "utf-8")
    assert problems(held) == []


def test_prose_that_is_behind_is_told_to_the_reader(held: Path) -> None:
    """A page's notice stands below its title, in the languages that are behind."""
    change(held, PAGE, "\n\n", "\n\nA new sentence.\n\n")
    assert problems(held) == []
    catalogue = load(held)[0]
    view = View(
        catalogue, "fr", "modules/basics.md", {}, translations=state(held, catalogue)
    )

    said = with_notice(view, "# Titre { #t }\n\nTexte.")

    assert said.startswith("# Titre { #t }\n\n!!! warning")
    assert with_notice(replace(view, language="en"), "# T\n") == "# T\n"
    assert with_notice(replace(view, src="index.md"), "# T\n") == "# T\n"
    assert "Français : pages/modules/basics" in translation_state(view)


def test_a_record_that_is_behind_is_told_on_the_pages_that_show_it(held: Path) -> None:
    """Records of prose do not block; their pages say that they are behind."""
    late = State(behind={"ar": ("modules/basics",)})
    view = View(load(held)[0], "ar", "trainer/x.md", {}, translations=late)

    assert "warning" in with_notice(
        view, '# س\n\n{{ page_status("modules/basics") }}\n'
    )


def test_line_breaks_alone_put_nothing_behind(held: Path) -> None:
    """Where the lines of the English break does not matter."""
    text = (held / PAGE).read_text("utf-8")
    (held / PAGE).write_text(text.replace("\n\n", "\n\n\n"), "utf-8")
    catalogue = load(held)[0]

    assert state(held, catalogue).behind == {"fr": (), "ar": ()}


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("instruments/treaty:", "instruments/gone:", "is no record and no page"),
        ("instruments/treaty:\n  fr:", "instruments/treaty:\n  de:", "other keys than"),
    ],
)
def test_a_slip_in_the_file_is_told(held: Path, old: str, new: str, what: str) -> None:
    """A line about nothing, or of no language, is named."""
    change(held, FILE, old, new)

    assert [what in one.what for one in problems(held)] == [True]


def test_one_name_and_one_language_alone_are_written(
    held: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other language stays behind until somebody has looked at it."""
    change(held, TREATY, "Reasons are given", "Reasons are told")
    words = ["--root", str(held), "instruments/treaty", "--language", "fr"]
    assert translated.main(words) == 0
    assert [one.what for one in problems(held)] == [
        "the English of 'instruments/treaty' changed after its Arabic was held "
        "against it"
    ]

    assert translated.main(["--root", str(held)]) == 0
    assert "ar of instruments/treaty is behind" in capsys.readouterr().out
    assert translated.main(["--root", str(held), "instruments/treety"]) == 1
    assert "'instruments/treety' is no record" in capsys.readouterr().err
