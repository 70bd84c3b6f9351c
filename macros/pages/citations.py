"""Inline references: provisions, instruments, dates, documents, cases."""

from macros import markdown
from macros.catalogue import named
from macros.models import PREAMBLE, Body, Instrument, Record
from macros.models.law import JOINING
from macros.pages.numbers import article_number, paragraph_mark
from macros.problems import choose
from macros.references import Reference, resolve
from macros.view import View

# What says best how an instrument binds Morocco, the strongest first.
_STATUS = (
    *JOINING,
    "not-party",
    "in-force-for-morocco",
    "in-force",
    "promulgated",
)


class UnknownFactError(LookupError):
    """A macro asks a record for something that it does not hold."""

    def __init__(self, what: str, mend: str) -> None:
        self.what, self.mend = what, mend
        super().__init__(f"{what}. To mend: {mend}")


def law_page(instrument: Instrument) -> str:
    """Return the path of an instrument's page."""
    return f"law/{instrument.id}.md"


def cite(view: View, *citations: str) -> str:
    """Return the official short form of each provision, linked to its entry.

    Raises:
        CitationError: a citation resolves to nothing.
    """
    found: dict[str, Reference] = {}
    for citation in citations:
        reference = resolve(view.catalogue.instruments, citation)
        # Two topics of one article read the same: the first link is enough.
        found.setdefault(short_form(view, reference), reference)
    shown: list[str] = []
    last = None
    for one in found.values():
        # French names an instrument once, before the first of its provisions.
        again = view.language == "fr" and one.instrument is last
        shown.append(_cited(view, one, short_form(view, one, named=not again)))
        last = one.instrument
    # A French reference holds commas of its own, even where there is but one.
    few = len(shown) < 3 and view.language != "fr"
    return view.comma().join(shown) if few else view.listed(shown)


def _cited(view: View, reference: Reference, text: str) -> str:
    return markdown.link(
        text,
        view.path(law_page(reference.instrument), reference.anchor),
        css="cite",
        title=standing(view, reference.instrument),
    )


def short_form(view: View, reference: Reference, *, named: bool = True) -> str:
    """Return a citation as jurists of the language write it.

    English `ICRMW, art. 16(7)`, French `CIDTM, art. 16, par. 7`, Arabic the
    article first; a number with a hyphen is isolated in Arabic. Where entries are
    not articles, the short form of what they are stands instead.
    """
    entry = reference.provisions[0]
    name = view.words(reference.instrument.short)
    article = article_number(view, reference.instrument, reference.article)
    # A topic is our own division of an article: it has no number to print.
    numbered = bool(reference.part and entry.paragraph)
    paragraph = paragraph_mark(view, entry.paragraph or "") if numbered else ""
    unit = view.label(f"cited-{reference.instrument.unit}")
    if reference.article == PREAMBLE:
        word = view.label("cited-preamble")
        return f"{word} {name}" if view.language == "ar" else f"{name}, {word}"
    if view.language == "ar":
        part = f" \\({paragraph}\\)" if paragraph else ""
        return f"{unit} {article}{part} من {name}"
    if view.language == "fr":
        lettered = numbered and not (entry.paragraph or "").isdecimal()
        part = _french_part(paragraph, lettered=lettered)
        return f"{name}, {unit} {article}{part}" if named else f"{unit} {article}{part}"
    return f"{name}, {unit} {article}" + (f"\\({paragraph}\\)" if paragraph else "")


def _french_part(paragraph: str, *, lettered: bool) -> str:
    """Return `, par. 7` for a numbered paragraph and ` d)` for a lettered one."""
    if not paragraph:
        return ""
    return f" {paragraph}\\)" if lettered else f", par. {paragraph}"


def standing(view: View, instrument: Instrument) -> str:
    """Return the instrument's name and how it binds, for a citation's title."""
    name = view.raw(instrument.name)
    for event in _STATUS:
        for step in instrument.status:
            if step.event == event and step.date:
                how = view.label(f"event-{event}")
                return f"{name} – {how}{view.comma()}{view.date(step.date)}"
    return name


def instrument_name(view: View, key: str) -> str:
    """Return an instrument's official name, linked to its page."""
    instrument = _instrument(view, key)
    return view.link(
        view.words(instrument.name), law_page(instrument), css="instrument"
    )


def instrument_short(view: View, key: str) -> str:
    """Return an instrument's short name, linked to its page."""
    instrument = _instrument(view, key)
    return view.link(
        view.words(instrument.short), law_page(instrument), css="instrument"
    )


def _instrument(view: View, key: str) -> Instrument:
    return named("instruments", view.catalogue.instruments, key)


def date_of(view: View, record: str, fact: str) -> str:
    """Return the date of a record's fact, step, procedure or review, written out.

    Raises:
        UnknownFactError: the record has no such fact, or the fact no date.
    """
    kind, _, key = record.partition("/")
    dates = _dates(view.catalogue.find(kind, key))
    if fact not in dates:
        raise UnknownFactError(
            f"'{record}' has no dated fact '{fact}'", choose(fact, dates)
        )
    return view.date(dates[fact])


def _dates(record: Record) -> dict[str, str]:
    """Return the dates that a record holds, by the id of what they belong to."""
    found: dict[str, str] = {}
    for name in ("facts", "status", "procedures"):
        for fact in getattr(record, name, ()):
            if fact.date:
                found[fact.id] = fact.date
    if isinstance(record, Body):
        found |= {
            review.id: review.adopted for review in record.reviews if review.adopted
        }
    for name in ("first_day", "last_day"):
        if getattr(record, name, None):
            found[name.replace("_", "-")] = str(getattr(record, name))
    return found


def document(
    view: View, body: str, review: str, part: str = "concluding_observations"
) -> str:
    """Return a document's symbol, linked to the United Nations' own copy.

    Raises:
        UnknownFactError: no such review, or the symbol was not seen.
    """
    reviews = {
        found.id: found
        for found in named("bodies", view.catalogue.bodies, body).reviews
    }
    if review not in reviews:
        raise UnknownFactError(
            f"'{body}' has no review '{review}'", choose(review, reviews)
        )
    parts = ("concluding_observations", "report", "list_of_issues")
    symbol = getattr(reviews[review], part, None) if part in parts else None
    if not symbol:
        raise UnknownFactError(
            f"review '{review}' has no '{part}'", choose(part, parts)
        )
    return symbol_link(view, symbol)


def symbol_link(view: View, symbol: str) -> str:
    """Return a United Nations symbol linked to docs.un.org, isolated in Arabic."""
    target = f"https://docs.un.org/{view.language}/{symbol.replace(' ', '')}"
    return markdown.external(view.number(symbol), target, view.language)
