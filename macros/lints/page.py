"""One page as the lints see it: its text, and the same text with parts blanked."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.calls import Call, Refusal, page_calls
from macros.models import Language
from macros.problems import Problem

# What MkDocs itself takes for front matter.
FRONT = re.compile(r"---[ \t]*\n(?P<lines>.*?\n)?(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FENCE = re.compile(r"^ *(?P<marks>`{3,}|~{3,})(?P<rest>[^\n]*)$", re.MULTILINE)
_CODE = re.compile(
    r"(?<![`\\])(?P<ticks>`{1,2})(?!`)(?P<code>[^\n]+?)(?<!`)(?P=ticks)(?!`)"
)
_NOT_PROSE = re.compile(
    r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # where a link leads
    r"|^ {0,3}\[[^\]\n]+\]:.*$"  # a link defined elsewhere
    r"|<[^<>\n]*>"
    r"|\{[^{}\n]*\}",
    re.MULTILINE,
)
_HEADING = re.compile(r"^ *(?P<marks>#{1,6})(?P<rest>[^#\n].*)?$", re.MULTILINE)
_ID = re.compile(r"\{:? *#(?P<id>[^\s{}]+)[^{}\n]*\} *$")


@dataclass(frozen=True)
class Heading:
    """A heading: its level, its explicit id if it has one, where it begins."""

    level: int
    id: str | None
    title: str
    start: int


@dataclass(frozen=True)
class Page:
    """A page of docs/<language>/.

    `file` is relative to the project, `path` to the folder of the language; it
    is the same in every language. The blanked texts are as long as `text`, line
    by line, so that a place in one is the same place in the other.
    """

    file: str
    language: Language
    path: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(mark.end() for mark in re.finditer("\n", self.text))]

    def line(self, place: int) -> int:
        """Return the line, from 1, of a place in the text."""
        return bisect_right(self._starts, place)

    def problem(self, place: int, what: str, mend: str) -> Problem:
        """Return a problem that stands at a place in the text."""
        return Problem(self.file, self.line(place), what, mend)

    @cached_property
    def _read(self) -> tuple[list[Call], list[Refusal]]:
        return page_calls(self.text)

    @property
    def calls(self) -> list[Call]:
        """Return the macros that the page calls, in order."""
        return self._read[0]

    @property
    def refusals(self) -> list[Refusal]:
        """Return the braces that are no call."""
        return self._read[1]

    @cached_property
    def front(self) -> re.Match[str] | None:
        """Return the front matter, if the page begins with one."""
        return FRONT.match(self.text)

    @cached_property
    def outside_calls(self) -> str:
        """Return the text without calls."""
        return blanked(self.text, ((call.start, call.end) for call in self.calls))

    @cached_property
    def outside_code(self) -> str:
        """Return the text without calls and without code; fences stay."""
        text = self.outside_calls
        if "```" in text or "~~~" in text:
            text = blanked(text, _fenced(text))
        if "`" in text:
            text = blanked(text, (found.span() for found in _CODE.finditer(text)))
        return text

    @cached_property
    def body(self) -> str:
        """Return the text without calls, code and front matter."""
        if not self.front:
            return self.outside_code
        return blanked(self.outside_code, [self.front.span()])

    @cached_property
    def prose(self) -> str:
        """Return what readers read: no calls, code, addresses, tags, attributes."""
        text = self.outside_code
        return blanked(text, (found.span() for found in _NOT_PROSE.finditer(text)))

    @cached_property
    def headings(self) -> list[Heading]:
        """Return the headings in order."""
        return list(self._headings())

    def _headings(self) -> Iterator[Heading]:
        for found in _HEADING.finditer(self.body):
            rest = found["rest"] or ""
            marked = _ID.search(rest)
            title = rest[: marked.start()] if marked else rest
            yield Heading(
                len(found["marks"]),
                marked["id"] if marked else None,
                title.strip(),
                found.start(),
            )


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the code between fences stands; an open fence holds none."""
    opening: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opening is None:
            opening = fence
        elif fence["marks"].startswith(opening["marks"]) and not fence["rest"].strip():
            yield opening.end() + 1, fence.start()
            opening = None


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with spaces in place of the spans, line ends kept."""
    parts, end = [], 0
    for start, stop in spans:
        inside = text[start:stop]
        parts.append(text[end:start])
        if "\n" in inside:
            parts.append(re.sub(r"[^\n]", " ", inside))
        else:
            parts.append(" " * len(inside))
        end = stop
    return "".join([*parts, text[end:]]) if parts else text
