"""An instrument: its facts, its articles with who uses them."""

from itertools import groupby

from macros import markdown
from macros.catalogue import named
from macros.models import PREAMBLE, Instrument, Part, Provision, article_place
from macros.pages.facts import attribution, fact_list
from macros.pages.instruments import since
from macros.pages.numbers import article_number, paragraph_mark
from macros.pages.users import used_by
from macros.view import View


def instrument_facts(view: View, key: str) -> str:
    """Return an instrument's identity, then its steps and Morocco's position."""
    found = named("instruments", view.catalogue.instruments, key)
    rows = [
        (view.label("official-name"), view.words(found.name)),
        (view.label("kind"), view.label(f"kind-{found.kind}")),
        (view.label("binding"), _binding(view, found)),
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


def _binding(view: View, instrument: Instrument) -> str:
    """Return whether it binds Morocco and, for a treaty, since when or why not."""
    answer = view.label("yes" if instrument.binding else "no")
    if instrument.kind != "treaty":
        return answer
    return f"{answer}{view.comma()}{since(view, instrument)}"


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
        blocks.append(_article(view, found, list(entries), 4 if here else 3))
    return markdown.blocks(*blocks)


def _part_of(instrument: Instrument, article: str) -> Part | None:
    number = article_place(article)[:1]
    for part in instrument.parts:
        if article_place(part.first)[:1] <= number <= article_place(part.last)[:1]:
            return part
    return None


def _part_heading(view: View, instrument: Instrument, part: Part) -> str:
    span = _span(view, instrument, part.first, part.last)
    name = f"{view.words(part.name)} \\({span[0].lower()}{span[1:]}\\)"
    heading = markdown.heading(3, name, f"part-{part.id}")
    if not part.protects:
        return heading
    return markdown.blocks(heading, _protects(view, part.protects))


def _span(view: View, instrument: Instrument, first: str, last: str) -> str:
    """Return one article, or several, after the word that agrees with them."""
    if first == PREAMBLE:
        return view.label("preamble")
    if first == last:
        number = article_number(view, instrument, first)
        return f"{view.label(f'unit-{instrument.unit}')} {number}"
    word = view.label(f"units-{instrument.unit}").capitalize()
    return f"{word} {article_number(view, instrument, first, last)}"


def _protects(view: View, whom: str) -> str:
    return f"{view.label('protects')} **{view.label(f'protects-{whom}')}**"


def _article(
    view: View, instrument: Instrument, entries: list[Provision], level: int
) -> str:
    """Return one article: its heading, then its entry or one for each paragraph."""
    first = entries[0]
    name = _span(view, instrument, first.article, first.through or first.article)
    if len(entries) == 1 and not first.part:
        title = f"{name} – {view.words(first.heading)}"
        return markdown.blocks(
            markdown.heading(level, title, first.anchor),
            _entry(view, instrument, first),
        )
    blocks = [markdown.heading(level, name, f"art-{first.article}")]
    for entry in entries:
        if entry.anchor == f"art-{first.article}":
            blocks.append(f"**{view.words(entry.heading)}**")
        else:
            title = _entry_title(view, instrument, entry)
            blocks.append(markdown.heading(level + 1, title, entry.anchor))
        blocks.append(_entry(view, instrument, entry))
    return markdown.blocks(*blocks)


def _entry_title(view: View, instrument: Instrument, entry: Provision) -> str:
    heading = view.words(entry.heading)
    if not entry.paragraph:
        return heading
    article = article_number(view, instrument, entry.article)
    return f"{article} \\({paragraph_mark(view, entry.paragraph)}\\) – {heading}"


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
