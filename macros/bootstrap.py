"""Sets up .venv from the hashed locks, with nothing but Python at hand.

`python -I macros/bootstrap.py site` installs what building and serving need, `… test`
what the tests need as well, `… weekly` other engines. What is there already is known by
a stamp, so that nothing is asked of the network twice.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "site": ("requirements.txt",),
    "test": ("requirements.txt", "requirements-test.txt"),
    "weekly": ("requirements.txt", "requirements-weekly.txt"),
}
# Other engines stand beside ours, not among them.
FOLDERS = {"weekly": ".venv-weekly"}
ROOM = 50_000_000  # bytes that an empty environment needs
FULL = "The disk is full: free about 1 GB, then run the command again."
REASONS = {
    r"No space left|Errno 28|Disk quota": FULL,
    r"DO NOT MATCH THE HASHES": (
        "A package is not the one that the lock names: do not install it, "
        "report it to the maintainers."
    ),
    r"NewConnection|Connection(Error| broken| refused)|Failed to establish|"
    r"resol(?:ve|ution)|[Tt]imed out|ProxyError|SSLError|unreachable|Network": (
        "The packages cannot be fetched: there is no network, or a proxy is in the "
        "way. Look at the connection, then run the command again."
    ),
    r"No matching distribution|Could not find a version": (
        "A package has no build for this Python or this machine: use Python 3.11, "
        "3.12 or 3.13 (make PYTHON=/path/to/python3.12 …)."
    ),
    r"Permission denied|Errno 13": (
        "The folder .venv cannot be written: look at whose it is, or delete it."
    ),
}


class SetUpError(Exception):
    """The environment cannot be set up; the text says why and what to do."""


def set_up(root: Path, name: str) -> None:
    """Bring the environment to what the locks of that name say.

    Raises:
        SetUpError: Python is unfit, or the packages cannot be had.
    """
    venv = root / FOLDERS.get(name, ".venv")
    locks = [root / lock for lock in LOCKS[name]]
    if all(is_current(venv, lock) for lock in locks):
        return
    if not has_pip(venv):
        create(venv)
    install(venv, locks)
    for lock in locks:
        stamp(venv, lock).write_text(fingerprint(venv, lock), encoding="ascii")


def is_current(venv: Path, lock: Path) -> bool:
    """Return whether the environment was installed from this very lock."""
    mark = stamp(venv, lock)
    if not mark.exists() or not interpreter(venv).exists():
        return False
    return mark.read_text(encoding="ascii") == fingerprint(venv, lock)


def stamp(venv: Path, lock: Path) -> Path:
    """Return where it is noted that a lock was installed."""
    return venv / f".installed-{lock.stem}"


def fingerprint(venv: Path, lock: Path) -> str:
    """Return a hash of the lock and of the environment's Python."""
    python = (venv / "pyvenv.cfg").read_bytes()
    return hashlib.sha256(lock.read_bytes() + python).hexdigest()


def interpreter(venv: Path) -> Path:
    """Return the environment's Python."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def has_pip(venv: Path) -> bool:
    """Return whether packages can be installed there.

    They cannot where making the environment was cut short, or its Python is gone.
    """
    words = [str(interpreter(venv)), "-m", "pip", "--version"]
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


def create(venv: Path) -> None:
    """Make an empty environment.

    Raises:
        SetUpError: Python lacks venv, or the disk refuses.
    """
    print(f"Setting up {venv.name} …", flush=True)
    words = [sys.executable, "-m", "venv", "--clear", str(venv)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode == 0:
        return
    said = " ".join((done.stdout + done.stderr).split())
    if shutil.disk_usage(venv.parent).free < ROOM:
        # What Python says then names a command of its own, and not why it failed.
        raise SetUpError(FULL)
    if re.search(r"ensurepip is not available|No module named", said):
        raise SetUpError(
            "Python's venv is missing: install it (on Debian: apt-get install "
            "python3-venv), then run the command again."
        )
    raise SetUpError(explained(said, "python -m venv .venv"))


def install(venv: Path, locks: Sequence[Path]) -> None:
    """Install the locked packages, each checked against its hash.

    Raises:
        SetUpError: a package cannot be had or is not the one named.
    """
    total = len(re.findall(r"^[\w.-]+==", locks[-1].read_text(encoding="utf-8"), re.M))
    words = [str(interpreter(venv)), "-m", "pip", "install", "--no-input"]
    words += ["--disable-pip-version-check", "--progress-bar", "off", "--prefer-binary"]
    words += ["--retries", "2", "--timeout", "30", "--require-hashes"]
    for lock in locks:
        words += ["--requirement", str(lock)]
    log = venv / "install.log"
    with subprocess.Popen(  # noqa: S603 - our own command, no shell
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PIP_USER": "0"},
        encoding="utf-8",
        errors="replace",
    ) as pip:
        lines = list(_shown(pip.stdout or (), total))
    log.write_text("".join(lines), encoding="utf-8")
    if pip.returncode:
        raise SetUpError(explained("".join(lines), str(log)))


def _shown(lines: Iterable[str], total: int) -> Iterator[str]:
    """Yield pip's lines, telling on the way how far it is."""
    seen: set[str] = set()
    print(f"Installing {total} packages …", flush=True)
    for line in lines:
        yield line
        found = re.match(
            r"(?:Collecting|Processing|Requirement already satisfied:) (\S+)", line
        )
        if found and found[1] not in seen:
            seen.add(found[1])
            if len(seen) % 10 == 0:
                print(f"  {len(seen)} of {total}", flush=True)
        if line.startswith("Installing collected"):
            print("  all fetched; unpacking …", flush=True)


def explained(said: str, where: str) -> str:
    """Return the reason for a failure in one line, from what a program said."""
    for pattern, reason in REASONS.items():
        if re.search(pattern, said):
            return reason
    last = next((line for line in reversed(said.splitlines()) if line.strip()), "")
    return f"The packages could not be installed: {last.strip()} (more in {where})"


def main(arguments: Sequence[str]) -> int:
    """Set up; return 0, or 1 with one line that says what to do."""
    try:
        set_up(ROOT, arguments[0])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the same command goes on from here.", file=sys.stderr)
        return 130
    except OSError as error:
        said = f"[Errno {error.errno}] {error.strerror}"
        print(explained(said, str(error.filename or ROOT)), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
