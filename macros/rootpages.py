"""Pages above the languages: landing page, page for what is not there, robots."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from macros.languages import door_path
from macros.models import Language, LanguageRecord
from macros.sitemaps import sitemap, sitemap_index

_LOST: Mapping[Language, str] = {
    "ar": "هذه الصفحة غير موجودة. عُد إلى الصفحة الرئيسية.",
    "fr": "Cette page n’existe pas. Revenez à l’accueil.",
    "en": "This page does not exist. Go back to the home page.",
}
# The same as in docs/overrides/main.html: nothing within a page runs, and nothing
# comes from elsewhere. A test holds the two together.
POLICY = "; ".join((
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
))  # fmt: skip


@dataclass(frozen=True)
class Door:
    """A language as the landing page offers it."""

    code: Language
    name: str
    direction: str
    title: str
    about: str


def write_root_pages(
    root: Path, site: Path, languages: Mapping[Language, LanguageRecord], home: str
) -> None:
    """Write the pages at the site's root; `home` is its address, ending in /."""
    doors = [door(root, code, record) for code, record in languages.items()]
    texts = {
        "index.html": landing(doors, home),
        "404.html": not_found(doors, home),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {home}sitemap.xml\n",
        "sitemap.xml": sitemap_index(languages, home),
        **{
            f"{code}/sitemap.xml": sitemap(site, code, list(languages), home)
            for code in languages
        },
    }
    texts |= {
        f"{door_path(situation)}index.html": crossing(doors, site, situation)
        for situation in _situations(root, site, doors)
    }
    for name, text in texts.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8", newline="\n")


def _situations(root: Path, site: Path, doors: list[Door]) -> list[str]:
    """Return the ids of the situations that have a page in every language."""
    names = sorted(path.stem for path in (root / "data/situations").glob("*.yml"))
    return [
        name
        for name in names
        if all((site / one.code / "practice" / name).is_dir() for one in doors)
    ]


def crossing(doors: list[Door], site: Path, situation: str) -> str:
    """Return a situation's page in no language: where a printed card leads."""
    up = "../" * door_path(situation).count("/")
    path = f"practice/{situation}/"
    choices = "\n".join(
        _choice(door, up, _title(site / door.code / path), path) for door in doors
    )
    robots = '<meta name="robots" content="noindex">'
    return _page(doors, robots, choices, base=up, purpose="landing")


def _title(folder: Path) -> str:
    """Return the title of a built page."""
    text = (folder / "index.html").read_text(encoding="utf-8")
    found = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    return unescape(found[1]) if found else ""


def door(root: Path, code: Language, record: LanguageRecord) -> Door:
    """Return a language with the name and description that its site has."""
    node = yaml.compose((root / record.config).read_text(encoding="utf-8"))
    # Composed, not loaded: the file names variables that only MkDocs can read.
    said = {key.value: value.value for key, value in getattr(node, "value", ())}
    title, about = said.get("site_name", code), said.get("site_description", "")
    return Door(code, record.name, record.direction, title, about)


def landing(doors: list[Door], home: str) -> str:
    """Return the page that offers the languages, each in its own words."""
    choices = "\n".join(_choice(door, "", door.about) for door in doors)
    others = [(door.code, f"{home}{door.code}/") for door in doors]
    links = "\n".join(
        f'<link rel="alternate" hreflang="{code}" href="{escape(address)}">'
        for code, address in [*others, ("x-default", home)]
    )
    about = escape(" ".join(door.about for door in doors))
    head = f'<link rel="canonical" href="{escape(home)}">\n{links}\n'
    head += f'<meta name="description" content="{about}">'
    return _page(doors, head, choices, base="", purpose="landing")


def not_found(doors: list[Door], home: str) -> str:
    """Return the page for an address that leads nowhere, in every language.

    It is shown at any depth, so that its links begin at the site's root.
    """
    base = urlsplit(home).path
    choices = "\n".join(_choice(door, base, _LOST[door.code]) for door in doors)
    robots = '<meta name="robots" content="noindex">'
    return _page(doors, robots, choices, base=base, purpose="lost")


def _choice(door: Door, base: str, text: str, path: str = "") -> str:
    return (
        f'<li lang="{door.code}" dir="{door.direction}">'
        f'<a href="{escape(base)}{door.code}/{path}" data-language="{door.code}">'
        f"<strong>{escape(door.title)}</strong> <span>{escape(text)}</span> "
        f"<span>{escape(door.name)}</span></a></li>"
    )


def _page(
    doors: list[Door], head: str, choices: str, *, base: str, purpose: str
) -> str:
    """Return a page that says the same in every language, each with its link."""
    first = doors[0]
    names = " · ".join(escape(door.title) for door in doors)
    titles = "\n".join(
        f'<span lang="{door.code}" dir="{door.direction}">{escape(door.title)}</span>'
        for door in doors
    )
    return f"""<!doctype html>
<html lang="{first.code}" dir="{first.direction}" data-page="{purpose}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{names}</title>
{head}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{escape(base)}assets/css/landing.css">
<script src="{escape(base)}assets/js/landing.js"></script>
</head>
<body>
<main>
<h1>{titles}</h1>
<ul>
{choices}
</ul>
</main>
</body>
</html>
"""
