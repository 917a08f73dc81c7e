"""`scripts/build`: builds the site beside the one that stands, and swaps it in; a failed build changes nothing.

Every build works in a folder of its own, `.build-*`, and holds a lock on it while it or its generator lives. What a
killed build left behind is removed by the next one, which can have its lock.
"""

import argparse
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from calendar import timegm
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from digisavo.adapters.clock import chosen_day, moment_of
from digisavo.adapters.failures import as_failure
from digisavo.adapters.folder import swap

_CONTENT, _SITE, _PREFIX = "content", "site", ".build-"
# Not --quiet: it hides warnings from --strict as well.
_GENERATOR = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir")


class _Parser(argparse.ArgumentParser):
    """Refuses arguments in Finnish."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, "Ei ymmärretty. Käyttö: scripts/build [--today VVVV-KK-PP] [--verbose]\n")


def main(arguments: list[str] | None = None) -> int:
    """Builds `site` in the folder where it is started; the exit code is 0, 1 for a failed build, 2 for wrong usage."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        return _build(Path.cwd(), _variables(arguments))
    except OSError as error:
        print(f"Sivustoa ei rakennettu: {as_failure(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _variables(arguments: list[str] | None) -> dict[str, str]:
    """The environment of the generator: one commit and one day give the same bytes, without git the day alone."""
    parser = _Parser(prog="scripts/build")
    parser.add_argument("--today", default=os.environ.get("DIGISAVO_TODAY", ""), help="VVVV-KK-PP")
    parser.add_argument("--verbose", action="store_const", const="true", default="", help="ajat vaiheittain")
    options = parser.parse_args(arguments)
    try:
        day = chosen_day(options.today)
    except ValueError as error:
        parser.exit(2, f"{error}\n")
    moment = moment_of(Path.cwd()) or timegm(day.timetuple())
    variables = {"DIGISAVO_TODAY": options.today, "DIGISAVO_VERBOSE": options.verbose}
    return {name: value for name, value in variables.items() if value} | {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": str(moment),
    }


def _build(root: Path, variables: dict[str, str]) -> int:
    if fault := _fault_of(root):
        print(f"Sivustoa ei rakennettu: {fault}", file=sys.stderr)
        return 1
    with _work_folder(root) as (work, lock):
        command = [*_GENERATOR, str(work / _SITE)]
        # The generator holds the lock as well: it may live on where this process is killed.
        code = subprocess.run(command, cwd=root, env=os.environ | variables, pass_fds=[lock], check=False).returncode
        if code == 0:
            with _only_one(root):
                swap(work / _SITE, root / _SITE)
            print("Sivusto on kansiossa site/.", file=sys.stderr)
        elif code < 0:
            name = signal.Signals(-code).name
            print(f"Sivustoa ei rakennettu: {name} lopetti ohjelman, ehkä muisti loppui.", file=sys.stderr)
    return min(abs(code), 1)


def _fault_of(root: Path) -> str:
    """Why a build is not begun, "" where nothing speaks against it."""
    site = root / _SITE
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return f"{_SITE} ei ole kansio. Siirrä se pois."
    return "" if (root / _CONTENT).is_dir() else f"kansiota {_CONTENT} ei ole."


@contextmanager
def _work_folder(root: Path) -> Iterator[tuple[Path, int]]:
    """A new folder for one build and the lock on it, on the disk of the site; gone afterwards."""
    with _only_one(root):
        _remove_leftovers(root)
        work = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=root))
        lock = os.open(work, os.O_RDONLY)
        fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield work, lock
    finally:
        shutil.rmtree(work, ignore_errors=True)
        os.close(lock)


def _remove_leftovers(root: Path) -> None:
    for folder in root.glob(f"{_PREFIX}*"):
        with suppress(OSError):  # its build is at work, or it is somebody else's
            _remove_unused(folder)


def _remove_unused(folder: Path) -> None:
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(lock)


@contextmanager
def _only_one(root: Path) -> Iterator[None]:
    """Makes other builds wait while this one does what they must not see half done."""
    lock = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


if __name__ == "__main__":
    sys.exit(main())
