"""Drawings of the reporting cycle and of the reviews: the same in words and lines."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from macros.models import Body, Review
from macros.pages.cycle import cycle, cycle_drawing
from macros.pages.drawing import WIDTH
from macros.pages.mechanisms import calendar, latest
from macros.pages.timeline import marked, review_timeline
from macros.pages.treaty_bodies import reviews
from macros.view import View


def with_steps(view: View) -> View:
    """Return the view with a round of two steps and one step beside it."""
    step = view.catalogue.cycle["report"]
    steps = {
        "visits": step.model_copy(
            update={"id": "visits", "order": 0, "track": "beside"}
        ),
        "report": step,
        "dialogue": step.model_copy(update={"id": "dialogue", "order": 2}),
    }
    return replace(view, catalogue=replace(view.catalogue, cycle=steps))


def with_reviews(view: View, *more: Review) -> View:
    """Return the view with further reviews of its committee."""
    body = view.catalogue.bodies["committee"]
    known = body.model_copy(update={"reviews": (*body.reviews, *more)})
    bodies: dict[str, Body] = {"committee": known}
    return replace(view, catalogue=replace(view.catalogue, bodies=bodies))


def review(view: View, **fields: object) -> Review:
    """Return a review like the one that there is, without its dates."""
    known = view.catalogue.bodies["committee"].reviews[0]
    empty: dict[str, object] = {
        "dialogue": (),
        "adopted": None,
        "concluding_observations": None,
        "report": None,
    }
    return known.model_copy(update={**empty, **fields})


def test_what_stands_beside_comes_after_the_round(english: View) -> None:
    """A visit is numbered after the dialogue, whatever its place in the list."""
    shown = cycle(with_steps(english))

    assert shown.index("#dialogue") < shown.index("#visits")


def test_round_leads_back_to_its_top(english: View) -> None:
    """Two steps have an arrow between them and one that leads back."""
    drawn = cycle_drawing(with_steps(english))

    assert drawn.count("<rect") == 3
    assert drawn.count("<polygon") == 2
    assert drawn.count("stroke-dasharray") == 1
    assert "Beside the cycle" in drawn


def test_one_step_needs_no_arrow(english: View) -> None:
    """A single step is drawn alone."""
    assert "<polygon" not in cycle_drawing(english)


def test_no_step_is_no_trouble(english: View) -> None:
    """A drawing without steps is empty and does not fail."""
    bare = replace(english, catalogue=replace(english.catalogue, cycle={}))

    assert "<rect" not in cycle_drawing(bare)


def test_drawing_is_told_step_by_step(arabic: View) -> None:
    """Those who do not see the drawing hear its steps in order."""
    told = re.search(r"<desc[^>]*>(.*?)</desc>", cycle_drawing(with_steps(arabic)))

    assert told
    assert told[1].index("1. التقرير") < told[1].index("3. التقرير")


@pytest.mark.parametrize("draw", [cycle_drawing, review_timeline])
def test_drawing_is_mirrored_in_arabic(
    english: View, arabic: View, draw: Callable[[View], str]
) -> None:
    """Every word begins as far from the reader's side in Arabic as in English."""
    there = re.findall(r'<text x="([0-9.]+)"', draw(with_steps(english)))
    mirrored = re.findall(r'<text x="([0-9.]+)"', draw(with_steps(arabic)))

    assert [round(WIDTH - float(x), 1) for x in there] == [float(x) for x in mirrored]


def test_review_puts_its_known_dates_on_the_line(english: View) -> None:
    """A dialogue of two days is one mark; what was not seen has none."""
    known = review(
        english, dialogue=("2013-09-10", "2013-09-11"), next_report_due="2018"
    )

    assert list(marked(known)) == [
        ("mark-dialogue", "2013-09-10"),
        ("mark-due", "2018"),
    ]


def test_timeline_tells_each_mark_in_words(english: View) -> None:
    """The description holds the years that the marks stand for."""
    later = review(
        english, id="later", year=2020, visit=("2020-05-02",), next_report_due="2024-01"
    )
    drawn = review_timeline(with_reviews(english, later))

    assert "Dialogue or visit 2013" in drawn
    assert "Dialogue or visit 2020" in drawn
    assert "Next report due 2024" in drawn
    assert drawn.index("#later") < drawn.index("#committee-2013")


def test_year_without_day_stands_in_its_middle(english: View) -> None:
    """A bare year is drawn between its beginning and its end."""
    whole = review(english, id="whole", year=2020, dialogue=("2020",))
    drawn = review_timeline(with_reviews(english, whole))
    marks = [float(x) for x in re.findall(r'<circle cx="([0-9.]+)"', drawn)]
    lines = re.findall(r">(2015|2020)</text>", drawn)

    assert lines == ["2015", "2020"]
    assert marks[0] < marks[1] < WIDTH


def test_review_to_come_is_not_the_last_one(english: View) -> None:
    """Questions without an answer are under way; the last review stays the last."""
    asked = review(english, id="asked", year=2020, list_of_issues="CT/C/MAR/QPR/2")
    view = with_reviews(english, asked)
    last = latest(view.catalogue.bodies["committee"])

    assert last
    assert last.id == "committee-2013"
    assert "Under way" in review_timeline(view)
    page = replace(view, src="treaty-bodies/calendar.md")
    assert "not seen; first review" in calendar(page)


def test_visit_sets_no_date_for_a_report(english: View) -> None:
    """A body that visits receives no reports, and none is said to be due."""
    visit = review(english, id="seen", year=2020, visit=("2020-05-02", "2020-05-05"))
    view = with_reviews(english, visit)
    page = replace(view, src="treaty-bodies/calendar.md")
    shown = reviews(view, "committee").split("#committee-2013")[0]

    assert "receives no reports" in calendar(page)
    assert "**Visit** 2 May 2020 – 5 May 2020" in shown
    assert "Next report due" not in shown
