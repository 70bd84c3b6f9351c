"""What is wrong in data or pages, said so that an editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One slip: where it stands, what is wrong, what to do about it.

    `file` is relative to the project's root with forward slashes, `line` counts
    from 1.
    """

    file: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        """Return `file:line: what`, and the remedy on an indented second line."""
        return f"{self.file}:{self.line}: {self.what}\n    To mend: {self.mend}"

    def annotation(self) -> str:
        """Return the slip as a workflow command that GitHub shows on its line."""
        where = f"file={_property(self.file)},line={self.line}"
        return f"::error {where}::{_message(f'{self.what}. To mend: {self.mend}')}"


class ProblemsFound(Exception):
    """Data or pages have problems; the text is the whole report."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """Return every problem once, sorted by file and line, the count last."""
    found = sorted(set(problems))
    count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
    return "\n".join([*map(str, found), count])


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, or None."""
    close = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return close[0] if close else None


def choose(word: str, known: Iterable[str], limit: int = 12) -> str:
    """Return a remedy: the word probably meant, or the words that are allowed."""
    names = sorted(known)
    meant = nearest(word, names)
    if meant:
        return f"write '{meant}'"
    if not names:
        return "there is none yet; write its record first"
    if len(names) <= limit:
        return "write one of " + ", ".join(f"'{name}'" for name in names)
    return f"write one of the {len(names)} known names, such as '{names[0]}'"


def _message(text: str) -> str:
    # The three characters that GitHub's command format gives a meaning to.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
