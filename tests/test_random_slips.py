"""Real records spoilt at random: each slip is told, and none gives a traceback.

The draw is seeded, so that a run can be repeated; the rates are printed (`-s`).
"""

import random
import re
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from macros.check import problems
from macros.problems import Problem

ROOT = Path(__file__).parents[1]
SEED = 20250224
Spoil = Callable[[str, random.Random], str | None]


def _line(pattern: str, change: Callable[[re.Match[str]], str]) -> Spoil:
    """Return a way to change one line, drawn among those that fit."""

    def spoil(text: str, draw: random.Random) -> str | None:
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if not found:
            return None
        here = draw.choice(found)
        return text[: here.start()] + change(here) + text[here.end() :]

    return spoil


# What the form of a record does not bear.
FORM: Mapping[str, Spoil] = {
    "key misspelt": _line(r"^([a-z_]{4,}):", lambda it: f"{it[1]}x:"),
    "colon lost": _line(r"^([a-z_]+): (?=[A-Za-z0-9])", lambda it: f"{it[1]} "),
    "key twice": _line(r"^([a-z_]+): \S.*$", lambda it: f"{it[0]}\n{it[0]}"),
    "tab": _line(r"^  (?=[a-z-])", lambda _: "\t"),
    "English lost": _line(r"^  en: [^>|\n]+\n(?=  fr:)", lambda _: ""),
    "tag": _line(r"^([a-z_]+): (?=\S)", lambda it: f"{it[0]}!!python/name:os.system "),
    "anchor": _line(r"^([a-z_]+): (?=\S)", lambda it: f"{it[0]}&one "),
    "flow": _line(r"^(sources|cites|situations):$", lambda it: f"{it[1]}: [a, b]"),
    "list as text": _line(r"^sources:\n  - (.*)$", lambda it: f"sources: {it[1]}"),
    "no such day": _line(
        r"^(checked|consulted): .*$", lambda it: f"{it[1]}: 2026-02-30"
    ),
    "recalled": _line(r"confidence: \w+", lambda _: "confidence: recalled"),
    "script": _line(r"^url: .*$", lambda _: "url: javascript:alert(1)"),
    "hidden sign": _line(r"(?<=[a-z]) (?=[a-z])", lambda _: " \u202e"),
    "NUL": _line(r"(?<=[a-z]) (?=[a-z])", lambda _: "\0"),
    "cut off": lambda text, _: text[: len(text) // 4],
    "emptied": lambda _, __: "",
}
# What points to nothing.
POINTING: Mapping[str, Spoil] = {
    "source": _line(r"^sources:\n  - (.*)$", lambda it: f"sources:\n  - {it[1]}-x"),
    "article": _line(
        r"^( +)- ([a-z0-9-]+)/\d+[\w.-]*$", lambda it: f"{it[1]}- {it[2]}/9999"
    ),
    "situation": _line(
        r"^situations:\n  - (.*)$", lambda it: f"situations:\n  - {it[1]}-x"
    ),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the real data and pages."""
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize(("ways", "most"), [(FORM, 240), (POINTING, 120)])
def test_every_slip_is_told(
    project: Path, ways: Mapping[str, Spoil], most: int
) -> None:
    """Every record that was spoilt is named, with a line of it and a remedy."""
    draw = random.Random(SEED)  # noqa: S311
    files = sorted((project / "data").glob("*/*.yml"))
    spoilt: dict[str, str] = {}
    for path in draw.sample(files, min(len(files), 2 * most)):
        way = draw.choice(sorted(ways))
        text = path.read_text("utf-8")
        changed = ways[way](text, draw)
        if changed is None or changed == text or len(spoilt) == most:
            continue
        path.write_text(changed, "utf-8", newline="")
        spoilt[path.relative_to(project).as_posix()] = way

    found = problems(project)

    made, told = Counter(spoilt.values()), _told(spoilt, found)
    for way in sorted(made):
        print(f"{way}: {told[way]} of {made[way]} told")
    assert sum(made.values()) > most // 2
    assert told == made
    for problem in found:
        length = len((project / problem.file).read_text("utf-8").splitlines())
        assert 1 <= problem.line <= max(length, 1), problem
        assert problem.mend


def _told(spoilt: Mapping[str, str], found: list[Problem]) -> Counter[str]:
    named = {problem.file for problem in found}
    return Counter(way for file, way in spoilt.items() if file in named)
