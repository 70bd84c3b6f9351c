"""Glossary: the whole list, one entry, and a term explained where it is used."""

import unicodedata
from collections.abc import Iterable

from macros import markdown
from macros.catalogue import named
from macros.models import Term
from macros.pages.links import see
from macros.view import View


def term(view: View, key: str, words: str | None = None) -> str:
    """Return a term with its definition within reach: hover, focus, tap, print.

    `words` are the term as inflected in the sentence; without them the term
    itself is printed.

    Raises:
        UnknownRecordError: the glossary has no such term.
    """
    found = _term(view, key)
    shown = view.text(words) if words else view.words(found.term)
    entry = view.link(view.label("in-the-glossary"), "glossary.md", key)
    note = f"term-note-{key}"
    return (
        f'<span class="term"><button type="button" class="term-word" '
        f'aria-expanded="false" aria-controls="{note}">{shown}</button>'
        f'<span class="term-note" id="{note}" data-search-exclude>'
        f"{view.words(found.definition)} {entry}</span></span>"
    )


def _term(view: View, key: str) -> Term:
    return named("glossary", view.catalogue.glossary, key)


def glossary(view: View) -> str:
    """Return every term in the order of the page's alphabet."""
    terms = in_alphabetical_order(view, view.catalogue.glossary.values())
    return markdown.blocks(*(entry(view, found.id) for found in terms))


def in_alphabetical_order(view: View, terms: Iterable[Term]) -> list[Term]:
    """Return terms as a dictionary of the page's language would list them."""
    return sorted(terms, key=lambda found: collation_key(view.raw(found.term)))


def collation_key(text: str) -> str:
    """Return what a dictionary sorts by: no accents, no hamza, no article."""
    folded = strip_marks(text.lower())
    return folded.removeprefix("ال")


def strip_marks(text: str) -> str:
    """Return a text without accents, Arabic vowel signs and hamza carriers."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def entry(view: View, key: str) -> str:
    """Return a term's heading and definition; the anchor is its id everywhere."""
    found = _term(view, key)
    name = view.words(found.term)
    if found.abbreviation:
        name += f" \\({view.words(found.abbreviation)}\\)"
    return markdown.blocks(
        markdown.heading(2, name, key),
        view.words(found.definition),
        _other_languages(view, found),
        _avoid(view, found),
        see(view, found.cites),
        _related(view, found),
    )


def _other_languages(view: View, found: Term) -> str:
    """Return the term in the site's other languages, each marked as such."""
    parts = []
    for code, language in view.catalogue.languages.items():
        if code != view.language:
            text, written = found.term.get(code)
            if written == code:
                parts.append(
                    f'<span lang="{code}" dir="{language.direction}">'
                    f"{markdown.plain(text)}</span>"
                )
    return f"{' · '.join(parts)}\n{{ .other-languages }}" if parts else ""


def _avoid(view: View, found: Term) -> str:
    avoided = [item for item in found.avoid if item.language == view.language]
    lines = [
        f"**{view.label('avoid')}** {view.quoted(view.text(item.variant))}"
        f" – {view.words(item.why)}"
        for item in avoided
    ]
    return markdown.bullets(lines)


def _related(view: View, found: Term) -> str:
    names = [
        markdown.link(view.words(view.catalogue.glossary[key].term), f"#{key}")
        for key in found.related
    ]
    if not names:
        return ""
    return f"{view.label('related-terms')} {view.comma().join(names)}"
