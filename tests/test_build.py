"""Building: all or nothing, the same bytes each time, everything told at once."""

import errno
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from macros import build as building
from macros.build import build, main, swap
from macros.builder import DAY, Builder, Project, complaint
from macros.exports import EXPORTS
from macros.problems import ProblemsFound
from tests.small_site import write, write_small_site

pytestmark = pytest.mark.site
HOME = "https://curriculum.example/"
FULL = """\
The disk is full: free some space, then build again.
The last good site stays as it was.
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project and its site, both to be left as they are."""
    root = write_small_site(tmp_path_factory.mktemp("small"))
    build(Project(root, HOME), root / "site")
    return root


@pytest.fixture
def small(kept: Path, tmp_path: Path) -> Path:
    """Return a copy of the small project and its site, to spoil."""
    return Path(shutil.copytree(kept, tmp_path / "copy"))


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_three_languages_have_the_same_pages(kept: Path) -> None:
    """Each language has the same tree, in its language and direction."""
    trees = {
        code: {
            path.relative_to(kept / "site" / code)
            for path in (kept / "site" / code).rglob("*.html")
        }
        for code in ("ar", "fr", "en")
    }
    arabic = (kept / "site/ar/index.html").read_text(encoding="utf-8")

    assert trees["ar"] == trees["fr"] == trees["en"] != set()
    assert '<html lang="ar"' in arabic
    assert 'dir="rtl"' in arabic


def test_what_the_languages_share_stands_once(kept: Path) -> None:
    """Assets stand at the root without their sources; nothing is left behind."""
    site = kept / "site"
    languages = [site / code for code in ("ar", "fr", "en")]

    assert (site / "assets/js/landing.js").is_file()
    assert not (site / "assets/src").exists()
    assert not any((folder / "404.html").exists() for folder in languages)
    assert not list(site.rglob("*.gz"))
    assert list((kept / ".build").iterdir()) == []


def test_the_search_texts_are_one_script(kept: Path) -> None:
    """The search's texts stand in one file; letters are not escaped."""
    folder = kept / "site/ar/search"
    script = (folder / "texts.js").read_text(encoding="utf-8")
    values = json.loads(script.removeprefix("self.searchTexts=").removesuffix(";\n"))

    assert [path.name for path in folder.iterdir()] == ["texts.js"]
    assert values["language"] == "ar"
    assert "location" in values["docs"][0]
    assert "\\u06" not in script


def test_the_same_input_gives_the_same_bytes(kept: Path, tmp_path: Path) -> None:
    """A copy elsewhere, built into another folder, comes out identical."""
    copy = tmp_path / "elsewhere" / "project"
    shutil.copytree(kept, copy, ignore=shutil.ignore_patterns("site", ".build"))

    build(Project(copy, HOME), tmp_path / "out")

    assert bytes_of(tmp_path / "out") == bytes_of(kept / "site")


def test_no_page_names_the_folder_it_was_built_in(kept: Path) -> None:
    """Nothing in the site tells where it was built."""
    folder = str(kept).encode()

    assert not [
        name for name, text in bytes_of(kept / "site").items() if folder in text
    ]


