"""What a command takes: seconds, processor time, memory of all its processes."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.builder import Project

PAUSE = 0.05  # seconds between two looks at the memory
_PROCESSES = Path("/proc")


@dataclass(frozen=True)
class Run:
    """What a command took: seconds on the clock and of processors, bytes of memory.

    `largest` is the memory of its largest process, `together` of all of them at
    their common peak. What the system does not tell is 0.
    """

    seconds: float
    processor: float = 0.0
    largest: int = 0
    together: int = 0


def run(words: Sequence[str], project: Project) -> Run:
    """Run a Python module in the project's folder and return what it took.

    Raises:
        SystemExit: it failed; its own words are shown.
    """
    # With compiled code kept, as on any user's machine; the first run keeps it.
    environment = dict(project.environment("en"))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(  # noqa: S603 - our own command, no shell
            [sys.executable, "-m", *words],
            cwd=project.root,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        done = _followed(process, start)
        if process.returncode:
            said.seek(0)
            told = said.read().decode(errors="replace")
            raise SystemExit(f"{' '.join(words)} failed:\n{told}")
    return done


def _followed(process: subprocess.Popen[bytes], start: float) -> Run:
    """Wait for a process, looking at its memory on the way."""
    ended, peaks = threading.Event(), [0]

    def look() -> None:
        while not ended.wait(PAUSE):
            peaks[0] = max(peaks[0], held(process.pid))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        if not hasattr(os, "wait4"):
            process.wait()
            return Run(time.monotonic() - start)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    finally:
        ended.set()
        watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(seconds, usage.ru_utime + usage.ru_stime, largest, peaks[0])


def held(pid: int) -> int:
    """Return the memory that a process and all below it hold, in bytes.

    Pages that they share count once. Only Linux tells; elsewhere it is 0.
    """
    return sum(map(_own_share, _family(pid)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in (_PROCESSES / str(pid) / "task").glob("*/children"):
        for child in _read(task).split():
            yield from _family(int(child))


def _own_share(pid: int) -> int:
    for line in _read(_PROCESSES / str(pid) / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""  # It ended meanwhile.


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds a piece of work took."""
    start = time.monotonic()
    work()
    return time.monotonic() - start
