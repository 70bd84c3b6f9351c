"""Addresses to scan: a printed card leads back to its page."""

import segno

from macros import markdown
from macros.languages import door_path
from macros.view import View


def address_code(view: View, situation: str) -> str:
    """Return a QR code of a situation's address in no language, with a text for it.

    The address leads to a page that offers the three languages.
    """
    address = f"{view.home}{door_path(situation)}"
    drawing = segno.make(address, error="l", micro=False).svg_inline(
        omitsize=True,
        border=2,
        svgclass=None,
        lineclass=None,
        dark="#000",
        light="#fff",
    )
    shown = f'<bdi dir="ltr">{markdown.plain(address)}</bdi>'
    return markdown.blocks(
        f'<figure class="qr" aria-hidden="true">{drawing}</figure>',
        f'<p class="qr-address" markdown="span">{shown}</p>',
    )
