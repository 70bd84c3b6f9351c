"""The reporting cycle: its steps one by one, and drawn as a round."""

from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from macros import markdown
from macros.models import CycleStep
from macros.pages.drawing import WIDTH, across, figure, line, shape, text
from macros.pages.facts import attribution
from macros.view import View

# Lengths of the drawing, in its own units.
_MARGIN, _LINE, _PAD, _GAP, _BADGE, _HEAD = 34, 18, 9, 20, 26, 34
_LETTERS = 36  # how many fit into a line of a box


def _steps(view: View) -> list[CycleStep]:
    """Return the steps in order: those of the round, then what stands beside it."""
    found = sorted(view.catalogue.cycle.values())
    return sorted(found, key=lambda step: step.track != "reporting")


def cycle(view: View) -> str:
    """Return the steps of the reporting cycle, numbered, each with an example."""
    return markdown.blocks(
        *(_step(view, i, step) for i, step in enumerate(_steps(view), start=1))
    )


def _step(view: View, number: int, step: CycleStep) -> str:
    example = (
        f"**{view.label('in-morocco')}** {view.words(step.example)}"
        if step.example
        else ""
    )
    return markdown.blocks(
        markdown.heading(3, f"{number}\\. {view.words(step.term)}", step.id),
        view.words(step.explain),
        example,
        f"**{view.label('for-training')}** {view.words(step.use)}",
        attribution(view, step.confidence, step.sources),
    )


@dataclass(frozen=True)
class _Box:
    """A step in the drawing: its number, the lines of its name, where it stands."""

    number: int
    lines: tuple[str, ...]
    top: int
    in_round: bool

    @property
    def height(self) -> int:
        return _LINE * len(self.lines) + 2 * _PAD

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def cycle_drawing(view: View) -> str:
    """Return the reporting cycle as a column of steps that leads back to its top.

    What the committees do beside it stands below, in dashed boxes. In Arabic the
    drawing is mirrored; its description names the steps in order.
    """
    boxes = _boxes(view)
    inside = [box for box in boxes if box.in_round]
    beside = [box for box in boxes if not box.in_round]
    parts = [_drawn(view, box) for box in boxes]
    parts += [
        _arrow(box.top + box.height, after.top) for box, after in pairwise(inside)
    ]
    if len(inside) > 1:
        parts.append(_back(view, inside[-1].middle, inside[0].middle))
    if beside:
        heading = view.label("beside-the-cycle")
        parts.append(text(view, _MARGIN, beside[0].top - 12, heading))
    last = boxes[-1] if boxes else _Box(0, (), 0, in_round=True)
    return figure(view, "cycle-drawing", parts, last.top + last.height + 4, _told(view))


def _told(view: View) -> str:
    names = (
        f"{i}. {view.raw(step.term)}" for i, step in enumerate(_steps(view), start=1)
    )
    return f"{view.label('cycle-drawing-told')} {view.listed(names)}"


def _boxes(view: View) -> list[_Box]:
    """Return the boxes from the top down, with room for the heading between."""
    boxes: list[_Box] = []
    top = 4
    for number, step in enumerate(_steps(view), start=1):
        in_round = step.track == "reporting"
        if boxes and boxes[-1].in_round and not in_round:
            top += _HEAD
        lines = tuple(wrap(view.raw(step.term), _LETTERS))
        boxes.append(_Box(number, lines, top, in_round))
        top += boxes[-1].height + (_GAP if in_round else _GAP // 2)
    return boxes


def _drawn(view: View, box: _Box) -> str:
    """Return a box with its number and its name."""
    width = WIDTH - _MARGIN - 2
    dashes = "" if box.in_round else ' stroke-dasharray="4 3"'
    frame = (
        f'<rect x="{across(view, _MARGIN, width):.1f}" y="{box.top}" '
        f'width="{width}" height="{box.height}" rx="4"{dashes}/>'
    )
    badge = text(view, _MARGIN + 16, box.middle + 5, str(box.number), middle=True)
    lines = (
        text(view, _MARGIN + _BADGE + 8, box.top + _PAD + 13 + _LINE * i, words)
        for i, words in enumerate(box.lines)
    )
    return "".join((frame, badge, *lines))


def _arrow(start: float, end: float) -> str:
    middle = WIDTH / 2
    head = [(middle - 4, end - 7), (middle + 4, end - 7), (middle, end - 1)]
    return line([(middle, start), (middle, end - 7)]) + shape(head)


def _back(view: View, start: float, end: float) -> str:
    """Return the way from the last step of the round to the first."""
    edge, lane = across(view, _MARGIN), across(view, 14)
    before = across(view, _MARGIN - 7)
    head = [(before, end - 4), (before, end + 4), (edge, end)]
    way = [(edge, start), (lane, start), (lane, end), (before, end)]
    return line(way) + shape(head)
