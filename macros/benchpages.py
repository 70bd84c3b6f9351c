"""The pages that the benchmark builds twice: by us, and by stock mkdocs-material.

`python -m macros.benchpages mkdocs.fr.yml FOLDER` writes a language's pages with
their macros carried out, so that a site without macros can build the same text.
"""

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

PARTS = ("data", "docs", "macros")
MENU = re.compile(r"^nav:\n(?:(?:[ -].*)?\n)*", re.MULTILINE)
FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)


def copy_project(root: Path, copy: Path, pages: int) -> Path:
    """Copy the sources; repeat their pages until a language has about so many."""
    for part in PARTS:
        shutil.copytree(
            root / part, copy / part, ignore=shutil.ignore_patterns("__pycache__")
        )
    for config in root.glob("mkdocs*.yml"):
        # Without a menu of its own a site lists every page in it, as stock does.
        text = MENU.sub("", config.read_text(encoding="utf-8"))
        (copy / config.name).write_text(text, encoding="utf-8")
    for docs in sorted((copy / "docs").glob("??")):
        originals = list(docs.rglob("*.md"))
        for number in range(1, max(1, round(pages / max(len(originals), 1)))):
            for page in originals:
                # Beside the page, so that its links lead where they led.
                shutil.copy(page, page.with_stem(f"{page.stem}-copy-{number}"))
    return copy


def write_plain(config_file: str, folder: Path) -> None:
    """Write every page of a language with its macros carried out."""

    def write(page: Page, config: Any, files: Any) -> None:
        source = page.file.content_string
        front = FRONT.match(source)
        path = folder / page.file.src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (front[0] if front else "") + str(page.markdown)
        path.write_text(text, encoding="utf-8")
        render(page, config, files)

    render = Page.render
    setattr(Page, "render", write)  # noqa: B010 - for this process only
    config = load_config(config_file=config_file, site_dir=str(folder.parent / "none"))
    config.plugins.on_startup(command="build", dirty=False)
    build.build(config)


def write_stock(copy: Path, folder: Path) -> None:
    """Write the configuration of one stock site for all the plain pages."""
    ours = yaml.compose((copy / "mkdocs.yml").read_text(encoding="utf-8"))
    keys = {key.value: value for key, value in getattr(ours, "value", ())}
    named = keys["markdown_extensions"]
    # What is ours alone is no part of a stock site.
    named.value = [one for one in named.value if not one[0].value.startswith("macros.")]
    extensions = yaml.serialize(named)
    config = {
        "site_name": "Stock",
        "site_url": "http://127.0.0.1:8000/",
        "theme": {
            "name": "material",
            "font": False,
            "features": ["navigation.prune", "navigation.indexes"],
        },
        "plugins": ["search"],
        "docs_dir": "docs",
        "site_dir": "site",
    }
    text = yaml.safe_dump(config) + "markdown_extensions:\n"
    text += "".join(f"  {line}\n" for line in extensions.splitlines())
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Write a language's plain pages; return 0."""
    write_plain(arguments[0], Path(arguments[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
