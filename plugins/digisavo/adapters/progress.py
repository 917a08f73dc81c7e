"""What a build says while it runs: its stage, how far it is, and how long each stage took.

In a terminal one line is renewed in place; elsewhere, as in the log of a workflow, a line is written now and then.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from time import monotonic
from typing import TextIO, TypeVar

Item = TypeVar("Item")

_RENEWED = 0.1
"""Seconds between two states of the line in a terminal."""
_REPEATED = 20.0
"""Seconds between two lines in a log."""
_WIDTH = 24
_CLEAR = "\r\033[K"


class Progress:
    """The stages of one build, written to a stream.

    `startup` is how many seconds passed before; `clock` counts seconds from any moment.
    """

    def __init__(self, stream: TextIO, startup: float = 0.0, clock: Callable[[], float] = monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._stage, self._begun = "Käynnistetään", clock() - startup
        self._times: list[tuple[float, str]] = []

    def say(self, lines: Iterable[str]) -> None:
        """Writes whole lines."""
        self._stream.writelines(f"{line}\n" for line in lines)

    def begin(self, stage: str) -> None:
        """Ends the stage before and begins another, such as "Luetaan sisältö"."""
        self._end()
        self._stage = stage
        self.say([f"{stage} ..."])

    def finish(self, sizes: Mapping[str, int], is_verbose: bool) -> None:
        """Ends the last stage, and says what was made: the files by their paths, each with its bytes."""
        self._end()
        pages, files = sum(path.endswith(".html") for path in sizes), len(sizes)
        megabytes, seconds = sum(sizes.values()) / 1e6, sum(time for time, _ in self._times)
        self.say(f"    {_with_comma(time)} s  {stage}" for time, stage in (self._times if is_verbose else ()))
        amounts = f"{_grouped(pages)} sivua, {_grouped(files)} tiedostoa, {_with_comma(megabytes)} Mt"
        self.say([f"Valmis: {amounts}, {_with_comma(seconds)} s."])

    def _end(self) -> None:
        self.clear()
        now = self._clock()
        self._times.append((now - self._begun, self._stage))
        self._begun = now

    def counter(self, expected: int = 0, processes: int = 1) -> Callable[[Iterator[Item]], Iterator[Item]]:
        """What passes items on, one by one, while people see how many of all have passed.

        About `expected` come, 0 if unknown. Of several processes the one that calls this speaks for all.
        """
        own, passed, shown = os.getpid(), count(1), self._clock()
        pause = _RENEWED if self._stream.isatty() else _REPEATED

        def watched(items: Iterator[Item]) -> Iterator[Item]:
            nonlocal shown
            for item in items:
                yield item
                number = next(passed) * processes
                if (now := self._clock()) - shown >= pause and os.getpid() == own:
                    shown = now
                    self._show(number, expected)

        return watched

    def clear(self) -> None:
        """Takes the line of the count away, where it is renewed in place."""
        if self._stream.isatty():
            self._stream.write(_CLEAR)
            self._stream.flush()

    def _show(self, number: int, expected: int) -> None:
        in_place = self._stream.isatty()
        begin, bar, end = (_CLEAR, _bar(number, expected), "") if in_place else ("", "", "\n")
        self._stream.write(f"{begin}{self._stage}: {bar}{_grouped(number)}{end}")
        self._stream.flush()


def quieten(generator: str) -> None:
    """Hides the INFO lines of a site generator, which is the name of its logger; its warnings are shown and counted.

    Progress says what matters in fewer lines.
    """
    logger = logging.getLogger(generator)
    if logger.level == logging.INFO:
        logger.setLevel(logging.WARNING)


def _grouped(number: int) -> str:
    """A whole number as it is written in Finnish: 12 345."""
    return f"{number:,}".replace(",", " ")


def _with_comma(number: float) -> str:
    """A number with one decimal as it is written in Finnish: 6,4."""
    return f"{number:.1f}".replace(".", ",")


def _bar(number: int, expected: int) -> str:
    if not expected:
        return ""
    done = min(number, expected) * _WIDTH // expected
    return f"[{'#' * done}{'.' * (_WIDTH - done)}] "
