"""Where Chromium is; installs Debian's, and what drives it, where that is allowed.

`python -m tests.browser.chromium` is what `make test` runs first. A browser that
stands elsewhere is named in the variable CHROMIUM.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

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


UNDRIVEN = (
    "The program that drives the browser does not start ({why}): install the library "
    "that it names (on Debian: apt-get install libatomic1), then run make test again."
)
BROWSER = ("chromium", "100 MB")
# What Playwright's own node needs, and a small Debian lacks.
LIBRARY = ("libatomic1", "10 KB")


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


def install(package: str) -> str | None:
    """Install a package of Debian; return why it could not be, or None."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (
        ["update"],
        ["install", "--yes", "--no-install-recommends", package],
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


def driver_fault() -> str | None:
    """Return why the program that drives the browser does not start, or None."""
    node, _ = compute_driver_executable()
    try:
        done = subprocess.run(
            [node, "--version"], capture_output=True, text=True, check=False
        )
    except OSError as error:
        return str(error.strerror)
    return None if done.returncode == 0 else done.stderr.strip().split(": ", 1)[-1]


def add(package: str, size: str) -> str | None:
    """Install a package where that is allowed; return what went wrong, or None."""
    if not may_install():
        return None
    print(f"Installing Debian's {package} (about {size} to fetch) …", flush=True)
    if why := install(package):
        return (
            f"{package} could not be installed ({why}): look at the network and the "
            "disk, then run make test again."
        )
    return None


def fault() -> str | None:
    """Return why no browser can be driven, after installing what may be, or None."""
    if not chromium() and "CHROMIUM" not in os.environ and (said := add(*BROWSER)):
        return said
    if not chromium():
        return MISSING
    if driver_fault() and (said := add(*LIBRARY)):
        return said
    if why := driver_fault():
        return UNDRIVEN.format(why=why)
    return None


def main() -> int:
    """Make sure that there is a browser; return 1 with one line if not."""
    if said := fault():
        print(said, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
