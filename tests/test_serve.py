"""Serving: on this machine only, with what was built last and well."""

import json
import socket
import threading
import urllib.error
from collections.abc import Iterator
from pathlib import Path
from urllib.request import ProxyHandler, Request, build_opener

import pytest

from macros.builder import Project
from macros.news import News
from macros.preview import EVENTS, HOST, SCRIPT, PortError, Server, server
from macros.serve import main
from macros.workshop import Plan, Workshop, plan
from tests.small_site import write, write_small_site

CODES = ("ar", "fr", "en")
urlopen = build_opener(ProxyHandler({})).open  # this machine, whatever the proxy


@pytest.fixture
def news() -> News:
    """Return what pages are told."""
    return News()


@pytest.fixture
def web(tmp_path: Path, news: News) -> Iterator[Server]:
    """Return a running server of a site of few files."""
    site = tmp_path / "site"
    write(site / "index.html", "<html><body>Home</body></html>")
    write(site / "404.html", "<html><body>Lost</body></html>")
    write(site / "fr/index.html", "<html><body>Accueil</body></html>")
    write(site / "assets/site.css", "p { color: red }")
    write(tmp_path / "secret.txt", "not for the web")
    with server(site, 0, news) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def address(web: Server, path: str) -> str:
    """Return the address of a path on the server."""
    return f"http://{HOST}:{web.server_port}{path}"


def refusal(web: Server, path: str, **headers: str) -> urllib.error.HTTPError:
    """Return the answer to something that the server refuses."""
    with pytest.raises(urllib.error.HTTPError) as refused:
        urlopen(Request(address(web, path), headers=headers))
    return refused.value


@pytest.mark.parametrize("path", ["/", "/fr/", "/index.html"])
def test_a_page_is_served_with_the_script(web: Server, path: str) -> None:
    """Pages come with the reloading script at their end, and are not kept."""
    with urlopen(address(web, path)) as answer:
        page = answer.read().decode()

        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-store"
        assert f'<script src="{SCRIPT}" defer></script></body>' in page


def test_other_files_are_served_as_they_are(web: Server) -> None:
    """A stylesheet has its type and its own bytes."""
    with urlopen(address(web, "/assets/site.css")) as answer:
        assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
        assert answer.read() == b"p { color: red }\n"


def test_the_script_is_served(web: Server) -> None:
    """The reloading script is there for the pages that name it."""
    with urlopen(address(web, SCRIPT)) as answer:
        assert b"EventSource" in answer.read()


def test_what_is_not_there_gets_the_sites_own_page(web: Server) -> None:
    """An unknown address answers 404 with the page made for it."""
    answer = refusal(web, "/fr/nowhere/")

    assert answer.code == 404
    assert b"Lost" in answer.read()


def test_a_folder_gets_its_slash(web: Server) -> None:
    """A folder's address without a slash leads to the one with it."""
    with urlopen(address(web, "/fr")) as answer:
        assert answer.url.endswith("/fr/")


@pytest.mark.parametrize("path", ["/../secret.txt", "/..%2Fsecret.txt", "/assets/"])
def test_nothing_but_the_site_is_shown(web: Server, path: str) -> None:
    """There is no way out of the site, and no list of a folder."""
    assert refusal(web, path).code == 404


def test_a_foreign_name_is_refused(web: Server) -> None:
    """A page elsewhere that points its own name here gets nothing."""
    assert refusal(web, "/", Host="evil.example").code == 403


def test_open_pages_hear_of_a_rebuild(web: Server, news: News) -> None:
    """A page that listens is told which languages were replaced."""
    with urlopen(address(web, EVENTS)) as stream:
        assert stream.readline() == b": here\n"
        assert stream.readline() == b"\n"
        news.replaced(["fr", "ar"])

        told = [stream.readline() for _ in range(3)]

    assert told == [b"event: reload\n", b"data: fr ar\n", b"\n"]


def test_open_pages_hear_of_problems(news: News) -> None:
    """What is wrong is shown over the page, on one line of the stream."""
    news.wrong("a.md:1: this\n    To mend: that")
    _, told = news.after(0)

    event, data = told.splitlines()[:2]
    assert event == "event: problems"
    assert json.loads(data.removeprefix("data: ")) == "a.md:1: this\n    To mend: that"


