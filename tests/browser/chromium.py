"""Where Chromium is; installs Debian's when it is missing and that is allowed.

`python -m tests.browser.chromium` is what `make test` runs first. A browser that
stands elsewhere is named in the variable CHROMIUM.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "No Chromium or Chrome was found: install one (on Debian: apt-get install "
    "chromium), or name it: CHROMIUM=/path/to/chrome make test."
)


def chromium() -> str | None:
    """Return the path of a Chromium or Chrome, or None."""
    return next((path for name in _names() if (path := shutil.which(name))), None)


def _names() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        yield named
        return
    yield from NAMES
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            yield str(Path(folder) / "Google/Chrome/Application/chrome.exe")


def may_install() -> bool:
    """Return whether this is a Debian on which we may install."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return root and shutil.which("apt-get") is not None


def install() -> str | None:
    """Install Debian's Chromium; return why it could not be, or None."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (
        ["update"],
        ["install", "--yes", "--no-install-recommends", "chromium"],
    ):
        done = subprocess.run(
            ["apt-get", "-qq", *words],
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            return said[-1] if said else "apt-get failed"
    return None


def main() -> int:
    """Make sure that there is a browser; return 1 with one line if not."""
    if chromium():
        return 0
    if "CHROMIUM" not in os.environ and may_install():
        print("Installing Debian's chromium (about 100 MB to fetch) …", flush=True)
        if why := install():
            print(f"Chromium could not be installed ({why}): look at the network and "
                  "the disk, then run make test again.", file=sys.stderr)  # fmt: skip
            return 1
    if chromium():
        return 0
    print(MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
