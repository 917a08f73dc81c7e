"""A web server that answers as nginx has to, with what a test spoils in its answers."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, TypeAlias

from scripts.audit_tools.serving.answers import NOT_FOUND, wanted
from scripts.audit_tools.serving.web_server import WebServer

_TAG = '"etag"'
Running: TypeAlias = Callable[[Path], AbstractContextManager[WebServer]]


@dataclass
class Sites:
    """The folders that have been published, the last of them served; and headers in place of the right ones."""

    folders: list[Path]
    spoiled: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StandIn(WebServer):
    """The server of this process, which publishes by itself."""

    sites: Sites

    def publish(self, site: Path) -> None:
        self.sites.folders.append(site)

    def go_back(self) -> None:
        self.sites.folders.pop()


def standing_in(**spoiled: str) -> Running:
    """Such a server in place of nginx: `standing_in(cache_control="no-store")`, "" for a header that is missing."""

    @contextmanager
    def running(folder: Path) -> Iterator[WebServer]:
        sites = Sites([folder], {name.replace("_", "-"): value for name, value in spoiled.items()})
        handler = type("Handler", (_Handler,), {"sites": sites})
        with (
            ThreadingHTTPServer(("127.0.0.1", 0), handler) as secure,
            ThreadingHTTPServer(("127.0.0.1", 0), _Leading) as plain,
        ):
            for server in (secure, plain):
                Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
            yield StandIn(
                f"http://127.0.0.1:{secure.server_port}/", f"http://127.0.0.1:{plain.server_port}/", folder,
                os.getpid(), sites,
            )  # fmt: skip
            secure.shutdown()
            plain.shutdown()

    return running


class _Handler(BaseHTTPRequestHandler):
    sites: Sites
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        address = self.path.partition("?")[0].lstrip("/")
        folder = self.sites.folders[-1]
        file = folder / address / "index.html" if not address or address.endswith("/") else folder / address
        if address == "favicon.ico":  # a browser asks for it by itself
            self._answer(204, {})
        elif self.headers.get("If-None-Match") == _TAG:
            self._answer(304, {})
        elif file.is_dir():
            self._answer(301, {"location": f"/{address}/"})
        elif file.is_file():
            self._answer(200, {"etag": _TAG} | wanted(address), file.read_bytes())
        else:
            readers = {"access-control-allow-origin": "*"} if address.startswith("api/") else {}
            missing = folder / NOT_FOUND
            self._answer(404, wanted(NOT_FOUND) | readers, missing.read_bytes() if missing.is_file() else b"")

    def do_POST(self) -> None:
        self._answer(405, {})

    def _answer(self, status: int, headers: dict[str, str], content: bytes = b"") -> None:
        self.send_response_only(status)
        for name, value in (headers | {"content-length": str(len(content))} | self.sites.spoiled).items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        pass


class _Leading(_Handler):
    def do_GET(self) -> None:
        self.send_response_only(301)
        self.send_header("Location", f"https://127.0.0.1{self.path}")
        self.send_header("Content-Length", "0")
        self.end_headers()
