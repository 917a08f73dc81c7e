"""Asks the published site for its files, past caches on the way."""

import json
import time
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

_TIMEOUT = 20.0
_MOST = 20_000_000


class FailedError(Exception):
    """What is not as it should be, in Finnish."""


class PublishedSite:
    """A site at its URL, which ends with `/`."""

    def __init__(self, url: str) -> None:
        self.url = f"{url.rstrip('/')}/"
        if urlsplit(self.url).scheme not in ("http", "https"):
            raise FailedError(f"osoite {url} ei ala https:")

    def bytes(self, address: str) -> bytes:
        """A file by its address from the root; FailedError where it is not to be had."""
        parts = urlsplit(self.url + address)
        target = urlunsplit(parts._replace(query=str(time.time_ns()), fragment=""))
        try:
            with urlopen(target, timeout=_TIMEOUT) as answer:  # noqa: S310 - the scheme has been looked at
                content: bytes = answer.read(_MOST)
                return content
        except HTTPError as error:
            error.close()
            raise FailedError(f"{address or 'etusivu'}: palvelin vastasi {error.code}") from error
        except (OSError, HTTPException, ValueError) as error:
            raise FailedError(f"{address or 'etusivu'}: palvelin ei vastannut") from error

    def text(self, address: str) -> str:
        """The text of a file."""
        try:
            return self.bytes(address).decode()
        except UnicodeDecodeError as error:
            raise FailedError(f"{address}: merkistö ei ole UTF-8") from error

    def data(self, address: str) -> dict[str, Any]:
        """What a JSON file holds."""
        try:
            found = json.loads(self.bytes(address))
        except ValueError as error:
            raise FailedError(f"{address}: ei ole JSONia") from error
        if not isinstance(found, dict):
            raise FailedError(f"{address}: ei ole JSON-olio")
        return found
