"""Sources and the state of a page: law as of, checked on."""

from macros.models import Instrument, SourceRecord
from macros.pages.facts import source_lines
from macros.references import POINTING, values_under
from macros.view import View


def sources(view: View, record: str) -> str:
    """Return the sources of a record and of everything it states, each once."""
    kind, _, key = record.partition("/")
    return source_lines(view, _sources_of(view, kind, key))


def _sources_of(view: View, kind: str, key: str) -> list[str]:
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


def page_status(view: View, record: str) -> str:
    """Return since when the law stands so, when it was checked, the oldest look.

    `record` is kind/id, such as instruments/icrmw.
    """
    kind, _, key = record.partition("/")
    found = view.catalogue.find(kind, key)
    rows: list[tuple[str, object]] = []
    if isinstance(found, Instrument):
        rows.append(("law-as-of", found.law_as_of))
    checked = getattr(found, "checked", None)
    if checked:
        rows.append(("checked-on", checked))
    read: list[SourceRecord] = [
        view.catalogue.sources[name] for name in _sources_of(view, kind, key)
    ]
    if read:
        rows.append(("oldest-source", min(source.consulted for source in read)))
    said = " · ".join(
        f"**{view.label(name)}** {view.date(value)}" for name, value in rows
    )
    return f"{said}\n{{ .status }}"
