"""What differs between two states of the data, value by value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from macros.catalogue import Catalogue
from macros.models import KINDS, LANGUAGES, Record, Words
from macros.source import Path_

# The keys by which an item of a list is known again, the first that it has.
KNOWN_BY = ("id", "article", "number", "module", "stage")
# The keys of a text that says what a record or an item is.
NAMED_BY = ("title", "term", "name", "stem", "subject", "question", "heading",
            "statement", "text", "says", "point")  # fmt: skip


@dataclass(frozen=True)
class Change:
    """A value that was, is, or both; None where there is none.

    `path` leads to it in the record, `language` is set for a text's words.
    """

    kind: str
    id: str
    path: Path_
    old: str | None
    new: str | None
    language: str | None = None

    @property
    def key(self) -> str:
        """Return the last key on the way to the value."""
        return next((str(p) for p in reversed(self.path) if isinstance(p, str)), "")


@dataclass(frozen=True)
class Difference:
    """Records that are new, gone, or changed, and every change in these."""

    added: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]


def difference(old: Catalogue, new: Catalogue) -> Difference:
    """Return what differs, in the order of kinds and ids."""
    added, removed, changes = [], [], []
    for kind in KINDS:
        before, after = old.kind(kind), new.kind(kind)
        added += [(kind, key) for key in after if key not in before]
        removed += [(kind, key) for key in before if key not in after]
        for key in sorted(set(before) & set(after)):
            if before[key] != after[key]:
                found = _models(before[key], after[key], ())
                changes += [Change(kind, key, *one) for one in found]
    return Difference(tuple(added), tuple(removed), tuple(changes))


Found = tuple[Path_, str | None, str | None, str | None]


def _values(old: Any, new: Any, path: Path_) -> Iterator[Found]:
    """Yield what differs between two values at the same place."""
    if old == new:
        return
    if isinstance(old, Words) or isinstance(new, Words):
        yield from _words(old, new, path)
    elif isinstance(old, BaseModel) and isinstance(new, BaseModel):
        yield from _models(old, new, path)
    elif isinstance(old, tuple) or isinstance(new, tuple):
        yield from _lists(old or (), new or (), path)
    else:
        yield path, _shown(old), _shown(new), None


def _words(old: Words | None, new: Words | None, path: Path_) -> Iterator[Found]:
    for language in LANGUAGES:
        before, after = getattr(old, language, None), getattr(new, language, None)
        if before != after:
            yield path, before, after, language


def _models(old: BaseModel, new: BaseModel, path: Path_) -> Iterator[Found]:
    for name in type(new).model_fields:
        before, after = getattr(old, name, None), getattr(new, name)
        yield from _values(before, after, (*path, name))


def _lists(
    old: Sequence[Any], new: Sequence[Any], path: Path_
) -> Iterator[Found]:  # fmt: skip
    """Yield what differs between two lists, each item beside what it was."""
    for before, after, place in _pairs(old, new):
        if before is None or after is None:
            yield (*path, place), _shown(before), _shown(after), None
        else:
            yield from _values(before, after, (*path, place))


def _pairs(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any, int]]:
    """Yield the items of two lists side by side, with the place of the later."""
    names_old, names_new = [_name(i) for i in old], [_name(i) for i in new]
    if len(set(names_old)) < len(old) or len(set(names_new)) < len(new):
        names_old, names_new = [repr(i) for i in old], [repr(i) for i in new]
    matcher = SequenceMatcher(None, names_old, names_new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from ((old[a + i], new[c + i], c + i) for i in range(b - a))
            continue
        alike = b - a if b - a == d - c and not _is_plain(old[a:b]) else 0
        yield from ((old[a + i], new[c + i], c + i) for i in range(alike))
        yield from ((old[i], None, i) for i in range(a + alike, b))
        yield from ((None, new[i], i) for i in range(c + alike, d))


def _is_plain(items: Sequence[Any]) -> bool:
    return not any(isinstance(item, BaseModel) for item in items)


def _name(item: Any) -> str:
    """Return by what an item of a list is known again."""
    if isinstance(item, BaseModel):
        known = [str(value) for key in KNOWN_BY if (value := getattr(item, key, None))]
        part = getattr(item, "paragraph", None) or getattr(item, "topic", None)
        return "/".join([*known[:1], *([part] if part else [])]) or repr(item)
    return str(item)


def _shown(value: Any) -> str | None:
    """Return a value as a text: an item of a list by what it says."""
    if value is None:
        return None
    if isinstance(value, BaseModel):
        return name_of(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def name_of(record: BaseModel) -> str:
    """Return what a record or an item is called, in English."""
    if isinstance(record, Words):
        return record.en
    for key in NAMED_BY:
        if isinstance(words := getattr(record, key, None), Words):
            return words.en
        if isinstance(words, str) and isinstance(record, Record):
            return words
    return str(getattr(record, "id", "") or _name(record))
