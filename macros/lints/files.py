"""Pages read from docs/<language>/, and files that cannot be trusted as pages."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import punctuation

from macros.lints.page import Page
from macros.models import LANGUAGES, Language
from macros.problems import Problem
from macros.textfile import read_text

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Beside those that no text file may hold: signs that draw nothing or are nobody's,
# and line ends that only some programs see.
_UNSEEN = re.compile(
    "[\x80-\x9f\u034f\u0600-\u0605\u06dd\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u2028\u2029\u206a-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U000e0000-\U0010ffff]"
)
# Markdown takes minutes for a page that nests or repeats its marks without end.
_ENDLESS = (
    (r"^ {25,}\S", "the line is indented by more than 24 spaces",
     "nest lists and boxes less deeply"),
    (r"^ *(?:> ?){5}", "quotations are nested more than four deep",
     "nest them less deeply"),
    (r"^ *(?:[-*+] +){5}\S", "list marks follow one another",
     "write one list mark a line"),
)  # fmt: skip
ENDLESS = tuple((re.compile(p, re.MULTILINE), what, mend) for p, what, mend in _ENDLESS)
MAX_FENCES = 200
MAX_RUN = 80  # times the same sign
MAX_LINE = 2_000  # characters
MAX_BLOCK = 8_000  # characters between two empty lines
MAX_MARKS = 100  # of one kind between two empty lines


def read_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Return every page that can be read, and the problems of the other files."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for language in LANGUAGES:
        for path in _files(root / "docs" / language):
            page = _page(root, language, path)
            if isinstance(page, Page):
                pages.append(page)
            else:
                problems.append(page)
    return pages, problems


def paths(pages: list[Page]) -> Mapping[Language, frozenset[str]]:
    """Return the paths of the pages by language."""
    return {
        language: frozenset(page.path for page in pages if page.language == language)
        for language in LANGUAGES
    }


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, and links to folders, which are not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        linked = [name for name in folders if (Path(place) / name).is_symlink()]
        yield from (Path(place) / name for name in sorted([*names, *linked]))


def _page(root: Path, language: Language, path: Path) -> Page | Problem:
    """Return the page, or the first reason why it is none."""
    relative = path.relative_to(root / "docs" / language).as_posix()
    file = f"docs/{language}/{relative}"
    if path.is_symlink():
        mend = "put the page itself in its place"
        return Problem(_shown(file), 1, "this is a link to another file", mend)
    *folders, name = relative.split("/")
    if not name.endswith(".md"):
        mend = "move it to docs/assets/, or end its name in .md"
        return Problem(_shown(file), 1, "only pages (.md) belong here", mend)
    for part in (*folders, name.removesuffix(".md")):
        if not _NAME.fullmatch(part):
            return Problem(
                _shown(file), 1, f"'{_shown(part)}' is not a name for a page or folder",
                "write small letters a to z, digits and single hyphens",
            )  # fmt: skip
    text = read_text(path, file)
    if isinstance(text, Problem):
        return text
    page = Page(file, language, relative, text)
    return next(refused(page), page)


def _shown(name: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in name)


def refused(page: Page) -> Iterator[Problem]:
    """Yield why no other lint should look at the text."""
    if found := _UNSEEN.search(page.text):
        yield page.problem(
            found.start(),
            f"an invisible character (U+{ord(found[0]):04X}) stands here",
            "delete it and type the words again",
        )
    if "\t" in page.text:
        yield page.problem(
            page.text.index("\t"), "a tab stands here", "write spaces in its place"
        )
    place = 0
    for line in page.text.split("\n"):
        if len(line) > MAX_LINE:
            yield page.problem(
                place, f"the line is longer than {MAX_LINE:,} characters",
                "break it after a sentence",
            )  # fmt: skip
        place += len(line) + 1
    for sign in punctuation:
        if sign * MAX_RUN in page.text:
            yield page.problem(
                page.text.index(sign * MAX_RUN),
                f"one sign is repeated {MAX_RUN} times or more", "delete the signs",
            )  # fmt: skip
    for pattern, what, mend in ENDLESS:
        if found := pattern.search(page.text):
            yield page.problem(found.start(), what, mend)
    if page.text.count("```") + page.text.count("~~~") > MAX_FENCES:
        yield page.problem(
            0, f"the page has more than {MAX_FENCES} fences of code", "split the page"
        )
    yield from _crowded(page)


def _crowded(page: Page) -> Iterator[Problem]:
    """Yield the paragraphs that are too long, or hold too many marks."""
    place = 0
    for block in page.text.split("\n\n"):
        if len(block) > MAX_BLOCK and not block.lstrip().startswith("|"):
            yield page.problem(
                place, f"the paragraph is longer than {MAX_BLOCK:,} characters",
                "leave an empty line between paragraphs",
            )  # fmt: skip
        if len(block) > MAX_MARKS:
            yield from _marks(page, block, place)
        place += len(block) + 2


def _marks(page: Page, block: str, place: int) -> Iterator[Problem]:
    # A table's cells are read one by one, so each of its lines counts alone.
    table = block.lstrip().startswith("|")
    for part in block.split("\n") if table else [block]:
        for mark in "[<`*_\\&":
            if part.count(mark) > MAX_MARKS:
                yield page.problem(
                    place, f"more than {MAX_MARKS} signs '{mark}' stand together",
                    "leave an empty line between paragraphs, or delete the signs",
                )  # fmt: skip
        place += len(part) + 1
