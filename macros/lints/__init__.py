"""What pages may hold: every rule of page text, one module for each family."""

from collections.abc import Iterator
from pathlib import Path

from macros.catalogue import Catalogue
from macros.lints import (
    arabic,
    french,
    frontmatter,
    headings,
    html,
    leftovers,
    links,
    parity,
)
from macros.lints.calls import Calls
from macros.lints.files import paths, read_pages
from macros.lints.page import Page
from macros.lints.typed import Typed
from macros.lints.words import Words, record_texts
from macros.problems import Problem

__all__ = ["page_problems", "word_problems"]


def page_problems(root: Path, catalogue: Catalogue) -> list[Problem]:
    """Return every problem of the pages in docs/<language>/, sorted."""
    pages, problems = read_pages(root)
    unread = {problem.file for problem in problems}
    unsound: set[str] = set()
    calls, typed, words = Calls(catalogue), Typed.of(catalogue), Words.of(catalogue)
    known = frozenset().union(*paths(pages).values())
    for page in pages:
        shape = [*calls.problems(page), *headings.problems(page), *_safety(page, known)]
        if shape:
            unsound.add(page.file)
        problems += shape
        problems += typed.problems(page)
        problems += arabic.problems(page, typed)
        problems += french.problems(page)
        problems += words.in_page(page)
        problems += leftovers.problems(page)
    problems += parity.problems(pages, unread, unsound, typed)
    return sorted(set(problems))


def _safety(page: Page, known: frozenset[str]) -> Iterator[Problem]:
    """Yield what could run, hide or lead astray."""
    yield from frontmatter.problems(page)
    told = list(links.problems(page, known))
    yield from told
    # A bad address between < and > is also no tag: it is told once.
    lines = {problem.line for problem in told}
    yield from (slip for slip in html.problems(page) if slip.line not in lines)


def word_problems(catalogue: Catalogue) -> list[Problem]:
    """Return what is ill worded or ill written in the texts of data/."""
    texts = list(record_texts(catalogue))
    told = {*Words.of(catalogue).in_texts(texts), *french.in_texts(texts)}
    return sorted(told)
