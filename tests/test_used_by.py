"""What cites a provision is named beside it, and what is named there cites it."""

from pathlib import Path

import pytest

from macros.catalogue import Catalogue, load
from macros.pages.law import instrument_articles
from macros.pages.users import used_by
from macros.references import (
    CITING,
    page_citations,
    records,
    resolve,
    uses,
    values_under,
)
from macros.view import View

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def real() -> View:
    """Return the project's own data, as an English law page sees it."""
    catalogue, _ = load(ROOT)
    pages = page_citations(ROOT / "docs" / "en")
    return View(catalogue, "en", "law/index.md", uses(catalogue, pages))


def cited_by_records(catalogue: Catalogue) -> set[tuple[str, str, str]]:
    """Return kind, id and `instrument#anchor` of each citation in a record."""
    found = set()
    for kind, key, record in records(catalogue):
        for _, _, citation in values_under(record, CITING):
            meant = resolve(catalogue.instruments, citation)
            found.add((kind, key, f"{meant.instrument.id}#{meant.anchor}"))
    return found


def test_each_citation_of_a_record_is_turned_round(real: View) -> None:
    """No record cites a provision that does not know of it."""
    missing = [
        (kind, key, place)
        for kind, key, place in cited_by_records(real.catalogue)
        if not any((use.kind, use.id) == (kind, key) for use in real.uses[place])
    ]

    assert missing == []


def test_each_user_named_cites_the_instrument(real: View) -> None:
    """A provision names no record that cites nothing of its instrument."""
    cited = {
        (kind, key, place.split("#")[0])
        for kind, key, place in cited_by_records(real.catalogue)
    }
    wrong = [
        (use, place)
        for place, users in real.uses.items()
        for use in users
        if use.kind != "pages" and (use.kind, use.id, place.split("#")[0]) not in cited
    ]

    assert wrong == []


def test_users_with_a_page_are_printed_beside_the_provision(real: View) -> None:
    """On each instrument's page stand the links to all that cite its entries."""
    for key, instrument in real.catalogue.instruments.items():
        page = instrument_articles(real, key)
        for entry in instrument.provisions:
            line = used_by(real, real.uses.get(f"{key}#{entry.anchor}", ()))
            assert line in page


def test_situations_and_cases_are_among_the_users(real: View) -> None:
    """Every published situation is reached from each standard that it names."""
    for place in real.catalogue.situations.values():
        for citation in (*place.standards, *place.national):
            meant = resolve(real.catalogue.instruments, citation)
            users = real.uses[f"{meant.instrument.id}#{meant.anchor}"]
            assert any(use.id == place.id for use in users), (place.id, citation)
