"""Headings: explicit ids that are the same in every language, levels in order."""

import re
from collections.abc import Iterator

from macros.lints.page import Heading, Page
from macros.problems import Problem

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UNDERLINED = re.compile(r"^(?P<title>[ ]{0,3}[^\s|>#-][^\n]*)\n[ ]*(=+|-+)[ ]*$", re.M)
_MARKED = re.compile(r"\{:?[^{}\n]*#(?P<id>[^\s{}#]+)[^{}\n]*\}")


def problems(page: Page) -> Iterator[Problem]:
    """Every heading has an id in ASCII, once on the page, and the levels follow."""
    for found in _UNDERLINED.finditer(page.body):
        yield page.problem(
            found.start(), "a heading is marked by the line below it",
            "write ## Heading { #id }, or leave an empty line before the line ---",
        )  # fmt: skip
    above = 0
    for heading in page.headings:
        yield from _named(page, heading)
        yield from _level(page, heading, above)
        above = heading.level
    yield from _twice(page)


def _named(page: Page, heading: Heading) -> Iterator[Problem]:
    if heading.id is None:
        yield page.problem(
            heading.start, f"the heading '{heading.title}' has no id",
            "write { #id } at its end, the same in the three languages",
        )  # fmt: skip
    elif not _ID.fullmatch(heading.id):
        yield page.problem(
            heading.start, f"'{heading.id}' is not an id for a heading",
            "write small letters a to z, digits and single hyphens",
        )  # fmt: skip


def _level(page: Page, heading: Heading, above: int) -> Iterator[Problem]:
    """Yield a heading that jumps a level; the first one is the page's title."""
    if heading.level == 1 and above:
        yield page.problem(
            heading.start, "a second title (#) stands on the page",
            "write ## for a section",
        )  # fmt: skip
    elif heading.level > above + 1:
        yield page.problem(
            heading.start,
            f"a heading of level {heading.level} follows one of level {above}"
            if above
            else "the first heading is not the page's title",
            f"write {'#' * (above + 1)} {heading.title}",
        )


def _twice(page: Page) -> Iterator[Problem]:
    """Yield ids that stand on the page before."""
    first: dict[str, int] = {}
    if "#" not in page.body:
        return
    for found in _MARKED.finditer(page.body):
        line = page.line(found.start())
        if found["id"] in first:
            yield page.problem(
                found.start(), f"the id '{found['id']}' is written twice",
                f"write another; the first stands in line {first[found['id']]}",
            )  # fmt: skip
        first.setdefault(found["id"], line)
