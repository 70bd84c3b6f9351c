"""The state of a page: law as of, checks, second readings, changes, what is due."""

from collections.abc import Iterable, Iterator

from macros import markdown
from macros.freshness import Review, next_review, reviews
from macros.models import Case, ChangeNote, Instrument, Module, Scenario, Situation
from macros.models.upkeep import ReadingKind
from macros.pages.sources import sources_of
from macros.view import View

# Which readings a page needs: what is taught or done by officers needs all four.
ALL: tuple[ReadingKind, ...] = ("legal", "pedagogic", "operational", "language")
LAW: tuple[ReadingKind, ...] = ("legal", "language")
MOST = 30  # records that a list of what is due names


def page_status(view: View, record: str) -> str:
    """Return since when the law stands so, the checks, and the second readings.

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
    read = [view.catalogue.sources[name] for name in sources_of(view, kind, key)]
    if read:
        rows.append(("oldest-source", min(source.consulted for source in read)))
    again = next_review(kind, found)
    if again:
        rows.append(("next-check", again))
    said = [f"**{view.label(name)}** {view.date(value)}" for name, value in rows]
    if last := _last_change(view, record, key):
        said.append(last)
    needed = ALL if isinstance(found, Case | Module | Scenario | Situation) else LAW
    lines = [" · ".join(said), _readings(view, record, needed)]
    late = again is not None and again <= view.today
    due = _warning(view) if late else ""
    return markdown.blocks(due, "<br>\n".join(lines) + "\n{ .status }")


def _warning(view: View) -> str:
    return f'!!! warning "{view.label("due")}"\n    {view.label("due-means")}'


def _readings(view: View, record: str, needed: Iterable[ReadingKind]) -> str:
    """Return what a second person has read, and plainly what nobody has."""
    said = []
    for kind in needed:
        name = view.label(f"reading-{kind}")
        found = [
            one
            for one in view.catalogue.readings.values()
            if one.kind == kind
            and record in one.records
            and view.language in one.languages
        ]
        last = max(found, key=lambda one: one.date, default=None)
        state = (
            f"{view.date(last.date)} ({view.words(last.role)})"
            if last
            else view.label("not-read")
        )
        said.append(f"{name}{view.colon()}{state}")
    return f"**{view.label('second-readings')}** {' · '.join(said)}"


def _last_change(view: View, record: str, key: str) -> str:
    found = [
        note
        for note in view.catalogue.changes.values()
        if record in note.records
        or (record.startswith("modules/") and key in note.modules)
    ]
    if not found:
        return ""
    last = max(found, key=lambda note: (note.date, note.id))
    where = view.link(view.date(last.date), "about/changes.md", f"change-{last.id}")
    return f"**{view.label('last-change')}** {where}"


def change_log(view: View) -> str:
    """Return every change that a trainer has to know, newest first."""
    found = sorted(
        view.catalogue.changes.values(),
        key=lambda note: (note.date, note.id),
        reverse=True,
    )
    return markdown.blocks(*(_change(view, note) for note in found))


def _change(view: View, note: ChangeNote) -> str:
    kind = view.label(f"change-{note.kind}")
    title = f"{view.date(note.date)} – {kind}"
    modules = [
        view.link(view.words(view.catalogue.modules[key].title), f"modules/{key}.md")
        for key in note.modules
    ]
    where = f"**{view.label('look-again')}** {view.listed(modules)}" if modules else ""
    return markdown.blocks(
        markdown.heading(2, title, f"change-{note.id}"), view.words(note.text), where
    )


def due_list(view: View) -> str:
    """Return when each kind of record is due for its next check, and what is due."""
    found = sorted(reviews(view.catalogue))
    late = [item for item in found if item.due <= view.today]
    head = [
        view.label(name) for name in ("kind", "count", "oldest-check", "next-check")
    ]
    table = markdown.table([one.strip(" :") for one in head], _by_kind(view, found))
    if not late:
        return markdown.blocks(table, view.label("nothing-due"))
    lines = "\n".join(
        f"- {view.date(item.due)} – {view.number(f'{item.kind}/{item.id}')}"
        for item in late[:MOST]
    )
    more = len(late) - MOST
    rest = f"{view.label('and-more')} {view.quantity(more)}" if more > 0 else ""
    return markdown.blocks(table, f"**{view.label('due')}**", lines, rest)


def _by_kind(view: View, found: list[Review]) -> Iterator[list[str]]:
    for kind in dict.fromkeys(item.kind for item in reviews(view.catalogue)):
        own = [item for item in found if item.kind == kind]
        yield [
            view.label(f"records-{kind}"),
            view.quantity(len(own)),
            view.date(min(item.checked for item in own)),
            view.date(min(item.due for item in own)),
        ]
