"""Runs the search engine of the browser over an index, in Node or in Chromium: whichever of the two is found."""

import json
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

_HERE = Path(__file__).resolve().parent
_PATIENCE = 1800
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--password-store=basic")


def ask(root: Path, engine: str, index: str, queries: list[str], wanted: str) -> list[Any]:
    """The answers to queries. `engine` and `index` are folders below the root; `wanted` is a function of `ask.js`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(root / engine, folder / "assets")
        shutil.copytree(root / index, folder / "index")
        (folder / "package.json").write_text('{"type": "module"}', "utf-8")
        (folder / "asked.json").write_text(json.dumps({"queries": queries, "wanted": wanted}), "utf-8")
        for part in ("ask.js", "in_node.js", "in_browser.html"):
            shutil.copy(_HERE / part, folder)
        answers: list[Any] = json.loads(_run(folder))
    return answers


def _run(folder: Path) -> str:
    if node := shutil.which("node"):
        return subprocess.run([node, folder / "in_node.js"], check=True, stdout=subprocess.PIPE, text=True).stdout
    for name in ("chromium", "chromium-browser", "google-chrome", "chrome"):
        if browser := shutil.which(name):
            return _in_browser(browser, folder)
    sys.exit("Node (node) or Chromium (chromium) is needed: neither was found.")


class _Handler(SimpleHTTPRequestHandler):
    """Serves the folder, and takes what the page sends when it is ready."""

    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        server.answer = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.send_response(204)
        self.end_headers()
        server.ready.set()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        pass


class _Server(ThreadingHTTPServer):
    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.ready, self.answer = Event(), ""


def _in_browser(browser: str, folder: Path) -> str:
    server = _Server(folder)
    Thread(target=server.serve_forever, daemon=True).start()
    page = f"http://127.0.0.1:{server.server_port}/in_browser.html"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, *_FLAGS, f"--user-data-dir={profile}", page]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            if not server.ready.wait(_PATIENCE):
                sys.exit("Chromium gave no answer.")
        finally:
            process.terminate()
            process.wait()
            server.shutdown()
    return server.answer
