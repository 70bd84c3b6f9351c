"""French spaces that may not end a line, put in while a page is rendered.

A Markdown extension of the French site. Editors type plain spaces, as a keyboard
gives them; the rules are those of the Imprimerie nationale's Lexique.
"""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]

_WIDE, _NARROW = "\u00a0", "\u202f"
# What stands after a backslash is a number between two marks at this stage.
_POINT = "(?:\\.|\u000246\u0003)"
_MONTH = (
    "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    "|novembre|décembre)"
)
_RULES = (
    (re.compile("[ \n](?=[:»%])"), _WIDE),
    (re.compile("«[ \n]"), f"«{_WIDE}"),
    (re.compile("[ \n](?=[;?!]|\u000233\u0003)"), _NARROW),
    (re.compile(rf"(?<!\w)((?:art|par){_POINT}|n°)[ \n](?=\d)"), rf"\g<1>{_WIDE}"),
    (re.compile(r"(?<!\d)(\d{1,3})[ \n](?=\d{3}(?!\d))"), rf"\g<1>{_NARROW}"),
    (re.compile(rf"(?<!\w)(\d{{1,2}}|1er)[ \n](?={_MONTH}\b)"), rf"\g<1>{_WIDE}"),
)
_CODE = {"code", "pre", "script", "style"}


def spaced(text: str) -> str:
    """Return a French text whose marks stay on the line of their words."""
    for pattern, right in _RULES:
        text = pattern.sub(right, text)
    return text


class _Spaces(Treeprocessor):  # type: ignore[misc]
    """Goes over every text of a page but code."""

    def run(self, root: Element) -> None:
        """Change the texts below `root` in place."""
        for element in root.iter():
            if element.text and element.tag not in _CODE:
                element.text = _alike(spaced, element.text)
            if element.tail:
                element.tail = _alike(spaced, element.tail)


def _alike(change: Callable[[str], str], text: str) -> str:
    """Return a changed text of the same kind: code stays marked as such."""
    return text if type(text) is not str else change(text)


class FrenchSpaces(Extension):  # type: ignore[misc]
    """Registers the spaces: after inline marks are read, before headings are listed."""

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802 - Markdown's own name
        """Add the processor to a Markdown instance."""
        md.treeprocessors.register(_Spaces(md), "french-spaces", 15)


def makeExtension(**options: Any) -> FrenchSpaces:  # noqa: N802 - Markdown's own name
    """Return the extension, as Markdown asks for it."""
    return FrenchSpaces(**options)
