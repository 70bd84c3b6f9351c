"""First view: what a new reader's browser fetches before anything is touched."""

from tests.browser.conftest import Looked

MOST_REQUESTS = 8
MOST_BYTES = {"en": 80_000, "fr": 80_000, "ar": 130_000}  # compressed, with fonts
# All cards with their codes on one page: opened to be printed, not on the way.
FOR_PAPER = {"cards": 40_000}


def test_first_view_is_light(looked: Looked) -> None:
    """Few requests, few bytes, and nothing of the search."""
    asked = [answer.url for answer in looked.answers if answer.url.startswith("http")]
    sizes = [answer.request.sizes()["responseBodySize"] for answer in looked.answers]

    assert len(asked) <= MOST_REQUESTS, asked
    sample = looked.sample
    more = FOR_PAPER.get(sample.kind, 0)
    assert sum(sizes) <= MOST_BYTES[sample.language] + more
    assert not [url for url in asked if "search" in url]


def test_a_load_has_no_fault(looked: Looked) -> None:
    """Nothing is asked of another host, nothing is missing, the console is silent."""
    assert looked.watch.faults == []
