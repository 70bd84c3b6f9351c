"""Morocco's reviews in time: drawn by body, and listed with their documents."""

from collections.abc import Iterator

from macros import markdown
from macros.models import Body, Review
from macros.pages.citations import symbol_link
from macros.pages.drawing import WIDTH, across, figure, line, shape, text
from macros.view import View

# Lengths of the drawing, in its own units.
_NAMES, _END, _ROW, _HEAD, _LEGEND, _HALF = 66, 22, 30, 30, 22, 5
_EVERY = 5  # years between two lines

# What is marked, in the order of the legend; a label has the name of each.
MARKS = ("mark-report", "mark-dialogue", "mark-due")


def marked(review: Review) -> Iterator[tuple[str, str]]:
    """Yield what a review puts on the line of its body: the mark and the date."""
    if review.report_received:
        yield "mark-report", review.report_received
    # The days of one dialogue, or of one visit, are one mark.
    for days in (review.dialogue, review.visit):
        if days:
            yield "mark-dialogue", days[0]
    if review.next_report_due:
        yield "mark-due", review.next_report_due


def review_timeline(view: View) -> str:
    """Return the drawing of all reviews, and below it the same as a table."""
    bodies = [body for _, body in sorted(view.catalogue.bodies.items())]
    return markdown.blocks(_drawing(view, bodies), _table(view, bodies))


def _time(date: str) -> float:
    """Return a date as a year with its part; a bare year is its middle."""
    year, *rest = date.split("-")
    if not rest:
        return int(year) + 0.5
    day = int(rest[1]) if len(rest) > 1 else 15
    return int(year) + (int(rest[0]) - 1 + day / 31) / 12


class _Scale:
    """Where a date stands across the drawing."""

    def __init__(self, dates: list[str]) -> None:
        years = [int(date[:4]) for date in dates] or [0]
        self.first, self.last = min(years), max(years) + 1

    def at(self, date: str) -> float:
        room = WIDTH - _NAMES - _END
        return _NAMES + room * (_time(date) - self.first) / (self.last - self.first)

    def lines(self) -> Iterator[int]:
        start = -(-self.first // _EVERY) * _EVERY
        yield from range(start, self.last + 1, _EVERY)


def _drawing(view: View, bodies: list[Body]) -> str:
    found = [mark for body in bodies for one in body.reviews for mark in marked(one)]
    scale = _Scale([date for _, date in found])
    bottom = _HEAD + _ROW * len(bodies)
    parts = [_year(view, scale, year, bottom) for year in scale.lines()]
    for i, body in enumerate(bodies):
        parts.append(_row(view, scale, body, _HEAD + _ROW * i + _ROW / 2))
    for i, kind in enumerate(MARKS):
        y = bottom + _LEGEND * (i + 0.8)
        parts.append(_mark(across(view, 12), y, kind))
        parts.append(text(view, 26, y + 4, view.label(kind)))
    height = bottom + _LEGEND * len(MARKS) + 8
    return figure(view, "review-timeline", parts, height, _told(view, bodies))


def _year(view: View, scale: _Scale, year: int, bottom: float) -> str:
    start = scale.at(f"{year}-01-01")
    x = across(view, start)
    faint = ' stroke-opacity="0.3"'
    named = text(view, start, 14, str(year), middle=True)
    return line([(x, 20), (x, bottom)], faint) + named


def _row(view: View, scale: _Scale, body: Body, y: float) -> str:
    """Return a body's name, its line, and the marks of its reviews."""
    ends = [(across(view, _NAMES - 6), y), (across(view, WIDTH - 4), y)]
    marks = (
        _mark(across(view, scale.at(date)), y, kind)
        for review in body.reviews
        for kind, date in marked(review)
    )
    name = text(view, 2, y + 4, view.raw(body.acronym))
    return "".join((name, line(ends, ' stroke-opacity="0.3"'), *marks))


def _mark(x: float, y: float, kind: str) -> str:
    """Return a mark that is told by its shape, not by its colour."""
    if kind == "mark-dialogue":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_HALF}" fill="currentColor"/>'
    if kind == "mark-report":
        small = _HALF - 2
        corners = [(-small, -small), (small, -small), (small, small), (-small, small)]
        return shape([(x + a, y + b) for a, b in corners])
    corners = [(0, -_HALF), (_HALF, 0), (0, _HALF), (-_HALF, 0)]
    return shape([(x + a, y + b) for a, b in corners], fill="none")


def _told(view: View, bodies: list[Body]) -> str:
    """Return the drawing in words: each body with its marks."""
    rows = []
    for body in bodies:
        said = [
            f"{view.label(kind)} {date[:4]}"
            for review in sorted(body.reviews, key=lambda one: one.year)
            for kind, date in marked(review)
        ]
        rows.append(f"{view.raw(body.acronym)}{view.colon()}{view.comma().join(said)}")
    return f"{view.label('review-timeline-told')} {view.listed(rows)}"


def _table(view: View, bodies: list[Body]) -> str:
    head = ("date", "treaty-body", "review", "concluding-observations")
    found = [(body, review) for body in bodies for review in body.reviews]
    found.sort(key=lambda pair: (_when(pair[1]), pair[0].id), reverse=True)
    rows = [_line(view, body, review) for body, review in found]
    return markdown.table([view.label(name) for name in head], rows)


def _when(review: Review) -> str:
    days = (*review.dialogue, *review.visit, str(review.year))
    return days[0]


def _line(view: View, body: Body, review: Review) -> list[str]:
    page = f"treaty-bodies/{body.id}.md"
    # A report was examined even where the days of the dialogue were not seen.
    ended = review.held or review.report
    when = view.date(_when(review)) if ended else view.label("under-way")
    symbol = review.concluding_observations
    return [
        when,
        view.link(view.words(body.acronym), page),
        view.link(view.words(review.title), page, review.id),
        symbol_link(view, symbol) if symbol else "",
    ]
