"""Builds one language with Zensical, its page text in our sandbox.

`python -m macros.exitzensical --config-file mkdocs.fr.yml --site-dir FOLDER`. Zensical
carries out `define_env` once a page, and knows neither what closes a page's
environment nor a page's file: both are given here.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2

from macros import catalogue, plugin
from macros.registry import MACROS
from macros.sandbox import PageSandbox


def seal() -> None:
    """Put the sandbox in the place where Zensical finds its environment."""
    from_string = PageSandbox.from_string

    def confined(self: PageSandbox, *given: Any, **more: Any) -> jinja2.Template:
        self.confine(MACROS)
        return from_string(self, *given, **more)

    setattr(jinja2, "Environment", PageSandbox)  # noqa: B010 - for this process only
    setattr(PageSandbox, "from_string", confined)  # noqa: B010


def remember() -> None:
    """Read the data once, and not for every page."""
    setattr(plugin, "loaded", cache(catalogue.load))  # noqa: B010
    known: list[Any] = []
    uses = vars(plugin)["uses"]

    def once(*given: Any) -> Any:
        if not known:
            known.append(uses(*given))
        return known[0]

    setattr(plugin, "uses", once)  # noqa: B010


def build(config: str, site_dir: Path) -> None:
    """Build; Zensical puts the pages where the configuration says, we where asked."""
    seal()
    remember()
    # Not before the sandbox is in place; and it is in the environment of exits only.
    zensical = import_module("zensical")
    page = import_module("zensical.extensions.context").Page
    page.file = property(lambda page: SimpleNamespace(src_uri=page.path))
    zensical.build(str(Path(config).absolute()), {"strict": True, "clean": True})
    code = site_dir.name
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(Path("site") / code, site_dir)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build; return 0."""
    parser = argparse.ArgumentParser(prog="python -m macros.exitzensical")
    parser.add_argument("--config-file", required=True)
    parser.add_argument("--site-dir", type=Path, required=True)
    options = parser.parse_args(arguments)
    build(options.config_file, options.site_dir)
    return 0


if __name__ == "__main__":
    sys.exit(main())
