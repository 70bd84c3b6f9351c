"""What a page says of a record that gets another id: calls and links."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from inspect import Parameter, signature

from macros.calls import page_calls
from macros.catalogue import Catalogue, UnknownRecordError
from macros.registry import MACROS
from macros.view import View

_LINK = re.compile(r"(\]\(\s*<?)([^\s()<>#]+\.md)(?=[#)>\s])")
NOBODY = "no-such-record"


@dataclass(frozen=True)
class Renaming:
    """A record's kind and ids, its pages old path to new, and the kinds of macros."""

    kind: str
    old: str
    new: str
    moved: Mapping[str, str] = field(default_factory=dict)
    macros: Mapping[str, str] = field(default_factory=dict)


def swapped(text: str, old: str, new: str) -> str:
    """Return a text with an id changed wherever it stands as a whole."""
    return re.sub(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])", new, text)


def in_page(text: str, src: str, renaming: Renaming) -> str:
    """Return a page's text after it; `src` is its path in docs/<language>/."""
    calls, _ = page_calls(text)
    for call in reversed(calls):
        said = text[call.start : call.end]
        shown = said
        for place, word in enumerate(call.words):
            if new := _renamed(renaming, call.name, place, word):
                shown = re.sub(rf"([\"']){re.escape(word)}\1", rf"\g<1>{new}\1", shown)
        text = text[: call.start] + shown + text[call.end :]
    text = _LINK.sub(lambda found: found[1] + _led(found[2], src, renaming.moved), text)
    if renaming.kind == "glossary":
        # A term's place on the page of all terms bears its id.
        term = rf"(?<=glossary\.md#){re.escape(renaming.old)}(?=[)>\s])"
        text = re.sub(term, renaming.new, text)
    return text


def _renamed(renaming: Renaming, macro: str, place: int, word: str) -> str | None:
    """Return the word of a call that takes the place of one that names the record."""
    kind, old, new = renaming.kind, renaming.old, renaming.new
    if word == f"{kind}/{old}":
        return f"{kind}/{new}"
    if macro == "cite":
        cites = kind == "instruments" and word.startswith(f"{old}/")
        return f"{new}/{word.removeprefix(f'{old}/')}" if cites else None
    return (
        new
        if word == old and place == 0 and renaming.macros.get(macro) == kind
        else None
    )


def kinds_of_macros(catalogue: Catalogue) -> dict[str, str]:
    """Return the kind of record that each macro's first word names, if it does.

    A macro asked for an id that nobody has says which kind it looked for.
    """
    view = View(catalogue, "en", "index.md", {})
    found = {}
    for name, builder in MACROS.items():
        words = list(signature(builder).parameters.values())[1:]
        needed = [word for word in words if word.default is Parameter.empty]
        needed = needed or words[:1]
        try:
            builder(view, *(NOBODY for _ in needed))
        except UnknownRecordError as error:
            found[name] = error.kind
        except LookupError:
            pass
    return found


def _led(target: str, src: str, moved: Mapping[str, str]) -> str:
    """Return a link's way to a page, where that page has moved."""
    folder = posixpath.dirname(src)
    meant = posixpath.normpath(posixpath.join(folder, target))
    if meant not in moved:
        return target
    return posixpath.relpath(moved[meant], folder or ".")
