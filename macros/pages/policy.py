"""Policies and mechanisms: facts, figures side by side, what is still uncertain."""

from itertools import groupby

from macros import markdown
from macros.catalogue import named
from macros.models import Figure, Topic, Uncertainty
from macros.pages.citations import UnknownFactError
from macros.pages.facts import attribution, fact_list
from macros.pages.links import see, situation_link
from macros.problems import choose
from macros.view import View

AREAS = ("policy", "mechanism")


def _topic(view: View, key: str) -> Topic:
    return named("topics", view.catalogue.topics, key)


def topic_list(view: View, area: str) -> str:
    """Return the topics of an area, policy or mechanism, each with its summary.

    Raises:
        UnknownFactError: there is no such area.
    """
    if area not in AREAS:
        raise UnknownFactError(f"there is no area '{area}'", choose(area, AREAS))
    found = sorted(t for t in view.catalogue.topics.values() if t.area == area)
    return markdown.bullets(
        f"**{view.link(view.words(topic.title), topic.page)}** – "
        f"{view.words(topic.summary)}"
        for topic in found
    )


def topic_facts(view: View, key: str) -> str:
    """Return a topic's facts in order, then the situations that they touch."""
    topic = _topic(view, key)
    links = [situation_link(view, name) for name in topic.situations]
    touched = f"{view.label('situations-lead')} {view.listed(links)}" if links else ""
    return markdown.blocks(fact_list(view, topic.facts), touched)


def figures(view: View, key: str) -> str:
    """Return a topic's figures as a table; sources that disagree stand together."""
    head = [view.label(name) for name in ("figure", "date", "value", "source-of")]
    topic = _topic(view, key)
    order = list(dict.fromkeys(figure.measure for figure in topic.figures))
    found = sorted(topic.figures, key=lambda figure: order.index(figure.measure))
    rows = []
    for _, same in groupby(found, key=lambda figure: figure.measure):
        together = list(same)
        rows += [_figure(view, figure, len(together)) for figure in together]
    return markdown.table(head, rows)


def _figure(view: View, figure: Figure, among: int) -> list[str]:
    unit = f" {view.words(figure.unit)}" if figure.unit else ""
    value = f"**{view.quantity(figure.value)}**{unit}"
    note = f" *{view.words(figure.note)}*" if figure.note else ""
    # Where two sources count the same thing differently, the reader is told so.
    differ = f" *{view.label('sources-differ')}*" if among > 1 else ""
    origin = attribution(view, figure.confidence, figure.sources)
    subject = f"{view.words(figure.subject)}{differ}"
    return [subject, view.date(figure.date), value, f"{origin}{note}"]


def uncertainties(view: View) -> str:
    """Return every question that the sources leave open, by subject."""
    found = sorted(view.catalogue.uncertainties.values(), key=_by_subject)
    blocks = []
    for subject, same in groupby(found, key=lambda item: item.subject):
        name = view.label(f"uncertain-{subject}")
        blocks.append(markdown.heading(2, name, f"uncertain-{subject}"))
        blocks += [_uncertainty(view, item) for item in same]
    return markdown.blocks(*blocks)


def _by_subject(item: Uncertainty) -> tuple[str, int, str]:
    return item.subject, item.order, item.id


def _uncertainty(view: View, item: Uncertainty) -> str:
    return markdown.blocks(
        markdown.heading(3, view.words(item.question), item.id),
        view.words(item.known),
        f"**{view.label('where-to-look')}** {view.words(item.where)}",
        see(view, item.cites),
        attribution(view, "verified", item.sources),
    )
