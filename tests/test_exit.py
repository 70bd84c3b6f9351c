"""The exit build compares pages, words and ids, and says where engines differ."""

import sys
from pathlib import Path

import pytest

from macros import exitbuild
from macros.bootstrap import FOLDERS, LOCKS
from macros.builder import Project
from macros.exitbuild import EngineError, build, compared, main
from macros.exitcompare import differences, main_text
from tests.small_site import ROOT, write, write_small_site

PAGE = """\
<nav id="menu">Menu</nav><article class="md-content__inner"><h1 id="one">One<a
class="headerlink" href="#one">#</a></h1><a class="md-content__button">edit</a>
<p id="two">Some <b>words</b>.<br>More.</p><script>var x</script>{}</article>
<footer>Foot</footer>
"""


def test_only_what_is_written_is_compared(tmp_path: Path) -> None:
    """Menus, edit links, scripts and signs beside headings belong to the engine."""
    write(tmp_path / "index.html", PAGE.format('<a id="__skip"></a>'))

    words, places = main_text(tmp_path / "index.html")

    assert words == "OneSomewords.More."
    assert places == "one two"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("index.html", PAGE.format("\n"), None),
        ("index.html", PAGE.format("<p>Else</p>"), "has “OneSomewords.More.” as"),
        (
            "index.html",
            PAGE.format('<i id="three"></i>'),
            "has “one two” as “one two th",
        ),
        ("more/index.html", PAGE, "more/index.html: is there in addition"),
    ],
    ids=["spaces", "words", "ids", "page"],
)
def test_a_difference_is_told_with_its_place(
    tmp_path: Path, name: str, text: str, said: str | None
) -> None:
    """A page, its words or its ids: the first place that differs is shown."""
    left, right = tmp_path / "left", tmp_path / "right"
    for side in (left, right):
        write(side / "index.html", PAGE.format(""))
    write(right / name, text)

    found = [str(one) for one in differences(left, right)]

    assert len(found) == (1 if said else 0)
    assert not said or said in found[0]


def test_a_page_that_an_engine_forgets_is_told(tmp_path: Path) -> None:
    """What only the first build has is missing in the second."""
    write(tmp_path / "left/cases/index.html", PAGE)

    (found,) = differences(tmp_path / "left", tmp_path / "right")

    assert str(found) == "cases/index.html: is missing"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project."""
    return write_small_site(tmp_path_factory.mktemp("small"))


@pytest.mark.site
def test_equal_engines_give_equal_pages(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """MkDocs beside itself differs in nothing; the sources stay as they were."""
    before = sorted(small.rglob("*"))
    mkdocs = exitbuild.ENGINES["mkdocs"]
    monkeypatch.setattr(exitbuild, "ENGINES", {"mkdocs": mkdocs, "zensical": mkdocs})

    assert main(["--root", str(small), "--engine", "zensical"]) == 0

    said = capsys.readouterr().out.splitlines()
    assert len(said) == 3
    assert all(line.endswith("pages, the same words and ids") for line in said)
    assert sorted(small.rglob("*")) == before


@pytest.mark.site
def test_an_engine_that_fails_is_told_and_the_others_go_on(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last words of an engine are told; the command does not end there."""
    broken = {**exitbuild.ENGINES, "properdocs": ("no_such_engine",)}
    monkeypatch.setattr(exitbuild, "ENGINES", broken)

    lines = list(compared(small, ["properdocs"]))

    assert len(lines) == 3
    assert not any(same for _, same in lines)
    assert all("could not build" in line for line, _ in lines)
    with pytest.raises(EngineError, match="no_such_engine"):
        build(Project(small), "properdocs", "fr", "mkdocs.fr.yml")


def test_other_engines_have_an_environment_of_their_own() -> None:
    """What may come is not installed among what is used."""
    lock = (ROOT / LOCKS["weekly"][-1]).read_text(encoding="utf-8")

    assert FOLDERS["weekly"] == ".venv-weekly"
    assert "properdocs==" in lock
    assert "zensical==" in lock
    assert "zensical" not in sys.modules
