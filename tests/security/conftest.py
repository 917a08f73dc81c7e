"""Hostile sites served to the browser."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext
from tests.browser.conftest import SUB_PATH
from tests.browser.serving import serving
from tests.conftest import MakeOnce
from tests.security.sites import Site, build_sent, build_unchecked

Serve: TypeAlias = Callable[[Path], str]
"""Serves a folder until the tests of the module are over, and returns the address of the site in it."""


@pytest.fixture(scope="module")
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


@pytest.fixture(scope="module")
def sent(make_once: MakeOnce, serve: Serve) -> Site:
    """What can be sent in, and hostile hand-written pages."""
    www = make_once("sent", build_sent) / "www"
    return Site(www / SUB_PATH, serve(www))


@pytest.fixture(scope="module")
def unchecked(make_once: MakeOnce, serve: Serve) -> Site:
    """What no check lets through."""
    www = make_once("unchecked", build_unchecked) / "www"
    return Site(www / SUB_PATH, serve(www))


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that knows no policy: whatever could run does."""
    context = browser.new_context(bypass_csp=True)
    yield context
    context.close()
