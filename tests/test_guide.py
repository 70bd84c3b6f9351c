"""The guide's pictures and the messages that it quotes."""

import re
from pathlib import Path

import pytest

from macros.models import LANGUAGES
from macros.pages.pictures import PICTURES, file_name
from tests.in_guide import WHATS

ROOT = Path(__file__).parents[1]
MOST = 30 * 1024  # bytes of a picture
SCALE = 1.5  # pixels of a file to a CSS pixel
FILES = [
    pytest.param(name, language, id=f"{name}-{language}")
    for name in PICTURES
    for language in LANGUAGES
]


def quoted(page: Path) -> list[str]:
    """Return the messages of a page's last table, as they are quoted."""
    text = page.read_text(encoding="utf-8").partition("{ #wrong }")[2]
    return re.findall(r"^\| [^|]+ \| `(.+)` \|$", text, re.MULTILINE)


QUOTED = [
    pytest.param(message, id=f"{page.stem}-{place}")
    for page in sorted((ROOT / "docs/en/guide").glob("*.md"))
    for place, message in enumerate(quoted(page))
]


def size(webp: bytes) -> tuple[int, int]:
    """Return width and height of a lossy WebP picture, in pixels (RFC 9649)."""
    assert webp[:4] + webp[8:12] == b"RIFFWEBP"
    frame = webp.index(b"\x9d\x01\x2a") + 3
    sides = (webp[frame : frame + 2], webp[frame + 2 : frame + 4])
    width, height = (int.from_bytes(side, "little") & 0x3FFF for side in sides)
    return width, height


@pytest.mark.parametrize(("name", "language"), FILES)
def test_a_picture_is_small_and_as_large_as_its_page_says(
    name: str, language: str
) -> None:
    """Each picture is there in each language, so that nothing jumps when it comes."""
    content = (ROOT / "docs" / file_name(name, language)).read_bytes()
    width, height = PICTURES[name]

    assert len(content) <= MOST
    assert size(content) == (round(width * SCALE), round(height * SCALE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_shown(language: str) -> None:
    """No picture is made for nothing, and none is there that nothing makes."""
    pages = (ROOT / "docs" / language / "guide").glob("*.md")
    called = {
        name
        for page in pages
        for name in re.findall(r'\{\{ picture\("([a-z-]+)"\)', page.read_text("utf-8"))
    }
    files = {path.name for path in (ROOT / "docs/assets/guide").iterdir()}

    assert called == set(PICTURES)
    assert files == {
        file_name(name, code).rpartition("/")[2]
        for name in PICTURES
        for code in LANGUAGES
    }


@pytest.mark.parametrize("message", QUOTED)
def test_a_message_that_the_guide_quotes_is_one_of_the_check(message: str) -> None:
    """What stands under “When a step goes wrong” is what the check says, or a part."""
    whole = f"the section 'x' {message} 'y'"

    assert any(
        what.fullmatch(message) or re.search(what.pattern, whole) for what in WHATS
    )


@pytest.mark.parametrize("page", sorted((ROOT / "docs/en/guide").glob("*.md")),
                         ids=lambda page: page.stem)  # fmt: skip
def test_the_languages_quote_the_same_messages(page: Path) -> None:
    """Messages are English on every page, and the same."""
    for language in LANGUAGES:
        other = ROOT / "docs" / language / "guide" / page.name
        assert quoted(other) == quoted(page)
