"""What a build says while it runs."""

import logging
from collections.abc import Callable
from io import StringIO

import pytest

from digisavo.adapters.progress import Progress, quieten


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def ticking(step: float) -> Callable[[], float]:
    """A clock that goes on by so many seconds whenever somebody looks at it."""
    moments = iter(range(1_000_000))
    return lambda: next(moments) * step


def test_a_log_gets_a_line_for_each_stage_and_one_at_the_end() -> None:
    stream = StringIO()
    progress = Progress(stream, 0.5, ticking(1.0))
    progress.begin("Luetaan sisältö")
    progress.begin("Tehdään sivut")
    assert list(progress.counter()(iter("abc"))) == ["a", "b", "c"]
    progress.finish({"index.html": 1_200_000, "a/index.html": 34_000, "a.json": 1}, is_verbose=False)
    assert stream.getvalue() == (
        "Luetaan sisältö ...\nTehdään sivut ...\nValmis: 2 sivua, 3 tiedostoa, 1,2 Mt, 7,5 s.\n"
    )


def test_who_asks_for_it_hears_how_long_each_stage_took() -> None:
    stream = StringIO()
    progress = Progress(stream, 0.5, ticking(1.0))
    progress.begin("Luetaan sisältö")
    progress.finish({}, is_verbose=True)
    assert stream.getvalue().splitlines()[1:] == [
        "    1,5 s  Käynnistetään", "    1,0 s  Luetaan sisältö", "Valmis: 0 sivua, 0 tiedostoa, 0,0 Mt, 2,5 s."
    ]  # fmt: skip


def test_long_work_adds_lines_to_a_log_now_and_then() -> None:
    stream = StringIO()
    progress = Progress(stream, clock=ticking(0.01))
    progress.begin("Tehdään sivut")
    assert sum(1 for _ in progress.counter()(iter(range(5_000)))) == 5_000
    assert stream.getvalue() == "Tehdään sivut ...\nTehdään sivut: 2 000\nTehdään sivut: 4 000\n"


def test_a_terminal_shows_a_bar_that_is_gone_at_the_end() -> None:
    stream = Terminal()
    progress = Progress(stream, clock=ticking(0.05))
    progress.begin("Tehdään sivut")
    list(progress.counter(expected=3)(iter("abcd")))
    progress.begin("Tarkistetaan sivut")
    shown = stream.getvalue().split("\r\033[K")[1:]
    assert shown == [
        "Tehdään sivut ...\n",
        "Tehdään sivut: [################........] 2",
        f"Tehdään sivut: [{'#' * 24}] 4",
        "Tarkistetaan sivut ...\n",
    ]


def test_nobody_knows_how_much_a_first_build_makes() -> None:
    stream = Terminal()
    progress = Progress(stream, clock=ticking(0.1))
    progress.begin("Tehdään sivut")
    list(progress.counter()(iter("a")))
    assert stream.getvalue().endswith("Tehdään sivut: 1")


@pytest.mark.parametrize(("before", "after"), [("INFO", "WARNING"), ("DEBUG", "DEBUG"), ("ERROR", "ERROR")])
def test_a_generator_keeps_to_its_warnings_unless_somebody_wants_to_hear_all(before: str, after: str) -> None:
    logger = logging.getLogger("test_progress")
    logger.setLevel(before)
    quieten("test_progress")
    assert logging.getLevelName(logger.level) == after


def test_one_of_several_processes_speaks_for_all() -> None:
    stream = StringIO()
    progress = Progress(stream, clock=ticking(0.01))
    progress.begin("Tehdään sivut")
    watched = progress.counter(processes=2)
    list(watched(iter(range(1_500))))
    list(watched(iter(range(1_000))))
    assert stream.getvalue() == "Tehdään sivut ...\nTehdään sivut: 4 000\n"
