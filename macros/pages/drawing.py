"""Drawings made from data: one frame for all, readable on a narrow screen."""

from collections.abc import Iterable
from html import escape

from macros.view import View

# The width of a narrow drawing in its own units: about that of a phone, so that
# its letters keep their size there.
WIDTH = 360


def figure(view: View, name: str, parts: Iterable[str], height: int, told: str) -> str:
    """Return parts of a drawing as a figure with its title and its text.

    `name` is that of the label of its title; what it shows is said by the label
    `<name>-told` under it, and by `told` to those who do not see it.
    """
    title, said = view.label(name), view.label(f"{name}-told")
    return (
        f'<figure class="drawing narrow"><svg role="img" viewBox="0 0 {WIDTH} '
        f'{height}" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(told)}</desc>{"".join(parts)}</svg>'
        f"<figcaption>{escape(said)}</figcaption></figure>"
    )


def across(view: View, start: float, length: float = 0) -> float:
    """Return the left end of what begins `start` away from the reader's side."""
    return WIDTH - start - length if view.rtl else start


def text(view: View, start: float, y: float, words: str, middle: bool = False) -> str:
    """Return words that begin, or have their middle, `start` from the reader's side."""
    # In right-to-left text the anchor "start" is the right end.
    anchor = ' text-anchor="middle"' if middle else ""
    x = across(view, start)
    return f'<text x="{x:.1f}" y="{y:.1f}"{anchor}>{escape(words)}</text>'


def line(points: Iterable[tuple[float, float]], extra: str = "") -> str:
    """Return a line through points that are already on the right side."""
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{way}" fill="none" stroke="currentColor"{extra}/>'


def shape(points: Iterable[tuple[float, float]], fill: str = "currentColor") -> str:
    """Return a closed shape, filled in the colour of the text or not at all."""
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polygon points="{way}" fill="{fill}" stroke="currentColor"/>'
