"""Rules on instruments and their entries."""

from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import PREAMBLE, Instrument, Provision, article_place
from macros.models.law import JOINING
from macros.problems import Problem


def _entries(
    catalogue: Catalogue,
) -> Iterator[tuple[str, Instrument, int, Provision]]:
    for key, instrument in catalogue.instruments.items():
        for i, entry in enumerate(instrument.provisions):
            yield key, instrument, i, entry


def entries_stand_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Each article, paragraph or topic of an instrument has one entry."""
    seen: set[tuple[str, str]] = set()
    for key, _, i, entry in _entries(catalogue):
        if (key, entry.anchor) in seen:
            yield catalogue.problem(
                "instruments", key, ("provisions", i),
                f"a second entry has the anchor '{entry.anchor}'",
                "join the two, or give this one its paragraph or a topic",
            )  # fmt: skip
        seen.add((key, entry.anchor))


def instruments_have_entries(catalogue: Catalogue) -> Iterator[Problem]:
    """Every instrument has entries, save a bill, which is not law yet."""
    for key, instrument in catalogue.instruments.items():
        if not instrument.provisions and instrument.kind != "bill":
            yield catalogue.problem(
                "instruments", key, (),
                f"{key} has no entries",
                "add 'provisions:' with at least one article and its source",
            )  # fmt: skip


def articles_are_within_the_instrument(catalogue: Catalogue) -> Iterator[Problem]:
    """No entry has an article beyond the last one of its instrument."""
    for key, instrument, i, entry in _entries(catalogue):
        number = article_place(entry.article)
        if entry.article == PREAMBLE:
            continue
        if not number:
            yield catalogue.problem(
                "instruments", key, ("provisions", i, "article"),
                f"'{entry.article}' is not an article number",
                "write the number only, such as 16 or 66-2, or 'preamble'",
            )  # fmt: skip
        elif instrument.last_article and number[0] > instrument.last_article:
            yield catalogue.problem(
                "instruments", key, ("provisions", i, "article"),
                f"article {entry.article} does not exist",
                f"{key} ends at article {instrument.last_article}; look it up again",
            )  # fmt: skip


def articles_belong_to_a_part(catalogue: Catalogue) -> Iterator[Problem]:
    """Where an instrument has parts, each entry falls into one of them."""
    for key, instrument, i, entry in _entries(catalogue):
        inside = any(
            article_place(part.first)
            <= article_place(entry.article)
            <= article_place(part.last)
            or entry.article.startswith(f"{part.last}-")
            for part in instrument.parts
        )
        if instrument.parts and not inside and entry.article != PREAMBLE:
            yield catalogue.problem(
                "instruments", key, ("provisions", i, "article"),
                f"article {entry.article} falls into no part of {key}",
                "look at 'first' and 'last' of the parts at the head of the file",
            )  # fmt: skip


def steps_have_a_date(catalogue: Catalogue) -> Iterator[Problem]:
    """A step of Morocco, a promulgation or an entry into force has its date."""
    dated = {"signed", *JOINING, "not-party", "promulgated", "in-force"}
    for key, instrument in catalogue.instruments.items():
        for i, step in enumerate(instrument.status):
            if step.event in dated and not step.date:
                yield catalogue.problem(
                    "instruments", key, ("status", i),
                    f"'{step.id}' has no date",
                    "add 'date:' from the source, or choose another event",
                )  # fmt: skip


def unseen_paragraphs_have_no_number(catalogue: Catalogue) -> Iterator[Problem]:
    """An entry whose paragraph was not seen has a topic and no paragraph number."""
    for key, _, i, entry in _entries(catalogue):
        if entry.topic and entry.paragraph:
            yield catalogue.problem(
                "instruments", key, ("provisions", i, "paragraph"),
                f"paragraph {entry.paragraph} is numbered and marked as not seen",
                "delete 'topic:' if the number was read, 'paragraph:' if it was not",
            )  # fmt: skip


def treaties_say_where_morocco_stands(catalogue: Catalogue) -> Iterator[Problem]:
    """A treaty has its subject, and binds Morocco if Morocco has joined it."""
    for key, treaty in catalogue.instruments.items():
        if treaty.kind != "treaty":
            continue
        for path, what, mend in _standing(treaty):
            yield catalogue.problem("instruments", key, (path,), what, mend)


def _standing(treaty: Instrument) -> Iterator[tuple[str, str, str]]:
    """Yield where a treaty's position is not told, or told in two ways."""
    if not treaty.subject:
        yield "kind", "the treaty has no 'subject:'", "add one, such as 'human-rights'"
    if bool(treaty.joined) == bool(treaty.outside):
        yield (
            "status",
            "the steps say both that Morocco is a party and that it is not"
            if treaty.joined
            else "no step says whether Morocco is a party",
            f"keep one of {', '.join(JOINING)} or 'not-party', with its source",
        )
    elif treaty.binding != bool(treaty.joined):
        yield (
            "binding",
            "'binding:' does not agree with the steps under 'status:'",
            f"write 'binding: {str(bool(treaty.joined)).lower()}', or mend the steps",
        )
