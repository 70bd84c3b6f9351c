"""Serves a built site on this machine only, and reloads what a rebuild replaced."""

import errno
import mimetypes
import os
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from macros.news import News

EVENTS = "/_preview/events"
SCRIPT = "/_preview/preview.js"
HOST = "127.0.0.1"
# Said here because a Windows registry may say otherwise.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}


class PortError(Exception):
    """The port cannot be had; the text says what to do."""


class Handler(SimpleHTTPRequestHandler):
    """Answers with the site's files; adds the reloading script to its pages."""

    server_version = "preview"

    def __init__(self, *given: object, news: News, site: Path) -> None:
        self.news = news
        super().__init__(*given, directory=str(site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file, the script, or news for as long as the page is open."""
        if not self._is_local():
            self.send_error(HTTPStatus.FORBIDDEN)
        elif urlsplit(self.path).path == EVENTS:
            self._stream()
        else:
            self._answer(body=True)

    def do_HEAD(self) -> None:
        """Answer as to a GET, without the body."""
        self._answer(body=False)

    def _is_local(self) -> bool:
        """Return whether the page was asked for under this machine's own name.

        Another name would mean that a foreign site points its address here.
        """
        name = self.headers.get("Host", HOST).rsplit(":", 1)[0]
        return name in {HOST, "localhost", "[::1]"}

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen, told = self.news.count(), ": here\n\n"
        try:
            while True:
                self.wfile.write(told.encode())
                self.wfile.flush()
                seen, told = self.news.after(seen)
        except OSError:
            return  # The page was closed.

    def _answer(self, *, body: bool) -> None:
        address = urlsplit(self.path).path
        if address == SCRIPT:
            script = Path(__file__).with_name("preview.js").read_bytes()
            return self._send(HTTPStatus.OK, TYPES[".js"], script, body=body)
        path = Path(self.translate_path(address))
        if path.is_dir() and not address.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{address}/")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        status, path = self._found(path)
        try:
            content = path.read_bytes()
        except OSError:
            page = self._not_yet().encode()
            status = HTTPStatus.SERVICE_UNAVAILABLE
            return self._send(status, TYPES[".html"], page, body=body)
        kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
        if path.suffix == ".html":
            content = with_script(content)
        self._send(status, kind or "application/octet-stream", content, body=body)

    def _found(self, path: Path) -> tuple[HTTPStatus, Path]:
        """Return the file for a path, or the page that says it is not there."""
        file = path / "index.html" if path.is_dir() else path
        if file.is_file():
            return HTTPStatus.OK, file
        return HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"

    def _not_yet(self) -> str:
        """Return a page for a site that could not be built even once."""
        report = self.news.problems or "The site is being built."
        script = f'<script src="{SCRIPT}" defer></script>'
        head = f'<!doctype html><html lang="en"><meta charset="utf-8">{script}'
        return f"{head}<title>No site yet</title><pre>{escape(report)}</pre></html>"

    def _send(
        self, status: HTTPStatus, kind: str, content: bytes, *, body: bool
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if body:
            self.wfile.write(content)

    def log_message(self, *_said: object) -> None:
        """Keep still: the terminal is for rebuilds and problems."""


class Server(ThreadingHTTPServer):
    """A server whose port nobody else holds."""

    # On Windows, reuse would let two servers share a port.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, *_about: object) -> None:
        """Keep still about browsers that hang up."""


def with_script(page: bytes) -> bytes:
    """Return a page with the reloading script at its end."""
    tag = f'<script src="{SCRIPT}" defer></script>'.encode()
    head, mark, tail = page.rpartition(b"</body>")
    return head + tag + mark + tail if mark else page + tag


def server(site: Path, port: int, news: News) -> Server:
    """Return a server for a site, its port taken, not yet answering.

    Raises:
        PortError: another program holds the port, or it may not be had.
    """
    try:
        return Server((HOST, port), partial(Handler, news=news, site=site))
    except PermissionError:
        raise PortError(
            f"Port {port} may not be used here: try make serve PORT=8001."
        ) from None
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, 10048}:
            raise
        other = port + 1 if port < 65535 else 8000
        raise PortError(
            f"Port {port} is taken by another program: stop that one, or use another "
            f"port: make serve PORT={other}."
        ) from None
