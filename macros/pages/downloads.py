"""Links to the files that are made beside the pages when the site is built."""

import posixpath
from html import escape

from macros.exports import EXPORTS
from macros.pages.citations import UnknownFactError
from macros.problems import choose
from macros.view import View

FILES = {"due.json": "due-file", "changes.xml": "changes-feed"}


def download(view: View, name: str, label: str) -> str:
    """Return a link to a file of the page's own folder.

    Raises:
        UnknownFactError: no such file is made there.
    """
    folder = posixpath.dirname(view.src)
    made = [path for path in EXPORTS if posixpath.dirname(path) == folder]
    if posixpath.join(folder, name) not in made:
        names = [posixpath.basename(path) for path in made]
        raise UnknownFactError(
            f"no file '{name}' is made beside this page", choose(name, names)
        )
    # A page is a folder of its own, so the file is one step up.
    up = "" if posixpath.basename(view.src) == "index.md" else "../"
    return f'<p><a href="{up}{escape(name)}" download>{view.label(label)}</a></p>'


def made_file(view: View, name: str) -> str:
    """Return a link to a file for programs: what is due, or the feed of changes.

    Raises:
        UnknownFactError: no such file is made beside the page.
    """
    return download(view, name, FILES.get(name, "table-file"))


def table_file(view: View, name: str) -> str:
    """Return a link to a table for a spreadsheet.

    Raises:
        UnknownFactError: no such file is made beside the page.
    """
    return download(view, name, "table-file")
