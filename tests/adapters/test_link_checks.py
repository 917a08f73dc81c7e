"""Asking pages, of a server in this process: what counts as alive, and what is never asked."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from digisavo.adapters.link_checks import ask_web, check_addresses

STATUSES = {
    "/on": 200,
    "/kielletty": 403,
    "/hitaammin": 429,
    "/kirjaudu": 401,
    "/poissa": 404,
    "/pois": 410,
    "/rikki": 503,
}


class Handler(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self.answer(is_head=True)

    def do_GET(self) -> None:
        self.answer(is_head=False)

    def answer(self, is_head: bool) -> None:
        path = self.path
        if path == "/ohjaa":
            self.send_response(301)
            self.send_header("Location", "/poissa")
        elif path == "/kierre":
            self.send_response(302)
            self.send_header("Location", "/kierre")
        elif path == "/tiedosto":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
        elif path == "/vain-get":
            self.send_response(405 if is_head else 200)
        elif path == "/vaara-head":
            self.send_response(404 if is_head else 200)
        elif path == "/%C3%A4%20b":
            self.send_response(200)
        else:
            self.send_response(STATUSES.get(path, 404))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Nothing: the server is silent."""


@pytest.fixture(scope="module")
def root() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/on", ""), ("/kielletty", ""), ("/hitaammin", ""), ("/kirjaudu", ""), ("/vain-get", ""), ("/vaara-head", ""),
        ("/ä b", ""), ("/poissa", "gone"), ("/pois", "gone"), ("/ohjaa", "gone"), ("/rikki", "broken"),
    ],
)  # fmt: skip
def test_what_is_alive(path: str, reason: str, root: str) -> None:
    assert ask_web(root + path, may_be_local=True) == reason


def test_redirects_lead_to_the_web_only_and_end(root: str) -> None:
    assert ask_web(f"{root}/kierre", may_be_local=True) == ""
    assert ask_web(f"{root}/tiedosto", may_be_local=True) == ""


def test_the_own_network_is_not_asked(root: str) -> None:
    assert ask_web(f"{root}/on") == "local"
    assert ask_web("http://169.254.169.254/latest") == "local"


def test_who_does_not_answer_has_a_reason() -> None:
    assert ask_web("http://127.0.0.1:9/x", may_be_local=True) == "refused"
    assert ask_web("http://[:::x/", may_be_local=True) == "refused"
    assert ask_web("ftp://example.org/x", may_be_local=True)


def test_every_address_gets_its_answer() -> None:
    asked = [f"https://{host}.fi/{page}" for host in "abc" for page in "12"]
    assert dict(check_addresses(asked, lambda address: address[-1])) == {address: address[-1] for address in asked}
