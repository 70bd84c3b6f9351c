"""Dates and labels in the three languages."""

import re
from pathlib import Path

import pytest

from macros.catalogue import Catalogue
from macros.languages import shown_date
from macros.pages import citations

PAGES = Path(citations.__file__).parent


@pytest.mark.parametrize(
    ("value", "locale", "shown"),
    [
        ("2025-02-24", "en_GB", "24 February 2025"),
        ("2025-02-24", "fr_MA", "24 février 2025"),
        ("2025-02-24", "ar_MA", "24 فبراير 2025"),
        ("2025-08-01", "ar_MA", "1 غشت 2025"),
        ("2003-07-01", "fr_MA", "1er juillet 2003"),
        ("2003-07-11", "fr_MA", "11 juillet 2003"),
        ("2025-08", "fr_MA", "août 2025"),
        ("2022", "ar_MA", "2022"),
    ],
)
def test_date_is_written_as_in_morocco(value: str, locale: str, shown: str) -> None:
    """Dates have Western digits and, in Arabic, Morocco's names of months."""
    assert shown_date(value, locale) == shown


def test_every_label_of_the_builders_stands_in_the_data(sound: Catalogue) -> None:
    """A label that a page builder names is written in data/labels.yml."""
    code = "".join(path.read_text("utf-8") for path in PAGES.glob("*.py"))
    named = set(re.findall(r'label\(\s*"([a-z0-9-]+)"', code))

    assert named
    assert named <= set(sound.labels)
