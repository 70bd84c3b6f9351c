"""Old addresses that lead to new ones: a page that has moved is still found.

`data/redirects.yml` holds a line for each: `cases/old-name/: cases/new-name/`, both as
they stand below a language of the site.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from macros.problems import Problem, choose
from macros.source import Source, read

FILE = "data/redirects.yml"
MARK = 'http-equiv="refresh"'
_ADDRESS = re.compile(r"([a-z0-9-]+/)+")
Redirects = Mapping[str, str]


def address(page: str) -> str:
    """Return where a page stands below its language, from its path in docs/."""
    way = page.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{way}/" if way else ""


def addresses(docs: Path) -> set[str]:
    """Return the address of every page of a language."""
    return {
        address(page.relative_to(docs).as_posix()) for page in docs.rglob("*.md")
    }  # fmt: skip


def redirects(root: Path) -> Redirects:
    """Return old and new addresses; none where the file is not there or wrong."""
    source = _source(root)
    if not isinstance(source, Source):
        return {}
    return {old: new for old, new in source.values.items() if isinstance(new, str)}


def problems(root: Path) -> Iterator[Problem]:
    """Yield redirects that lead nowhere, or away from a page that is there."""
    source = _source(root)
    if isinstance(source, list):
        yield from source
        return
    there = addresses(root / "docs" / "en")
    for old, new in source.values.items() if source else ():
        line = source.line((old,)) if source else 1
        for what, mend in _slips(old, new, there):
            yield Problem(FILE, line, what, mend)


def _source(root: Path) -> Source | list[Problem] | None:
    path = root / FILE
    if not path.is_file() or not _says_something(path):
        return None
    return read(path, FILE)


def _says_something(path: Path) -> bool:
    lines = path.read_bytes().splitlines()
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in lines)


def _slips(old: str, new: object, there: set[str]) -> Iterator[tuple[str, str]]:
    form = "write it as it stands below the language, such as cases/first-case/"
    for one in (old, new):
        if not (isinstance(one, str) and _ADDRESS.fullmatch(one)):
            yield f"'{one}' is not the address of a page", form
            return
    if old in there:
        yield f"'{old}' is a page, so that nobody would be led on", "delete the line"
    if new not in there:
        yield f"'{old}' leads to '{new}', which is no page", choose(str(new), there)


def write_redirects(site: Path, codes: Iterable[str], moved: Redirects) -> None:
    """Write a page at each old address that leads on to the new one."""
    for code in codes:
        for old, new in moved.items():
            folder = site / code / old
            folder.mkdir(parents=True, exist_ok=True)
            text = page(code, posixpath.relpath(new, old) + "/")
            (folder / "index.html").write_text(text, encoding="utf-8", newline="\n")


def page(code: str, way: str) -> str:
    """Return a page that leads on at once; a reader without that gets the link."""
    to = escape(way)
    return f"""<!doctype html>
<html lang="{code}">
<head>
<meta charset="utf-8">
<meta {MARK} content="0; url={to}">
<meta name="robots" content="noindex">
<link rel="canonical" href="{to}">
<title>{to}</title>
</head>
<body><p><a href="{to}">{to}</a></p></body>
</html>
"""


def is_redirect(page_file: Path) -> bool:
    """Return whether a built page only leads on."""
    with page_file.open(encoding="utf-8") as text:
        return MARK in text.read(200)
