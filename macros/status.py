"""How the work stands: `python -m macros.status` counts what is there and what is not.

Nothing here is a problem: a text that has no translation yet is shown in English
under a notice, and a record that was checked long ago is still what its sources said.
`--due 365` lists what was checked more than a year ago, `--gaps` each missing text.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pydantic import BaseModel

from macros.catalogue import Catalogue, load
from macros.models import KINDS, LANGUAGES, Language
from macros.references import records
from macros.texts import texts

WIDTH = 16
COLUMNS = ("records", "to come", "reported", "oldest check")


@dataclass(frozen=True, order=True)
class Gap:
    """A text that a language lacks: where it would stand."""

    file: str
    line: int
    language: Language


@dataclass(frozen=True)
class Kind:
    """A kind of record: how many, announced, only reported, the oldest check."""

    name: str
    count: int
    announced: int
    reported: int
    oldest: date | None

    def row(self) -> str:
        """Return the kind as a line of the table."""
        cells = (self.count, self.announced or "", self.reported or "",
                 self.oldest or "")  # fmt: skip
        return f"{self.name:<{WIDTH}}" + "".join(f"{cell!s:>14}" for cell in cells)


def kinds(catalogue: Catalogue) -> Iterator[Kind]:
    """Yield what there is of each kind."""
    for name in KINDS:
        found = catalogue.kind(name).values()
        days = [day for record in found if (day := checked(record))]
        yield Kind(
            name,
            len(found),
            sum(getattr(record, "state", "") == "announced" for record in found),
            sum(getattr(record, "confidence", "") == "reported" for record in found),
            min(days, default=None),
        )


def due(catalogue: Catalogue, before: date) -> list[tuple[date, str]]:
    """Return the records checked before a day, oldest first, with their files."""
    return sorted(
        (day, catalogue.files[kind, key].file)
        for kind, key, record in records(catalogue)
        if (day := checked(record)) and day < before
    )


def checked(record: BaseModel) -> date | None:
    """Return the day on which a record was compared with its source, or read."""
    day = getattr(record, "checked", None) or getattr(record, "consulted", None)
    return day if isinstance(day, date) else None


def gaps(catalogue: Catalogue) -> list[Gap]:
    """Return every text that a language lacks, by file and line."""
    found = []
    for kind, key, record in records(catalogue):
        source = catalogue.files[kind, key]
        for path, words in texts(record):
            found += [
                Gap(source.file, source.line(path), language)
                for language in LANGUAGES
                if not getattr(words, language)
            ]
    return sorted(found)


def pages(root: Path) -> dict[Language, int]:
    """Return how many pages each language has."""
    return {code: len(list((root / "docs" / code).rglob("*.md"))) for code in LANGUAGES}


def overview(root: Path, catalogue: Catalogue) -> Iterator[str]:
    """Yield the table, and a line for each language."""
    yield " " * WIDTH + "".join(f"{name:>14}" for name in COLUMNS)
    for kind in kinds(catalogue):
        yield kind.row()
    missing = [gap.language for gap in gaps(catalogue)]
    for code, count in pages(root).items():
        lacking = missing.count(code)
        yield f"{code}: {count} pages, {lacking or 'no'} texts of records missing"
    if catalogue.broken:
        broken = "record" if len(catalogue.broken) == 1 else "records"
        yield (
            f"{len(catalogue.broken)} {broken} with problems: "
            "python -m macros.check names them"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how the work stands; return 0."""
    parser = argparse.ArgumentParser(
        prog="python -m macros.status", description=__doc__
    )
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--due", type=int, metavar="DAYS", help="checked before that")
    parser.add_argument("--gaps", action="store_true", help="list missing texts")
    parser.add_argument("--today", type=date.fromisoformat, default=None)
    options = parser.parse_args(arguments)
    catalogue, _ = load(options.root)
    lines = list(overview(options.root, catalogue))
    if options.gaps:
        lines += [f"{gap.file}:{gap.line}: {gap.language} missing"
                  for gap in gaps(catalogue)]  # fmt: skip
    if options.due is not None:
        today = options.today or date.today()
        before = today - timedelta(days=options.due)
        lines += [f"{day} {file}" for day, file in due(catalogue, before)]
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
