"""The three trees compared: pages, headings, calls, figures, shapes."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from macros.lints.page import Page
from macros.lints.sections import Section, said, sections
from macros.lints.typed import Typed
from macros.models import LANGUAGES, Language
from macros.problems import Problem

BASE: Language = "en"
NAMES: dict[Language, str] = {"en": "English", "fr": "French", "ar": "Arabic"}


def problems(
    pages: Iterable[Page],
    unread: Collection[str],
    unsound: Collection[str],
    typed: Typed,
) -> Iterator[Problem]:
    """Every page is there in the three languages, with the same things in it.

    `unread` names the files that are there and could not be read, `unsound` those
    whose headings or calls are to be mended first.
    """
    by_path: dict[str, dict[Language, Page]] = {}
    for page in pages:
        by_path.setdefault(page.path, {})[page.language] = page
    for path, found in sorted(by_path.items()):
        yield from _missing(path, found, unread)
        sound = {code: page for code, page in found.items() if page.file not in unsound}
        if BASE in sound and len(sound) > 1:
            base = list(sections(sound[BASE], typed))
            for language in LANGUAGES:
                if language in sound and language != BASE:
                    yield from _compared(sound[language], sound[BASE], base, typed)


def _missing(
    path: str, found: dict[Language, Page], unread: Collection[str]
) -> Iterator[Problem]:
    """Yield the languages in which a page does not exist."""
    there = found.get(BASE) or next(iter(found.values()))
    for language in LANGUAGES:
        file = f"docs/{language}/{path}"
        if language not in found and file not in unread:
            yield Problem(
                file, 1, f"the {NAMES[language]} page is missing",
                f"translate {there.file} into it, or delete the page in all languages",
            )  # fmt: skip


def _compared(
    page: Page, english: Page, base: list[Section], typed: Typed
) -> Iterator[Problem]:
    """Yield where a page says something else than the English one."""
    outline = _outline(page, english)
    if outline:
        yield outline
        return
    for here, there in zip(sections(page, typed), base, strict=True):
        yield from _calls(page, here, there)
        yield from _figures(page, here, there)
        yield from _shapes(page, here, there)


def _outline(page: Page, english: Page) -> Problem | None:
    """Return the first heading that is not the English page's heading."""
    here = [f"{'#' * head.level} {{ #{head.id} }}" for head in page.headings]
    there = [f"{'#' * head.level} {{ #{head.id} }}" for head in english.headings]
    if here == there or None in {h.id for h in (*page.headings, *english.headings)}:
        return None
    for place, heading in enumerate(page.headings):
        if place >= len(there):
            return page.problem(
                heading.start,
                f"the heading '{here[place]}' is not on the English page",
                "delete it, or write it in the three languages",
            )
        if here[place] != there[place]:
            return page.problem(
                heading.start,
                f"the heading is '{here[place]}', in English '{there[place]}'",
                "write the same headings in the same order, with the same ids",
            )
    return page.problem(
        max(len(page.text) - 1, 0),
        f"the heading '{there[len(here)]}' of the English page is missing",
        "write it with its section",
    )


def _calls(page: Page, here: Section, there: Section) -> Iterator[Problem]:
    """Yield citations, terms and blocks that are not the same as in English."""
    mend = "make them the same; one of the pages has lost, moved or changed a call"
    ours, theirs = [said(c) for c in here.block], [said(c) for c in there.block]
    for mine, english in (
        (here.inline, there.inline),
        (Counter(ours), Counter(theirs)),
    ):
        if mine != english:
            places = {**here.places, **{said(c): c.start for c in here.block}}
            first = min((places[call] for call in mine - english), default=here.start)
            yield page.problem(first, _differs(here, mine, english, "call(s)"), mend)
    if Counter(ours) == Counter(theirs):
        for call, one, other in zip(here.block, ours, theirs, strict=True):
            if one != other:
                yield page.problem(
                    call.start,
                    f"{one} stands where the English page has {other}",
                    "put the calls in the same order",
                )
                return


def _figures(page: Page, here: Section, there: Section) -> Iterator[Problem]:
    """Yield numbers that are not the same as in English."""
    if here.figures != there.figures:
        yield page.problem(
            here.start,
            _differs(here, here.figures, there.figures, "figure(s)"),
            "compare the figures; write a number in digits in all languages, or in "
            "words in all",
        )


def _differs(
    section: Section, ours: Counter[str], theirs: Counter[str], name: str
) -> str:
    """Return what a section has that the English one has not, and the reverse."""
    here, there = _listed(ours - theirs, name), _listed(theirs - ours, name)
    return f"{_section(section)} has {here} where the English page has {there}"


def _shapes(page: Page, here: Section, there: Section) -> Iterator[Problem]:
    for shape, count in here.shapes.items():
        if count != there.shapes[shape]:
            yield page.problem(
                here.start,
                f"{_section(here)} has {count} {shape}, in English "
                f"{there.shapes[shape]}",
                "make them the same in the three languages",
            )


def _section(section: Section) -> str:
    return f"the section '{section.id}'" if section.id else "the page's beginning"


def _listed(found: Counter[str], name: str) -> str:
    shown = ", ".join(f"'{item}'" for item in sorted(found.elements()))
    return f"the {name} {shown}" if shown else "nothing"
