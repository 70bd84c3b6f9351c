"""The benchmark compares the same pages, and its figures are of what it says."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from macros.bench import HEAD, build_rows, weight_rows
from macros.benchpages import copy_project, write_stock
from macros.benchrun import Run, held, run
from macros.benchweights import first_view, search_index, sent
from macros.build import read_languages
from macros.builder import Project
from tests.small_site import ROOT, SOUND, write, write_small_site

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")


def test_ours_stands_beside_stock() -> None:
    """Ratios are ours to stock's, and the budgets of the design stand beside them."""
    ours = Run(4.0, 6.0, 90_000_000, 240_000_000)
    stock = Run(5.0, 5.0, 60_000_000, 60_000_000)

    wall, processor, had, together, largest = build_rows(ours, stock)

    assert (wall.ours, wall.stock, wall.ratio) == ("4.0 s", "5.0 s", "0.80")
    assert wall.budget == "ratio at most 0.80"
    assert (processor.ratio, had.ratio) == ("1.20", "1.50")
    assert (together.ours, together.budget) == ("240.0 MB", "at most 300 MB")
    assert largest.ratio == "1.50"


def test_what_the_system_does_not_tell_is_not_invented() -> None:
    """Where memory is unknown, the report says so instead of 0."""
    rows = list(build_rows(Run(4.0), Run(5.0)))

    assert rows[0].ours == "4.0 s"
    assert {row.ours for row in rows[1:]} == {"unknown"}


def test_columns_stand_below_their_names() -> None:
    """The figures of a row end where the names of the columns end."""
    line = str(next(build_rows(Run(4.0), Run(5.0))))

    for name, figure in (("ours", "4.0 s"), ("stock", "5.0 s"), ("ratio", "0.80")):
        ends = str(HEAD).index(name) + len(name)
        assert line[:ends].endswith(figure)


def test_pages_are_repeated_beside_themselves(tmp_path: Path) -> None:
    """Each language gets about so many pages, all in the menu that it makes."""
    small = write_small_site(tmp_path / "small")
    one = len(list((small / "docs" / "fr").rglob("*.md")))

    more = copy_project(small, tmp_path / "more", one * 3)

    for code in ("en", "fr", "ar"):
        assert len(list((more / "docs" / code).rglob("*.md"))) == one * 3
    assert (more / "docs/fr/index-copy-1.md").is_file()


def test_ours_and_stock_make_their_menus_themselves(tmp_path: Path) -> None:
    """No configuration of the real site keeps its menu; all else stays."""
    copy_project(ROOT, tmp_path, 0)

    for config in ROOT.glob("mkdocs*.yml"):
        kept = (tmp_path / config.name).read_text(encoding="utf-8")
        before = config.read_text(encoding="utf-8").partition("\nnav:")[0]
        assert "\nnav:" not in kept
        assert kept.rstrip().startswith(before.rpartition("\n#")[0].rstrip())


@pytest.mark.site
def test_stock_gets_the_same_pages_without_macros(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plain pages hold what the macros say, and the same extensions read them."""
    small = write_small_site(tmp_path / "small")
    monkeypatch.chdir(small)
    stock = tmp_path / "stock"

    run(["macros.benchpages", "mkdocs.fr.yml", str(stock / "docs/fr")], Project(small))
    write_stock(small, stock)

    plain = {
        path.relative_to(stock): path.read_text("utf-8") for path in stock.rglob("*.md")
    }
    assert len(plain) == len(list((small / "docs" / "fr").rglob("*.md")))
    assert not [path for path, text in plain.items() if "{{" in text]
    assert "case-facts" in plain[Path("docs/fr/cases/first-case.md")]
    assert extensions(small / "mkdocs.yml") == extensions(stock / "mkdocs.yml")


def extensions(config: Path) -> str:
    """Return the Markdown extensions of a configuration."""
    node = yaml.compose(config.read_text(encoding="utf-8"))
    keys = {key.value: value for key, value in getattr(node, "value", ())}
    return str(yaml.serialize(keys["markdown_extensions"]))


def test_a_first_view_is_what_the_page_asks_for(tmp_path: Path) -> None:
    """A style and a font that the page names are counted once; links are not."""
    style, font = tmp_path / "assets/a.css", tmp_path / "assets/b.woff2"
    write(style, "p { color: red }" * 99)
    font.write_bytes(bytes(500))
    page = tmp_path / "en/index.html"
    write(
        page,
        '<link rel="stylesheet" href="../assets/a.css?1">'
        '<link rel="stylesheet" href="../assets/a.css">'
        '<link rel="preload" href="../assets/b.woff2">'
        '<link rel="icon" href="data:,"><link rel="canonical" href="https://x/">'
        '<a href="other.html">other</a><script>var inside</script>',
    )

    size, requests = first_view(page)

    assert requests == 3
    assert size == sent(page) + len(gzip.compress(style.read_bytes(), 6)) + 500


def test_search_weights_are_of_each_visit_and_of_a_query(tmp_path: Path) -> None:
    """Ours fetches settings at a visit and texts at a query; stock all at once."""
    ours, stock = tmp_path / "ours", tmp_path / "stock"
    write(ours / "fr/search/search_index.json", "{}")
    write(ours / "fr/search/texts.js", "[1, 2, 3]" * 500)
    write(stock / "search/search_index.json", "[1, 2, 3]" * 900)
    write(ours / "fr/index.html", "<p>")
    write(stock / "fr/index.html", "<p>")

    visit, query = search_index(ours / "fr")
    stock_size, _ = search_index(stock)
    rows = list(weight_rows(ours, stock, read_languages(SOUND)))

    assert 0 < visit < query
    told = {row.what: row for row in rows}
    assert told["search index fr, at each visit"].stock == f"{stock_size / 1000:.1f} KB"
    assert told["search index fr, at a query"].ours == f"{query / 1000:.1f} KB"
    assert told["first view fr"].budget == "at most 80 KB, 1 of 8 requests"
    assert "first view ar" not in told


def test_a_command_that_fails_says_so(tmp_path: Path) -> None:
    """The benchmark ends with the words of what failed, not with figures."""
    with pytest.raises(SystemExit, match="no_such_module"):
        run(["no_such_module"], Project(tmp_path))


@linux
def test_memory_is_that_of_a_process_and_all_below_it() -> None:
    """What a child holds counts with its parent; a process that is not there, 0."""
    child = "x = b'x' * 60_000_000; print('ready', flush=True); input()"
    parent = (
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    )
    with subprocess.Popen(
        [sys.executable, "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"

        assert held(process.pid) > 60_000_000

        process.communicate(b"\n")
    assert held(process.pid) == 0


@linux
def test_a_run_counts_what_its_children_take(tmp_path: Path) -> None:
    """Processor time and the largest process are among all that a command starts."""
    child = "x = b'x' * 60_000_000"
    (tmp_path / "parent.py").write_text(
        f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])"
    )

    took = run(["parent"], Project(tmp_path))

    assert took.largest > 60_000_000
    assert took.processor > 0
    assert took.seconds > 0
