"""A language's worker as the build and the server hold it."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from macros.messages import UNDO
from macros.problems import Problem

# A fixed day (first of the programme), so that the same input gives the same
# bytes whatever the clock says.
DAY = date(2025, 2, 24)
HOME = "http://127.0.0.1:8000/"

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Project:
    """What is built: sources, address of the site's root ending in /, day of it."""

    root: Path
    home: str = HOME
    today: date = DAY

    def environment(self, code: str) -> Mapping[str, str]:
        """Return the variables a build sees: addresses, a fixed clock, no notice."""
        noon = datetime.combine(self.today, time(12), tzinfo=UTC)
        return {
            **os.environ,
            "ROOT_URL": self.home,
            f"SITE_URL_{code.upper()}": f"{self.home}{code}/",
            "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
            "PYTHONHASHSEED": "0",
            "PYTHONUTF8": "1",
            "NO_MKDOCS_2_WARNING": "1",
            "DISABLE_MKDOCS_2_WARNING": "true",
        }


@dataclass(frozen=True)
class Built:
    """What a language's build came to; `peak` is in bytes, 0 where unknown."""

    code: str
    pages: int
    seconds: float
    peak: int
    problems: tuple[Problem, ...]


@dataclass
class Builder:
    """A process that builds one language, once or, kept warm, again and again."""

    project: Project
    code: str
    config: str
    warm: bool = False
    _process: subprocess.Popen[str] | None = field(default=None, init=False)
    _said: Any = field(default=None, init=False)

    def build(self, folder: Path, tell: Tell = print) -> Built:
        """Build into a folder, telling on the way how far it is."""
        process = self._process or self._start()
        try:
            print(folder, file=process.stdin, flush=True)
            done = self._done(process, tell)
        except OSError:
            done = None
        if not self.warm or done is None:
            self.close()
        if done is None:
            return Built(self.code, 0, 0.0, 0, (self._failure(),))
        slips = tuple(Problem(*slip) for slip in done["problems"])
        return Built(self.code, done["pages"], done["seconds"], done["peak"], slips)

    def close(self) -> None:
        """Let the process end; the next build starts another."""
        if self._process:
            for stream in (self._process.stdin, self._process.stdout):
                if stream:
                    stream.close()
            self._process.terminate()
            self._process.wait()
            self._process = None

    def _start(self) -> subprocess.Popen[str]:
        words = [sys.executable, "-m", "macros.worker", self.config]
        if self.warm:
            words.append("--warm")
        self._said = tempfile.TemporaryFile(  # noqa: SIM115 - closed with the process
            "w+", encoding="utf-8", errors="replace"
        )
        self._process = subprocess.Popen(  # noqa: S603 - our own command, no shell
            words,
            cwd=self.project.root,
            env=self.project.environment(self.code),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            encoding="utf-8",
        )
        return self._process

    def _done(self, process: subprocess.Popen[str], tell: Tell) -> Any:
        """Return the worker's last answer, or None if it died before."""
        total = 0
        for line in process.stdout or ():
            answer = json.loads(line)
            if answer.get("done"):
                return answer
            total = answer.get("total", total)
            if "read" in answer:
                tell(f"{self.code}: {answer['read']} of {total} pages")
            elif not self.warm:
                tell(f"{self.code}: {total} pages to build …")
        return None

    def _failure(self) -> Problem:
        """Return why the worker died, in the last words that it said."""
        self._said.seek(0)
        lines = [line.strip() for line in self._said if line.strip()]
        why = lines[-1] if lines else "it said nothing"
        return Problem(self.config, 1, f"the build stopped: {why}", UNDO)
