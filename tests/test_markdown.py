"""Text of records means nothing to HTML or Markdown."""

import pytest
from markdown import markdown  # type: ignore[import-untyped]

from macros.markdown import attribute, external, isolated, link, plain

EXTENSIONS = ["attr_list", "md_in_html", "tables", "pymdownx.superfences"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "**bold** and _italic_ and `code`",
        "# not a heading",
        "1. not a list",
        "- not a list",
        "![x](https://example.org/x.png)",
        "a | b { #id } ~~x~~ ^y^ ==z== :smile: &amp;",
    ],
)
def test_text_comes_out_as_it_was_written(text: str) -> None:
    """What an editor types is shown as typed, whatever it looks like."""
    from bs4 import BeautifulSoup  # noqa: PLC0415

    page = BeautifulSoup(markdown(plain(text), extensions=EXTENSIONS), "html.parser")

    assert page.get_text() == text
    assert [tag.name for tag in page.find_all()] == ["p"]


def test_numbers_and_latin_words_are_isolated_in_arabic() -> None:
    """A law's number or a symbol keeps its order inside Arabic text."""
    shown = isolated("القانون 02-03 وCMW/C/MAR/CO/1")

    assert '<bdi dir="ltr">02\\-03</bdi>' in shown
    assert '<bdi dir="ltr">CMW/C/MAR/CO/1</bdi>' in shown


def test_title_of_a_link_cannot_break_out() -> None:
    """Quotation marks and brackets in a title stay inside it."""
    title = 'a "quote" } .evil onclick=x'
    html = markdown(link("x", "y.md", title=title), extensions=EXTENSIONS)

    assert html.count("<a ") == 1
    assert (
        "onclick=x"
        not in html.replace(f'title="{attribute(title)}"', "").split("title=")[0]
    )


def test_an_outside_address_holds_only_what_an_address_may() -> None:
    """Brackets that a court's search copies into its address are written as codes."""
    said = external(
        "x", "https://hudoc.echr.coe.int/eng#{%22appno%22:[%22a/1%22]}", "en"
    )

    assert "eng#%7B%22appno%22:%5B%22a/1%22%5D%7D>" in said
