"""The only module that knows MkDocs and mkdocs-macros: complain, then register."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast

from mkdocs.exceptions import PluginError

from macros.check import loaded
from macros.corrections import record_files
from macros.metadata import PageAddress, as_script, linked_data
from macros.models import Language
from macros.pages.translated import with_notice
from macros.problems import report
from macros.references import page_citations, uses
from macros.registry import MACROS, Builder
from macros.sandbox import UnsealedError, guard, seal
from macros.searchindex import other_words, page_names, write_terms
from macros.translations import state
from macros.typography import spaced
from macros.view import View


def define_env(env: Any) -> None:
    """Check data and pages, then register one macro for each thing to show."""
    try:
        seal()
    except UnsealedError as error:
        raise PluginError(str(error)) from None
    root = Path(env.project_dir)
    catalogue, problems = loaded(root)
    if problems:
        raise PluginError("\n" + report(problems))
    translated = state(root, catalogue)
    cited_by = uses(catalogue, page_citations(root / "docs" / "en"))

    def view() -> View:
        # Asked at each call: while define_env runs there is no page yet.
        language = cast("Language", env.conf["theme"]["language"])
        home = env.conf["extra"].get("root_url") or View.home
        src = env.page.file.src_uri
        day = build_day()
        return View(catalogue, language, src, cited_by, home, day, translated)

    env.view = view
    here = env.conf["theme"]["language"]
    env.searched = other_words(catalogue, here), page_names(catalogue, here)
    for name, builder in MACROS.items():
        env.macro(_bound(builder, view), name)


def build_day() -> date:
    """Return the day that the build was given, so that a clock changes no byte."""
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    return datetime.fromtimestamp(epoch, UTC).date()


def _bound(builder: Builder, view: Callable[[], View]) -> Builder:
    """Return a page builder as a macro: the view is given, the page adds ids."""

    def macro(*ids: str) -> str:
        try:
            return builder(view(), *ids)
        except (LookupError, TypeError) as error:
            # A slip of a page; the lints say it with file and line beforehand.
            raise PluginError(str(error)) from None

    return macro


def on_pre_page_macros(env: Any) -> None:
    """Leave a page nothing but the macros in scope."""
    try:
        guard(env, MACROS)
    except UnsealedError as error:
        raise PluginError(str(error)) from None
    page = env.page
    if env.conf["theme"]["language"] == "fr":
        # Titles of the menu are no text of a page: the extension does not see them.
        page.title = spaced(str(page.title))
    page.meta["records"] = record_files(env.markdown)
    env.markdown = with_notice(env.view(), env.markdown)
    about = page.meta.get("description") or env.conf["site_description"]
    where = PageAddress(
        page.canonical_url, env.conf["site_url"], str(page.title), about
    )
    page.meta["linked_data"] = as_script(linked_data(env.view(), where))


def on_post_build(env: Any) -> None:
    """Leave the search what readers may type for the glossary's terms."""
    write_terms(Path(env.conf["site_dir"]), *env.searched)
