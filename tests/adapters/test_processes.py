"""Work in two processes gives what one would give: results, their order, and the first failure."""

import os
import signal
from collections.abc import Callable, Sequence
from errno import ENOSPC
from pathlib import Path
from threading import Event, Thread
from time import sleep
from typing import Any

import pytest

from digisavo.adapters import processes
from digisavo.adapters.processes import ProcessDiedError, spread
from digisavo.core.problem import Fault, Problem
from digisavo.core.source import Span
from digisavo.outputs.rendering.failures import OutputError, making
from digisavo.reading.own_files import DeclarationError

PARENT = os.getpid()


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine with two cores, whatever this one has; test runners may keep a thread of their own."""
    monkeypatch.setattr(processes, "processes", lambda: 2)


def in_both(items: Sequence[int], make: Callable[[int], Any]) -> list[Any]:
    """What two processes make; the first one begins when the second has taken an item."""
    taken, taker = os.pipe()

    def waiting(item: int) -> Any:
        if os.getpid() == PARENT:
            os.read(taken, 1)
        os.write(taker, b"xx")
        return make(item)

    try:
        return list(spread(items, waiting))
    finally:
        os.close(taken)
        os.close(taker)


def test_the_results_come_in_the_order_of_the_items_from_both() -> None:
    begun, beginner = os.pipe()
    made: list[int] = []

    def make(item: int) -> tuple[int, int]:
        """The second process waits after its first item for the first one, which may be slow to begin."""
        if os.getpid() == PARENT and not made:
            os.write(beginner, b"x")
        elif os.getpid() != PARENT and len(made) == 1:
            os.read(begun, 1)
        made.append(item)
        return item, os.getpid()

    results = in_both(range(500), make)
    os.close(begun)
    os.close(beginner)
    assert [item for item, _ in results] == list(range(500))
    assert len({process for _, process in results}) == 2


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_is_divided_that_is_one_piece(count: int) -> None:
    assert list(spread(range(count), lambda item: os.getpid())) == [PARENT] * count


def fail_at(*faulty: int) -> Callable[[int], int]:
    def make(item: int) -> int:
        with making(f"palvelu-{item}"):
            if item in faulty:
                raise KeyError("nimi")
        return item

    return make


@pytest.mark.parametrize("faulty", [(0,), (1,), (0, 1), (1, 2), (3, 7), (99,)])
def test_the_first_failure_is_told_as_in_one_process(faulty: tuple[int, ...]) -> None:
    with pytest.raises(OutputError) as caught:
        in_both(range(100), fail_at(*faulty))
    assert str(caught.value) == f"palvelu-{faulty[0]}: KeyError: 'nimi'"


@pytest.mark.parametrize("error", [MemoryError(), OSError(ENOSPC, "No space left on device", "site/x")])
def test_a_machine_that_fails_is_told_as_in_one_process(error: Exception) -> None:
    def make(item: int) -> int:
        with making("home"):
            if os.getpid() != PARENT:
                raise error
        return item

    with pytest.raises(type(error)) as caught:
        in_both(range(4), make)
    assert str(caught.value) == str(error)


def test_a_fault_of_our_own_files_keeps_its_report() -> None:
    problem = Problem(Span("locales/fi/interface.yml", 3, 2), Fault.of("own.missing"))

    def make(item: int) -> int:
        with making("home"):
            raise DeclarationError([problem])

    with pytest.raises(DeclarationError) as caught:
        in_both(range(4), make)
    assert (caught.value.problems, caught.value.names) == ((problem,), ("home",))


def test_a_failure_that_cannot_be_sent_is_told_all_the_same() -> None:
    class OddError(Exception):
        def __init__(self, first: str, second: str) -> None:
            super().__init__(first)

    def make(item: int) -> int:
        if os.getpid() != PARENT:
            raise OddError("outo", "virhe")
        return item

    with pytest.raises(RuntimeError, match="OddError: outo"):
        in_both(range(4), make)


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_a_process_that_is_killed_is_named(end: signal.Signals) -> None:
    def make(item: int) -> int:
        if os.getpid() != PARENT:
            os.kill(os.getpid(), end)
        return item

    with pytest.raises(ProcessDiedError, match=f"{end.name} lopetti toisen prosessin, ehkä muisti loppui"):
        in_both(range(4), make)


def test_a_process_that_leaves_early_is_named() -> None:
    def make(item: int) -> int:
        if os.getpid() != PARENT:
            os._exit(3)
        return item

    with pytest.raises(ProcessDiedError, match="paluuarvo 3"):
        in_both(range(4), make)


def test_who_stops_the_first_process_stops_the_second(tmp_path: Path) -> None:
    second = tmp_path / "second"

    def make(item: int) -> int:
        if os.getpid() != PARENT:
            second.with_suffix(".new").write_text(str(os.getpid()), "ascii")
            second.with_suffix(".new").rename(second)
            signal.pause()
        while not second.exists():
            sleep(0.01)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        in_both(range(4), make)
    with pytest.raises(ProcessLookupError):
        os.kill(int(second.read_text("ascii")), 0)


def test_a_process_with_several_threads_is_not_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    stop = Event()
    thread = Thread(target=stop.wait)
    thread.start()
    try:
        assert processes.processes() == 1
    finally:
        stop.set()
        thread.join()
