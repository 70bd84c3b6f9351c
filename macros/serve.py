"""Builds the site, serves it on this machine, and rebuilds what an editor saves.

`python -m macros.serve` keeps a warm worker for each language. A page's edit
rebuilds its language, an edit of data all of them; configuration, theme or code
start new workers. What fails is told, and the last good site stays as it is.
"""

import argparse
import queue
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from watchfiles import watch

from macros.build import complaint
from macros.builder import Project
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; return 0, or 1 with one line that says what to do."""
    parser = argparse.ArgumentParser(prog="python -m macros.serve", description=__doc__)
    parser.add_argument("--port", type=int, default=PORT, choices=range(1, 65536),
                        metavar="PORT")  # fmt: skip
    parser.add_argument("--root", type=Path, default=Path())
    options = parser.parse_args(arguments)
    root = options.root.absolute()
    project = Project(root, f"http://{HOST}:{options.port}/")
    try:
        serve(project, root / "site", options.port)
    except (PortError, OSError) as error:
        told = error if isinstance(error, PortError) else complaint(error)
        print(told, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
