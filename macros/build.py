"""Builds the three languages side by side; replaces site/ only when all succeed.

`python -m macros.build` builds each language in a process of its own into a folder
beside the site, checks data and pages meanwhile, adds what the languages share and
the pages at the root, and swaps the folders at the end. A failed build leaves
the last good site as it was and exits 1.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from macros.builder import (
    DAY,
    Builder,
    Built,
    Project,
    aloud,
    complaint,
    home_address,
)
from macros.check import problems
from macros.exports import write_exports
from macros.models import Language, LanguageRecord
from macros.problems import Problem, ProblemsFound
from macros.redirects import redirects, write_redirects
from macros.rootpages import write_root_pages
from macros.searchindex import write_search_texts
from macros.source import Source, read

PATIENCE = 5.0  # seconds that a warm rebuild may go on after a failed check

Check = Callable[[], list[Problem]]
Languages = Mapping[Language, LanguageRecord]


def build(project: Project, site: Path) -> list[Built]:
    """Build the site; return what each language's build came to.

    Raises:
        ProblemsFound: data, pages or theme have problems; the site stays as it was.
        OSError: the disk is full or a folder cannot be written.
    """
    languages = read_languages(project.root)
    with scratch(site) as folder:
        made = folder / "site"
        builders = [Builder(project, code, of.config) for code, of in languages.items()]
        built = build_languages(builders, made, partial(problems, project.root))
        add_shared(project, made, languages)
        swap(made, site)
    return built


def read_languages(root: Path) -> Languages:
    """Return the languages of the site, in the order of the switcher.

    Raises:
        ProblemsFound: data/languages.yml is wrong; with it whatever else is wrong.
    """
    file = "data/languages.yml"
    try:
        source = read(root / file, file)
        if isinstance(source, Source):
            made = {
                code: LanguageRecord.model_validate(values)
                for code, values in source.values.items()
            }
            return cast("Languages", made)
    except (FileNotFoundError, ValidationError):
        pass
    raise ProblemsFound(problems(root))


def build_languages(
    builders: Sequence[Builder], made: Path, check: Check
) -> list[Built]:
    """Build languages side by side into folders named for them, and check meanwhile.

    All run at once even on two cores: three in two rounds would leave one idle.

    Raises:
        ProblemsFound: what the check found, or else what MkDocs said.
    """
    workers = len(builders) if (os.cpu_count() or 1) > 1 else 1
    with ThreadPoolExecutor(workers) as pool:
        jobs = [pool.submit(_build_language, builder, made) for builder in builders]
        found = check()
        if found:
            # Nobody waits for pages that will not be shown, and a page that would
            # keep MkDocs busy for minutes does not get them. What is warm stays.
            quick = all(builder.remembers() for builder in builders)
            for job in wait(jobs, PATIENCE if quick else 0).not_done:
                job.cancel()
                builders[jobs.index(job)].process.stop()
            raise ProblemsFound(found)
        built = [job.result() for job in jobs]
    slips = [slip for done in built for slip in done.problems]
    if slips:
        raise ProblemsFound(slips)
    return built


def _build_language(builder: Builder, made: Path) -> Built:
    """Build a language, and take out what the root has once for all."""
    folder = made / builder.code
    done = builder.build(folder)
    if not done.problems:
        write_search_texts(folder)
        # The theme's script and styles: ours stand in assets/ beside the languages.
        shutil.rmtree(folder / "assets", ignore_errors=True)
        for name in ("sitemap.xml", "sitemap.xml.gz", "404.html"):
            (folder / name).unlink(missing_ok=True)
        aloud(f"{done.code}: {done.pages} pages, {done.seconds:.1f} s")
    return done


def add_shared(project: Project, made: Path, languages: Languages) -> None:
    """Add what the languages share, and the pages above them."""
    assets = project.root / "docs" / "assets"
    if assets.is_dir():
        shutil.copytree(
            assets,
            made / "assets",
            ignore=shutil.ignore_patterns("src"),
            dirs_exist_ok=True,
        )
    write_exports(project.root, made)
    write_root_pages(project.root, made, languages, project.home)
    write_redirects(made, languages, redirects(project.root))


@contextmanager
def scratch(site: Path) -> Iterator[Path]:
    """Give a folder beside the site, so that moving from there is a renaming."""
    place = site.parent / ".build"
    place.mkdir(parents=True, exist_ok=True)
    folder = tempfile.mkdtemp(dir=place)
    try:
        yield Path(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(made: Path, site: Path) -> None:
    """Put a new folder in the old one's place; the old one comes back if that fails."""
    old = made.with_name(f"{made.name}-before")
    if site.exists():
        site.rename(old)
    try:
        made.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build; return 0, or 1 with what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m macros.build", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--site", type=Path, help="default: site/ in the root")
    parser.add_argument("--today", type=date.fromisoformat, default=DAY)
    options = parser.parse_args(arguments)
    root = options.root.absolute()
    site = (options.site or root / "site").absolute()
    start = time.monotonic()
    try:
        built = build(Project(root, home_address(), options.today), site)
    except ProblemsFound as error:
        print(f"{error}\nThe last good site stays as it was.", file=sys.stderr)
        return 1
    except OSError as error:
        told = f"{complaint(error)}\nThe last good site stays as it was."
        print(told, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the last good site stays as it was.", file=sys.stderr)
        return 130
    pages = sum(done.pages for done in built)
    print(f"{pages} pages in {time.monotonic() - start:.1f} s: {site}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
