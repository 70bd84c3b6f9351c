"""Files made from data beside the pages: calendars and tables.

Each builder returns one file's bytes from records and a language alone, so that the
same data always give the same bytes.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from macros.catalogue import Catalogue, load
from macros.exports import calendar, tables, upkeep
from macros.models import LANGUAGES, Language

Export = Callable[[Catalogue, Language], bytes]

# Every file, by its path below a language's folder of the site.
EXPORTS: Mapping[str, Export] = {
    "treaty-bodies/calendar.ics": calendar.reporting,
    "treaty-bodies/recommendations.csv": tables.recommendations,
    "practice/matrix.csv": tables.matrix,
    "cases/cases.csv": tables.cases,
    "about/due.json": upkeep.due,
    "about/changes.xml": upkeep.changes,
}


def files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield path below the site and bytes of every file, language by language."""
    for language in LANGUAGES:
        for path, export in EXPORTS.items():
            yield f"{language}/{path}", export(catalogue, language)


def write_exports(root: Path, site: Path) -> None:
    """Write every file beside the pages of a site that was just built."""
    catalogue, _ = load(root)
    for path, content in files(catalogue):
        place = site / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
