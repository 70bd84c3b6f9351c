"""A process of ours that does one thing again and again, asked by lines of text."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any


class StoppedError(Exception):
    """The process ended before it had answered; the text is its last words."""


class Process:
    """A module run as a program: each line asked is answered in lines of JSON."""

    def __init__(
        self, words: Sequence[str], root: Path, environment: Mapping[str, str]
    ) -> None:
        self._words = [sys.executable, "-m", *words]
        self._root, self._environment = root, environment
        self._running: subprocess.Popen[str] | None = None
        self._errors: Any = None
        self.asked = 0  # since it was started

    def start(self) -> subprocess.Popen[str]:
        """Start it, if it does not run, so that it is ready when asked."""
        if self._running is None:
            self._errors = tempfile.TemporaryFile(  # noqa: SIM115 - closed with it
                "w+", encoding="utf-8", errors="replace"
            )
            self._running = subprocess.Popen(  # noqa: S603 - our own command, no shell
                self._words,
                cwd=self._root,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                encoding="utf-8",
            )
        return self._running

    def ask(self, line: str) -> Iterator[dict[str, Any]]:
        """Ask, and yield the answers up to the one that says `done`.

        Raises:
            StoppedError: it ended before that.
        """
        running = self.start()
        self.asked += 1
        try:
            print(line, file=running.stdin, flush=True)
            for text in running.stdout or ():
                answer = json.loads(text)
                yield answer
                if answer.get("done"):
                    return
        except (OSError, ValueError):
            pass  # It ended, or was ended, while it was written to or read.
        said = self._last_words()
        self.close()
        raise StoppedError(said)

    def stop(self) -> None:
        """End it now; whoever waits for an answer gets a StoppedError."""
        if running := self._running:
            running.kill()

    def close(self) -> None:
        """End it and tidy up; the next question starts another."""
        running, self._running, self.asked = self._running, None, 0
        if running is None:
            return
        running.kill()
        running.wait()
        for stream in (running.stdin, running.stdout, self._errors):
            # What was not written yet has no reader any more.
            with suppress(OSError):
                if stream:
                    stream.close()

    def _last_words(self) -> str:
        """Return the last line that it wrote to its error output."""
        self._errors.seek(0)
        lines = [line.strip() for line in self._errors if line.strip()]
        return lines[-1] if lines else "it said nothing"
