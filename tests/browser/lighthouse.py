"""Lighthouse's scores, as on a phone: `python -m tests.browser.lighthouse`.

Serves site/ as it was built last and asks the npm package lighthouse, which npx
fetches. Scores of performance depend on what else the machine does: they are
printed, not tested.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from itertools import product
from pathlib import Path

from tests.browser.chromium import FLAGS, MISSING, chromium
from tests.browser.server import served

VERSION = "12.8.2"
LANGUAGES = ("en", "ar")
PAGES = (
    "",
    "modules/contact-to-custody/",
    "cases/ktiti-v-morocco-2011/",
    "cases/",
    "glossary/",
)
SHOWN = ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")


def asked(address: str, browser: str) -> Mapping[str, Mapping[str, float]]:
    """Return the scores of an address, 0 to 100, and what some audits measured.

    Raises:
        subprocess.CalledProcessError: Lighthouse could not be run.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        words = ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet",
                 "--output=json", f"--output-path={report}",
                 f"--chrome-flags={' '.join(FLAGS)}"]  # fmt: skip
        subprocess.run(words, env={**os.environ, "CHROME_PATH": browser}, check=True)
        said = json.loads(report.read_text(encoding="utf-8"))
    scores = {name: 100 * one["score"] for name, one in said["categories"].items()}
    measured = {name: said["audits"][name]["numericValue"] for name in SHOWN}
    return {"scores": scores, "measured": measured}


def main() -> int:
    """Print the scores of each page; return 1 if one other than speed is not 100."""
    browser = chromium()
    if browser is None:
        print(MISSING, file=sys.stderr)
        return 1
    whole = True
    with served(Path("site")) as web:
        for language, page in product(LANGUAGES, PAGES):
            found = asked(f"{web}{language}/{page}", browser)
            scores = found["scores"]
            line = " ".join(f"{name} {score:.0f}" for name, score in scores.items())
            slow = " ".join(f"{one:.2f}" for one in found["measured"].values())
            print(f"{language}/{page}: {line} ({slow})", flush=True)
            whole &= all(
                score == 100 for name, score in scores.items() if name != "performance"
            )
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
