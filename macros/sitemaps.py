"""Sitemaps, by the rules of sitemaps.org; each page names its sisters.

The links between languages follow https://developers.google.com/search/docs, which
takes them from a sitemap as well as from a page's head.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from macros.redirects import is_redirect

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
HTML = "http://www.w3.org/1999/xhtml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def sitemap_index(codes: Iterable[str], home: str) -> str:
    """Return the list of the languages' sitemaps."""
    rows = "".join(
        f"<sitemap><loc>{escape(home)}{code}/sitemap.xml</loc></sitemap>\n"
        for code in codes
    )
    return f'{_HEAD}<sitemapindex xmlns="{SPACE}">\n{rows}</sitemapindex>\n'


def sitemap(site: Path, code: str, codes: Sequence[str], home: str) -> str:
    """Return a language's sitemap: every page, without the hour it was built."""
    rows = "".join(
        f"<url><loc>{escape(f'{home}{code}/{page}')}</loc>\n"
        f"{_sisters(site, page, codes, home)}</url>\n"
        for page in pages(site / code)
    )
    spaces = f'xmlns="{SPACE}" xmlns:xhtml="{HTML}"'
    return f"{_HEAD}<urlset {spaces}>\n{rows}</urlset>\n"


def pages(folder: Path) -> Iterator[str]:
    """Yield the address of each page from its language's folder, in order."""
    for page in sorted(folder.rglob("index.html")):
        if is_redirect(page):
            continue
        way = page.parent.relative_to(folder).as_posix()
        yield "" if way == "." else f"{way}/"


def _sisters(site: Path, page: str, codes: Sequence[str], home: str) -> str:
    there = [code for code in codes if (site / code / page / "index.html").is_file()]
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" '
        f'href="{escape(f"{home}{code}/{page}")}"/>\n'
        for code in there
    )
