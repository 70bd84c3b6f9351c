"""Builds the same sources with the engines that could follow, and compares.

MkDocs gets no new versions and Material fixes until May 2027 only. `make exit` builds
the three languages with MkDocs, with ProperDocs, its continuation, and with Zensical,
which Material's authors write: pages, words and ids must be the same. What differs is
listed and the command exits 1; nothing that is published depends on it.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from macros.build import read_languages
from macros.builder import Project
from macros.exitcompare import differences

PARTS = ("data", "docs", "macros")
SHOWN = 10  # differences that are listed for each language
# How an engine is asked; the words behind are configuration and folder.
ENGINES: Mapping[str, Sequence[str]] = {
    "mkdocs": ("mkdocs", "build", "--strict", "--quiet"),
    "properdocs": ("properdocs", "build", "--strict", "--quiet"),
    "zensical": ("macros.exitzensical",),
}


class EngineError(Exception):
    """An engine could not build; the text is its last words."""


def copied(root: Path, folder: Path) -> Path:
    """Copy the sources: an engine may leave things beside them."""
    for part in PARTS:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / part, folder / part, ignore=ignore)
    for config in root.glob("mkdocs*.yml"):
        shutil.copy(config, folder)
    return folder


def build(project: Project, engine: str, code: str, config: str) -> Path:
    """Build a language with an engine; return the folder of its pages.

    Raises:
        EngineError: it failed.
    """
    made = project.root / "built" / engine / code
    words = [*ENGINES[engine], "--config-file", config, "--site-dir", str(made)]
    done = subprocess.run(  # noqa: S603 - our own command, no shell
        [sys.executable, "-m", *words],
        cwd=project.root,
        env=dict(project.environment(code)),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()
        raise EngineError(said[-1] if said else "it said nothing")
    return made


def compared(root: Path, engines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield a line for each engine and language, and whether all is the same."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        project = Project(copied(root, Path(folder)))
        for code, record in read_languages(project.root).items():
            ours = build(project, "mkdocs", code, record.config)
            count = len(list(ours.rglob("index.html")))
            for engine in engines:
                try:
                    theirs = build(project, engine, code, record.config)
                except EngineError as error:
                    yield f"{code}, {engine}: it could not build: {error}", False
                    continue
                found = list(differences(ours, theirs))
                same = f"{count} pages, the same words and ids"
                said = f"{len(found)} differences in {count} pages" if found else same
                yield f"{code}, {engine}: {said}", not found
                yield from ((f"    {one}", True) for one in found[:SHOWN])


def main(arguments: Sequence[str] | None = None) -> int:
    """Build and compare; return 1 if anything differs, else 0."""
    parser = argparse.ArgumentParser(
        prog="python -m macros.exitbuild", description=__doc__
    )
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--engine", action="append", choices=[*ENGINES][1:])
    options = parser.parse_args(arguments)
    all_same = True
    for line, same in compared(options.root, options.engine or [*ENGINES][1:]):
        print(line, flush=True)
        all_same = all_same and same
    return 0 if all_same else 1


if __name__ == "__main__":
    sys.exit(main())
