"""The real data and pages: sound, whole, and each record with its pages."""

import re
from pathlib import Path

import pytest

from macros.catalogue import Catalogue, load
from macros.check import problems
from macros.models import LANGUAGES

ROOT = Path(__file__).parents[1]
PAGES = {
    "cases": "cases/{}.md",
    "instruments": "law/{}.md",
    "bodies": "treaty-bodies/{}.md",
}


@pytest.fixture(scope="module")
def real() -> Catalogue:
    """Return the real catalogue."""
    return load(ROOT)[0]


def test_data_and_pages_have_no_problem() -> None:
    """`python -m macros.check` finds nothing to mend."""
    assert [str(problem) for problem in problems(ROOT)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(PAGES))
def test_every_record_has_its_page(real: Catalogue, kind: str, language: str) -> None:
    """Each case, instrument and body has a page in each language."""
    for key in real.kind(kind):
        assert (ROOT / "docs" / language / PAGES[kind].format(key)).is_file()


def test_no_answer_on_a_page_for_participants() -> None:
    """Macros that print answers are called below trainer/ only."""
    from macros.registry import TRAINER_ONLY  # noqa: PLC0415

    for page in (ROOT / "docs").glob("??/**/*.md"):
        if "trainer" not in page.parts:
            text = page.read_text(encoding="utf-8")
            called = set(re.findall(r"(\w+)\(", text))
            assert not called & TRAINER_ONLY


def test_publisher_named_in_three_languages_is_one_of_a_source(real: Catalogue) -> None:
    """A name in data/publishers.yml is written as the sources write it."""
    used = {source.publisher for source in real.sources.values()}

    assert set(real.publishers) <= used
    assert all(name.en == key for key, name in real.publishers.items())
