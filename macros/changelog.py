"""Whether a change of the law was written into the log that trainers read."""

from macros.catalogue import Catalogue
from macros.factdiff import difference
from macros.problems import Problem

# What officers act by: a trainer has to learn of each change in it.
LAW = ("instruments", "limits")


def unlogged(old: Catalogue, new: Catalogue) -> list[Problem]:
    """Return law records that changed, and that no new note of a change names."""
    notes = [note for key, note in new.changes.items() if key not in old.changes]
    told = {name for note in notes for name in note.records}
    found = difference(old, new)
    touched = {
        *((change.kind, change.id) for change in found.changes if _counts(change.path)),
        *found.removed,
    }
    return [
        Problem(
            f"data/{kind}/{key}.yml", 1,
            f"'{kind}/{key}' changed, and no note tells those who teach it",
            "add a file to data/changes/ with kind law (or typo, or language) that "
            "names it under 'records'",
        )
        for kind, key in sorted(touched)
        if kind in LAW and f"{kind}/{key}" not in told
    ]  # fmt: skip


def _counts(path: tuple[str | int, ...]) -> bool:
    """Return whether a trainer has to know: a new day of checking alone is nothing."""
    return path[:1] not in {("checked",), ("next_review",), ("sources",)}
