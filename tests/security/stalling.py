"""Stops what a stranger's file would hold up for long."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

SECONDS = 2
"""So much time of the processor a door may take for one file."""


class StalledError(BaseException):
    """A door was held up; no `except Exception` of the door keeps it from being told."""


@contextmanager
def without_stalling(seconds: float = SECONDS) -> Iterator[None]:
    """Raises StalledError in whatever takes longer; time in which others have the processor is not counted."""

    def stop(signal_: int, frame: FrameType | None) -> NoReturn:
        raise StalledError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
