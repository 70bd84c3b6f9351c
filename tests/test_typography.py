"""Spaces of French that keep a mark on the line of its word."""

import pytest
from markdown import markdown  # type: ignore[import-untyped]

from macros.markdown import plain
from macros.typography import spaced

EXTENSIONS = ["attr_list", "md_in_html", "pymdownx.superfences", "macros.typography"]
WIDE, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Source : le Code", f"Source{WIDE}: le Code"),
        ("oui ; non ? si !", f"oui{NARROW}; non{NARROW}? si{NARROW}!"),
        ("« mot »", f"«{WIDE}mot{WIDE}»"),
        ("art. 16, par. 7, 5 %", f"art.{WIDE}16, par.{WIDE}7, 5{WIDE}%"),
        ("une part. 16 fois", "une part. 16 fois"),
        ("sur 36 828 330 en 2024", f"sur 36{NARROW}828{NARROW}330 en 2024"),
        ("le 1er mars 2026, 31\nmai", f"le 1er{WIDE}mars 2026, 31{WIDE}mai"),
        ("loi 02-03 de 2003, 12 maisons", "loi 02-03 de 2003, 12 maisons"),
        ("à 10:30, https://example.org", "à 10:30, https://example.org"),
    ],
)
def test_marks_stay_with_their_words(typed: str, shown: str) -> None:
    """A plain space before a high mark becomes one that may not end a line."""
    assert spaced(typed) == shown


def test_text_of_a_record_is_spaced_too() -> None:
    """What is escaped for Markdown gets the same spaces as what is not."""
    shown = markdown(plain("art. 16 : vrai ! (a)"), extensions=EXTENSIONS)

    assert shown == f"<p>art.{WIDE}16{WIDE}: vrai{NARROW}! (a)</p>"


@pytest.mark.parametrize("code", ["`a : b`", "```\na : b\n```"])
def test_code_keeps_its_spaces(code: str) -> None:
    """What an editor is to copy is shown as it must be typed."""
    assert "a : b" in markdown(code, extensions=EXTENSIONS)
