"""Which French and Arabic texts still follow the English that they were held against.

data/translations.yml keeps, for each record and page, the hash of the English text
when somebody last found that the other language says the same. Where the English has
changed since, the other is behind: of law, safety and figures that is a problem, of
prose the reader is told. `python -m macros.translated` writes the hashes.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.catalogue import Catalogue
from macros.models import LANGUAGES, Language
from macros.problems import Problem
from macros.references import records
from macros.source import Source, read
from macros.texts import texts

FILE = "data/translations.yml"
PAGES = "pages"
FOLLOWING: tuple[Language, ...] = tuple(code for code in LANGUAGES if code != "en")
# What officers act by and what is quoted; the rest is prose.
BLOCKING = frozenset(
    {"instruments", "limits", "recommendations", "communications", "situations",
     "cases", "topics", "programme", "bodies", "uncertainties", "glossary"}
)  # fmt: skip
_NAMES: Mapping[Language, str] = {"en": "English", "fr": "French", "ar": "Arabic"}


@dataclass(frozen=True, order=True)
class Behind:
    """A text whose English changed: its name, the language, and the hash of now."""

    name: str
    language: Language
    line: int
    now: str


@dataclass(frozen=True)
class State:
    """How the translations stand: names of texts, by language."""

    confirmed: Mapping[Language, int] = field(default_factory=dict)
    behind: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    unread: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


def english(root: Path, catalogue: Catalogue) -> dict[str, str]:
    """Return the hash of each record's and each page's English text, by name.

    A record is named kind/id, a page pages/ and its path below docs/en/.
    """
    found = {}
    for kind, key, record in records(catalogue):
        said = [words.en for _, words in texts(record)]
        if said:
            found[f"{kind}/{key}"] = _hash("\n".join(said))
    folder = root / "docs" / "en"
    for page in sorted(folder.rglob("*.md")):
        name = f"{PAGES}/{page.relative_to(folder).as_posix()}"
        found[name] = _hash(page.read_text(encoding="utf-8", errors="replace"))
    return found


def _hash(text: str) -> str:
    """Return eight signs for a text; where its lines break does not matter."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def kept(root: Path) -> Source | list[Problem]:
    """Return what data/translations.yml holds, or what is wrong with it."""
    if not (root / FILE).is_file():
        return Source(FILE, {})
    return read(root / FILE, FILE)


def behind(now: Mapping[str, str], source: Source) -> Iterator[Behind]:
    """Yield every text whose English is not what it was held against."""
    for name, held in source.values.items():
        if name in now and isinstance(held, dict):
            for code in FOLLOWING:
                if code in held and held[code] != now[name]:
                    line = source.line((name, code))
                    yield Behind(name, code, line, now[name])


def problems(root: Path, catalogue: Catalogue) -> list[Problem]:
    """Return what is behind in law, safety and figures, and lines about nothing."""
    source = kept(root)
    if isinstance(source, list):
        return source
    now = english(root, catalogue)
    return [
        *_strangers(catalogue, now, source),
        *(
            _behind(one)
            for one in behind(now, source)
            if one.name.partition("/")[0] in BLOCKING
        ),
    ]


def _behind(one: Behind) -> Problem:
    other = _NAMES[one.language]
    return Problem(
        FILE, one.line,
        f"the English of '{one.name}' changed after its {other} was held against it",
        f"make the {other} in data/{one.name}.yml say the same, then write here "
        f"'{one.language}: {one.now}'",
    )  # fmt: skip


def _strangers(
    catalogue: Catalogue, now: Mapping[str, str], source: Source
) -> Iterator[Problem]:
    for name, held in source.values.items():
        kind, _, key = name.partition("/")
        if (kind, key) in catalogue.broken:
            continue
        line = source.line((name,))
        if name not in now:
            yield Problem(
                FILE, line, f"'{name}' is no record and no page",
                "delete it with the lines below it, or write its new name",
            )  # fmt: skip
        elif not isinstance(held, dict) or not set(held) <= set(FOLLOWING):
            yield Problem(
                FILE, line, f"under '{name}' stand other keys than fr and ar",
                f"write 'fr: {now[name]}' and 'ar: {now[name]}', two spaces in",
            )  # fmt: skip


def state(root: Path, catalogue: Catalogue) -> State:
    """Return how the translations stand; nothing where the file cannot be read."""
    source = kept(root)
    if isinstance(source, list):
        return State()
    now = english(root, catalogue)
    late = list(behind(now, source))
    unread = {code: tuple(_unheld(now, source, code)) for code in FOLLOWING}
    lagging = {
        code: tuple(one.name for one in late if one.language == code)
        for code in FOLLOWING
    }
    counts = {
        code: len(now) - len(unread[code]) - len(lagging[code]) for code in FOLLOWING
    }
    return State(counts, lagging, unread)


def _unheld(now: Mapping[str, str], source: Source, code: Language) -> Iterator[str]:
    for name in now:
        held = source.values.get(name)
        if not isinstance(held, dict) or code not in held:
            yield name
