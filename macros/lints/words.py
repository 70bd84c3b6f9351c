"""Words that the term base tells everybody to avoid, in pages and in data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.catalogue import Catalogue
from macros.lints.page import Page
from macros.models import LANGUAGES, Language
from macros.problems import Problem
from macros.source import Path_, Value

# A word quoted is not a word used. Titles of boxes stand in straight quotes too.
_QUOTED = re.compile(
    r"“[^”]{1,300}”|«[^»]{1,300}»|„[^“”]{1,300}[“”]|\"[^\"\n]{1,300}\""
)
_BOX = re.compile(r"^ *(?:!!!|\?\?\?\+?|===).*$", re.MULTILINE)
_MARKS = "[\u064b-\u0652\u0640]*"
_ALIKE = {"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "ي": "[يى]", "ى": "[يى]"}
_PREFIX = "[وف]?[بكل]?(?:ال|ل)?"
_SUFFIX = "(?:ون|ين|ات|ان|ة|ه|ها|هم)?"


@dataclass(frozen=True)
class Text:
    """A text of data or a page: where it stands and in what language."""

    file: str
    line: int
    language: Language
    text: str


@dataclass(frozen=True)
class Avoided:
    """A word to avoid, the right one in the same language, and the reason."""

    variant: str
    right: str
    why: str


@dataclass(frozen=True)
class Words:
    """The lint of words to avoid, by language."""

    avoided: Mapping[Language, tuple[Avoided, ...]]
    patterns: Mapping[Language, re.Pattern[str]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Words":
        """Return the lint that knows the words of the glossary."""
        found: dict[Language, list[Avoided]] = {code: [] for code in LANGUAGES}
        for term in catalogue.glossary.values():
            for item in term.avoid:
                right = term.term.get(item.language)[0]
                found[item.language].append(Avoided(item.variant, right, item.why.en))
        return cls(
            {code: tuple(items) for code, items in found.items()},
            {code: pattern(items) for code, items in found.items() if items},
        )

    def in_page(self, page: Page) -> Iterator[Problem]:
        """No word that the term base avoids is used, unless it is quoted."""
        for place, what, mend in self._found(page.prose, page.language):
            yield page.problem(place, what, mend)

    def in_texts(self, texts: Iterable[Text]) -> Iterator[Problem]:
        """The same for texts of records."""
        for text in texts:
            for _, what, mend in self._found(text.text, text.language):
                yield Problem(text.file, text.line, what, mend)

    def _found(self, text: str, language: Language) -> Iterator[tuple[int, str, str]]:
        if language not in self.patterns:
            return
        quoted: list[tuple[int, int]] | None = None
        for found in self.patterns[language].finditer(text):
            if quoted is None:
                quoted = _quoted(text)
            if not any(start < found.start() < end for start, end in quoted):
                number = int((found.lastgroup or "w0")[1:])
                item = self.avoided[language][number]
                yield (
                    found.start(), f"'{found[0]}' is not used here: {item.why}",
                    f"write '{item.right}', or quotation marks around a quoted word",
                )  # fmt: skip


def _quoted(text: str) -> list[tuple[int, int]]:
    """Return where quotations stand."""
    unboxed = _BOX.sub(lambda found: found[0].replace('"', " "), text)
    return [found.span() for found in _QUOTED.finditer(unboxed)]


def pattern(items: Iterable[Avoided]) -> re.Pattern[str]:
    """Return one pattern for all words; the group's number is the word's place."""
    words = (
        f"(?P<w{number}>{_inflected(item.variant)})"
        for number, item in enumerate(items)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _inflected(variant: str) -> str:
    """Return a pattern for a word or phrase with its usual endings and prefixes."""
    return r"\s+".join(_word(word) for word in variant.split())


def _word(word: str) -> str:
    if re.search("[\u0621-\u064a]", word):
        bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
        letters = _MARKS.join(_ALIKE.get(sign, re.escape(sign)) for sign in bare)
        return f"{_PREFIX}{letters}{_MARKS}{_SUFFIX}"
    return re.sub("['’]", "['’]", re.escape(word)) + "(?:e?s|e)?"


def record_texts(catalogue: Catalogue) -> Iterator[Text]:
    """Yield the texts of all records, by language, with their lines.

    Synonyms are for search: readers do not see them.
    """
    for source in catalogue.files.values():
        for path, language, text in _texts(source.values, ()):
            yield Text(source.file, source.line(path), language, text)


def _texts(value: Value, path: Path_) -> Iterator[tuple[Path_, Language, str]]:
    items = value.items() if isinstance(value, dict) else enumerate(value or ())
    for key, inner in items:
        if isinstance(inner, (dict, list)) and key != "synonyms":
            yield from _texts(inner, (*path, key))
        elif isinstance(inner, str) and key in LANGUAGES:
            yield (*path, key), key, inner
