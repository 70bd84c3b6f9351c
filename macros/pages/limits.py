"""Time limits at a glance: a table and a drawing made from the same records."""

import re
from datetime import timedelta
from html import escape
from itertools import groupby
from math import log1p
from typing import Literal

from babel.dates import format_timedelta

from macros import markdown
from macros.models import Span, TimeLimit
from macros.pages.citations import cite
from macros.pages.facts import attribution
from macros.pages.links import situation_link
from macros.view import View

PHASES = ("contact", "custody", "holding", "waiting-zone", "removal", "residence")
Unit = Literal["minute", "hour", "day", "month"]
# Lengths of the drawing, in its own units: as wide as a phone shows it.
_WIDTH, _ROW, _BAR, _GAP, _HEAD = 400, 68, 38, 4, 26
# No bar is too short for its words, nor a row for those of a single bar.
_SHORTEST, _SHORTEST_ROW = 88, 180
_HOURS = {"minutes": 1 / 60, "hours": 1, "days": 24, "months": 720}
_UNITS: dict[str, Unit] = {
    "minutes": "minute",
    "hours": "hour",
    "days": "day",
    "months": "month",
}
# The site's Arabic is written without vowel marks.
_VOWELS = re.compile("[\u064b-\u0652]")


def _phased(view: View) -> list[TimeLimit]:
    """Return the limits in the order in which an officer meets them."""
    found = view.catalogue.limits.values()
    return sorted(found, key=lambda one: (PHASES.index(one.phase), one.order, one.id))


def time_limits(view: View) -> str:
    """Return the limits phase by phase: what, how long, provision, source."""
    names = ("what-is-limited", "limit", "provision", "source-of")
    head = [view.label(name) for name in names]
    blocks = []
    for phase, same in groupby(_phased(view), key=lambda one: one.phase):
        name = view.label(f"phase-of-{phase}")
        blocks.append(markdown.heading(2, name, f"limits-{phase}"))
        blocks.append(markdown.table(head, [_row(view, one) for one in same]))
    return markdown.blocks(*blocks)


def _row(view: View, one: TimeLimit) -> list[str]:
    links = [situation_link(view, key) for key in one.situations]
    where = f" \\({view.listed(links)}\\)" if links else ""
    note = f" *{view.words(one.note)}*" if one.note else ""
    return [
        f"{view.words(one.subject)}{where}",
        f"**{view.words(one.limit)}**{note}",
        cite(view, *one.cites),
        attribution(view, one.confidence, one.sources),
    ]


def duration(view: View, span: Span) -> str:
    """Return a span's length in words of the page's language."""
    if span.said:
        return view.raw(span.said)
    locale = view.catalogue.languages[view.language].locale.replace("-", "_")
    length = timedelta(hours=_hours((span,)))
    unit = next(unit for unit in _HOURS if getattr(span, unit) is not None)
    # The threshold keeps the unit: 48 hours are not told as two days. Babel's
    # format_unit has no Arabic days.
    told = format_timedelta(
        length, granularity=_UNITS[unit], threshold=1e9, locale=locale
    )
    return _VOWELS.sub("", told)


def time_limits_drawing(view: View, *phases: str) -> str:
    """Return the limits as bars, one span after the other, a picture for each phase.

    A bar says in words how long and who decides; its colour only repeats that. A
    longer time has a longer row, by the logarithm, so that minutes and months stand
    in one picture. It runs from right to left in Arabic. The tables say the same
    for those who do not see it.
    """
    shown = [one for one in _phased(view) if not phases or one.phase in phases]
    longest = max((_hours(one.spans) for one in shown), default=0.0)
    pictures = "".join(
        _picture(view, phase, list(same), longest)
        for phase, same in groupby(shown, key=lambda one: one.phase)
    )
    told = escape(view.label("limits-drawing-told"))
    return (
        f'<figure class="drawing narrow limits"><div class="phases">{pictures}</div>'
        f"<figcaption>{told}</figcaption></figure>"
    )


def _picture(view: View, phase: str, limits: list[TimeLimit], longest: float) -> str:
    """Return the picture of a phase: its name, then its limits."""
    height = _HEAD + _ROW * len(limits)
    rows = [
        _limit(view, one, _HEAD + _ROW * i, _row_length(one.spans, longest))
        for i, one in enumerate(limits)
    ]
    name, key = escape(view.label(f"phase-of-{phase}")), f"drawn-{phase}"
    whole = escape(view.label("limits-drawing"))
    return (
        f'<svg role="img" viewBox="0 0 {_WIDTH} {height}" aria-labelledby="{key}">'
        f'<title id="{key}">{whole}{view.colon()}{name}</title>'
        f"{_text(view, 16, name, 'limit-phase')}{''.join(rows)}</svg>"
    )


def _limit(view: View, one: TimeLimit, top: int, length: float) -> str:
    """Return a limit's name and its bars."""
    parts = [_text(view, top + 14, escape(view.raw(one.subject)), "limit-name")]
    start = 0.0
    for span, part in zip(one.spans, _lengths(one.spans, length), strict=True):
        parts.append(_bar(view, span, start, top + 20, part))
        start += part + _GAP
    return "".join(parts)


def _hours(spans: tuple[Span, ...]) -> float:
    """Return how many hours the spans last together."""
    return sum(
        hours * (getattr(span, unit) or 0)
        for span in spans
        for unit, hours in _HOURS.items()
    )


def _row_length(spans: tuple[Span, ...], longest: float) -> float:
    """Return how long the bars of a limit are together."""
    least = max(_SHORTEST_ROW, (_SHORTEST + _GAP) * len(spans) - _GAP)
    share = log1p(_hours(spans)) / log1p(longest) if longest else 1
    return max(least, _SHORTEST_ROW + (_WIDTH - _SHORTEST_ROW) * share)


def _lengths(spans: tuple[Span, ...], room: float) -> list[float]:
    """Return how long each bar is: by the square root, so that hours stay visible."""
    weights = [_hours((span,)) ** 0.5 for span in spans]
    free = room - (_SHORTEST + _GAP) * len(spans) + _GAP
    return [_SHORTEST + free * weight / sum(weights) for weight in weights]


def _bar(view: View, span: Span, start: float, top: int, length: float) -> str:
    x = _WIDTH - start - length if view.rtl else start
    middle = f'x="{x + length / 2:.1f}" text-anchor="middle"'
    who = escape(view.label(f"decider-{span.decides}"))
    return (
        f'<rect class="decides-{span.decides}" x="{x:.1f}" y="{top}" '
        f'width="{length:.1f}" height="{_BAR}" rx="4"/>'
        f'<text class="limit-length" {middle} y="{top + 16}">'
        f"{escape(duration(view, span))}</text>"
        f'<text class="limit-who" {middle} y="{top + 31}">{who}</text>'
    )


def _text(view: View, y: int, words: str, css: str) -> str:
    # In right-to-left text the anchor "start" is the right end.
    x = _WIDTH - 2 if view.rtl else 2
    return f'<text class="{css}" x="{x}" y="{y}">{words}</text>'
