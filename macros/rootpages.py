"""Pages above the languages: landing page, 404, sitemap, robots."""

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from macros.models import Language, LanguageRecord

_TITLE: Mapping[Language, str] = {
    "ar": "حقوق المهاجرين والعمل الشرطي",
    "fr": "Droits des migrants et police",
    "en": "Migrants’ rights and policing",
}
_ABOUT: Mapping[Language, str] = {
    "ar": "دليل تكوين المكوِّنين في مجال الهجرة وحقوق المهاجرين.",
    "fr": "Formation de formateurs sur la migration et les droits des migrants.",
    "en": "Training of trainers on migration and the rights of migrants.",
}
_LOST: Mapping[Language, str] = {
    "ar": "هذه الصفحة غير موجودة. عُد إلى الصفحة الرئيسية.",
    "fr": "Cette page n’existe pas. Revenez à l’accueil.",
    "en": "This page does not exist. Go back to the home page.",
}
_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"  # noqa: E501


def write_root_pages(
    site: Path, languages: Mapping[Language, LanguageRecord], home: str
) -> None:
    """Write the pages at the site's root; `home` is its address, ending in /."""
    texts = {
        "index.html": _page(languages, _ABOUT, base="", home=home),
        "404.html": _page(languages, _LOST, base=home, home=home),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {home}sitemap.xml\n",
        "sitemap.xml": _sitemap_index(languages, home),
    }
    for name, text in texts.items():
        (site / name).write_text(text, encoding="utf-8", newline="\n")
    for code in languages:
        text = _sitemap(site, code, languages, home)
        path = site / code / "sitemap.xml"
        path.write_text(text, encoding="utf-8", newline="\n")


def _page(
    languages: Mapping[Language, LanguageRecord],
    texts: Mapping[Language, str],
    *,
    base: str,
    home: str,
) -> str:
    """Return a page that says the same in every language, each with its link."""
    choices = "\n".join(
        f'<li lang="{code}" dir="{record.direction}">'
        f'<a href="{escape(base)}{code}/" hreflang="{code}" data-language="{code}">'
        f"<strong>{escape(_TITLE[code])}</strong> <span>{escape(texts[code])}</span> "
        f"<span>{escape(record.name)}</span></a></li>"
        for code, record in languages.items()
    )
    alternates = "\n".join(
        f'<link rel="alternate" hreflang="{code}" href="{escape(home)}{code}/">'
        for code in languages
    )
    title = " · ".join(_TITLE[code] for code in languages)
    return f"""<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{escape(" ".join(_ABOUT.values()))}">
<title>{escape(title)}</title>
{alternates}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{escape(base)}assets/css/landing.css">
<script src="{escape(base)}assets/js/landing.js" defer></script>
</head>
<body>
<main>
<h1>{escape(title)}</h1>
<ul>
{choices}
</ul>
</main>
</body>
</html>
"""


def _sitemap_index(languages: Mapping[Language, LanguageRecord], home: str) -> str:
    rows = "".join(
        f"<sitemap><loc>{escape(home)}{code}/sitemap.xml</loc></sitemap>\n"
        for code in languages
    )
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<sitemapindex xmlns="{space}">\n{rows}</sitemapindex>\n'


def _sitemap(
    site: Path,
    code: Language,
    languages: Mapping[Language, LanguageRecord],
    home: str,
) -> str:
    """Return a language's sitemap; each page names its sisters."""
    rows = []
    for page in _addresses(site / code):
        sisters = "".join(
            f'<xhtml:link rel="alternate" hreflang="{other}" '
            f'href="{escape(f"{home}{other}/{page}")}"/>'
            for other in languages
        )
        rows.append(f"<url><loc>{escape(f'{home}{code}/{page}')}</loc>{sisters}</url>")
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    html = "http://www.w3.org/1999/xhtml"
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}" '
    return f'{head}xmlns:xhtml="{html}">\n' + "\n".join(rows) + "\n</urlset>\n"


def _addresses(folder: Path) -> Iterator[str]:
    for page in sorted(folder.rglob("index.html")):
        way = page.parent.relative_to(folder).as_posix()
        yield "" if way == "." else f"{way}/"
