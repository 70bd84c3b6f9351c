"""What a reader is told of a translation: that it is behind, and how all stand."""

import re

from macros import markdown
from macros.corrections import record_files
from macros.translations import FOLLOWING, PAGES
from macros.view import View

_TITLE = re.compile(r"^# .*$", re.MULTILINE)


def with_notice(view: View, text: str) -> str:
    """Return a page's Markdown, under a notice if the English has moved on.

    The page counts, and so does each record that it shows.
    """
    late = set(view.translations.behind.get(view.language, ()))
    shown = {name.removeprefix("data/").removesuffix(".yml")
             for name in record_files(text)}  # fmt: skip
    if not late & {f"{PAGES}/{view.src}", *shown}:
        return text
    notice = f'!!! warning "{view.label("behind")}"\n    {view.label("behind-means")}'
    # Below the title, which each page has.
    return _TITLE.sub(lambda title: f"{title[0]}\n\n{notice}", text, count=1)


def translation_state(view: View) -> str:
    """Return how many texts follow their English in each language, and which do not."""
    state, languages = view.translations, view.catalogue.languages
    head = [view.label(name) for name in ("language", "following", "late", "unheld")]
    rows = [
        [
            languages[code].name,
            view.quantity(state.confirmed.get(code, 0)),
            view.quantity(len(state.behind.get(code, ()))),
            view.quantity(len(state.unread.get(code, ()))),
        ]
        for code in FOLLOWING
    ]
    late = [
        f"{languages[code].name}{view.colon()}{view.number(name)}"
        for code in FOLLOWING
        for name in state.behind.get(code, ())
    ]
    return markdown.blocks(markdown.table(head, rows), markdown.bullets(late))
