"""What a page builder sees: the records, the language, the page it writes on."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros import markdown
from macros.catalogue import Catalogue
from macros.languages import shown_date, shown_number
from macros.models import Language, Words
from macros.references import Use
from macros.translations import State


@dataclass(frozen=True)
class View:
    """The page being built: its records, its language and its place.

    `src` is the page's path below docs/<language>/, such as modules/icrmw.md;
    `uses` says what cites each provision, by `instrument#anchor`; `home` is the
    address of the site's root, ending in a slash; `today` is the day of the build,
    `translations` tells which texts are behind the English.
    """

    catalogue: Catalogue
    language: Language
    src: str
    uses: Mapping[str, tuple[Use, ...]]
    home: str = "http://127.0.0.1:8000/"
    today: date = date(2025, 2, 24)
    translations: State = field(default_factory=State)

    @property
    def rtl(self) -> bool:
        """Return whether the page runs from right to left."""
        return self.catalogue.languages[self.language].direction == "rtl"

    def label(self, key: str) -> str:
        """Return a word of the interface."""
        return self.catalogue.labels[key].get(self.language)[0]

    def text(self, text: str) -> str:
        """Return a text in the page's language as harmless Markdown."""
        return markdown.isolated(text) if self.rtl else markdown.plain(text)

    def words(self, words: Words) -> str:
        """Return a text of a record; English, marked so, where there is no other."""
        text, written = words.get(self.language)
        if written == self.language:
            return self.text(text)
        direction = self.catalogue.languages[written].direction
        shown = markdown.plain(text)
        return f'<span lang="{written}" dir="{direction}">{shown}</span>'

    def raw(self, words: Words) -> str:
        """Return a text of a record as it stands, for an attribute."""
        return words.get(self.language)[0]

    def publisher(self, name: str) -> str:
        """Return a publisher's name as it stands; some have one in each language."""
        known = self.catalogue.publishers.get(name)
        return self.raw(known) if known else name

    def date(self, value: object) -> str:
        """Return a date written out in the page's language."""
        return shown_date(str(value), self.catalogue.languages[self.language].locale)

    def quantity(self, value: float) -> str:
        """Return a number with the separators of the page's language."""
        locale = self.catalogue.languages[self.language].locale
        return self.number(shown_number(value, locale))

    def number(self, text: str) -> str:
        """Return a number, symbol or name that keeps its order in any text."""
        return markdown.ltr(text) if self.rtl else markdown.plain(text)

    def comma(self) -> str:
        """Return the comma of the page's script."""
        return "، " if self.rtl else ", "

    def listed(self, items: Iterable[str]) -> str:
        """Return titles or references, which hold commas, one after the other."""
        return {"ar": "؛ ", "fr": " ; "}.get(self.language, "; ").join(items)

    def colon(self) -> str:
        """Return the colon as the language spaces it."""
        return " : " if self.language == "fr" else ": "

    def quoted(self, text: str) -> str:
        """Return a text, Markdown already, in the quotation marks of the language."""
        return {"ar": f"«{text}»", "fr": f"« {text} »"}.get(self.language, f"“{text}”")

    def path(self, target: str, anchor: str = "") -> str:
        """Return the way from this page to another, as Markdown writes it."""
        way = posixpath.relpath(target, posixpath.dirname(self.src) or ".")
        return f"{way}#{anchor}" if anchor else way

    def link(self, text: str, target: str, anchor: str = "", css: str = "") -> str:
        """Return a link to a page of the site; `text` is Markdown already."""
        return markdown.link(text, self.path(target, anchor), css=css)
