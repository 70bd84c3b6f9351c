"""Front matter: a page may name its title and description, little else."""

import re
from collections.abc import Iterator

import yaml

from macros.lints.page import Page
from macros.problems import Problem, choose

TEXTS = ("title", "description")
LISTS = {"hide": ("navigation", "toc", "path", "footer", "feedback")}
MAPS = {"search": {"exclude": r"true|false", "boost": r"[0-9](\.[0-9]+)?"}}
KEYS = (*TEXTS, *LISTS, *MAPS)
_LINE = re.compile(r"(?P<key>[^\s:]+):(?: +(?P<value>.+))?")
_ITEM = re.compile(r" +- (?P<item>.+)")
_PAIR = re.compile(r" +(?P<key>\w+): +(?P<value>.+)")
# Without `---` MkDocs still reads such lines, and only such lines, as front matter.
_BARE = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


def problems(page: Page) -> Iterator[Problem]:
    """Only title, description, hide and search may be set at the head of a page."""
    if page.front:
        yield from _lines(page, page.front["lines"] or "")
    elif page.text.startswith("---"):
        yield page.problem(
            0, "the front matter has no end", "close it with a line '---'"
        )
    elif _BARE.match(page.text):
        yield page.problem(
            0, "the page begins with a line that is read as front matter",
            "begin with the heading, or write the line between two lines '---'",
        )  # fmt: skip


def _lines(page: Page, lines: str) -> Iterator[Problem]:
    key, seen, place = "", set[str](), page.text.index("\n") + 1
    for line in lines.splitlines():
        said: tuple[str, str] | None = None
        if found := _LINE.fullmatch(line):
            key = found["key"]
            said = _entry(key, found["value"], seen)
            seen.add(key)
        elif line.strip():
            said = _under(key, line)
        if said:
            yield page.problem(place, *said)
        place += len(line) + 1


def _entry(key: str, value: str | None, seen: set[str]) -> tuple[str, str] | None:
    """Return what is wrong with a line that begins an entry."""
    if key not in KEYS:
        return f"'{key}' cannot be set in a page's front matter", choose(key, KEYS)
    if key in seen:
        return f"'{key}' is written twice", "keep one"
    if key in TEXTS:
        return _text(key, value)
    if value:
        return f"'{key}' holds a value on its own line", "indent it on the next line"
    return None


def _text(key: str, value: str | None) -> tuple[str, str] | None:
    """Return what is wrong with a title or description."""
    text = value or ""
    try:
        plain = None if text.startswith(tuple("&*!|>")) else yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        plain = None
    if not isinstance(plain, str):
        return f"'{key}' is not a plain text", "put quotation marks around it"
    return None


def _under(key: str, line: str) -> tuple[str, str] | None:
    """Return what is wrong with an indented line below an entry."""
    item, pair = _ITEM.fullmatch(line), _PAIR.fullmatch(line)
    if key in LISTS and item:
        name = item["item"]
        if name in LISTS[key]:
            return None
        return f"'{name}' cannot be hidden", choose(name, LISTS[key])
    if key in MAPS and pair and pair["key"] in MAPS[key]:
        name, value = pair["key"], pair["value"]
        if re.fullmatch(MAPS[key][name], value):
            return None
        mend = "write true or false" if name == "exclude" else "write a number"
        return f"'{value}' does not fit '{name}'", mend
    if key not in KEYS:
        return None  # the entry itself is refused
    return "this line fits nothing above it", "compare it with another page's"
