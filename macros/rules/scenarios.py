"""Rules on composite scenarios: stages in order, minutes, nobody to recognise."""

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from macros.catalogue import Catalogue
from macros.models import Allowed, Trilingual
from macros.problems import Problem
from macros.source import Path_

# What would let a reader find a real person or event.
_TELLING: Mapping[str, re.Pattern[str]] = {
    "an exact date": re.compile(
        r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}\b"
        r"|\b[0-9]{1,2}(?:er|st|nd|rd|th)? [^\W\d_]+ (?:19|20)[0-9]{2}\b"
    ),
    "a year": re.compile(r"\b(?:19|20)[0-9]{2}\b"),
    "a long number": re.compile(r"[0-9][0-9 .-]{4,}[0-9]"),
    "the number of a document or plate": re.compile(r"\b[A-Z]{1,3}[- ]?[0-9]{3,}\b"),
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MYSELF = re.compile(r"[A-Z]|I['’][a-z]+")
_SENTENCE_ENDS = '.!?…:»”“«"\n('


def stages_run_in_order(catalogue: Catalogue) -> Iterator[Problem]:
    """The stages of a scenario are numbered 1, 2, 3 and so on."""
    for key, scenario in catalogue.scenarios.items():
        for i, stage in enumerate(scenario.stages):
            if stage.number != i + 1:
                yield catalogue.problem(
                    "scenarios", key, ("stages", i, "number"),
                    f"stage {stage.number} stands in place {i + 1}",
                    "number the stages 1, 2, 3 in the order of the story",
                )  # fmt: skip
                break


def scenario_minutes_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """A scenario's minutes are the sum of its stages'."""
    for key, scenario in catalogue.scenarios.items():
        total = sum(stage.minutes for stage in scenario.stages)
        if total != scenario.minutes:
            yield catalogue.problem(
                "scenarios", key, ("minutes",),
                f"the stages last {total} minutes, the scenario {scenario.minutes}",
                "make the two agree",
            )  # fmt: skip


def stages_ask_something(catalogue: Catalogue) -> Iterator[Problem]:
    """Each stage of a scenario ends with a question or more."""
    for key, scenario in catalogue.scenarios.items():
        for i, stage in enumerate(scenario.stages):
            if not stage.questions:
                yield catalogue.problem(
                    "scenarios", key, ("stages", i),
                    f"stage {stage.number} asks nothing", "add 'questions:'",
                )  # fmt: skip


def hard_scenarios_warn(catalogue: Catalogue) -> Iterator[Problem]:
    """A scenario of sensitivity 2 or 3 has a content note."""
    for key, scenario in catalogue.scenarios.items():
        if scenario.sensitivity >= 2 and not scenario.content_note:
            yield catalogue.problem(
                "scenarios", key, ("sensitivity",),
                f"sensitivity is {scenario.sensitivity} and there is no content note",
                "add 'content_note:' in the three languages",
            )  # fmt: skip


def nobody_can_be_recognised(catalogue: Catalogue) -> Iterator[Problem]:
    """A composite scenario holds nothing by which a real person could be found.

    That is an exact date, a long number, a name or a place; what identifies nobody
    stands on the reviewed list in data/anonymity.yml.
    """
    for key, scenario in catalogue.scenarios.items():
        for path, text in _texts(scenario):
            for what, word in _telling(text, catalogue.anonymity):
                yield catalogue.problem(
                    "scenarios", key, path,
                    f"'{word}' is {what}, which may identify somebody",
                    "say it in general words; or, if it identifies nobody, add it to "
                    "data/anonymity.yml with a reason",
                )  # fmt: skip


def _texts(record: BaseModel, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Yield every text that a reader sees, with its path."""
    if isinstance(record, Trilingual):
        for language in ("en", "fr", "ar"):
            yield (*path, language), getattr(record, language)
        return
    for name in type(record).model_fields:
        value = getattr(record, name)
        parts = value if isinstance(value, tuple) else (value,)
        for i, part in enumerate(parts):
            if isinstance(part, BaseModel):
                here = (*path, name, i) if isinstance(value, tuple) else (*path, name)
                yield from _texts(part, here)


def _telling(text: str, allowed: Mapping[str, Allowed]) -> Iterator[tuple[str, str]]:
    """Yield what could identify, and why; each span of text once."""
    seen = text
    for what, pattern in _TELLING.items():
        for found in pattern.finditer(seen):
            if found[0] not in allowed:
                yield what, found[0]
        seen = pattern.sub(" ", seen)
    for name in _names(seen):
        if name not in allowed:
            yield "a name or a place", name


def _names(text: str) -> Iterator[str]:
    """Yield words with a capital that do not begin a sentence, each once."""
    told: set[str] = set()
    for found in _WORD.finditer(text):
        word = re.sub(r"^[dlnsjmtcDLNSJMTC]['’]|['’]s$", "", found[0])
        before = text[: found.start()].rstrip(" \u00a0\u202f*_-–—")
        begins = not before or before[-1] in _SENTENCE_ENDS
        if (
            word[:1].isupper()
            and not _MYSELF.fullmatch(word)
            and not begins
            and word not in told
        ):
            told.add(word)
            yield word
