"""Answers in the place of the host's: the browser hands over the requests that a test asks for, and those alone.

A route of Playwright takes from the browser its memory of files, and each page loads its sixty modules anew, which
costs twice as much as the page. It stays for what this cannot do: modules, workers and other hosts.
"""

import json as data
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import translate
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from playwright.sync_api import APIResponse, CDPSession, Error, Page

JSON = "application/json"


@dataclass(frozen=True)
class Asked:
    """A request that waits for its answer."""

    page: Page
    session: CDPSession
    event: dict[str, Any]
    further: Iterator[Callable[["Asked"], object]]
    """The handlers that come after this one."""

    @property
    def url(self) -> str:
        """The address that is asked for."""
        return str(self.event["request"]["url"])

    def fulfill(self, status: int = 200, body: str = "", json: object = None, content_type: str = JSON) -> None:
        """Answers with a text, or with a value as JSON."""
        content = body if json is None else data.dumps(json)
        headers = [{"name": "Content-Type", "value": content_type}]
        coded = b64encode(content.encode()).decode()
        self._end("fulfillRequest", responseCode=status, responseHeaders=headers, body=coded)

    def abort(self) -> None:
        """Answers as a network that fails."""
        self._end("failRequest", errorReason="Failed")

    def continue_(self) -> None:
        """Leaves the answer to the host."""
        self._end("continueRequest")

    def fallback(self) -> None:
        """Hands it to the handler that stood before this one."""
        following = next(self.further, None)
        following(self) if following else self.continue_()

    def fetch(self) -> APIResponse:
        """What the host answers."""
        return self.page.request.get(self.url)

    def _end(self, command: str, **values: object) -> None:
        with suppress(Error):  # the page has gone on meanwhile
            self.session.send(f"Fetch.{command}", {"requestId": self.event["requestId"], **values})


Handler: TypeAlias = Callable[[Asked], object]


class _Answers:
    """The handlers of one page by their patterns, the last first."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)
        self._session.on("Fetch.requestPaused", self._ask)
        self._handlers: list[tuple[str, Handler]] = []

    def add(self, pattern: str, handler: Handler) -> None:
        self._handlers.insert(0, (pattern, handler))
        self._enable()

    def remove(self, pattern: str) -> None:
        self._handlers = [pair for pair in self._handlers if pair[0] != pattern]
        self._enable()

    def end(self) -> None:
        with suppress(Error):  # the page is closed
            self._session.detach()

    def _enable(self) -> None:
        patterns = [{"urlPattern": pattern.replace("?", "\\?")} for pattern, _ in self._handlers]
        if patterns:
            self._session.send("Fetch.enable", {"patterns": patterns})
        else:  # none would mean all
            self._session.send("Fetch.disable")

    def _ask(self, event: dict[str, Any]) -> None:
        url = event["request"]["url"]
        further = iter([handler for pattern, handler in self._handlers if _matches(pattern, url)])
        Asked(self._page, self._session, event, further).fallback()


def _matches(pattern: str, url: str) -> bool:
    return re.match(translate(pattern.replace("?", "[?]")), url) is not None


_ANSWERS: WeakKeyDictionary[Page, _Answers] = WeakKeyDictionary()


def intercept(page: Page, pattern: str, handler: Handler) -> None:
    """Has a function answer from now on what the page asks for at addresses of a pattern, in which * is any text."""
    if page not in _ANSWERS:
        _ANSWERS[page] = _Answers(page)
    _ANSWERS[page].add(pattern, handler)


def intercept_no_more(page: Page, pattern: str = "") -> None:
    """Leaves the answers to the host again: those of a pattern, or all."""
    if page not in _ANSWERS:
        return
    if pattern:
        _ANSWERS[page].remove(pattern)
    else:
        _ANSWERS.pop(page).end()
