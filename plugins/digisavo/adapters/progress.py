"""What a build says while it runs: its stage, how far it is, and how long each stage took.

In a terminal one line is renewed in place; elsewhere, as in the log of a workflow, a line is written now and then.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
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
        now = self._clock()
        self._times.append((now - self._begun, self._stage))
        self._begun = now

    def count(self, items: Iterable[Item], expected: int = 0) -> Iterator[Item]:
        """The items one by one, while people see how many have passed; about `expected` come, 0 if unknown."""
        in_place = self._stream.isatty()
        pause = _RENEWED if in_place else _REPEATED
        shown = self._clock()
        for number, item in enumerate(items, 1):
            yield item
            if (now := self._clock()) - shown >= pause:
                shown = now
                self._show(f"{_bar(number, expected)}{_grouped(number)}" if in_place else _grouped(number), in_place)
        if in_place:
            self._stream.write(_CLEAR)

    def _show(self, amount: str, in_place: bool) -> None:
        begin, end = (_CLEAR, "") if in_place else ("", "\n")
        self._stream.write(f"{begin}{self._stage}: {amount}{end}")
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
