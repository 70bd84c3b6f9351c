"""Sources of a record, and of the whole site."""

from macros.pages.facts import source_lines
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


def source_list(view: View) -> str:
    """Return every source of the site, by publisher."""
    found = view.catalogue.sources
    keys = sorted(
        found, key=lambda key: (view.publisher(found[key].publisher).lower(), key)
    )
    return source_lines(view, keys)
