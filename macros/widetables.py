"""Tables too wide for a phone, marked while a page is rendered.

A Markdown extension of the three sites. A phone shows such a table row by row, so
each cell carries the name of its column: docs/assets/src/css/tables.css prints it.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]

MANY = 4  # columns that no phone shows side by side
LONG = 12  # letters from which a column takes more than a third of a phone


class _Wide(Treeprocessor):  # type: ignore[misc]
    """Goes over every table of a page."""

    def run(self, root: Element) -> None:
        """Mark the wide tables below `root`, and name their cells' columns."""
        for table in root.iter("table"):
            rows = list(table.iter("tr"))
            names = [_text(cell) for cell in rows[0]] if rows else []
            if not _wide(names, rows[1:]):
                continue
            table.set("data-wide", "")
            named = _named(names, rows[1:])
            for row in rows[1:]:
                for name, cell in zip(named, row, strict=False):
                    if name:
                        cell.set("data-column", name)


def _text(cell: Element) -> str:
    return " ".join("".join(cell.itertext()).split())


def _columns(rows: list[Element]) -> list[bool]:
    """Return which columns hold a long cell."""
    columns = zip(*([_text(cell) for cell in row] for row in rows), strict=False)
    return [max(map(len, column)) > LONG for column in columns]


def _named(names: list[str], rows: list[Element]) -> list[str]:
    """Return what to name in each cell: a first cell of words is its row's title."""
    long = _columns(rows)
    return ["", *names[1:]] if long and long[0] else names


def _wide(names: list[str], rows: list[Element]) -> bool:
    """Return whether a table has many columns, or at least three with long cells."""
    if len(names) < MANY - 1:
        return False
    return len(names) >= MANY or sum(_columns(rows)) >= MANY - 1


class WideTables(Extension):  # type: ignore[misc]
    """Registers the marks: after inline marks and French spaces are there."""

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802 - Markdown's own name
        """Add the processor to a Markdown instance."""
        md.treeprocessors.register(_Wide(md), "wide-tables", 14)


def makeExtension(**options: Any) -> WideTables:  # noqa: N802 - Markdown's own name
    """Return the extension, as Markdown asks for it."""
    return WideTables(**options)
