"""Serves built sites as static hosts do, each below a sub-path."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

SUB_PATH = "alihakemisto"


class Handler(SimpleHTTPRequestHandler):
    """With the site's own page for unknown addresses, and silently."""

    protocol_version = "HTTP/1.1"  # a connection for each of the many modules takes longer than the modules

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if self.path == "/favicon.ico":  # asked for now and then on pages without a head, such as redirects
            self.send_response(204)
            self.end_headers()
            return
        body = (Path(self.directory) / SUB_PATH / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        # They never change while a site is served: asking again costs more than pages.
        if f"/{SUB_PATH}/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: a browser that leaves before a page is whole breaks the connection."""


class Host:
    """A host of the site `<folder>/alihakemisto`, which may be built later: its address is known first."""

    def __init__(self, folder: Path, handler: type[Handler] = Handler) -> None:
        self._server = _Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        self._thread: Thread | None = None
        self.home = f"http://127.0.0.1:{self._server.server_port}/{SUB_PATH}/"

    def start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._server.serve_forever, daemon=True)
            self._thread.start()

    def stop(self) -> None:
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()


@contextmanager
def serving(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serves `<folder>/alihakemisto` and gives its address; the folder may be filled later."""
    host = Host(folder, handler)
    host.start()
    try:
        yield host.home
    finally:
        host.stop()
