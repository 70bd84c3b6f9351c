"""What is due for a check as JSON, and the log of changes as Atom (RFC 4287)."""

import json
from datetime import date
from xml.etree import ElementTree

from macros.catalogue import Catalogue
from macros.freshness import reviews
from macros.models import Language

_ATOM = "http://www.w3.org/2005/Atom"
# An address that never changes and belongs to the feed alone (RFC 4151).
_TAG = "tag:migrants-rights-policing-curriculum,2025"


def due(catalogue: Catalogue, _language: Language) -> bytes:
    """Return the days of check and next check of every record, soonest first.

    A program compares `next_review` with its own day; nothing here depends on a clock.
    """
    found = [
        {
            "record": f"{item.kind}/{item.id}",
            "file": catalogue.files[item.kind, item.id].file,
            "checked": str(item.checked),
            "next_review": str(item.due),
        }
        for item in sorted(reviews(catalogue))
    ]
    return (json.dumps(found, indent=1) + "\n").encode()


def changes(catalogue: Catalogue, language: Language) -> bytes:
    """Return the log of changes in a language, newest first."""
    found = sorted(
        catalogue.changes.values(), key=lambda note: (note.date, note.id), reverse=True
    )
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    title = catalogue.labels["change-log"].get(language)[0]
    newest = max((note.date for note in found), default=date(2025, 2, 24))
    _add(feed, "id", f"{_TAG}:{language}")
    _add(feed, "title", title)
    _add(feed, "updated", f"{newest}T00:00:00Z")
    author = ElementTree.SubElement(feed, "author")
    _add(author, "name", title)
    for note in found:
        entry = ElementTree.SubElement(feed, "entry")
        kind = catalogue.labels[f"change-{note.kind}"].get(language)[0]
        _add(entry, "id", f"{_TAG}:{language}:{note.id}")
        _add(entry, "title", f"{note.date} – {kind}")
        _add(entry, "updated", f"{note.date}T00:00:00Z")
        ElementTree.SubElement(entry, "category", {"term": note.kind})
        _add(entry, "summary", note.text.get(language)[0])
    ElementTree.indent(feed)
    text: bytes = ElementTree.tostring(feed, "utf-8", xml_declaration=True)
    return text + b"\n"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
