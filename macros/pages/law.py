"""Instruments: the list, the facts of one, its articles with who uses them."""

from itertools import groupby

from macros import markdown
from macros.catalogue import named
from macros.models import Instrument, Part, Provision
from macros.pages.facts import attribution, fact_list
from macros.pages.users import used_by
from macros.view import View


def instrument_list(view: View) -> str:
    """Return every instrument as a table: name, kind, since when it binds."""
    head = [view.label("instrument"), view.label("kind"), view.label("binds-since")]
    rows = []
    for kind in dict.fromkeys(_ordered(view)):
        rows.append(
            [
                view.link(view.words(kind.name), f"law/{kind.id}.md"),
                view.label(f"kind-{kind.kind}"),
                _since(view, kind),
            ]
        )
    return markdown.table(head, rows)


def _ordered(view: View) -> list[Instrument]:
    found = view.catalogue.instruments.values()
    return sorted(found, key=lambda item: (item.kind != "treaty", item.id))


def _since(view: View, instrument: Instrument) -> str:
    for event in ("in-force-for-morocco", "ratified", "acceded", "in-force"):
        for step in instrument.status:
            if step.event == event and step.date:
                said = view.label(f"event-{event}")
                return f"{said}{view.colon()}{view.date(step.date)}"
    return view.label("not-known")


def instrument_facts(view: View, key: str) -> str:
    """Return an instrument's identity, then its steps and Morocco's position."""
    found = named("instruments", view.catalogue.instruments, key)
    rows = [
        (view.label("official-name"), view.words(found.name)),
        (view.label("kind"), view.label(f"kind-{found.kind}")),
        (view.label("binding"), view.label("yes" if found.binding else "no")),
    ]
    if found.number:
        # The gazette writes 02.03 in Arabic, which reads the same both ways.
        number = found.number.replace("-", ".") if view.rtl else found.number
        rows.append((view.label("number"), view.number(number)))
    if found.symbol:
        rows.append((view.label("symbol"), view.number(found.symbol)))
    official = markdown.external(view.label("official-text"), found.url, "en")
    rows.append((view.label("text"), official))
    identity = "\n".join(f"- **{name}** {value}" for name, value in rows)
    return markdown.blocks(
        markdown.box("facts", identity), fact_list(view, found.status)
    )


def instrument_articles(view: View, key: str) -> str:
    """Return the entries of an instrument, part by part, each with its anchor."""
    found = named("instruments", view.catalogue.instruments, key)
    blocks: list[str] = []
    part: Part | None = None
    for article, entries in groupby(found.provisions, key=lambda item: item.article):
        here = _part_of(found, article)
        if here and here is not part:
            part = here
            blocks.append(_part_heading(view, found, here))
        blocks.append(_article(view, found, list(entries)))
    return markdown.blocks(*blocks)


def _part_of(instrument: Instrument, article: str) -> Part | None:
    number = int(article.split("-", maxsplit=1)[0])
    for part in instrument.parts:
        first, last = (int(end.split("-")[0]) for end in (part.first, part.last))
        if first <= number <= last:
            return part
    return None


def _part_heading(view: View, instrument: Instrument, part: Part) -> str:
    span = _span(view, instrument, part.first, part.last).lower()
    name = f"{view.words(part.name)} \\({span}\\)"
    heading = markdown.heading(3, name, f"part-{part.id}")
    if not part.protects:
        return heading
    return markdown.blocks(heading, _protects(view, part.protects))


def _span(view: View, instrument: Instrument, first: str, last: str) -> str:
    """Return one article, or several, after the word that agrees with them."""
    if first == last:
        return f"{view.label(f'unit-{instrument.unit}')} {view.number(first)}"
    word = view.label(f"units-{instrument.unit}")
    return f"{word.capitalize()} {view.number(f'{first}–{last}')}"


def _protects(view: View, whom: str) -> str:
    return f"{view.label('protects')} **{view.label(f'protects-{whom}')}**"


def _article(view: View, instrument: Instrument, entries: list[Provision]) -> str:
    """Return one article: its heading, then its entry or one for each paragraph."""
    first = entries[0]
    name = _span(view, instrument, first.article, first.through or first.article)
    if len(entries) == 1 and not first.part:
        title = f"{name} – {view.words(first.heading)}"
        return markdown.blocks(
            markdown.heading(4, title, first.anchor), _entry(view, instrument, first)
        )
    blocks = [markdown.heading(4, name, f"art-{first.article}")]
    for entry in entries:
        if entry.anchor == f"art-{first.article}":
            blocks.append(f"**{view.words(entry.heading)}**")
        else:
            blocks.append(markdown.heading(5, _entry_title(view, entry), entry.anchor))
        blocks.append(_entry(view, instrument, entry))
    return markdown.blocks(*blocks)


def _entry_title(view: View, entry: Provision) -> str:
    heading = view.words(entry.heading)
    if not entry.paragraph:
        return heading
    number = f"{view.number(entry.article)} \\({view.number(entry.paragraph)}\\)"
    return f"{number} – {heading}"


def _entry(view: View, instrument: Instrument, entry: Provision) -> str:
    """Return what a provision asks, whom it protects, what it means at work."""
    officer = (
        f"**{view.label('for-the-officer')}** {view.words(entry.officer)}"
        if entry.officer
        else ""
    )
    note = f"*{view.label('note')} {view.words(entry.note)}*" if entry.note else ""
    return markdown.box(
        "provision",
        view.words(entry.requires),
        officer,
        note,
        _protects(view, entry.protects) if entry.protects else "",
        used_by(view, view.uses.get(f"{instrument.id}#{entry.anchor}", ())),
        attribution(view, entry.confidence, entry.sources),
    )
