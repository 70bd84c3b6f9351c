"""The search over the whole site: how often the page that is wanted comes first."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.models import LANGUAGES
from tests.browser.conftest import Open
from tests.browser.searching import ask, paths

FIXTURE: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "search_fixture.yml").read_text(encoding="utf-8")
)
FIRST, AMONG_THREE = 0.90, 0.97  # shares of the queries, of quality's budget


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_wanted_is_first_or_nearly(visit: Open, language: str) -> None:
    """Nine queries in ten find their page first, nearly all among the first three."""
    page = visit(f"{language}/")
    ranks = {}
    for query, wanted in FIXTURE[language].items():
        good = {wanted} if isinstance(wanted, str) else set(wanted)
        found = paths(ask(page, query))
        ranks[query] = next((i for i, path in enumerate(found) if path in good), 99)

    count = len(ranks)
    first = sum(rank == 0 for rank in ranks.values()) / count
    three = sum(rank < 3 for rank in ranks.values()) / count
    missed = {query: rank for query, rank in ranks.items() if rank}
    print(f"{language}: {count} queries, first {first:.0%}, in three {three:.0%}")
    assert count >= 60
    assert (first >= FIRST, three >= AMONG_THREE) == (True, True), missed
