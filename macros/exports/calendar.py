"""The reporting calendar as iCalendar (RFC 5545): dialogues held and reports due."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from icalendar import Calendar, Event

from macros.catalogue import Catalogue
from macros.models import Body, Language, Review

# Part of every uid: it never changes, or calendars would show events twice.
_DOMAIN = "migrants-rights-policing-curriculum"


def reporting(catalogue: Catalogue, language: Language) -> bytes:
    """Return the calendar of every body's reviews of Morocco.

    Only days known to the day become events; a month or year alone is on the page.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{_DOMAIN}//reporting//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _label(catalogue, "calendar", language))
    for _, body in sorted(catalogue.bodies.items()):
        for review in body.reviews:
            for event in _events(catalogue, language, body, review):
                calendar.add_component(event)
    return bytes(calendar.to_ical())


def _label(catalogue: Catalogue, key: str, language: Language) -> str:
    return catalogue.labels[key].get(language)[0]


def _events(
    catalogue: Catalogue, language: Language, body: Body, review: Review
) -> Iterator[Event]:
    """Yield the review's days: dialogue, adoption, next report."""
    days = [("dialogue", day) for day in review.dialogue]
    days.append(("event-adopted", review.adopted or ""))
    days.append(("next-report-due", review.next_report_due or ""))
    days += [("visit", day) for day in review.visit]
    for number, (key, day) in enumerate(days):
        if len(day) < len("2025-02-24"):
            continue
        event = Event()
        event.add("uid", f"{body.id}-{review.id}-{key}-{number}@{_DOMAIN}")
        # The stamp is the day of checking: a clock would change it at each build.
        event.add("dtstamp", datetime.combine(body.checked, time(0), tzinfo=UTC))
        event.add("dtstart", date.fromisoformat(day))
        said = body.acronym.get(language)[0]
        event.add("summary", f"{said} – {_label(catalogue, key, language)}")
        event.add("description", review.title.get(language)[0])
        event.add("url", body.url)
        yield event