def test_mkdocs_itself_makes_the_same_pages(kept: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` gives the pages that our worker gives."""
    subprocess.run(
        [
            *(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"),
            *("--config-file", "mkdocs.fr.yml", "--site-dir", str(tmp_path)),
        ],
        cwd=kept,
        env=dict(Project(kept, HOME).environment("fr")),
        check=True,
        capture_output=True,
    )

    ours, theirs = bytes_of(kept / "site/fr"), bytes_of(tmp_path)
    for name in (
        "sitemap.xml",
        "search/search_index.json",
        "search/terms.json",
        "search/texts.js",
        *EXPORTS,
    ):
        ours.pop(name, None), theirs.pop(name, None)
    for name in ("404.html", "sitemap.xml.gz"):
        theirs.pop(name)
    # The theme's own script and styles are not ours to publish.
    theirs = {name: it for name, it in theirs.items() if not name.startswith("assets/")}
    assert ours == theirs


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "docs/fr/index.md", "modules/basics.md#hold", "modules/basics.md#other",
            "docs/fr/index.md:12: ",
        ),
        ("data/cases/first-case.yml", "title:", "titel:", "data/cases/first-case.yml:"),
        ("mkdocs.ar.yml", "theme:", "theme: [", "mkdocs.ar.yml:"),
    ],
    ids=["page", "data", "configuration"],
)  # fmt: skip
def test_a_failed_build_leaves_the_last_good_site(
    small: Path,
    file: str,
    old: str,
    new: str,
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One spoilt language is enough: the site stays, the problem is told, exit 1."""
    before = bytes_of(small / "site")
    text = (small / file).read_text(encoding="utf-8")
    assert old in text
    (small / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    code = main(["--root", str(small)])

    said = capsys.readouterr().err
    assert code == 1
    assert told in said
    assert "To mend: " in said
    assert "Traceback" not in said
    assert bytes_of(small / "site") == before
    assert list((small / ".build").iterdir()) == []


def test_problems_of_all_languages_come_out_together(small: Path) -> None:
    """A broken link in two languages is told of both in one run."""
    for code in ("ar", "fr", "en"):
        page = small / "docs" / code / "cases" / "second-case.md"
        write(page, f"{page.read_text(encoding='utf-8')}\n[Gone](gone.md)\n")

    with pytest.raises(ProblemsFound) as found:
        build(Project(small), small / "site")

    files = {problem.file for problem in found.value.problems}
    assert files == {f"docs/{code}/cases/second-case.md" for code in ("ar", "fr", "en")}


def test_a_full_disk_is_told_in_one_line(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A disk without room stops the build; the site stays."""
    before = bytes_of(small / "site")

    def full(*_given: object) -> Iterator[Path]:
        raise OSError(errno.ENOSPC, "No space left on device", "site")

    monkeypatch.setattr(building, "add_shared", full)

    assert main(["--root", str(small)]) == 1

    assert capsys.readouterr().err == FULL
    assert bytes_of(small / "site") == before


def test_a_disk_that_fills_up_under_mkdocs_is_no_slip(small: Path) -> None:
    """What stops all three languages is told once, and nobody is told to undo."""
    worker = small / "macros" / "worker.py"
    text = worker.read_text(encoding="utf-8")
    assert "build.build(config)" in text
    refusal = 'raise OSError(28, "No space left on device", "site")'
    write(worker, text.replace("build.build(config)", refusal))

    code = subprocess.run(
        [sys.executable, "-m", "macros.build"],
        cwd=small,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (code.returncode, code.stderr) == (1, FULL)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            OSError(errno.EACCES, "Permission denied", "site"),
            "cannot be written (site)",
        ),
        (shutil.Error([("a", "b", "[Errno 28] No space left on device: 'b'")]), "full"),
        (OSError(errno.EIO, "Input/output error", "site"), "Input/output error (site)"),
    ],
    ids=["not ours", "full while copying", "broken"],
)
def test_what_the_disk_refuses_is_told_in_one_line(error: OSError, told: str) -> None:
    """Every error of the disk is a sentence without Python's words."""
    said = complaint(error)

    assert told in said
    assert "Errno" not in said
    assert "\n" not in said


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path) -> None:
    """If the new folder cannot be moved, the old one returns to its place."""
    site = tmp_path / "site"
    write(site / "index.html", "old")

    with pytest.raises(OSError, match="made"):
        swap(tmp_path / "made", site)

    assert (site / "index.html").read_text() == "old\n"


def test_a_worker_that_dies_is_told(small: Path) -> None:
    """Code that cannot be loaded is a problem with the last words said."""
    write(small / "macros" / "worker.py", "raise SystemExit('no luck')")

    done = Builder(Project(small), "fr", "mkdocs.fr.yml").build(small / "out")

    assert [problem.file for problem in done.problems] == ["mkdocs.fr.yml"]
    assert "no luck" in done.problems[0].what


def test_the_clock_is_an_argument() -> None:
    """The day of the build is what the command says, at noon in UTC."""
    said = [
        Project(Path(), HOME, day).environment("fr")["SOURCE_DATE_EPOCH"]
        for day in (DAY, date(1970, 1, 2))
    ]

    assert said == ["1740398400", "129600"]


def test_addresses_come_from_one_variable() -> None:
    """A language's address is made from the site's."""
    said = Project(Path(), HOME).environment("fr")

    assert said["SITE_URL_FR"] == f"{HOME}fr/"
    assert said["ROOT_URL"] == HOME
