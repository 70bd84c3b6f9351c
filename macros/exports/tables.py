"""Tables for a spreadsheet (RFC 4180, UTF-8): recommendations, cases, the matrix."""

import csv
import io
from collections.abc import Iterable, Sequence

from macros.catalogue import Catalogue
from macros.models import Language, Words

# Spreadsheets run a cell that begins so as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table; the byte order mark tells Excel that it is UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = " ".join(str(value).split())
    return f"'{text}" if text.startswith(_FORMULA) else text


def _said(words: Words | None, language: Language) -> str:
    return words.get(language)[0] if words else ""


def recommendations(catalogue: Catalogue, language: Language) -> bytes:
    """Return every recommendation: body, document, paragraph, year, text, tags."""
    head = (
        "id", "body", "document", "paragraphs", "year", "text", "situations",
        "themes", "objectives", "cites", "confidence", "url",
    )  # fmt: skip
    found = sorted(catalogue.recommendations.items())
    rows = [
        (
            key, item.body, item.document, " ".join(item.paragraphs), item.year,
            _said(item.text, language), " ".join(item.situations),
            " ".join(item.themes), " ".join(map(str, item.objectives)),
            " ".join(item.cites), item.confidence, item.url,
        )
        for key, item in found
    ]  # fmt: skip
    return _table(head, rows)


def cases(catalogue: Catalogue, language: Language) -> bytes:
    """Return every case with the facets by which it is found."""
    head = (
        "id", "title", "forum", "authority", "region", "date", "level", "minutes",
        "sensitivity", "kind", "situations", "cites", "summary", "url",
    )  # fmt: skip
    rows = [
        (
            key, _said(case.title, language), case.forum, case.authority, case.region,
            case.date, case.level, case.minutes, case.sensitivity, case.kind,
            " ".join(case.situations), " ".join(case.cites),
            _said(case.summary, language), case.url,
        )
        for key, case in sorted(catalogue.cases.items())
    ]  # fmt: skip
    return _table(head, rows)


def matrix(catalogue: Catalogue, language: Language) -> bytes:
    """Return situations and all that each rests on, one situation a row."""
    head = (
        "id", "situation", "standards", "national", "recommendations", "objectives",
        "modules", "cases", "limits",
    )  # fmt: skip
    rows = []
    for place in sorted(catalogue.situations.values()):
        rows.append(
            (
                place.id, _said(place.title, language), " ".join(place.standards),
                " ".join(place.national),
                *(
                    " ".join(_tagged(catalogue, kind, place.id))
                    if kind
                    else " ".join(map(str, place.objectives))
                    for kind in ("recommendations", "", "modules", "cases", "limits")
                ),
            )
        )  # fmt: skip
    return _table(head, rows)


def _tagged(catalogue: Catalogue, kind: str, situation: str) -> list[str]:
    """Return the ids of the records of a kind that name the situation."""
    found = catalogue.kind(kind)
    return sorted(
        key
        for key, record in found.items()
        if situation in getattr(record, "situations", ())
    )
