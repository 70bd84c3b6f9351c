"""What a reader's browser fetches: a page's first view, and the search index."""

import gzip
from html.parser import HTMLParser
from pathlib import Path

PACKED = {".woff2", ".png", ".webp", ".zip"}


class Head(HTMLParser):
    """What a page asks for at once: stylesheets, scripts, preloaded fonts."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag asks for."""
        said = dict(attrs)
        asks = tag == "link" and said.get("rel") in {"stylesheet", "preload", "icon"}
        address = said.get("href") if asks else said.get("src")
        if (asks or tag == "script") and address and ":" not in address:
            self.addresses.append(address.partition("?")[0])


def first_view(page: Path) -> tuple[int, int]:
    """Return a page's first view: bytes as sent with gzip, and number of requests."""
    head = Head()
    head.feed(page.read_text(encoding="utf-8"))
    asked = {(page.parent / address).resolve() for address in head.addresses}
    return sum(map(sent, [page, *asked])), 1 + len(asked)


def search_index(language: Path) -> tuple[int, int]:
    """Return the bytes of a language's index: at each visit, at its first query."""
    folder = language / "search"
    return sent(folder / "search_index.json"), sent(folder / "texts.js")


def sent(path: Path) -> int:
    """Return the bytes that a server sends for a file with gzip; 0 if it is none."""
    if not path.is_file():
        return 0
    raw = path.read_bytes()
    return len(raw) if path.suffix in PACKED else len(gzip.compress(raw, 6))
