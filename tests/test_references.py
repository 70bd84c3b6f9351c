"""Citations resolve, and are turned round."""

import pytest

from macros.catalogue import Catalogue
from macros.references import CitationError, Use, resolve, uses


@pytest.mark.parametrize(
    ("citation", "anchor"),
    [
        ("treaty/1", "art-1"),
        ("treaty/5", "art-5"),
        ("treaty/5.2", "art-5-p2"),
        ("law-02-03/34", "art-34"),
        ("law-02-03/34.rights", "art-34-rights"),
        ("law-02-03/55", "art-55"),
        ("law-02-03/56", "art-55"),
        ("constitution/preamble", "art-preamble"),
        ("constitution/preamble.treaties", "art-preamble-treaties"),
    ],
)
def test_citation_leads_to_its_anchor(
    sound: Catalogue, citation: str, anchor: str
) -> None:
    """A citation means the entry of its article, paragraph, topic or range."""
    assert resolve(sound.instruments, citation).anchor == anchor


@pytest.mark.parametrize(
    "citation", ["treaty", "treaty/", "nothing/1", "treaty/99", "treaty/preamble"]
)
def test_citation_of_nothing_is_refused_with_a_remedy(
    sound: Catalogue, citation: str
) -> None:
    """What resolves to nothing is refused, and the refusal says what to do."""
    with pytest.raises(CitationError) as refused:
        resolve(sound.instruments, citation)

    assert refused.value.mend


def test_every_citation_is_found_from_its_article(sound: Catalogue) -> None:
    """What cites a paragraph is listed at the paragraph and at its article."""
    found = uses(sound, [(Use("pages", "modules/basics.md"), "treaty/5.2")])

    for place in ("treaty#art-5-p2", "treaty#art-5"):
        assert Use("pages", "modules/basics.md") in found[place]
        assert Use("situations", "holding") in found[place]
        assert Use("cases", "first-case") in found[place]
    assert "treaty#art-1" in found
