"""Work divided between two processes where the platform can fork; the second one has all that the first one knows.

Both take the next item from one pipe, so neither waits while there is work. What the second one makes comes back
through another pipe when nothing is left to do.
"""

import os
import pickle
import sys
import threading
import traceback
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from signal import SIGKILL, Signals
from typing import BinaryIO, Generic, NoReturn

from digisavo.core.work import Item, Made, one_by_one

_NUMBER = array("H").itemsize
_MOST = 10_000
"""How many numbers the pipe holds for certain."""


class ProcessDiedError(Exception):
    """The second process ended before its work was done; the text says in Finnish what ended it."""

    def __init__(self, code: int) -> None:
        """`code` is its exit code, or the number of the signal that ended it below 0."""
        ended = (
            f"{Signals(-code).name} lopetti toisen prosessin, ehkä muisti loppui"
            if code < 0
            else (f"toinen prosessi päättyi kesken, paluuarvo {code}")
        )
        super().__init__(f"{ended}.")


@dataclass(frozen=True)
class _Failure:
    """An exception with what caused it, which pickling would lose."""

    error: Exception
    cause: BaseException | None


def processes() -> int:
    """How many processes work: a fork of one with several threads could wait for ever for one that is not there."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 2 if hasattr(os, "fork") and cores > 1 and threading.active_count() == 1 else 1


def spread(items: Sequence[Item], make: Callable[[Item], Made], /) -> Iterable[Made]:
    """What `make` makes of each item, in the order of the items, made in two processes where that is possible.

    Raises the first failure among the items, as in one process, and ProcessDiedError where the second one dies.
    """
    if len(items) < 2 or processes() == 1:
        return one_by_one(items, make)
    return _Pair(items, make).results()


class _Pair(Generic[Item, Made]):
    """One division of work."""

    def __init__(self, items: Sequence[Item], make: Callable[[Item], Made]) -> None:
        if len(items) > _MOST:
            raise ValueError(f"{len(items)} items are too many for one pipe")
        self._items, self._make = items, make

    def results(self) -> Iterator[Made]:
        """What both make, by the order of the items."""
        self._waiting, sender = os.pipe()
        os.write(sender, array("H", range(len(self._items))).tobytes())
        os.close(sender)
        receiver, sender = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        child = os.fork()
        if not child:
            self._be_second(sender)
        os.close(sender)
        try:
            with open(receiver, "rb") as stream:
                yield from self._merged(dict(self._work()), stream, child)
        finally:
            os.close(self._waiting)
            with suppress(ProcessLookupError, ChildProcessError):
                os.kill(child, SIGKILL)
                os.waitpid(child, 0)

    def _work(self) -> Iterator[tuple[int, Made | _Failure]]:
        """What this process makes, each with its number; after a failure nobody begins anything new."""
        while number := os.read(self._waiting, _NUMBER):
            index = array("H", number)[0]
            try:
                yield index, self._make(self._items[index])
            except Exception as error:
                while os.read(self._waiting, _MOST):
                    pass
                yield index, _Failure(error, error.__cause__)

    def _merged(self, own: dict[int, Made | _Failure], stream: BinaryIO, child: int) -> Iterator[Made]:
        """The results of both; of those that the other process made, only one at a time is unpacked."""
        for index in range(len(self._items)):
            made = own.pop(index) if index in own else _received(stream, child)
            if isinstance(made, _Failure):
                raise made.error from made.cause
            yield made

    def _be_second(self, sender: int) -> NoReturn:
        """The life of the second process: it leaves without the clean-up that is the first one's."""
        code = 1
        try:
            packed = [_pack(made) for _, made in self._work()]
            with open(sender, "wb") as stream:
                stream.writelines(packed)
            code = 0
        finally:
            os._exit(code)


def _pack(made: Made | _Failure) -> bytes:
    if not isinstance(made, _Failure):
        return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    made.error.add_note("".join(traceback.format_exception(made.error)))
    try:
        packed = pickle.dumps(made)
        pickle.loads(packed)  # noqa: S301 - our own; some exceptions can be packed and not unpacked
    except Exception:
        return pickle.dumps(_Failure(RuntimeError(f"{type(made.error).__name__}: {made.error}"), None))
    return packed


def _received(stream: BinaryIO, child: int) -> "Made | _Failure":
    """The next result of the second process."""
    try:
        return pickle.load(stream)  # type: ignore[no-any-return]  # noqa: S301 - from our own process
    except (EOFError, pickle.UnpicklingError) as error:
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        raise ProcessDiedError(code) from error
