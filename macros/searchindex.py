"""The search index in two parts: settings at once, texts at the first query."""

import json
from pathlib import Path


def move_search_texts(folder: Path) -> None:
    """Move the texts of a built language's index into a file of their own.

    What stays in `search/search_index.json` says in `config.lazy` where they are:
    a path from the worker, which stands in assets/js/ beside the languages.
    """
    index = folder / "search" / "search_index.json"
    if not index.is_file():
        return
    values = json.loads(index.read_text(encoding="utf-8"))
    config = {**values["config"], "lazy": f"../../{folder.name}/search/docs.json"}
    _write(index.with_name("docs.json"), values["docs"])
    _write(index, {"config": config, "docs": []})


def _write(path: Path, values: object) -> None:
    # Letters as they are: Arabic as \u escapes would be three times as long.
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8", newline="\n")
