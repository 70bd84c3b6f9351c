"""Messages as the code writes them, an ellipsis where a name or a number comes in.

The source is parsed, not run. A name stands for what was last given to it; where
branches give it different things, for each of them.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

HOLE = "…"
# What `problems.choose` says: the word that was meant, or those that are allowed.
CHOICE = f"write '{HOLE}'"
# Calls whose last two words are what is wrong and what to do.
_SPEAKING = frozenset(
    {"problem", "Problem", "refuse", "slip", "Refusal", "CitationError"}
    | {"UnknownFactError", "_link"}
)
_WORDS = re.compile(r"[A-Za-z]{2,}")
Names = dict[str, list[ast.expr]]


@dataclass(frozen=True)
class Message:
    """What is wrong, and what to do: empty where the code does not say it here."""

    what: str
    mend: str


@dataclass(frozen=True)
class Reading:
    """A module being read: its functions, its constants, the messages found."""

    functions: Mapping[str, ast.FunctionDef]
    constants: Names
    found: dict[Message, None] = field(default_factory=dict)

    @classmethod
    def of(cls, tree: ast.Module) -> "Reading":
        """Return a reading of a module that has found nothing yet."""
        walked = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
        reading = cls({node.name: node for node in walked}, {})
        for statement in tree.body:
            if isinstance(statement, ast.Assign):
                reading._give(statement, reading.constants)
        return reading

    def read(self, body: list[ast.stmt], names: Names) -> Names:
        """Find the messages of a block; return what its names stand for after it."""
        for statement in body:
            if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
                self.read(statement.body, dict(names))
                continue
            if isinstance(statement, ast.Assign):
                self._give(statement, names)
            for node in _own(statement):
                self._speak(node, names)
            names = self._branches(statement, names)
        return names

    def _branches(self, statement: ast.stmt, names: Names) -> Names:
        """Read the blocks inside a statement; join what they give to names."""
        bodies = [getattr(statement, part, []) for part in ("body", "orelse")]
        bodies += [h.body for h in getattr(statement, "handlers", [])]
        if not any(bodies):
            return names
        ends = [self.read(body, dict(names)) for body in bodies]
        joined: Names = {}
        for end in ends:
            for name, values in end.items():
                kept = joined.setdefault(name, [])
                kept += [value for value in values if value not in kept]
        return joined

    def _give(self, statement: ast.Assign, names: Names) -> None:
        for target in statement.targets:
            pairs = [(target, statement.value)]
            if isinstance(target, ast.Tuple):
                value = statement.value
                whole = isinstance(value, ast.Tuple)
                values = value.elts if isinstance(value, ast.Tuple) else []
                pairs = list(zip(target.elts, values, strict=True)) if whole else []
                names.update({n.id: [] for n in target.elts if isinstance(n, ast.Name)})
            for name, value in pairs:
                if isinstance(name, ast.Name):
                    names[name.id] = [value]
                elif isinstance(name, ast.Attribute):
                    names[f"self.{name.attr}"] = [value]
                    self._of_error(name.attr, names)

    def _of_error(self, attribute: str, names: Names) -> None:
        """Take what an error says of itself."""
        if attribute == "mend" and "self.what" in names:
            for what in self.texts(names["self.what"][0], names):
                for mend in self.texts(names["self.mend"][0], names):
                    self._take(what, mend)

    def _speak(self, node: ast.AST, names: Names) -> None:
        """Take the messages of one call, or of one pair of texts."""
        pair: list[ast.expr] = []
        if isinstance(node, ast.Call) and _called(node) in _SPEAKING:
            pair = node.args[-2:]
        elif isinstance(node, ast.Tuple):
            pair = node.elts[-2:]
        if len(pair) != 2 or any(isinstance(part, ast.Starred) for part in pair):
            return
        whats, mends = (self.texts(part, names) for part in pair)
        if all(isinstance(part, ast.Name) for part in pair) and len(whats) == len(
            mends
        ):
            said = list(zip(whats, mends, strict=True))
        else:
            said = [(what, mend) for what in whats for mend in mends]
        for what, mend in said:
            if isinstance(node, ast.Call) or _spoken(mend):
                self._take(what, mend)

    def _take(self, what: str, mend: str) -> None:
        if len(_WORDS.findall(what)) > 1:
            self.found[Message(what, mend if _spoken(mend) else "")] = None

    def texts(self, node: ast.expr, names: Names) -> list[str]:
        """Return what an expression can say; an ellipsis for what is not known."""
        if isinstance(node, ast.Constant):
            said = node.value if isinstance(node.value, str) else HOLE
            return [said.replace("{}", HOLE)]
        if isinstance(node, ast.JoinedStr):
            return ["".join(self.texts(part, {})[0] for part in node.values)]
        if isinstance(node, ast.IfExp):
            return [*self.texts(node.body, names), *self.texts(node.orelse, names)]
        if isinstance(node, ast.Lambda) or _called(node) == "choose":
            return [CHOICE]
        return self._known(node, names) or [HOLE]

    def _known(self, node: ast.expr, names: Names) -> list[str]:
        """Return what a name was given, or what a function of the module returns."""
        if isinstance(node, ast.Name):
            given = names.get(node.id) or self.constants.get(node.id) or []
            rest = {name: value for name, value in names.items() if name != node.id}
            return [text for one in given for text in self.texts(one, rest)]
        function = self.functions.get(_called(node))
        return self._returned(function) if function else []

    def _returned(self, function: ast.FunctionDef) -> list[str]:
        """Return the texts that a function of the module returns."""
        values = [n.value for n in ast.walk(function) if isinstance(n, ast.Return)]
        texts = [text for node in values if node for text in self.texts(node, {})]
        return [text for text in texts if text != HOLE]


def _own(statement: ast.stmt) -> Iterator[ast.AST]:
    """Yield what stands in a statement, without the blocks inside it."""
    for child in ast.iter_child_nodes(statement):
        if not isinstance(child, (ast.stmt, ast.excepthandler)):
            yield from ast.walk(child)


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _spoken(text: str) -> bool:
    """Return whether a text is a sentence or a remedy, not a mark or a name."""
    return " " in text.strip() and _WORDS.search(text) is not None
