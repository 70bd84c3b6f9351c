"""Builds the three languages side by side; replaces site/ only when all succeed.

`python -m macros.build` checks data and pages, builds into a folder beside the
site, adds the pages at its root, and swaps the folders at the end. A failed
build leaves the last good site as it was and exits 1.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from macros.catalogue import Catalogue
from macros.check import loaded
from macros.problems import ProblemsFound
from macros.rootpages import write_root_pages

# A fixed moment (2025-02-24, first day of the programme), so that the same
# input gives the same bytes whatever the clock says.
EPOCH = "1740355200"
HOME = "http://127.0.0.1:8000/"


class BuildError(Exception):
    """A language could not be built; the text is what to tell the editor."""


def build(root: Path, site: Path) -> int:
    """Build the site and return the number of its pages.

    Raises:
        ProblemsFound: data or pages have problems.
        BuildError: MkDocs refused a page, or the disk is full.
    """
    catalogue, problems = loaded(root)
    if problems:
        raise ProblemsFound(problems)
    site = site.absolute()
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        dir=site.parent, prefix=".site-", ignore_cleanup_errors=True
    ) as folder:
        made = Path(folder) / "site"
        pages = _languages(root, made, catalogue)
        shutil.copytree(root / "docs" / "assets", made / "assets")
        write_root_pages(made, catalogue.languages, os.environ.get("SITE_URL", HOME))
        _swap(made, site)
    return pages


def _languages(root: Path, made: Path, catalogue: Catalogue) -> int:
    """Build each language in a process of its own; return the number of pages."""
    workers = min(len(catalogue.languages), os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool:
        jobs = [
            pool.submit(_language, root, made, code, record.config)
            for code, record in catalogue.languages.items()
        ]
        return sum(job.result() for job in jobs)


def _language(root: Path, made: Path, code: str, config: str) -> int:
    """Build one language; return the number of its pages."""
    print(f"{code}: building …", flush=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", config, "--site-dir", str(made / code)]
    done = subprocess.run(  # noqa: S603 - our own command, no shell
        command,
        cwd=root,
        env=environment(code),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise BuildError(f"{config} did not build:\n{said(done.stdout + done.stderr)}")
    _move_search_texts(made / code)
    _drop_clock(made / code)
    pages = len(list((made / code).rglob("*.html")))
    print(f"{code}: {pages} pages", flush=True)
    return pages


def environment(code: str) -> Mapping[str, str]:
    """Return the variables a build sees: addresses, a fixed clock, no notice."""
    home = os.environ.get("SITE_URL", HOME)
    return {
        **os.environ,
        "ROOT_URL": home,
        f"SITE_URL_{code.upper()}": f"{home}{code}/",
        "SOURCE_DATE_EPOCH": EPOCH,
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }


def said(output: str) -> str:
    """Return what MkDocs said, without tracebacks and notes on progress."""
    kept = []
    for line in output.splitlines():
        if line.startswith("Traceback"):
            break
        if line.strip() and not line.startswith("INFO"):
            kept.append(re.sub(r"\x1b\[[0-9;]*m", "", line))
    return "\n".join(kept)


def _move_search_texts(folder: Path) -> None:
    """Leave the search index a pointer; the worker fetches the texts when asked."""
    index = folder / "search" / "search_index.json"
    values = json.loads(index.read_text(encoding="utf-8"))
    texts = json.dumps(values["docs"], ensure_ascii=False, separators=(",", ":"))
    (folder / "search" / "docs.json").write_text(texts, encoding="utf-8", newline="\n")
    # Relative to the worker, which stands in assets/js/ beside the languages.
    lazy = f"../../{folder.name}/search/docs.json"
    values = {"config": {**values["config"], "lazy": lazy}, "docs": []}
    index.write_text(json.dumps(values), encoding="utf-8", newline="\n")


def _drop_clock(folder: Path) -> None:
    """Remove what holds the hour of the build; the root has its own sitemap."""
    for name in ("sitemap.xml", "sitemap.xml.gz", "404.html"):
        (folder / name).unlink(missing_ok=True)


def _swap(made: Path, site: Path) -> None:
    """Put the new site in the old one's place."""
    old = made.parent / "old"
    if site.exists():
        site.rename(old)
    made.rename(site)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build; return 0, or 1 with what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m macros.build", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--site", type=Path, default=Path("site"))
    options = parser.parse_args(arguments)
    try:
        pages = build(options.root, options.site)
    except (ProblemsFound, BuildError) as error:
        print(error, file=sys.stderr)
        print("The last good site stays as it was.", file=sys.stderr)
        return 1
    except OSError as error:
        place = error.filename or options.site
        print(f"{place}: {error.strerror}. Free some space or look at the rights, "
              "then build again.", file=sys.stderr)  # fmt: skip
        return 1
    print(f"{pages} pages in {options.site}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
