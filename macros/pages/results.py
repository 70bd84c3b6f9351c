"""The page that reads the answers to the tests, on the reader's own device."""

from html import escape

from macros.view import View

_WORDS = (
    "large", "empty", "missing", "few", "read", "gain", "comments", "item",
    "difficulty", "discrimination", "look", "easy", "hard", "flat",
)  # fmt: skip


def results_reader(view: View) -> str:
    """Return the form that reads a table of answers; the keys are those of the forms.

    docs/assets/src/results does the counting.
    """
    words = {name: view.label(f"results-{name}") for name in _WORDS}
    words |= {f"moment{at}": view.label(f"moment-{at}") for at in ("before", "after")}
    words |= {f"key{moment}": key for moment, key in _keys(view).items()}
    marks = "".join(
        f' data-{name}="{escape(text, quote=True)}"' for name, text in words.items()
    )
    root = "../" * (view.src.count("/") + 2)
    return (
        f'<form class="results facets" hidden{marks}><p class="facet-line"><label>'
        f"{escape(view.label('results-file'))} "
        '<input type="file" name="file" accept=".csv,.tsv,.txt,text/csv"></label></p>'
        '<p class="facet-status" role="status"></p></form>'
        '<div class="results-shown"></div>'
        f'<script defer src="{root}assets/js/results.js"></script>'
    )


def _keys(view: View) -> dict[str, str]:
    """Return the right letters of each question, by the moment of the form."""
    keys: dict[str, str] = {}
    for form in view.catalogue.forms.values():
        asked = (view.catalogue.questions[name] for name in form.questions)
        keys[form.moment] = " ".join(
            "".join(
                letter
                for letter, option in zip("abcdefgh", question.options, strict=False)
                if option.right
            )
            for question in asked
        )
    return keys
