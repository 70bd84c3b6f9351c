"""Tables that a phone shows row by row."""

import pytest
from markdown import markdown  # type: ignore[import-untyped]

EXTENSIONS = ["tables", "md_in_html", "macros.widetables"]
SHORT = "|Hour|Minutes|What|\n|-|-|-|\n|09:00|30|Welcome and opening|\n"
MANY = "|Fact|Date|Value|Source|\n|-|-|-|-|\n|a|b|c|d|\n"
LONG = "|Point|Rule|Law|\n|-|-|-|\n|" + "long enough a cell|" * 3 + "\n"


@pytest.mark.parametrize("typed", [MANY, LONG])
def test_a_wide_table_names_the_column_in_each_cell(typed: str) -> None:
    """Read row by row, a value still says what it is."""
    shown = markdown(typed, extensions=EXTENSIONS)

    names = typed.split("\n", maxsplit=1)[0].strip("|").split("|")
    assert "<table data-wide=" in shown
    assert all(f'<td data-column="{name}">' in shown for name in names[1:])


def test_a_first_cell_of_words_is_the_title_of_its_row() -> None:
    """A title needs no name of its column; a number does."""
    assert 'data-column="Point"' not in markdown(LONG, extensions=EXTENSIONS)
    assert 'data-column="Fact"' in markdown(MANY, extensions=EXTENSIONS)


def test_a_table_that_fits_stays_a_table() -> None:
    """Two short columns leave room for a long one."""
    assert "data-" not in markdown(SHORT, extensions=EXTENSIONS)


def test_a_table_inside_a_box_is_looked_at_too() -> None:
    """The boxes that macros print hold tables as well."""
    boxed = f'<div markdown="1">\n\n{MANY}\n</div>'

    assert "data-column" in markdown(boxed, extensions=EXTENSIONS)


def test_a_column_without_a_name_is_not_named() -> None:
    """An empty heading says nothing, so nothing is printed for it."""
    shown = markdown(MANY.replace("|Fact|", "| |"), extensions=EXTENSIONS)

    assert 'data-column=""' not in shown


def test_a_name_with_marks_is_plain_text() -> None:
    """What is bold or escaped in a heading is bare in the mark."""
    typed = MANY.replace("Value", r"**Value** \(min\)")

    shown = markdown(typed, extensions=EXTENSIONS)

    assert 'data-column="Value (min)"' in shown
