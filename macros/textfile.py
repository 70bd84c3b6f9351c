"""Text files read with suspicion: encoding, size, characters nobody can see."""

import re
from pathlib import Path

from macros.problems import Problem

MAX_BYTES = 200_000
# Invisible characters that can make a text read otherwise than it is stored:
# bidirectional overrides and isolates, zero-width characters, soft hyphen.
INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_text(path: Path, file: str) -> str | Problem:
    """Return a file's text, or the one reason why it cannot be trusted."""
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        return Problem(
            file, 1, f"the file is {len(raw):,} bytes long",
            f"keep a file under {MAX_BYTES:,} bytes; split it",
        )  # fmt: skip
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Problem(
            file, line, "a character here is not UTF-8",
            "save the file with the encoding UTF-8 and write the character again",
        )  # fmt: skip
    return _unseen(text, file) or text


def _unseen(text: str, file: str) -> Problem | None:
    """Return the first character that a reader could not see, as a problem."""
    if text.startswith("\ufeff"):
        return Problem(
            file, 1, "the file begins with a byte order mark",
            "save it as UTF-8 without a byte order mark (BOM)",
        )  # fmt: skip
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        return Problem(
            file, line, "lines end in the Windows way (CR LF)",
            "save the file with line endings LF",
        )  # fmt: skip
    for pattern, name in (
        (CONTROL, "a control character"),
        (INVISIBLE, "an invisible character"),
    ):
        if found := pattern.search(text):
            line = text.count("\n", 0, found.start()) + 1
            return Problem(
                file, line, f"{name} (U+{ord(found[0]):04X}) stands here",
                "delete it and type the words again",
            )  # fmt: skip
    return None
