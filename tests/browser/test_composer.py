"""The composer: an agenda to the minute, whatever is chosen."""

import random
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import Open

SOURCE = Path(__file__).parents[2] / "docs/assets/src/composer/compose.js"
STRETCH = 90


def composed(
    page: Page, modules: list[dict[str, object]], rules: object
) -> list[object]:
    """Return the days that the composer's own function makes."""
    code = SOURCE.read_text("utf-8").replace("export ", "")
    days: list[object] = page.evaluate(
        f"([modules, rules]) => {{ {code}; return compose(modules, rules); }}",
        [modules, rules],
    )
    return days


def a_choice(chance: random.Random) -> list[dict[str, object]]:
    """Return some modules with stages of whole minutes, some of them breaks."""
    modules: list[dict[str, object]] = []
    for number in range(chance.randint(1, 14)):
        stages = [
            {"minutes": chance.randint(5, 45), "rest": chance.random() < 0.1}
            for _ in range(chance.randint(1, 9))
        ]
        modules.append({"id": f"m{number}", "title": f"M {number}", "stages": stages})
    return modules


def test_two_hundred_choices_add_up_to_the_minute(visit: Open) -> None:
    """Modules keep their minutes, lines follow each other, breaks come in time."""
    page = visit("en/about/")
    chance = random.Random(20250224)  # noqa: S311 - the same choices every time
    for _ in range(200):
        modules = a_choice(chance)
        start = chance.choice([480, 510, 540, 600])
        days = composed(page, modules, {"start": start})

        wanted = {
            module["id"]: sum(s["minutes"] for s in module["stages"] if not s["rest"])  # type: ignore[attr-defined]
            for module in modules
        }
        given = dict.fromkeys(wanted, 0)
        for day in days:
            clock = start
            run = 0
            for item in day["items"]:  # type: ignore[index]
                assert item["from"] == clock
                clock = item["to"]
                minutes = item["to"] - item["from"]
                run = run + minutes if item["kind"] == "module" else 0
                assert run <= STRETCH
                if item["kind"] == "module":
                    given[item["id"]] += minutes
        assert given == wanted


def test_an_agenda_is_made_from_what_is_chosen(visit: Open) -> None:
    """Choosing two modules writes their lines, breaks, total and address."""
    page = visit("fr/trainer/composer/")
    page.locator("[data-module=icrmw] select").select_option("90")
    page.locator("[data-module=contact-to-custody] select").select_option("180")

    # Of 270 minutes, 20 are the break that the longer module holds.
    assert "250" in page.inner_text(".composer [role=status]")
    assert page.locator(".composed tbody tr").count() >= 4
    assert "icrmw=90" in page.url
    with page.expect_download() as file:
        page.click("button[name=file]")
    text = Path(file.value.path()).read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\n") or text.startswith(
        "BEGIN:VCALENDAR\r\n"
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_link_opens_the_same_agenda(visit: Open) -> None:
    """The address holds the choice; what it cannot hold is left out."""
    page = visit("ar/trainer/composer/?icrmw=90&start=08:30&day=<b>&size=999&x=1")

    assert page.inner_text(".composed tbody td bdi").startswith("08:30")
    assert page.locator(".composed b").count() == 0