def test_without_news_there_is_a_sign_of_life(news: News) -> None:
    """A listener that hears nothing is kept awake."""
    assert news.after(0, timeout=0) == (0, ": still here\n\n")


def test_a_site_that_was_never_built_says_why(tmp_path: Path, news: News) -> None:
    """Before the first good build, the browser shows what is wrong."""
    news.wrong("data/<x>.yml:1: wrong")
    with server(tmp_path / "site", 0, news) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        answer = refusal(web, "/")
        web.shutdown()

    assert answer.code == 503
    assert b"data/&lt;x&gt;.yml:1: wrong" in answer.read()


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port that somebody else holds."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_busy_port_is_told_with_another(
    taken: int, tmp_path: Path, news: News
) -> None:
    """The message names the port and the command for the next one."""
    with pytest.raises(PortError) as refused:
        server(tmp_path, taken, news)

    assert str(refused.value) == (
        f"Port {taken} is taken by another program: stop that one, or use another "
        f"port: make serve PORT={taken + 1}."
    )


@pytest.mark.parametrize("port", ["80000", "abc", "0", "-1", "٨٠٠٠", ""])
def test_what_is_no_port_is_told_in_one_line(
    port: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A word or a number out of range is told with one that will do."""
    assert main(["--root", str(tmp_path), f"--port={port}"]) == 1

    assert capsys.readouterr().err == (
        f"'{port}' is not a port: use a number from 1024 to 65535, "
        "such as make serve PORT=8001.\n"
    )


def test_a_busy_port_is_told_before_anything_is_built(
    taken: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, exit 1, and not a file written."""
    assert main(["--root", str(tmp_path), "--port", str(taken)]) == 1

    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("saved", "wanted"),
    [
        (["docs/fr/law/icrmw.md"], Plan(("fr",))),
        (["docs/fr/index.md", "docs/ar/index.md"], Plan(("ar", "fr"))),
        (["docs/en/index.md"], Plan(("en",), ("ar", "fr"))),
        (["docs/en/index.md", "docs/fr/index.md"], Plan(("fr", "en"), ("ar",))),
        (["data/glossary/arrest.yml"], Plan(CODES)),
        (["docs/assets/css/site.css"], Plan(CODES)),
        (["docs/overrides/main.html"], Plan(CODES, anew=True)),
        (["mkdocs.fr.yml"], Plan(CODES, anew=True)),
        (["docs/fr/index.md", "macros/view.py"], Plan(CODES, anew=True)),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_save_rebuilds_what_depends_on_it(saved: list[str], wanted: Plan) -> None:
    """A page its language, data all of them, code and theme everything anew."""
    root = Path("/project")

    assert plan(root, [root / name for name in saved], CODES) == wanted


@pytest.mark.site
def test_a_workshop_keeps_the_last_good_site(
    tmp_path: Path, news: News, capsys: pytest.CaptureFixture[str]
) -> None:
    """A good save is shown, a bad one told; when mended, all that waited is shown."""
    root = write_small_site(tmp_path / "small")
    site, page = root / "site", root / "docs/fr/cases/second-case.md"
    workshop = Workshop(Project(root), site, news)

    def shown(code: str) -> str:
        return (site / code / "cases/second-case/index.html").read_text("utf-8")

    try:
        workshop.carry_out(Plan((), anew=True))
        assert news.after(0, 0)[1].startswith("event: reload\ndata: ar fr en")

        sound = page.read_text(encoding="utf-8")
        write(page, f"{sound}\nUne phrase.")
        workshop.carry_out(plan(root, [page], workshop.codes()))
        assert "Une phrase." in shown("fr")

        labels = root / "data/labels.yml"
        label = labels.read_text(encoding="utf-8")
        labels.write_text(label.replace("fr: Sujet", "fr: Objet"), encoding="utf-8")
        write(page, f"{sound}\nDeux phrases. [Rien](rien.md)")
        workshop.carry_out(plan(root, [page, labels], workshop.codes()))
        assert "Une phrase." in shown("fr")
        assert "docs/fr/cases/second-case.md:" in news.problems
        assert "The last good site stays as it was." in capsys.readouterr().out

        write(page, f"{sound}\nTrois phrases.")
        workshop.carry_out(plan(root, [page], workshop.codes()))
        assert "Trois phrases." in shown("fr")
        assert news.problems == ""
        assert news.after(0, 0)[1] == "event: reload\ndata: ar fr en\n\n"
    finally:
        workshop.close()
