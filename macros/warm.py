"""What a rebuild takes over from the build before it, so that editors do not wait.

A worker that stays alive for `make serve` runs the whole of MkDocs' build each
time. Three costly steps are not done again for what did not change: compiling a
template, turning a page's Markdown into HTML, setting that HTML into the theme.
What a step gave is kept beside everything that it read; a test holds a warm
build and a cold one to the same bytes. Configuration, theme and code cannot
change within one worker's life: the server starts new workers for them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.commands import build
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme


@dataclass(frozen=True)
class Body:
    """A page's Markdown as HTML, and what MkDocs notes of it."""

    content: str
    toc: Any
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]


@dataclass(frozen=True)
class Leaf:
    """A finished page and its entries in the search index."""

    html: bytes
    entries: list[dict[str, Any]]


class Templates(BytecodeCache):
    """Compiled templates by their text, in memory."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if the same text was compiled before."""
        if known := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


class Memory:
    """The last body and leaf of each page, each with the key it was made for."""

    def __init__(self, complaints: Callable[[], int]) -> None:
        self._complaints = complaints  # a page that was complained of is not kept
        self._bodies: dict[str, tuple[str, Body]] = {}
        self._leaves: dict[str, tuple[str, Leaf]] = {}
        self._keys: dict[int, tuple[Any, str]] = {}

    def install(self) -> None:
        """Make MkDocs remember; for the rest of the process."""
        templates, get_env, render = Templates(), Theme.get_env, Page.render

        def environment(theme: Theme) -> Environment:
            env = get_env(theme)
            env.bytecode_cache = templates
            return env

        def rendered(page: Page, config: Any, files: Any) -> None:
            self._body(page, files, lambda: render(page, config, files))

        set_page = build._build_page

        def built(page: Page, config: Any, *others: Any, **more: Any) -> None:
            nav = others[1]
            self._leaf(
                page, config, nav, lambda: set_page(page, config, *others, **more)
            )

        setattr(Theme, "get_env", environment)  # noqa: B010 - another's method
        setattr(Page, "render", rendered)  # noqa: B010
        setattr(build, "_build_page", built)  # noqa: B010

    def forget(self) -> None:
        """Drop the keys of the last build's objects."""
        self._keys.clear()

    def _body(self, page: Page, files: Any, render: Callable[[], None]) -> None:
        """Give a page its HTML: the known one, or a new one."""
        name = page.file.src_uri
        key = digest(page.markdown, self._once(files, file_list))
        known = self._bodies.get(name)
        if known and known[0] == key:
            body = known[1]
            page.content, page.toc = body.content, body.toc
            page._title_from_render = body.title
            page.present_anchor_ids = set(body.anchors)
            page.links_to_anchors = {
                files.get_file_from_path(uri): links
                for uri, links in body.links.items()
            }
            return
        before = self._complaints()
        render()
        if self._complaints() == before:
            links = page.links_to_anchors or {}
            body = Body(
                page.content or "",
                page.toc,
                page._title_from_render,
                set(page.present_anchor_ids or ()),
                {file.src_uri: found for file, found in links.items()},
            )
            self._bodies[name] = key, body

    def _leaf(
        self, page: Page, config: Any, nav: Any, make: Callable[[], None]
    ) -> None:
        """Write a page: the known bytes, or new ones."""
        name, path = page.file.src_uri, Path(page.file.abs_dest_path)
        key = digest(page.content, contents(page.toc), page.title, page.meta,
                     self._once(nav, menu))  # fmt: skip
        known = self._leaves.get(name)
        index = search_index(config)
        if known and known[0] == key:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(known[1].html)
            index.extend(known[1].entries)
            return
        start = len(index)
        make()
        if path.is_file():
            self._leaves[name] = key, Leaf(path.read_bytes(), index[start:])

    def _once(self, thing: Any, of: Callable[[Any], str]) -> str:
        """Return what `of` says of an object of this build, asked once."""
        if id(thing) not in self._keys:
            self._keys[id(thing)] = thing, of(thing)
        return self._keys[id(thing)][1]


def digest(*parts: object) -> str:
    """Return a hash of everything given."""
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def file_list(files: Any) -> str:
    """Return what links depend on: every file and where it goes."""
    return digest(sorted((file.src_uri, file.url) for file in files))


def menu(nav: Any) -> str:
    """Return what the theme shows of all pages: order, titles, front matter."""
    return digest([_entry(item) for item in nav.items], [_entry(p) for p in nav.pages])


def _entry(item: Any) -> object:
    if item.children is not None:
        return item.title, [_entry(child) for child in item.children]
    return item.title, getattr(item, "url", None), getattr(item, "meta", None)


def contents(toc: Any) -> object:
    """Return a table of contents as plain values."""
    return [(item.id, item.title, item.level, contents(item.children)) for item in toc]


def search_index(config: Any) -> list[Any]:
    """Return the list to which the theme's search adds its entries."""
    for plugin in config.plugins.values():
        if found := getattr(plugin, "search_index", None):
            entries: list[Any] = found.entries
            return entries
    return []
