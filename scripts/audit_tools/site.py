"""The built site as a static host would serve it: compressed, with its own page for unknown addresses."""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

_REFRESH = re.compile(rb"""<meta[^>]+http-equiv=["']?refresh""", re.IGNORECASE)
_PACKED = (".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml")


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012 - the name is the library's
        **SimpleHTTPRequestHandler.extensions_map, ".csv": "text/csv", ".jsonld": "application/ld+json",
        ".md": "text/markdown; charset=utf-8", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
        ".ttl": "text/turtle", ".yml": "text/yaml; charset=utf-8",
    }  # fmt: skip

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        path = path if status == 200 else Path(self.directory) / "404.html"
        content = path.read_bytes()
        self.send_response(status)
        if path.suffix in _PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes on before a page is whole breaks the connection, which is no fault."""


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, its URL while it is served, and the addresses of the pages that stay when opened."""

    folder: Path
    home: str
    pages: tuple[str, ...]


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """The site while it is served."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    pages = tuple(page for page in addresses(folder) if not _REFRESH.search(file_of(folder, page).read_bytes()))
    try:
        yield Site(folder, f"http://127.0.0.1:{server.server_port}/", pages)
    finally:
        server.shutdown()
        server.server_close()


def addresses(folder: Path) -> list[str]:
    """The addresses of all pages, redirects included, from the root."""
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return [page.removesuffix("index.html") for page in pages]


def file_of(folder: Path, address: str) -> Path:
    """The file that a static host serves at an address from the root."""
    return folder / address / "index.html" if not address or address.endswith("/") else folder / address
