"""Sound pages spoilt in one way, and what the lints say of it."""

from pathlib import Path
from typing import NamedTuple

from macros.catalogue import load
from macros.lints import page_problems
from macros.problems import Problem
from tests.in_guide import says

BASICS = "en/modules/basics.md"
LA_BASE = "fr/modules/basics.md"
AL_USUS = "ar/modules/basics.md"
HOME = "en/index.md"
ACCUEIL = "fr/index.md"
MASAR = "ar/index.md"


class Slip(NamedTuple):
    """One way to spoil a page, and the one message that it gives."""

    id: str
    file: str
    old: str
    new: str
    line: int
    what: str
    mend: str


def found(root: Path, slip: Slip) -> list[Problem]:
    """Return what is wrong with the pages once the slip is made."""
    page = root / "docs" / slip.file
    text = page.read_text("utf-8")
    assert slip.old in text, "the sound page no longer has this text"
    page.write_text(text.replace(slip.old, slip.new, 1), "utf-8", newline="")
    return page_problems(root, load(root)[0])


def told_once(root: Path, slip: Slip) -> None:
    """Assert that the slip gives its message, there, no other; the guide has it."""
    problems = found(root, slip)
    assert len(problems) == 1, "\n".join(map(str, problems))
    problem = problems[0]
    assert (problem.file, problem.line) == (f"docs/{slip.file}", slip.line)
    assert slip.what in problem.what
    assert slip.mend in problem.mend
    assert says(problem), f"the guide does not say: {problem}"
