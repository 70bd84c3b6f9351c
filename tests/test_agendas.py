"""Model agendas: real forms of modules, breaks in time, every minute counted."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.catalogue import Catalogue, load
from macros.models import AgendaItem
from macros.pages.programme import agenda
from macros.rules import agendas
from macros.view import View

ROOT = Path(__file__).parent.parent
# The agendas of the site: how many modules, and how many minutes of them.
MODELS = {
    "model-five-days": (14, 1695),
    "model-three-days": (10, 990),
    "model-one-day": (4, 315),
    "model-half-day": (2, 135),
}


@pytest.fixture(scope="module")
def site() -> Catalogue:
    """Return the catalogue of the site itself."""
    return load(ROOT)[0]


def afternoon(site: Catalogue, *items: tuple[str, int]) -> list[str]:
    """Return what the rule on breaks says of a day of these modules."""
    model = site.sessions["model-half-day"]
    day = model.days[0].model_copy(
        update={
            "items": tuple(
                AgendaItem(kind="module", module=name, minutes=minutes)
                for name, minutes in items
            )
        }
    )
    changed = model.model_copy(update={"days": (day,)})
    spoilt = replace(site, sessions={"model-half-day": changed})
    return [problem.what for problem in agendas.days_have_breaks(spoilt)]


@pytest.mark.parametrize("key", MODELS)
def test_model_agendas_hold_forms_of_modules(site: Catalogue, key: str) -> None:
    """Each module has the minutes of one of its forms, and the sum is known."""
    lengths = site.sessions[key].lengths()

    assert (len(lengths), sum(lengths.values())) == MODELS[key]
    assert all(m in site.modules[name].lengths() for name, m in lengths.items())


def test_the_five_days_hold_every_module_whole(site: Catalogue) -> None:
    """The long session leaves no module out and shortens none."""
    assert site.sessions["model-five-days"].lengths() == {
        key: module.minutes for key, module in site.modules.items()
    }


def test_a_break_inside_a_module_counts(site: Catalogue) -> None:
    """Three hours with a quarter of an hour in the middle need no break of the day."""
    assert afternoon(site, ("contact-to-custody", 180)) == []


def test_what_comes_before_a_module_is_counted_up_to_its_break(
    site: Catalogue,
) -> None:
    """The minutes before a module's own break add to those that went before it."""
    assert afternoon(site, ("icrmw", 45), ("contact-to-custody", 180)) == [
        "after this item 120 minutes have passed without a break"
    ]


def test_a_stretch_of_five_minutes_is_no_break(site: Catalogue) -> None:
    """Two modules of ninety minutes need a break between them."""
    assert afternoon(site, ("icrmw", 90), ("global-compact", 90)) == [
        "after this item 180 minutes have passed without a break"
    ]


def test_an_agenda_names_the_form_of_a_shortened_module(english: View) -> None:
    """Who prepares the session sees which plan of the module to open."""
    model = english.catalogue.sessions["model"]
    short = model.days[0].items[0].model_copy(update={"minutes": 45})
    day = model.days[0].model_copy(update={"items": (short,)})
    changed = model.model_copy(update={"days": (day,)})
    view = replace(
        english, catalogue=replace(english.catalogue, sessions={"model": changed})
    )

    assert "form of 45 minutes" in agenda(view, "model")
    assert "form of" not in agenda(english, "model")
