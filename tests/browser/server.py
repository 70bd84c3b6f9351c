"""Serves a built site as a public host does: compressed, 404.html for what is lost."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from macros.preview import HOST, TYPES

LEVEL = 6  # what public hosts compress with
PACKED = {".html", ".css", ".js", ".json", ".xml", ".txt", ".svg"}


class Handler(SimpleHTTPRequestHandler):
    """Answers with the site's files, each compressed once."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, site: Path) -> None:
        super().__init__(*given, directory=str(site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file, a folder's page, or the page for what is not there."""
        path = Path(self.translate_path(urlsplit(self.path).path))
        file = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK
        if not file.is_file():
            status, file = HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "image/png"))
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        content = body(file)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing: a test tells what went wrong."""


@cache
def body(file: Path) -> bytes:
    """Return a file as it goes over the line."""
    content = file.read_bytes()
    return gzip.compress(content, LEVEL) if file.suffix in PACKED else content


@contextmanager
def served(site: Path, port: int = 0) -> Iterator[str]:
    """Serve a site on a free port of this machine; give its address, ending in /."""
    server = ThreadingHTTPServer((HOST, port), partial(Handler, site=site))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
