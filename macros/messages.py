"""What MkDocs complains of, said as our own problems: file, line, remedy."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.problems import Problem

UNDO = "undo the last change; if this stays, report it to the maintainers"
NOT_A_PAGE = "write a page's path from this page's folder, ending in .md"
_LINK = r"Doc file '(?P<page>[^']+)' contains .*?link '(?P<link>[^']*)', "
_MEANT = r"(?:.*Did you mean '(?P<meant>[^']+)'\?)?"
_REPORT = re.compile(r"^(\S+?):(\d+): (.+)\n    To mend: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Place:
    """Where a language's sources stand: `docs` and `config` as paths from `root`."""

    root: Path
    docs: str
    config: str

    def line(self, file: str, text: str) -> int:
        """Return the first line of a file that holds the text, or 0."""
        path = self.root / file
        if not path.is_file():
            return 0
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        return next((n for n, line in enumerate(lines, 1) if text in line), 0)

    def body(self, file: str) -> int:
        """Return how many lines a page's front matter takes."""
        path = self.root / file
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        found = re.match(r"---\n.*?\n---\n\s*", text, re.DOTALL)
        return found[0].count("\n") if found else 0


Reading = Callable[[Place, re.Match[str]], Iterator[Problem]]


def problems(place: Place, message: str) -> list[Problem]:
    """Return a message of MkDocs or of its plugins as problems, one at the least."""
    for pattern, reading in _READINGS:
        if found := pattern.search(message):
            return list(reading(place, found))
    first = next((line for line in message.splitlines() if line.strip()), "nothing")
    return [Problem(place.config, 1, f"MkDocs stopped: {first.strip()}", UNDO)]


def _link(what: str, otherwise: str) -> Reading:
    """Return how to tell of a link that is wrong in this way."""

    def reading(place: Place, found: re.Match[str]) -> Iterator[Problem]:
        file, link = f"{place.docs}/{found['page']}", found["link"]
        meant = found.groupdict().get("meant")
        mend = f"write '{meant}'" if meant else otherwise
        line, said = place.line(file, f"({link}"), what.format(link)
        if not line:
            # The page does not hold the link: a macro wrote it.
            path, _, heading = link.partition("#")
            said = f"a macro on this page links to '{link}', which is not there"
            mend = f"write the page {_joined(file, path)}"
            if heading:
                mend += f", with the macro that prints '#{heading}'"
        yield Problem(file, line or 1, said, mend)

    return reading


def _joined(file: str, path: str) -> str:
    """Return where a path leads from a file."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path))


def _report(_place: Place, found: re.Match[str]) -> Iterator[Problem]:
    """Tell what the check of data and pages found, as it stands."""
    for file, line, what, mend in _REPORT.findall(found.string):
        yield Problem(file, int(line), what, mend)


def _call(place: Place, found: re.Match[str]) -> Iterator[Problem]:
    """Tell of a macro that failed."""
    file = f"{place.docs}/{found['page']}"
    what, _, mend = found["what"].strip().rstrip("*").partition(". To mend: ")
    line = int(found.groupdict().get("line") or 1) + place.body(file)
    yield Problem(file, line, what.rstrip("."), mend or "correct the macro's call")


def _left_out(place: Place, found: re.Match[str]) -> Iterator[Problem]:
    """Tell of pages that the menu does not name."""
    for page in re.findall(r"^  - (.+)$", found.string, re.MULTILINE):
        mend = f"add '{page}' to 'nav' in {place.config}"
        yield Problem(
            f"{place.docs}/{page}", 1, "the menu does not name the page", mend
        )


def _no_such(place: Place, found: re.Match[str]) -> Iterator[Problem]:
    """Tell of a menu entry without a page."""
    page = found["page"]
    what = f"the menu names '{page}', and there is no such page"
    mend = f"correct it, or write the page {place.docs}/{page}"
    line = place.line(place.config, page) or 1
    yield Problem(place.config, line, what, mend)


def _page(place: Place, found: re.Match[str]) -> Iterator[Problem]:
    """Tell of a page that cannot be built."""
    what = f"the page cannot be built: {found['why'].strip() or 'no reason given'}"
    yield Problem(f"{place.docs}/{found['page']}", 1, what, UNDO)


def _config(place: Place, found: re.Match[str]) -> Iterator[Problem]:
    """Tell of a configuration that cannot be read."""
    line = re.search(r"line (\d+)", found.string)
    what = f"the configuration cannot be used: {found['why'].strip()}"
    yield Problem(place.config, int(line[1]) if line else 1, what, UNDO)


_READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (_REPORT, _report),
    (
        re.compile(_LINK + r"but the target.* is not found" + _MEANT),
        _link("the link '{}' leads to no page or file", NOT_A_PAGE),
    ),
    (
        re.compile(_LINK + r"but (?:there is no such anchor|the doc .* not contain)"),
        _link(
            "the link '{}' leads to a heading that is not there",
            "write the id that stands behind the heading, as in { #id }",
        ),
    ),
    (
        re.compile(_LINK + r"it was left as is\." + _MEANT),
        _link("the link '{}' is not a path from this page's folder", NOT_A_PAGE),
    ),
    (
        re.compile(
            r"_File_: `(?P<page>[^`]+)`.*?_Line (?P<line>\d+) in Markdown file:_ "
            r"\*\*(?P<what>.+?)\*\*\n",
            re.DOTALL,
        ),
        _call,
    ),
    (
        re.compile(r"_File_: `(?P<page>[^`]+)`\s+_\w+_: (?P<what>[^\n]+)"),
        _call,
    ),
    (re.compile(r"not included in the \"nav\" configuration"), _left_out),
    (re.compile(r"to '(?P<page>[^']+)' is included in the 'nav' conf"), _no_such),
    (re.compile(r"Error (?:read|build)ing page '(?P<page>[^']+)':(?P<why>.*)"), _page),
    (re.compile(r"(?P<why>Config value '.+|.*MkDocs encountered.*parsing.*)"), _config),
)
