"""A warm rebuild gives the bytes of a cold one, whatever was changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.builder import Builder, Project
from tests.small_site import write, write_small_site
from tests.test_build import bytes_of

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Builder]]:
    """Return a small project and a builder that has built it once."""
    root = write_small_site(tmp_path_factory.mktemp("warm"), more=2)
    builder = Builder(Project(root), "fr", "mkdocs.fr.yml", warm=True)
    assert builder.build(root / "out" / "first" / "fr").problems == ()
    yield root, builder
    builder.process.close()


def change(file: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit of a file."""

    def edit(root: Path) -> None:
        path = root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def add_page(root: Path) -> None:
    """Add a page, which moves the others in the menu."""
    write(root / "docs/fr/more/a-new-page.md", "# New { #new }\n\nText.")


def delete_page(root: Path) -> None:
    """Take the page away again."""
    (root / "docs/fr/more/a-new-page.md").unlink()


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda _root: None, id="nothing"),
        pytest.param(change("docs/fr/more/page-1.md", "Words", "Mots"), id="text"),
        pytest.param(change("docs/fr/more/page-1.md", "# Page", "# Leaf"), id="title"),
        pytest.param(add_page, id="page added"),
        pytest.param(delete_page, id="page deleted"),
        pytest.param(
            change("data/labels.yml", "fr: Article", "fr: Art"), id="label of the data"
        ),
        pytest.param(
            change("docs/fr/more/page-1.md", "{ #part-2 }", "{ #part-two }"), id="id"
        ),
        pytest.param(
            change("docs/en/modules/basics.md", "treaty/5.2", "treaty/5.1"),
            id="citation in another language",
        ),
    ],
)
def test_warm_and_cold_are_the_same(
    warm: tuple[Path, Builder],
    edit: Callable[[Path], None],
    request: pytest.FixtureRequest,
) -> None:
    """After each edit the warm builder gives what a new one gives."""
    root, builder = warm
    edit(root)
    out = root / "out" / request.node.callspec.id

    quick = builder.build(out / "warm" / "fr")
    slow = Builder(Project(root), "fr", "mkdocs.fr.yml").build(out / "cold" / "fr")

    assert quick.problems == slow.problems == ()
    assert builder.remembers()
    assert bytes_of(out / "warm") == bytes_of(out / "cold")


def test_a_page_that_failed_is_not_remembered(warm: tuple[Path, Builder]) -> None:
    """A complaint comes back until it is mended, and then the page is right."""
    root, builder = warm
    page = root / "docs/fr/more/page-0.md"
    sound = page.read_text(encoding="utf-8")
    write(page, f"{sound}\n[Gone](gone.md)")

    told = [builder.build(root / "out" / "bad" / "fr").problems for _ in range(2)]
    page.write_text(sound, encoding="utf-8")
    mended = builder.build(root / "out" / "good" / "fr")

    assert told[0] == told[1]
    assert [problem.file for problem in told[0]] == ["docs/fr/more/page-0.md"]
    assert mended.problems == ()
