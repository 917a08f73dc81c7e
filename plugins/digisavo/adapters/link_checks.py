"""Asks other sites whether their pages are there: politely, several sites at once, one page of a site at a time."""

import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from http.client import HTTPException, HTTPMessage
from ipaddress import ip_address
from typing import IO, Any, TypeAlias
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

Ask: TypeAlias = Callable[[str], str]
"""Asks for a page and gives why it is dead, as a word of `stale.reasons`, or "" for one that is there."""

_TIMEOUT = 20.0
_AT_ONCE = 8
_AGENT = "digisavo-linkit/1 (+https://digisavo.fi/)"
_GONE = (404, 410)
_ASK_AGAIN = (400, 403, 404, 405, 406, 410, 501)
"""Answers to a question for the head of a page that some servers give only to such questions."""


def check_addresses(addresses: Sequence[str], ask: Ask) -> Iterator[tuple[str, str]]:
    """Each address with the reason why it is dead, or "", in the order of the answers."""
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        by_host.setdefault(address.casefold().split("/", 3)[2], []).append(address)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        runs = [pool.submit(_ask_all, group, ask) for group in by_host.values()]
        for run in as_completed(runs):
            yield from run.result()


def _ask_all(addresses: list[str], ask: Ask) -> list[tuple[str, str]]:
    return [(address, ask(address)) for address in addresses]


def ask_web(address: str, may_be_local: bool = False, timeout: float = _TIMEOUT) -> str:
    """Asks the web. An answer that one may not come in, or not so often, comes from a page that is there."""
    opener = _opener(may_be_local)
    try:
        target = _encoded(address)
        status = _status(opener, target, "HEAD", timeout)
        if status in _ASK_AGAIN or status >= 500:
            status = _status(opener, target, "GET", timeout)
    except (OSError, HTTPException, ValueError) as error:
        return _reason(error)
    return "gone" if status in _GONE else "broken" if 500 <= status < 600 else ""


def _status(opener: OpenerDirector, address: str, method: str, timeout: float) -> int:
    request = Request(address, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})  # noqa: S310
    try:
        with opener.open(request, timeout=timeout) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, _LocalError):
        return "local"
    if isinstance(cause, socket.gaierror):
        return "name"
    if isinstance(cause, ssl.SSLError):
        return "certificate"
    return "slow" if isinstance(cause, TimeoutError) else "refused"


class _LocalError(OSError):
    """An address that leads into the network of whoever asks."""


class _Redirects(HTTPRedirectHandler):
    """Follows redirects, but not into the network of whoever asks."""

    def __init__(self, may_be_local: bool) -> None:
        self._may_be_local = may_be_local

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        _refuse_local(newurl, self._may_be_local)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Http(HTTPHandler):
    """Opens pages of other machines only."""

    may_be_local = False

    def http_open(self, req: Request) -> Any:
        _refuse_local(req.full_url, self.may_be_local)
        return super().http_open(req)


class _Https(HTTPSHandler):
    """Opens pages of other machines only."""

    may_be_local = False

    def https_open(self, req: Request) -> Any:
        _refuse_local(req.full_url, self.may_be_local)
        return super().https_open(req)


def _opener(may_be_local: bool) -> OpenerDirector:
    """An opener for the web alone: no files, no FTP."""
    opener, http, https = OpenerDirector(), _Http(), _Https()
    http.may_be_local = https.may_be_local = may_be_local
    own = (http, https, _Redirects(may_be_local))
    for handler in (*own, ProxyHandler(), HTTPErrorProcessor(), HTTPDefaultErrorHandler(), UnknownHandler()):
        opener.add_handler(handler)
    return opener


def _refuse_local(address: str, may_be_local: bool) -> None:
    host = urlsplit(address).hostname or ""
    if may_be_local:
        return
    for *_, place in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM):
        if not ip_address(str(place[0]).partition("%")[0]).is_global:
            raise _LocalError(host)


def _encoded(address: str) -> str:
    """An address in ASCII: other letters of its host as IDNA, those of its path and query as percent signs."""
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        host = parts.netloc
    path, query = (quote(text, safe="/%:@!$&'()*+,;=~?-._") for text in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path or "/", query, ""))
