"""Where Chromium is; installs Debian's when it is missing and that is allowed.

`python -m tests.browser.chromium` is what `make test` runs first.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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


def chromium() -> str | None:
    """Return the path of a Chromium or Chrome, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Install Debian's Chromium."""
    quiet = {"stdout": subprocess.DEVNULL}
    for words in (["update"], ["install", "--yes", "chromium"]):
        subprocess.run(["apt-get", "-qq", *words], check=True, **quiet)  # type: ignore[call-overload]


def main() -> int:
    """Make sure that there is a browser; return 1 with one line if not."""
    if chromium():
        return 0
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and shutil.which("apt-get"):
        print("Installing Chromium …", flush=True)
        try:
            install()
        except subprocess.CalledProcessError:
            print("Chromium could not be installed: look at the network.")
            return 1
    if chromium():
        return 0
    print("No Chromium or Chrome was found: install one, then run make test again.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
