"""A language's worker, and the checker, as the build and the server hold them."""

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from macros.messages import UNDO
from macros.problems import Problem
from macros.process import Process, StoppedError

# A fixed day (first of the programme), so that the same input gives the same
# bytes whatever the clock says.
DAY = date(2025, 2, 24)
HOME = "http://127.0.0.1:8000/"
# What a disk refuses for reasons that lie outside the project: full, or not ours.
DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM})

Tell = Callable[[str], None]
aloud: Tell = partial(print, flush=True)


def home_address() -> str:
    """Return the address of the site's root, ending in a slash."""
    return os.environ.get("SITE_URL", HOME).rstrip("/") + "/"


@dataclass(frozen=True)
class Project:
    """What is built: sources, address of the site's root ending in /, day of it."""

    root: Path
    home: str = HOME
    today: date = DAY

    def environment(self, code: str) -> Mapping[str, str]:
        """Return the variables a build sees: addresses, a fixed clock, no notice."""
        noon = datetime.combine(self.today, time(12), tzinfo=UTC)
        # Without an address of the project there is nothing that could be edited.
        known = os.environ.get("REPO_URL")
        return {
            f"EDIT_URI_{code.upper()}": f"edit/main/docs/{code}/" if known else "",
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


class Builder:
    """Builds one language in a process of its own; a warm one remembers."""

    def __init__(
        self, project: Project, code: str, config: str, *, warm: bool = False
    ) -> None:
        self.code, self._config, self._warm = code, config, warm
        words = ["macros.worker", config, *(["--warm"] if warm else [])]
        self.process = Process(words, project.root, project.environment(code))

    def remembers(self) -> bool:
        """Return whether it has built before, and so will be quick."""
        return self.process.asked > 0

    def build(self, folder: Path, tell: Tell = aloud) -> Built:
        """Build into a folder, telling on the way how far it is.

        Raises:
            OSError: the disk refused.
        """
        total, again = 0, self.remembers()
        try:
            for said in self.process.ask(str(folder)):
                total = said.get("total", total)
                if said.get("done"):
                    if said["disk"]:
                        raise OSError(*said["disk"])
                    return self._built(said)
                if "read" in said and not again:
                    tell(f"{self.code}: {said['read']} of {total} pages read")
                elif not again:
                    tell(f"{self.code}: {total} pages to build …")
        except StoppedError as error:
            why = f"the build stopped: {error}"
        else:
            why = "the build stopped without a word"
        finally:
            if not self._warm:
                self.process.close()
        return Built(self.code, 0, 0.0, 0, (Problem(self._config, 1, why, UNDO),))

    def _built(self, said: Mapping[str, object]) -> Built:
        pages, seconds, peak, slips = (
            said[key] for key in ("pages", "seconds", "peak", "problems")
        )
        problems = tuple(Problem(*slip) for slip in slips)  # type: ignore[attr-defined]
        return Built(self.code, pages, seconds, peak, problems)  # type: ignore[arg-type]


def complaint(error: OSError) -> str:
    """Return what an error of the disk means, in one line."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in {errno.ENOSPC, errno.EDQUOT} or "Errno 28" in str(error):
        # The file it names may be one that was read, on another disk.
        return "The disk is full: free some space, then build again."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"A folder cannot be written{where}: look at whose it is."
    return f"The disk refused: {error.strerror}{where}."


class Checker:
    """Checks data and pages in a process of its own, with the code as it is now."""

    def __init__(self, project: Project) -> None:
        self.process = Process(
            ["macros.checker"], project.root, project.environment("en")
        )

    def problems(self) -> list[Problem]:
        """Return everything that is wrong with data and pages."""
        try:
            for said in self.process.ask("check"):
                return [Problem(*slip) for slip in said["problems"]]
        except StoppedError as error:
            return [Problem("macros", 1, f"the check stopped: {error}", UNDO)]
        return []
