"""Links: to the web, to a mail address, to pages of this site; nothing else."""

import posixpath
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from html import unescape
from itertools import accumulate
from urllib.parse import urlsplit

from macros.lints.page import Page
from macros.problems import Problem, choose

SCHEMES = frozenset({"http", "https", "mailto"})
_TARGET = re.compile(
    r"\]\(\s*"
    r"(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?P<end>[ \n]*\)|[ \n]+[\"'])?"
    r"|^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ ]*(?P<defined>\S*)"
    r"|<(?P<address>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>",
    re.MULTILINE,
)
_PICTURE = re.compile(r"!\[")
PICTURE = 'write {{ picture("name") }}, alone on its line; its file is made by a script'
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
# Anywhere, also in what looks like code, and however it is disguised.
_SCRIPT = re.compile(
    r"(?<=[(<\"'=:\]])(?:(?:java|vb|live)script:|data:(?:[a-z]+/[a-z]|[;,])|view-source:)",
    re.IGNORECASE,
)
_HINTS = ("script", "data:", "view-source", "&#", "&colon", "&tab", "&newline")
_BLANK = re.compile(r"[\x00-\x20]|&(?:tab|newline|nbsp|ZeroWidthSpace);", re.IGNORECASE)


def problems(page: Page, known: Collection[str]) -> Iterator[Problem]:
    """Links lead to http, https, mailto or a page of the same language.

    `known` holds the paths of the site's pages.
    """
    told = set[int]()
    for line, shown in _scripts(page):
        told.add(line)
        yield Problem(
            page.file, line, f"'{shown}' runs or hides something", "delete the link"
        )
    for place, what, mend in _pictures(page.outside_code):
        if page.line(place) not in told:
            told.add(page.line(place))
            yield page.problem(place, what, mend)
    for found in _TARGET.finditer(page.outside_code):
        target = found["target"] or found["defined"] or found["address"] or ""
        said = wrong(target.strip("<>"), page.path, known)
        if found["target"] and not found["end"] and not said:
            said = "a link's address is not closed", "write ) behind it, with no space"
        if said and page.line(found.start()) not in told:
            told.add(page.line(found.start()))
            yield page.problem(found.start(), *said)


def _pictures(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield pictures: they are called, so that each has its size and its words."""
    for opening in _PICTURE.finditer(text):
        end = _closing(text, opening.end())
        found = _TARGET.match(text, end) if end else None
        target = found["target"].strip("<>") if found else ""
        if not found:
            yield opening.start(), "a picture has no address behind it", PICTURE
        elif _SCHEME.match(_BLANK.sub("", unescape(target))):
            yield (
                opening.start(),
                f"the picture '{target}' is on another host",
                PICTURE,
            )
        else:
            yield (
                opening.start(),
                f"the picture '{target}' is written into the page",
                PICTURE,
            )


def _closing(text: str, place: int) -> int:
    """Return where the bracket opened before a place is closed, or 0."""
    depth = 1
    for mark in _BRACKET.finditer(text, place, place + 2_000):
        depth += 1 if mark[0] == "[" else -1
        if not depth:
            return mark.start()
    return 0


def wrong(target: str, path: str, known: Collection[str]) -> tuple[str, str] | None:
    """Return what is wrong with an address, and what to do."""
    seen = _BLANK.sub("", unescape(target))
    mend = "write the whole address from https:// on, or the way to a page (../x.md)"
    if not seen:
        return "a link leads nowhere", mend
    scheme = _SCHEME.match(seen)
    if scheme:
        return _outside(seen, scheme["scheme"].lower())
    if seen.startswith(("//", "\\", "/")) or "\\" in seen:
        return f"'{seen}' is neither a whole address nor a way to a page", mend
    if seen.startswith(("#", "?")):
        return None
    return _inside(seen, path, known)


def _outside(target: str, scheme: str) -> tuple[str, str] | None:
    if scheme not in SCHEMES:
        return (
            f"links to '{scheme}:' are not allowed",
            "link to http:, https:, mailto: or a page of this site",
        )
    try:
        parts = urlsplit(target)
        sound = scheme == "mailto" or (parts.hostname and "@" not in parts.netloc)
    except ValueError:
        sound = False
    if sound and (scheme == "mailto" or target[len(scheme) :].startswith("://")):
        return None
    return f"'{target}' is not a web address", "write it in full, from https:// on"


def _inside(target: str, path: str, known: Collection[str]) -> tuple[str, str] | None:
    way = re.split(r"[?#]", target, maxsplit=1)[0]
    place = posixpath.normpath(posixpath.join(posixpath.dirname(path), way))
    if place.startswith(".."):
        return (
            f"'{target}' leaves the folder of the language",
            "link to a page of the same language",
        )
    if place.endswith(".md") and place not in known:
        return f"there is no page '{place}'", choose(place, known)
    return None


def _scripts(page: Page) -> Iterator[tuple[int, str]]:
    """Yield line and name of each scheme that runs code, however it is written."""
    text = page.text.lower()
    # Looking for plain words first is quick.
    if not any(hint in text for hint in _HINTS):
        return
    place = 0
    for block in page.text.split("\n\n"):
        lines = [_BLANK.sub("", unescape(line)) for line in block.split("\n")]
        if found := _SCRIPT.search("".join(lines)):
            lengths = list(accumulate(map(len, lines)))
            yield page.line(place) + bisect_right(lengths, found.start()), found[0]
        place += len(block) + 2
