"""Sources of a record, and of the whole site."""

from typing import get_args

from macros.models import SourceRecord
from macros.pages.citations import UnknownFactError
from macros.pages.facts import source_lines
from macros.problems import choose
from macros.references import POINTING, values_under
from macros.view import View


def sources(view: View, record: str) -> str:
    """Return the sources of a record and of everything it states, each once."""
    kind, _, key = record.partition("/")
    return source_lines(view, sources_of(view, kind, key))


def sources_of(view: View, kind: str, key: str) -> list[str]:
    """Return the ids of the sources of a record and its statements, each once."""
    found = view.catalogue.find(kind, key)
    pointing = {"sources": POINTING["sources"]}
    return list(dict.fromkeys(text for _, _, text in values_under(found, pointing)))


def source_list(view: View, *kinds: str) -> str:
    """Return the sources of some kinds, or every one, by publisher.

    Raises:
        UnknownFactError: there is no such kind of source.
    """
    known = get_args(SourceRecord.model_fields["kind"].annotation)
    for kind in set(kinds) - set(known):
        raise UnknownFactError(f"no source is of kind '{kind}'", choose(kind, known))
    found = {
        key: source
        for key, source in view.catalogue.sources.items()
        if not kinds or source.kind in kinds
    }
    keys = sorted(
        found, key=lambda key: (view.publisher(found[key].publisher).lower(), key)
    )
    return source_lines(view, keys)
