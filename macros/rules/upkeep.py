"""Rules on readings, changes and days of review."""

from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import KINDS, ChangeNote, Dated, Reading
from macros.problems import Problem, choose
from macros.references import records


def named_records_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Every record that a reading or a change names is there."""
    for kind, key, record in records(catalogue):
        if isinstance(record, Reading | ChangeNote):
            for i, name in enumerate(record.records):
                if said := _missing(catalogue, name):
                    yield catalogue.problem(kind, key, ("records", i), *said)


def _missing(catalogue: Catalogue, name: str) -> tuple[str, str] | None:
    kind, _, key = name.partition("/")
    if kind not in KINDS:
        return f"'{kind}' is not a kind of record", choose(kind, KINDS)
    known = catalogue.kind(kind)
    if key in known or (kind, key) in catalogue.broken:
        return None
    return f"data/{kind}/ has no record '{key}'", choose(key, known)


def reviews_follow_checks(catalogue: Catalogue) -> Iterator[Problem]:
    """The next review of a record comes after its last check."""
    for kind, key, record in records(catalogue):
        if not isinstance(record, Dated) or not record.next_review:
            continue
        if record.next_review <= record.checked:
            yield catalogue.problem(
                kind, key, ("next_review",),
                f"the next review ({record.next_review}) is not after the last "
                f"check ({record.checked})",
                "check the record and write today under 'checked', or correct "
                "'next_review'",
            )  # fmt: skip


def law_changes_name_records(catalogue: Catalogue) -> Iterator[Problem]:
    """A change of the law names the records that it is about."""
    for key, note in catalogue.changes.items():
        if note.kind == "law" and not note.records:
            yield catalogue.problem(
                "changes", key, ("kind",),
                "a change of the law names no record",
                "write under 'records' what changed, such as instruments/law-02-03",
            )  # fmt: skip
