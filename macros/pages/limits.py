"""Time limits at a glance: a table and a drawing made from the same records."""

from html import escape
from itertools import groupby

from babel.units import format_unit

from macros import markdown
from macros.models import Span, TimeLimit
from macros.pages.citations import cite
from macros.pages.facts import attribution
from macros.pages.links import situation_link
from macros.view import View

PHASES = ("contact", "custody", "holding", "waiting-zone", "removal", "residence")
# Lengths of the drawing, in its own units.
_WIDTH, _ROW, _BAR, _GAP, _HEAD = 640, 62, 26, 4, 34
_SHORTEST, _TALL_TITLE = 62, 22


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
    locale = view.catalogue.languages[view.language].locale.replace("-", "_")
    for unit in ("hour", "day", "month"):
        count = getattr(span, f"{unit}s")
        if count is not None:
            return format_unit(count, f"duration-{unit}", locale=locale)
    raise ValueError(span)  # the model allows no span without a length


def time_limits_drawing(view: View, *phases: str) -> str:
    """Return the limits as bars, one span after the other, not to scale.

    Each bar says who decides in words as well as in colour; the drawing runs from
    right to left in Arabic. The table beside it says the same for those who do
    not see it.
    """
    shown = [one for one in _phased(view) if not phases or one.phase in phases]
    height = _HEAD + _ROW * len(shown)
    parts = [_limit(view, one, _HEAD + _ROW * i) for i, one in enumerate(shown)]
    title, told = view.label("limits-drawing"), view.label("limits-drawing-told")
    legend = "".join(_legend(view, who) for who in _deciders(shown))
    return (
        f'<figure class="drawing limits"><svg role="img" viewBox="0 0 {_WIDTH} '
        f'{height}" aria-labelledby="limits-title limits-told">'
        f'<title id="limits-title">{escape(title)}</title>'
        f'<desc id="limits-told">{escape(told)}</desc>{"".join(parts)}</svg>'
        f"<figcaption>{escape(told)}<ul>{legend}</ul></figcaption></figure>"
    )


def _deciders(limits: list[TimeLimit]) -> list[str]:
    return list(dict.fromkeys(span.decides for one in limits for span in one.spans))


def _legend(view: View, who: str) -> str:
    name = escape(view.label(f"decides-{who}"))
    return f'<li class="decides-{who}">{name}</li>'


def _limit(view: View, one: TimeLimit, top: int) -> str:
    """Return a limit's name and its bars."""
    name = escape(view.raw(one.subject))
    parts = [_text(view, 0, top + 14, name, "limit-name")]
    room = _WIDTH - _GAP * (len(one.spans) - 1)
    lengths = _lengths(one.spans, room)
    start = 0.0
    for span, length in zip(one.spans, lengths, strict=True):
        parts.append(_bar(view, span, start, top + _TALL_TITLE, length))
        start += length + _GAP
    return "".join(parts)


def _lengths(spans: tuple[Span, ...], room: float) -> list[float]:
    """Return how long each bar is: by the square root, so that hours stay visible."""
    hours = [
        (span.hours or 0) + 24 * (span.days or 0) + 720 * (span.months or 0)
        for span in spans
    ]
    weights = [value**0.5 for value in hours]
    free = room - _SHORTEST * len(spans)
    return [_SHORTEST + free * weight / sum(weights) for weight in weights]


def _bar(view: View, span: Span, start: float, top: int, length: float) -> str:
    x = _WIDTH - start - length if view.rtl else start
    words = escape(duration(view, span))
    middle = x + length / 2
    return (
        f'<rect class="decides-{span.decides}" x="{x:.1f}" y="{top}" '
        f'width="{length:.1f}" height="{_BAR}" rx="4"/>'
        f'<text class="limit-length" x="{middle:.1f}" y="{top + 18}" '
        f'text-anchor="middle">{words}</text>'
    )


def _text(view: View, start: float, y: int, words: str, css: str) -> str:
    x = _WIDTH - start if view.rtl else start
    # In right-to-left text the anchor "start" is the right end.
    return f'<text class="{css}" x="{x:.1f}" y="{y}">{words}</text>'
