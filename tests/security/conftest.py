"""Hostile sites served to the browser."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

import pytest
from tests.browser.serving import serving

Serve: TypeAlias = Callable[[Path], str]
"""Serves a folder until the tests of the module are over, and returns the address of the site in it."""


@pytest.fixture(scope="module")
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))
