"""Builds the site, serves it on this machine, and rebuilds what an editor saves.

`python -m macros.serve` keeps a warm worker for each language. A page's edit
rebuilds its language, an edit of data all of them; configuration, theme or code
start new workers. What fails is told, and the last good site stays as it is.
"""

import argparse
import queue
import re
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from watchfiles import watch

from macros.builder import Project, complaint
from macros.news import News
from macros.preview import HOST, PortError, server
from macros.workshop import Plan, Workshop, plan

PORT = 8000
FOLDERS = ("docs", "data", "macros")


def watched(root: Path, saved: queue.Queue[set[Path]], stop: threading.Event) -> None:
    """Put each batch of saved files into the queue until told to stop."""
    folders = [root / name for name in FOLDERS if (root / name).is_dir()]

    def follow(paths: Sequence[Path], *, deep: bool) -> None:
        for changes in watch(
            *paths, recursive=deep, stop_event=stop, yield_on_timeout=False
        ):
            found = {Path(path) for _, path in changes}
            if not deep:
                found = {path for path in found if path.match("mkdocs*.yml")}
            if found:
                saved.put(found)

    for paths, deep in ((folders, True), ([root], False)):
        threading.Thread(
            target=follow, args=(paths,), kwargs={"deep": deep}, daemon=True
        ).start()


def serve(project: Project, site: Path, port: int) -> None:
    """Build, serve and rebuild until interrupted.

    Raises:
        PortError: the port cannot be had.
    """
    news = News()
    workshop = Workshop(project, site, news)
    saved: queue.Queue[set[Path]] = queue.Queue()
    stop = threading.Event()
    with server(site, port, news) as web:
        watched(project.root, saved, stop)
        threading.Thread(target=web.serve_forever, daemon=True).start()
        try:
            workshop.carry_out(Plan((), anew=True))
            print(f"The site is at {project.home} (Ctrl+C ends it)", flush=True)
            while True:
                paths = saved.get()
                while not saved.empty():
                    paths |= saved.get()
                workshop.carry_out(plan(project.root, paths, workshop.codes()))
        finally:
            stop.set()
            workshop.close()
            web.shutdown()


def number(port: str) -> int:
    """Return a port as a number.

    Raises:
        PortError: it is none.
    """
    if re.fullmatch(r"[0-9]{1,5}", port) and 0 < int(port) < 65536:
        return int(port)
    raise PortError(
        f"'{port}' is not a port: use a number from 1024 to 65535, "
        f"such as make serve PORT={PORT + 1}."
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; return 0, or 1 with one line that says what to do."""
    parser = argparse.ArgumentParser(prog="python -m macros.serve", description=__doc__)
    parser.add_argument("--port", default=str(PORT))
    parser.add_argument("--root", type=Path, default=Path())
    options = parser.parse_args(arguments)
    root = options.root.absolute()
    try:
        port = number(options.port)
        project = Project(root, f"http://{HOST}:{port}/")
        serve(project, root / "site", port)
    except (PortError, OSError) as error:
        told = error if isinstance(error, PortError) else complaint(error)
        print(told, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
