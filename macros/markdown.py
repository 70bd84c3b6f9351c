"""Text from data made safe and readable inside a Markdown page."""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import quote

# Python-Markdown takes a backslash before the first, an entity for the others,
# which only extensions give a meaning to.
_SPECIAL = str.maketrans(
    {mark: "\\" + mark for mark in r"\`*_{}[]()#+!-."}
    | {mark: f"&#{ord(mark)};" for mark in "|~^="}
)
# What an address may hold as it stands (RFC 3986, section 2); the percent sign is
# there since addresses in data are written as a browser shows or copies them.
_ADDRESS = "%:/?#@!$&'()*+,;=~"
_SHORTCODE = re.compile(r":(?=[a-z])")
# In right-to-left text these runs would be shown in another order: Latin words
# and symbols with what holds them together, and numbers joined by a mark.
_LEFT_TO_RIGHT = re.compile(
    r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9’'./&–\-]*"
    r"(?: [A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9’'./&–\-]*)*(?<![.\-–'])"
    r"|[0-9]+(?:[-–/][0-9]+)+"
)


def plain(text: str) -> str:
    """Return a text in which neither HTML nor Markdown means anything."""
    # quote=False: quotation marks are only dangerous inside an attribute.
    return _SHORTCODE.sub("&#58;", escape(text, quote=False).translate(_SPECIAL))


def attribute(text: str) -> str:
    """Return a text safe between the quotation marks of an HTML attribute."""
    return re.sub(r"\s+", " ", escape(text, quote=True)).translate(
        # Markdown's inline patterns also run inside raw inline HTML.
        {ord(mark): f"&#{ord(mark)};" for mark in r"\`*_[]{}!~^="}
    )


def isolated(text: str) -> str:
    """Return right-to-left text, made plain, its left-to-right runs isolated."""
    parts, end = [], 0
    for run in _LEFT_TO_RIGHT.finditer(text):
        parts += [plain(text[end : run.start()]), ltr(run[0])]
        end = run.end()
    return "".join([*parts, plain(text[end:])])


def ltr(text: str) -> str:
    """Return a run that reads from left to right wherever it stands."""
    return f'<bdi dir="ltr">{plain(text)}</bdi>'


def link(text: str, target: str, *, css: str = "", title: str = "") -> str:
    """Return a Markdown link; `text` is Markdown already, `target` an address."""
    marks = [f".{name}" for name in css.split()]
    if title:
        marks.append(f'title="{attribute(title)}"')
    attributes = f"{{ {' '.join(marks)} }}" if marks else ""
    return f"[{text}](<{target}>){attributes}"


def external(text: str, url: str, language: str) -> str:
    """Return a link that leaves the site; `language` is that of the page there."""
    address = quote(url, safe=_ADDRESS)
    return f'[{text}](<{address}>){{ .external hreflang="{language}" }}'


def heading(level: int, text: str, anchor: str) -> str:
    """Return a heading line with its explicit id; `text` is Markdown already."""
    return f"{'#' * level} {text} {{ #{anchor} }}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; cells are Markdown already, on one line each."""
    lines = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()) for cell in cells) + " |"


def bullets(items: Iterable[str]) -> str:
    """Return a list; items are Markdown already, on one line each."""
    return "\n".join(f"- {' '.join(item.split())}" for item in items)


def box(
    css: str, *blocks: str, tag: str = "div", marks: Mapping[str, str] | None = None
) -> str:
    """Return blocks of Markdown inside an element; `marks` are its attributes."""
    inside = "\n\n".join(block for block in blocks if block)
    more = "".join(
        f' {name}="{attribute(value)}"' for name, value in (marks or {}).items()
    )
    return f'<{tag} class="{css}"{more} markdown="1">\n\n{inside}\n\n</{tag}>'


def blocks(*parts: str) -> str:
    """Return blocks of Markdown one below the other, the empty ones left out."""
    return "\n\n".join(part for part in parts if part)
