"""Hostile sites served to the browser: to Chromium, or to Firefox where `DIGISAVO_BROWSER` says so."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser
from scripts.audit_tools import firefox
from tests.browser.serving import Handler, serving

Serve: TypeAlias = Callable[[Path], str]
"""Serves a folder until the tests of the module are over, and returns the address of the site in it."""
IS_FIREFOX = os.environ.get("DIGISAVO_BROWSER") == firefox.BROWSER
POLICY = re.compile(rb"<meta[^>]*Content-Security-Policy[^>]*>", re.IGNORECASE)


class Unguarded(Handler):
    """Serves pages without their policy, which Firefox cannot be told to leave out."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix != ".html" or not path.is_file():
            return super().send_head()
        body = POLICY.sub(b"", path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


@pytest.fixture(scope="module")
def serve() -> Iterator[Serve]:
    handler = Unguarded if IS_FIREFOX else Handler
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder, handler))


if IS_FIREFOX:

    @pytest.fixture(scope="session")
    def browser() -> Iterator[Browser]:
        with firefox.opened() as (opened, _):
            yield opened
