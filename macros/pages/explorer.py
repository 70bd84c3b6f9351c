"""Lists that a reader narrows: all recommendations, all cases."""

from collections.abc import Iterable

from macros import markdown
from macros.models import Case, Recommendation
from macros.pages import facets
from macros.pages.cases import case_card, cases_in_order
from macros.pages.choosing import pick_marks
from macros.pages.facets import Facet
from macros.pages.treaty_bodies import recommendation
from macros.view import View


def recommendation_explorer(view: View) -> str:
    """Return every recommendation with filters by body, year, situation, theme."""
    found = sorted(
        view.catalogue.recommendations.values(),
        key=lambda item: (-item.year, item.body, item.id),
    )
    ways = _recommendation_ways(view, found)
    lines = [
        recommendation(view, item, facets.marks(ways, item, {"year": item.year}))
        for item in found
    ]
    sorts = {"-year": view.label("sort-newest"), "year": view.label("sort-oldest")}
    return markdown.blocks(
        facets.form(view, "recommendations", ways, found, sorts),
        facets.listed("recommendations", "", lines),
    )


def _recommendation_ways(
    view: View, found: list[Recommendation]
) -> tuple[Facet[Recommendation], ...]:
    bodies = {
        key: view.raw(body.acronym) for key, body in view.catalogue.bodies.items()
    }
    themes = {theme for item in found for theme in item.themes}
    named = _by_name({theme: view.label(f"theme-{theme}") for theme in themes})
    numbers = sorted({number for item in found for number in item.objectives})
    objectives = {str(number): str(number) for number in numbers}
    years = _years(str(item.year) for item in found)
    return (
        Facet("body", view.label("treaty-body"), lambda item: (item.body,), bodies),
        Facet("year", view.label("year"), lambda item: (str(item.year),), years),
        Facet(
            "situation",
            view.label("situations-title"),
            lambda item: item.situations,
            _situations(view),
        ),
        Facet("theme", view.label("theme"), lambda item: item.themes, named),
        Facet(
            "objective",
            view.label("objective"),
            lambda item: map(str, item.objectives),
            objectives,
        ),
    )


def case_explorer(view: View) -> str:
    """Return every case as a card, with filters over all that is known of it."""
    found = cases_in_order(view)
    ways = _case_ways(view, found)
    cards = [
        case_card(
            view,
            case.id,
            facets.marks(ways, case, _sorted_by(place, case)) | {"data-case": case.id},
        )
        for place, case in enumerate(found)
    ]
    said = {
        "place": "nearest",
        "-date": "newest",
        "date": "oldest",
        "minutes": "shortest",
        "level": "easiest",
    }
    sorts = {key: view.label(f"sort-{word}") for key, word in said.items()}
    return markdown.blocks(
        facets.form(view, "cases", ways, found, sorts),
        facets.listed("cases", "cards", cards, pick_marks(view)),
    )


def _case_ways(view: View, found: list[Case]) -> tuple[Facet[Case], ...]:
    instruments = {
        key: view.raw(one.short)
        for key, one in sorted(view.catalogue.instruments.items())
    }
    lengths = {key: view.label(f"length-{key}") for key in ("short", "middle", "long")}
    return (
        Facet(
            "situation",
            view.label("situations-title"),
            lambda case: case.situations,
            _situations(view),
        ),
        Facet("instrument", view.label("instrument"), _instruments, instruments),
        _choice(view, "forum", found),
        _choice(view, "region", found),
        _choice(view, "authority", found),
        Facet("year", view.label("year"), _year, _years(case.date for case in found)),
        _number(view, "level", {n: f"level-{n}-means" for n in (1, 2, 3)}),
        Facet("minutes", view.label("minutes"), _length, lengths),
        _number(view, "sensitivity", {n: f"sensitivity-{n}" for n in range(4)}),
        _choice(view, "kind", found, "case"),
    )


def _sorted_by(place: int, case: Case) -> dict[str, object]:
    return {
        "place": place,
        "date": case.date,
        "minutes": case.minutes,
        "level": case.level,
    }


def _by_name(names: dict[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda pair: pair[1]))


def _years(dates: Iterable[str]) -> dict[str, str]:
    years = {date[:4] for date in dates}
    return {year: year for year in sorted(years, reverse=True)}


def _situations(view: View) -> dict[str, str]:
    found = sorted(view.catalogue.situations.values())
    return {item.id: view.raw(item.title) for item in found}


def _choice(
    view: View, field: str, cases: list[Case], prefix: str | None = None
) -> Facet[Case]:
    """Return a facet over a field that has one of a few values, named by labels."""
    values = {str(getattr(case, field)) for case in cases}
    names = {value: view.label(f"{prefix or field}-{value}") for value in values}
    return Facet(
        field,
        view.label(field),
        lambda case: (str(getattr(case, field)),),
        _by_name(names),
    )


def _number(view: View, field: str, labels: dict[int, str]) -> Facet[Case]:
    names = {str(number): view.label(key) for number, key in labels.items()}
    return Facet(
        field, view.label(field), lambda case: (str(getattr(case, field)),), names
    )


def _year(case: Case) -> tuple[str, ...]:
    return (case.date[:4],)


def _instruments(case: Case) -> tuple[str, ...]:
    return tuple({citation.split("/", maxsplit=1)[0] for citation in case.cites})


def _length(case: Case) -> tuple[str, ...]:
    if case.minutes <= 20:
        return ("short",)
    return ("middle",) if case.minutes <= 40 else ("long",)
