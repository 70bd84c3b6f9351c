"""What a page says of itself to machines: linked data in the terms of schema.org.

The terms for learning are those of https://schema.org/LearningResource.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from macros.models import Case, Instrument, Module, Situation
from macros.references import resolve
from macros.view import View

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
Data = Mapping[str, object]


@dataclass(frozen=True)
class PageAddress:
    """A page's full address, that of its language's home page, title, description."""

    url: str
    home: str
    title: str
    description: str


def linked_data(view: View, page: PageAddress) -> Data:
    """Return what a page is, as a JSON-LD object.

    The home page is a course; pages of modules, cases, situations and instruments
    are learning resources of it; any other page is a web page.
    """
    return {
        "@context": "https://schema.org",
        **_kind(view, page),
        "name": page.title,
        "description": page.description,
        "url": page.url,
        "inLanguage": view.language,
        "isAccessibleForFree": True,
        "license": LICENCE,
    }


def as_script(data: Data) -> str:
    """Return data as JSON that can stand in a page's script, letters as they are."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.translate(
        {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
    )


def _kind(view: View, page: PageAddress) -> Data:
    """Return the part that differs with the kind of page."""
    if view.src == "index.md":
        return _course(view, page)
    folder, key = str(PurePosixPath(view.src).parent), PurePosixPath(view.src).stem
    kind, more = _record(view, folder, key)
    if not kind:
        return {"@type": "WebPage", "isPartOf": _part_of(page)}
    said = {name: value for name, value in more.items() if value}
    return {
        "@type": "LearningResource",
        "learningResourceType": kind,
        "isPartOf": _part_of(page),
        **said,
    }


def _record(view: View, folder: str, key: str) -> tuple[str, Data]:
    """Return what a record's page teaches with, and what is said of it; else ""."""
    known = view.catalogue
    if folder == "modules" and key in known.modules:
        return "module", _module(view, known.modules[key])
    if folder == "trainer/modules" and key in known.modules:
        who = {"@type": "EducationalAudience", "educationalRole": "instructor"}
        return "facilitator guide", {
            **_module(view, known.modules[key]),
            "audience": who,
        }
    if folder == "cases" and key in known.cases:
        return "case study", _case(known.cases[key])
    if folder == "practice" and key in known.situations:
        return "practice card", _situation(view, known.situations[key])
    if folder == "law" and key in known.instruments:
        return "reference", {"about": _legislation(view, known.instruments[key])}
    return "", {}


def _course(view: View, page: PageAddress) -> Data:
    modules = [m for m in view.catalogue.modules.values() if m.state == "published"]
    parts = [
        {
            "@type": "LearningResource",
            "name": view.raw(module.title),
            "url": f"{page.home}modules/{module.id}/",
        }
        for module in sorted(modules)
    ]
    return {"@type": "Course", "hasPart": parts}


def _part_of(page: PageAddress) -> Data:
    return {"@type": "Course", "url": page.home}


def _module(view: View, module: Module) -> dict[str, object]:
    """Return a module's time, what it teaches and what its self-check assesses."""
    asked = {question.outcome for question in view.catalogue.questions.values()
             if question.module == module.id}  # fmt: skip
    known = view.catalogue.instruments
    named = [known[key] for key in module.instruments if key in known]
    return {
        "timeRequired": f"PT{module.minutes}M",
        "teaches": [view.raw(outcome.text) for outcome in module.outcomes],
        "assesses": [view.raw(outcome.text) for outcome in module.outcomes
                     if outcome.id in asked],
        "isBasedOn": [_legislation(view, instrument) for instrument in named],
        "dateModified": str(module.checked) if module.checked else None,
    }  # fmt: skip


def _case(case: Case) -> dict[str, object]:
    return {
        "timeRequired": f"PT{case.minutes}M",
        "isBasedOn": case.url,
        "dateModified": str(case.checked),
    }


def _situation(view: View, situation: Situation) -> dict[str, object]:
    cited = [*situation.standards, *situation.national]
    return {
        "isBasedOn": [_legislation(view, one) for one in _instruments(view, cited)],
        "dateModified": str(situation.checked) if situation.checked else None,
    }


def _instruments(view: View, citations: Iterable[str]) -> list[Instrument]:
    """Return the instruments that citations name, each once, in order."""
    known = view.catalogue.instruments
    found = (resolve(known, citation).instrument for citation in citations)
    return list({instrument.id: instrument for instrument in found}.values())


def _legislation(view: View, instrument: Instrument) -> Data:
    name = view.raw(instrument.name)
    return {"@type": "Legislation", "name": name, "url": str(instrument.url)}
