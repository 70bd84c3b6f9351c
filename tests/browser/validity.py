"""Valid HTML, by the W3C's checker: `python -m tests.browser.validity`.

Looks at site/ as it was built last; needs Java, and npm, which fetches vnu-jar.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

CHECKER = ["npx", "--yes", "vnu-jar@26.9.27", "--skip-non-html", "--errors-only",
           "--stdout", "--exit-zero-always", "--format", "json"]  # fmt: skip
# What the theme's own templates write: a word for text fields on the boxes that open
# its menus, and a label for the table of contents that a group's first page lacks.
THEME = {
    "Attribute “autocomplete” is only allowed": 'data-md-toggle="',
    "The value of the “for” attribute of the “label” element": 'for="__toc"',
}
Message = Mapping[str, str]


def told(site: Path) -> list[Message]:
    """Return the errors that the checker finds in the pages of a built site.

    Raises:
        OSError: npm is missing.
        subprocess.CalledProcessError: the checker could not be run.
    """
    words = [*CHECKER, str(site)]
    said = subprocess.run(words, capture_output=True, text=True, check=True)
    messages: list[Message] = json.loads(said.stdout)["messages"]
    return messages


def of_theme(message: Message) -> bool:
    """Return whether a fault is one of those listed as the theme's own."""
    return any(
        message["message"].startswith(start) and mark in message.get("extract", "")
        for start, mark in THEME.items()
    )


def main() -> int:
    """Print each fault that is ours, and how many are the theme's; 1 if we have any."""
    messages = told(Path("site"))
    ours = Counter(
        f"{one['message']} {one.get('extract', '').strip()!r} {one['url']}"
        for one in messages
        if not of_theme(one)
    )
    for fault, count in ours.most_common():
        print(f"{count} x {fault}")
    print(f"{sum(ours.values())} faults of ours, {sum(map(of_theme, messages))} listed")
    return 1 if ours else 0


if __name__ == "__main__":
    sys.exit(main())
