"""Builds one language with MkDocs, in a process of its own, whenever it is told to.

`python -m macros.worker mkdocs.fr.yml` reads a folder from each line of its input,
builds the language into that folder and answers in JSON, a line at a time: how far
it is, and at the end what was wrong. With `--warm` it remembers between builds.
Whoever starts it checks data and pages meanwhile, once for all languages.
"""

import json
import logging
import os
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from macros import catalogue, plugin
from macros.builder import DISK
from macros.messages import Place, problems
from macros.problems import Problem
from macros.warm import Memory

try:
    import resource
except ImportError:  # Windows has no such count.
    resource = None  # type: ignore[assignment]

Say = Callable[[Mapping[str, object]], None]


class Complaints(logging.Handler):
    """Every warning and error of a build; strict building allows none."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        self.disk: OSError | None = None  # the disk refused; no slip of anybody

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was said."""
        self.said.append(re.sub(r"\x1b\[[0-9;]*m", "", record.getMessage()))


def build_language(config_file: str, folder: Path, complaints: Complaints) -> Place:
    """Build a language into a folder; return where its sources stand.

    What is wrong is added to `complaints`.
    """
    root, docs = Path.cwd(), f"docs/{folder.name}"
    complaints.said.clear()
    complaints.disk = None
    try:
        config = load_config(config_file=config_file, site_dir=str(folder), strict=True)
        docs = Path(os.path.relpath(config.docs_dir, root)).as_posix()
        config.plugins.on_startup(command="build", dirty=False)
        build.build(config)
    except OSError as error:
        if error.errno not in DISK:
            complaints.said.append(f"{error} ({_place(error)})")
        else:
            complaints.disk = error
    except MkDocsException as error:
        if not complaints.said:
            complaints.said.append(str(error))
    except Exception as error:
        # Whatever else stops MkDocs is a fault of code or theme: no traceback
        # for editors, but the place, so that a developer finds it.
        complaints.said.append(f"{error} ({_place(error)})")
    return Place(root, docs, Path(config_file).name)


def _place(error: BaseException) -> str:
    """Return the file and line at which something went wrong."""
    step, place = error.__traceback__, "unknown place"
    while step:
        code = step.tb_frame.f_code
        place = f"{Path(code.co_filename).name}:{step.tb_lineno}"
        step = step.tb_next
    return f"{type(error).__name__} in {place}"


def answer(folder: Path, place: Place, complaints: Complaints) -> Mapping[str, object]:
    """Return what the build came to: pages, memory in bytes, problems."""
    found: set[Problem] = set()
    for message in complaints.said:
        found.update(problems(place, message))
    if len(found) > 1:
        # MkDocs says of a failed page that it failed, and before that why.
        found -= {slip for slip in found if slip.what.startswith("the page cannot")}
    pages = list(folder.rglob("index.html")) if folder.is_dir() else []
    slips = [[slip.file, slip.line, slip.what, slip.mend] for slip in sorted(found)]
    disk = complaints.disk
    return {
        "pages": len(pages),
        "peak": peak_memory(),
        "problems": slips,
        "disk": [disk.errno, disk.strerror, disk.filename] if disk else None,
    }


def peak_memory() -> int:
    """Return the most memory that this process has held, in bytes; 0 if unknown."""
    if resource is None:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _tell_progress(say: Say) -> None:
    """Say how many pages there are, and how many have been read."""
    populate, gather = build._populate_page, vars(build)["get_files"]
    read = 0

    def counted(*given: Any, **more: Any) -> None:
        nonlocal read
        read += 1
        if read % 50 == 0:
            say({"read": read})
        populate(*given, **more)

    def begin(*given: Any, **more: Any) -> Any:
        nonlocal read
        read = 0
        files = gather(*given, **more)
        say({"total": len(files.documentation_pages())})
        return files

    vars(build).update(_populate_page=counted, get_files=begin)


def main(arguments: Sequence[str], orders: TextIO, answers: TextIO) -> int:
    """Build whenever a line with a folder comes in; return 0 at the end of input."""
    complaints = Complaints()
    log = logging.getLogger("mkdocs")
    log.addHandler(complaints)
    log.setLevel(logging.INFO)  # below it, MkDocs does not look at links to headings
    log.propagate = False
    logging.captureWarnings(capture=True)

    def say(what: Mapping[str, object]) -> None:
        answers.write(json.dumps(what) + "\n")
        answers.flush()

    _tell_progress(say)
    setattr(plugin, "loaded", catalogue.load)  # noqa: B010 - data without the check
    memory = Memory(lambda: len(complaints.said)) if "--warm" in arguments else None
    if memory:
        memory.install()
    for order in orders:
        start, folder = time.monotonic(), Path(order.strip())
        place = build_language(arguments[0], folder, complaints)
        done = answer(folder, place, complaints)
        say({"done": True, "seconds": time.monotonic() - start, **done})
        if memory:
            memory.forget()
    return 0


if __name__ == "__main__":
    channel, sys.stdout = sys.stdout, sys.stderr  # only answers go to the builder
    sys.exit(main(sys.argv[1:], sys.stdin, channel))
