"""Rules on what points elsewhere: ids and citations."""

from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.problems import Problem, choose
from macros.references import (
    CITING,
    POINTING,
    CitationError,
    records,
    resolve,
    values_under,
)


def ids_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Every id that a record names is the name of a file of that kind."""
    for kind, key, record in records(catalogue):
        for path, name, target in values_under(record, POINTING):
            known = catalogue.kind(POINTING[name])
            if target not in known and not _broken(catalogue, POINTING[name], target):
                what = f"data/{POINTING[name]}/ has no record '{target}'"
                yield catalogue.problem(kind, key, path, what, choose(target, known))


def _broken(catalogue: Catalogue, kind: str, key: str) -> bool:
    # A record that could not be read is reported by itself: each slip once.
    return (kind, key) in catalogue.broken


def citations_resolve(catalogue: Catalogue) -> Iterator[Problem]:
    """Every citation names an article, and a paragraph, that has an entry."""
    for kind, key, record in records(catalogue):
        for path, _, citation in values_under(record, CITING):
            if ("instruments", citation.split("/", maxsplit=1)[0]) in catalogue.broken:
                continue
            try:
                resolve(catalogue.instruments, citation)
            except CitationError as error:
                yield catalogue.problem(kind, key, path, error.what, error.mend)
