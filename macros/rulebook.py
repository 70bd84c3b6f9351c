"""What the checks can say, section by section of the guide: rules and messages.

All of it is read from the modules that speak, so the guide says what they say.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.rulemessages import Message, Reading

HERE = Path(__file__).parent
RULES, LINTS = "rules/", "lints/"
# The sections, and the modules that speak in each. In a module of rules each
# public function is one; any other module is one rule as a whole.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "file": ("textfile", "source", "catalogue", "tables"),
    "values": ("models/slips", "models/base", "models/policy"),
    "links": ("rules/links",),
    "law": ("rules/law",),
    "treaty-bodies": ("rules/treaty_bodies",),
    "practice": ("rules/practice",),
    "scenarios": ("rules/scenarios",),
    "teaching": ("rules/teaching",),
    "evaluation": ("rules/evaluation",),
    "timing": ("rules/timing", "rules/agendas"),
    "upkeep": ("rules/upkeep", "models/upkeep", "changelog"),
    "page": ("lints/files", "lints/frontmatter", "lints/headings"),
    "calls": ("calls", "lints/calls", "pages/citations"),
    "typed": ("lints/typed",),
    "words": ("lints/words", "lints/arabic", "lints/french", "lints/leftovers"),
    "safety": ("lints/links", "lints/html"),
    "parity": ("lints/parity", "translations"),
    "site": ("messages", "redirects", "factreport"),
}


# A rule that passes on what another module says.
SAID_BY = {"citations_resolve": "references"}


@dataclass(frozen=True)
class Rule:
    """A rule: its name, its sentence as the code has it, and its messages.

    A module that tells of files or of MkDocs has no sentence for editors.
    """

    name: str
    sentence: str
    messages: tuple[Message, ...]


def rules(group: str) -> Iterator[Rule]:
    """Yield the rules of a section, in the order in which they are written.

    Raises:
        KeyError: there is no such section.
    """
    for module in GROUPS[group]:
        tree = _tree(module)
        if module.startswith(RULES):
            yield from _functions(tree)
        else:
            yield _whole(module, tree)


def _tree(module: str) -> ast.Module:
    return ast.parse((HERE / f"{module}.py").read_text(encoding="utf-8"))


def _functions(tree: ast.Module) -> Iterator[Rule]:
    """Yield each public function that speaks; what its helpers say is its own."""
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.name[0] != "_":
            reading = Reading.of(tree)
            used = {n.id for n in ast.walk(function) if isinstance(n, ast.Name)}
            for name in [function.name, *sorted(used & reading.functions.keys())]:
                reading.read(reading.functions[name].body, {})
            said = tuple(reading.found)
            if function.name in SAID_BY:
                other = SAID_BY[function.name]
                said += _whole(other, _tree(other)).messages
            if said:
                yield Rule(function.name, _sentence(function), said)


def _whole(module: str, tree: ast.Module) -> Rule:
    """Return a module as one rule; the function that lints a page has its sentence."""
    reading = Reading.of(tree)
    reading.read(tree.body, {})
    lints = [reading.functions.get(name) for name in ("problems", "in_page")]
    sentences = [_sentence(lint) for lint in lints if lint]
    said = sentences[0] if sentences and module.startswith(LINTS) else ""
    return Rule(module, said, tuple(reading.found))


def _sentence(function: ast.FunctionDef) -> str:
    return (ast.get_docstring(function) or "").partition("\n\n")[0]
