"""Old addresses lead to new ones, and wrong ones are told."""

from pathlib import Path

import pytest

from macros.check import problems
from macros.redirects import FILE, address, is_redirect, redirects, write_redirects
from macros.sitemaps import pages
from tests.small_site import write


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("index.md", ""),
        ("glossary.md", "glossary/"),
        ("cases/index.md", "cases/"),
        ("cases/first.md", "cases/first/"),
    ],
)
def test_a_page_has_its_address(page: str, found: str) -> None:
    """Addresses are those that the build gives."""
    assert address(page) == found


@pytest.mark.parametrize(
    ("line", "what", "mend"),
    [
        ("cases/old/: cases/none/", "'cases/old/' leads to 'cases/none/'", "write "),
        ("modules/basics/: modules/basics/", "'modules/basics/' is a page", "delete"),
        ("cases/old: modules/basics/", "'cases/old' is not the address", "first-case/"),
        ("cases/old/: modules/basics.md", "'modules/basics.md' is not", "first-case/"),
        ("cases/old/: https://x.example/", "'https://x.example/' is not", "first-case"),
        ("../old/: modules/basics/", "'../old/' is not the address", "first-case/"),
        ("cases/old/:", "'None' is not the address", "first-case/"),
        ("cases/old/: modules/basics/\ncases/old/: x/", "written twice", "keep one"),
    ],
)
def test_a_wrong_redirect_is_told(root: Path, line: str, what: str, mend: str) -> None:
    """Each slip is one problem, with its line."""
    write(root / FILE, f"# Old: new\n{line}")

    (problem,) = problems(root)

    assert problem.file == FILE
    assert problem.line in {2, 3}
    assert what in problem.what
    assert mend in problem.mend


def test_a_file_without_redirects_is_fine(root: Path) -> None:
    """A missing or empty file, or one with remarks only, says nothing."""
    assert redirects(root) == {}
    write(root / FILE, "# Old address: new address\n")

    assert problems(root) == []
    assert redirects(root) == {}


def test_old_addresses_lead_on_in_each_language(tmp_path: Path) -> None:
    """A page at the old address leads to the new one without a script."""
    write(tmp_path / "fr/cases/new/index.html", "<h1>New</h1>")

    write_redirects(tmp_path, ["fr", "ar"], {"cases/old/": "cases/new/", "a/": "b/c/"})

    old = tmp_path / "fr/cases/old/index.html"
    text = old.read_text(encoding="utf-8")
    assert 'content="0; url=../new/"' in text
    assert '<a href="../new/">' in text
    assert "<script" not in text
    assert 'url=../b/c/"' in (tmp_path / "ar/a/index.html").read_text("utf-8")
    assert is_redirect(old)
    assert not is_redirect(tmp_path / "fr/cases/new/index.html")
    assert list(pages(tmp_path / "fr")) == ["cases/new/"]
