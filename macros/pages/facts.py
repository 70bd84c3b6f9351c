"""Facts with their dates and sources, printed the same way everywhere."""

import re
from collections.abc import Iterable, Sequence

from macros import markdown
from macros.models import Fact
from macros.view import View

# The letters that the Arabic documents of the United Nations put for (a) to (h).
_LETTERS = dict(zip("abcdefgh", ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح"), strict=True))


def fact_list(view: View, facts: Iterable[Fact]) -> str:
    """Return facts as a list: date, statement, who says so."""
    return markdown.bullets(_fact(view, fact) for fact in facts)


def _fact(view: View, fact: Fact) -> str:
    date = f"**{view.date(fact.date)}** – " if fact.date else ""
    note = f" *{view.words(fact.note)}*" if fact.note else ""
    origin = attribution(view, fact.confidence, fact.sources)
    return f"{date}{view.words(fact.statement)}{note} {origin}"


def attribution(view: View, confidence: str, sources: Sequence[str]) -> str:
    """Return who a statement comes from; a reported one is 'according to' them."""
    names = short_sources(view, sources)
    key = "according-to" if confidence == "reported" else "source"
    return f"<small>{view.label(key)} {view.listed(names)}</small>"


def short_sources(view: View, keys: Iterable[str]) -> list[str]:
    """Return each source's publisher, linked; named once, then numbered."""
    links: dict[tuple[str, str], str] = {}
    seen: dict[str, int] = {}
    for key in keys:
        source = view.catalogue.sources[key]
        if (source.publisher, source.url) in links:
            continue
        seen[source.publisher] = count = seen.get(source.publisher, 0) + 1
        name = publisher(view, source.publisher) if count == 1 else f"\\({count}\\)"
        links[source.publisher, source.url] = markdown.external(
            name, source.url, source.language
        )
    return list(links.values())


def paragraph_numbers(view: View, numbers: Sequence[str]) -> str:
    """Return paragraph numbers after their word, such as `paragraphs 2.1-2.4, 28`."""
    several = len(numbers) > 1 or any("-" in number for number in numbers)
    word = view.label("paragraphs" if several else "paragraph")
    return f"{word} {view.comma().join(_paragraph(view, n) for n in numbers)}"


def _paragraph(view: View, number: str) -> str:
    found = re.fullmatch(r"([0-9]+) \(([a-h])\)", number)
    if view.language == "ar" and found:
        return f"{view.number(found[1])} \\({_LETTERS[found[2]]}\\)"
    return view.number(number)


def publisher(view: View, name: str) -> str:
    """Return a publisher's name, whole, in whatever language it is known by."""
    return f'<bdi dir="auto">{markdown.plain(view.publisher(name))}</bdi>'


def foreign(view: View, text: str, language: str) -> str:
    """Return a text in another language than the page's, marked as such."""
    shown = markdown.plain(text)
    if language == view.language:
        return view.text(text)
    direction = "rtl" if language == "ar" else "ltr"
    return f'<bdi lang="{language}" dir="{direction}">{shown}</bdi>'


def source_lines(view: View, keys: Iterable[str]) -> str:
    """Return sources as a list: title, publisher, how and when they were read."""
    lines = []
    for key in keys:
        source = view.catalogue.sources[key]
        title = foreign(view, source.title, source.language)
        read = view.label(f"evidence-{source.evidence}")
        lines.append(
            f"{markdown.external(title, source.url, source.language)}"
            f"{view.comma()}{publisher(view, source.publisher)}"
            f"{view.comma()}{read}{view.comma()}"
            f"{view.label('consulted')} {view.date(source.consulted)}"
        )
    return markdown.bullets(lines)
