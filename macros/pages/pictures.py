"""Pictures of the guide: files of docs/assets/guide/, one for each language."""

from collections.abc import Mapping

from macros.markdown import attribute
from macros.pages.citations import UnknownFactError
from macros.problems import choose
from macros.redirects import address
from macros.view import View

FOLDER = "assets/guide"
# Width and height in CSS pixels, the same in every language. What a picture shows
# is told by the label `picture-<name>`.
PICTURES: Mapping[str, tuple[int, int]] = {
    "page-foot": (480, 236),
    "record": (480, 352),
    "check": (480, 150),
    "case": (480, 300),
    "term": (480, 296),
    "translation": (480, 330),
    "facts": (480, 312),
}


def file_name(name: str, language: str) -> str:
    """Return where a picture stands below docs/."""
    return f"{FOLDER}/{name}-{language}.webp"


def picture(view: View, name: str) -> str:
    """Return a picture in the page's language, with its size and what it shows.

    Raises:
        UnknownFactError: there is no such picture.
    """
    if name not in PICTURES:
        raise UnknownFactError(f"there is no picture '{name}'", choose(name, PICTURES))
    width, height = PICTURES[name]
    # A page is a folder of its own; above its language stand the assets.
    up = "../" * (address(view.src).count("/") + 1)
    return (
        f'<figure class="picture"><img src="{up}{file_name(name, view.language)}" '
        f'alt="{attribute(view.label(f"picture-{name}"))}" width="{width}" '
        f'height="{height}" loading="lazy" decoding="async"></figure>'
    )
