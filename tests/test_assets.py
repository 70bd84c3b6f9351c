"""What pages load is made from its sources, and small of its kind."""

import hashlib
import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[1] / "docs" / "assets"
SRC = ASSETS / "src"
SOURCES = sorted(
    path.relative_to(ASSETS.parents[1]).as_posix()
    for path in SRC.rglob("*")
    if path.suffix in {".css", ".js", ".mjs"}
)
# Sides of the page that Arabic turns round.
PHYSICAL = re.compile(
    r"^\s*(margin|padding|border|scroll-margin)?-?(left|right)\b[^:]*:"
    r"|text-align:\s*(left|right)|float:\s*(left|right)",
    re.MULTILINE,
)


def test_what_pages_load_is_made_from_the_sources() -> None:
    """The sum left by the last `npm run assets` is that of the sources as they are.

    To mend: run `npm ci` once, then `npm run assets`.
    """
    total = hashlib.sha256()
    for name in sorted([*SOURCES, "package.json"]):
        total.update(f"{name}\n".encode())
        total.update((ASSETS.parents[1] / name).read_bytes())

    left = (SRC / "built-from.txt").read_text(encoding="utf-8").strip()
    assert left == total.hexdigest()[:16]


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_is_short(name: str) -> None:
    """A source has one job, and fewer than 210 lines."""
    text = (ASSETS.parents[1] / name).read_text(encoding="utf-8")

    assert text.count("\n") < 210


@pytest.mark.parametrize("name", [name for name in SOURCES if name.endswith(".css")])
def test_styles_name_no_side_of_the_page(name: str) -> None:
    """Styles say start and end, so that Arabic pages are right by themselves."""
    text = (ASSETS.parents[1] / name).read_text(encoding="utf-8")

    assert PHYSICAL.findall(text) == []


@pytest.mark.parametrize(
    "path", sorted(ASSETS.glob("*/*.[cj]s*")), ids=lambda it: it.name
)
def test_nothing_is_loaded_from_elsewhere(path: Path) -> None:
    """Neither styles nor scripts name another host to load from."""
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"(url\(|import\(|@import)[\"' ]*(https?:)?//", text)
