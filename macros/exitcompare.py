"""What two builds of the same sources show: the same pages, the same words."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

SILENT = {"script", "style", "svg", "template"}
# What an engine adds beside the text: links to headings, edit links, dates.
BESIDE = {"headerlink", "md-content__button", "md-source-file", "md-tags"}
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
AROUND = 40  # signs of text shown before what differs


class Main(HTMLParser):
    """The words and places of a page's article, without what engines add to it."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.places: list[str] = []
        self._depth = self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow how deep in the article, and in what is left out, we are."""
        if tag in _VOID:
            return
        said = dict(attrs)
        css = set((said.get("class") or "").split())
        if self._depth or tag == "article":
            self._depth += 1
            if self._hidden or tag in SILENT or css & BESIDE:
                self._hidden += 1
            elif (place := said.get("id")) and not place.startswith("__"):
                self.places.append(place)  # those with __ are the engine's own

    def handle_endtag(self, tag: str) -> None:
        """Follow the way back."""
        if self._depth and tag not in _VOID:
            self._depth -= 1
            self._hidden -= 1 if self._hidden else 0

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        if self._depth and not self._hidden:
            self.words += data.split()


def main_text(page: Path) -> tuple[str, str]:
    """Return the words of a built page's article, and the ids of its places.

    Words stand without spaces: engines set these otherwise beside tags.
    """
    parser = Main()
    parser.feed(page.read_text(encoding="utf-8"))
    return "".join(parser.words), " ".join(parser.places)


@dataclass(frozen=True)
class Difference:
    """A page that one of two builds lacks, or shows with other words."""

    page: str
    said: str

    def __str__(self) -> str:
        """Return the page and what is different."""
        return f"{self.page}: {self.said}"


def differences(left: Path, right: Path) -> Iterator[Difference]:
    """Yield the pages in which two folders of a language differ."""
    before, after = _pages(left), _pages(right)
    for page in sorted(before | after):
        if page not in after:
            yield Difference(page, "is missing")
        elif page not in before:
            yield Difference(page, "is there in addition")
        else:
            sides = zip(main_text(left / page), main_text(right / page), strict=True)
            yield from (Difference(page, _where(*both)) for both in sides
                        if both[0] != both[1])  # fmt: skip


def _pages(folder: Path) -> set[str]:
    found = (path.relative_to(folder) for path in folder.rglob("index.html"))
    return {path.as_posix() for path in found}


def _where(old: str, new: str) -> str:
    """Return the first place at which two texts part."""
    ends = zip(old, new, strict=False)
    at = next((i for i, (a, b) in enumerate(ends) if a != b), min(len(old), len(new)))
    start = max(at - AROUND, 0)
    return f"has “{old[start : at + AROUND]}” as “{new[start : at + AROUND]}”"
