"""What MkDocs says is told with file, line and remedy."""

from pathlib import Path

import pytest

from macros.messages import Place, problems

PAGE = """---
title: A page
---

# A page { #page }

[Away](missing.md) and [there](../law/icrmw.md#art-99).
Also [from the root](/law/).
"""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Return a project with one French page."""
    page = tmp_path / "docs" / "fr" / "cases" / "one.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    (tmp_path / "mkdocs.fr.yml").write_text("INHERIT: mkdocs.yml\nnav:\n  - gone.md\n")
    return Place(tmp_path, "docs/fr", "mkdocs.fr.yml")


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "Doc file 'cases/one.md' contains a link 'missing.md', but the target "
            "'cases/missing.md' is not found among documentation files.",
            "docs/fr/cases/one.md:7: the link 'missing.md' leads to no page or file\n"
            "    To mend: write a page's path from this page's folder, ending in .md",
        ),
        (
            "Doc file 'cases/one.md' contains a link 'missing.md', but the target "
            "'cases/missing.md' is not found among documentation files. "
            "Did you mean 'two.md'?",
            "docs/fr/cases/one.md:7: the link 'missing.md' leads to no page or file\n"
            "    To mend: write 'two.md'",
        ),
        (
            "Doc file 'cases/one.md' contains a link 'two.md', but the target "
            "'cases/two.md' is not found among documentation files.",
            "docs/fr/cases/one.md:1: a macro on this page links to 'two.md', which is "
            "not there\n    To mend: write the page docs/fr/cases/two.md",
        ),
        (
            "Doc file 'cases/one.md' contains a link '../law/icrmw.md#art-99', but the "
            "doc 'law/icrmw.md' does not contain an anchor '#art-99'.",
            "docs/fr/cases/one.md:7: the link '../law/icrmw.md#art-99' leads to a "
            "heading that is not there\n"
            "    To mend: write the id that stands behind the heading, as in { #id }",
        ),
        (
            "Doc file 'cases/one.md' contains an absolute link '/law/', it was left "
            "as is.",
            "docs/fr/cases/one.md:8: the link '/law/' is not a path from this page's "
            "folder\n"
            "    To mend: write a page's path from this page's folder, ending in .md",
        ),
        (
            "The following pages exist in the docs directory, but are not included in "
            'the "nav" configuration:\n  - cases/one.md\n  - two.md',
            "docs/fr/cases/one.md:1: the menu does not name the page\n"
            "    To mend: add 'cases/one.md' to 'nav' in mkdocs.fr.yml\n"
            "docs/fr/two.md:1: the menu does not name the page\n"
            "    To mend: add 'two.md' to 'nav' in mkdocs.fr.yml",
        ),
        (
            "A reference to 'gone.md' is included in the 'nav' configuration, which is "
            "not found in the documentation files.",
            "mkdocs.fr.yml:3: the menu names 'gone.md', and there is no such page\n"
            "    To mend: correct it, or write the page docs/fr/gone.md",
        ),
        (
            "[macros] - ERROR # _Macro Syntax Error_\n\n_File_: `cases/one.md`\n\n"
            "_Line 3 in Markdown file:_ **there is no macro 'x'**\n```\n{{ x }}",
            "docs/fr/cases/one.md:7: there is no macro 'x'\n"
            "    To mend: correct the macro's call",
        ),
        (
            "[macros] - ERROR # _Macro Rendering Error_\n\n_File_: `cases/one.md`\n\n"
            "_PluginError_: data/cases/ has no record 'x'. To mend: write 'y'\n\n```\n"
            "Traceback (most recent call last):\n  File",
            "docs/fr/cases/one.md:5: data/cases/ has no record 'x'\n"
            "    To mend: write 'y'",
        ),
        (
            "\ndata/cases/a.yml:3: 'x' is not a key\n    To mend: write 'y'\n1 problem",
            "data/cases/a.yml:3: 'x' is not a key\n    To mend: write 'y'",
        ),
        (
            "Config value 'theme': Unrecognised theme name: 'none'.",
            "mkdocs.fr.yml:1: the configuration cannot be used: Config value 'theme': "
            "Unrecognised theme name: 'none'.\n"
            "    To mend: undo the last change; if this stays, report it to the "
            "maintainers",
        ),
        (
            "Something nobody foresaw\nwith more lines",
            "mkdocs.fr.yml:1: MkDocs stopped: Something nobody foresaw\n"
            "    To mend: undo the last change; if this stays, report it to the "
            "maintainers",
        ),
    ],
    ids=["link", "link meant", "macro", "heading", "absolute", "left out", "menu",
         "call", "macro failed", "report", "configuration", "unknown"],
)  # fmt: skip
def test_a_message_becomes_problems(place: Place, message: str, told: str) -> None:
    """Each kind of message gives its file, its line and what to do."""
    assert "\n".join(str(problem) for problem in problems(place, message)) == told
