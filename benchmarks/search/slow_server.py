"""Serves a folder as the network would: packed, late and not too fast; and counts what it sends."""

import gzip
import time
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Lock, Thread

_LATENCY, _BYTES_A_SECOND = 0.04, 1_250_000


class SlowServer(ThreadingHTTPServer):
    """`sent` are the bytes and `asked` the requests since they were last set to nothing; only if `slow` it is so."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder, self.slow, self.sent, self.asked, self.lock = folder, False, 0, 0, Lock()
        Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the folder is found."""
        return f"http://127.0.0.1:{self.server_port}/"

    def count(self, sent: int) -> None:
        """Counts an answer."""
        with self.lock:
            self.sent, self.asked = self.sent + sent, self.asked + 1

    def restart(self) -> None:
        """Counts from nothing."""
        with self.lock:
            self.sent = self.asked = 0


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, SlowServer)
        path = server.folder / self.path.lstrip("/").partition("?")[0]
        body, is_packed = _packed(path) if path.is_file() else (b"", False)
        if server.slow:
            time.sleep(_LATENCY + len(body) / _BYTES_A_SECOND)
        server.count(len(body))
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", guess_type(path.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        pass


@lru_cache(4096)
def _packed(path: Path) -> tuple[bytes, bool]:
    """What is sent of a file, and whether it is packed: some are packed already."""
    body = path.read_bytes()
    packed = gzip.compress(body, 9)
    return (packed, True) if len(packed) < 0.95 * len(body) else (body, False)
