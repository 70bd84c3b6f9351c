"""YAML files read as plain text values, each with its line.

Every scalar comes out as text, so that `02-03`, `no` and `22:30` stay what the
editor wrote; the models convert. Anything that a record does not need (tags,
anchors, aliases, several documents) is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from macros.problems import Problem
from macros.textfile import read_text

Path_ = tuple[str | int, ...]
Value = str | None | list["Value"] | dict[str, "Value"]

MAX_DEPTH = 12
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Source:
    """One file's values, and where each stands.

    `lines` maps the path of a value (keys and list positions) to its line,
    counted from 1.
    """

    file: str
    values: dict[str, Value]
    lines: dict[Path_, int] = field(default_factory=dict)

    def line(self, path: Path_) -> int:
        """Return the line of the value, or of what it would stand in."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(path: Path, file: str) -> Source | list[Problem]:
    """Return a record's values with their lines, or all that is wrong with it."""
    text = read_text(path, file)
    if isinstance(text, Problem):
        return [text]
    try:
        refusals = list(_refused_events(text, file))
        if refusals:
            return refusals
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return [_not_yaml(error, file, text)]
    if not isinstance(node, yaml.MappingNode):
        return [
            Problem(
                file, 1, "the file holds no 'key: value' lines",
                "copy an annotated record from the guide and fill it in",
            )
        ]  # fmt: skip
    return _Builder(file).source(node)


def _refused_events(text: str, file: str) -> Iterator[Problem]:
    """Yield what YAML allows and a record does not: tags, anchors, aliases."""
    documents = depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield Problem(
                    file, line, "a second document begins here",
                    "delete the line '---'; one record per file",
                )  # fmt: skip
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            yield Problem(
                file, line, "the values are nested too deeply",
                "look at the indentation; copy the shape of another record",
            )  # fmt: skip
            return
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            yield Problem(
                file, line, f"'{anchor}' is a YAML anchor or alias",
                "write the text out, or put quotes around it if it begins with & or *",
            )  # fmt: skip
        elif tag:
            yield Problem(
                file, line, f"'{tag}' is a YAML tag",
                "delete it, or put quotes around a text that begins with '!'",
            )  # fmt: skip


def _not_yaml(error: yaml.YAMLError, file: str, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    # What is missing at the end is said to stand behind the last line.
    last = len(text.rstrip("\n").split("\n"))
    line = min(mark.line + 1, last) if mark else 1
    return Problem(
        file, line, "the file cannot be read from here on",
        "look at this line and the one above: the indentation, a missing colon, or "
        "a text with ': ' or '#' in it, which needs quotes around it",
    )  # fmt: skip


class _Builder:
    """Turns YAML nodes into values, and collects what is wrong on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Path_, int] = {}
        self.problems: list[Problem] = []

    def source(self, node: yaml.MappingNode) -> Source | list[Problem]:
        values = self.mapping(node, ())
        return self.problems or Source(self.file, values, self.lines)

    def value(self, node: yaml.Node, path: Path_) -> Value:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            if node.flow_style and node.value:
                self.refuse_flow(node)
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        text: str = node.value
        # An empty value is a gap, not an empty text.
        return None if text == "" else text

    def mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Value]:
        if node.flow_style and node.value:
            self.refuse_flow(node)
        values: dict[str, Value] = {}
        for key_node, item in node.value:
            line = key_node.start_mark.line + 1
            key = key_node.value
            if not isinstance(key, str):
                self.refuse(line, "a key is not a word", "write 'key: value'")
                continue
            if key in values:
                self.refuse(
                    line, f"'{key}' is written twice",
                    f"keep one; the first stands in line {self.lines[(*path, key)]}",
                )  # fmt: skip
                continue
            self.lines[(*path, key)] = line
            values[key] = self.value(item, (*path, key))
        return values

    def refuse_flow(self, node: yaml.Node) -> None:
        # `{fr: Garde à vue, auditions}` splits at the comma without a word.
        self.refuse(
            node.start_mark.line + 1, "braces or brackets hold values on one line",
            "put each value on a line of its own",
        )  # fmt: skip

    def refuse(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, line, what, mend))
