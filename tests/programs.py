"""Runs modules as programs, as `python -m` does, for a tenth of its price: the libraries have been read before.

What a program does is not the less its own: folder, environment, output, exit code. Only what Python itself reads when
it starts (hash seed, locale, encoding) is that of the tests; tests of those start a Python.
"""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_LIBRARIES = "babel.dates cmarkgfm email_validator icalendar langcodes nh3 phonenumbers PIL.ImageFont slugify stdnum "
_MKDOCS = "mkdocs.commands.build mkdocs.commands.serve mkdocs.contrib.search pymdownx.superfences "
_PORTAL = "digisavo.adapters.commands.registry digisavo.adapters.building tests.warm_portal "


def run_program(
    module: str,
    *arguments: str | Path,
    folder: Path | None = None,
    plugins: Path | None = None,
    cores: Iterable[int] = (),
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """What a module does that is run as a program; `plugins` has a package to be taken for the portal's."""
    usual = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | ({"PYTHONPATH": str(plugins)} if plugins else {})
    given = [str(argument) for argument in arguments]
    with tempfile.TemporaryDirectory() as own:
        files = {name: Path(own, name) for name in ("output", "errors")}
        request = {
            "module": module, "arguments": [module, *given], "folder": str(folder or Path.cwd()),
            "environment": usual | environment, "cores": list(cores), **{name: str(files[name]) for name in files},
        }  # fmt: skip
        code = _server(_read_before(module, plugins)).start(request)
        return subprocess.CompletedProcess(given, code, *(path.read_text("utf-8") for path in files.values()))


def _read_before(module: str, plugins: Path | None) -> str:
    """The modules that a program shares with others; the two generators cannot be read by one process."""
    if plugins:
        return _LIBRARIES + _MKDOCS
    return _PORTAL if module == "properdocs" else f"{_LIBRARIES}{_MKDOCS}{_PORTAL}digisavo.adapters.mkdocs_plugin"


class _Server:
    """A process that has read modules, and becomes the programs that need them."""

    def __init__(self, modules: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.program_server", *modules.split()], cwd=_ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        )  # fmt: skip
        atexit.register(self._process.communicate)

    def start(self, request: Mapping[str, object]) -> int:
        """The exit code of the program that is asked for."""
        asked, answered = self._process.stdin, self._process.stdout
        assert asked and answered
        print(json.dumps(request), file=asked, flush=True)
        return int(answered.readline())


@cache
def _server(modules: str) -> _Server:
    return _Server(modules)


def copy_package(folder: Path) -> Path:
    """A copy of the portal's package for a test to change; what it leaves alone of the modules need not be compiled."""
    # What ends otherwise is being written by somebody.
    shutil.copytree(_ROOT / "plugins/digisavo", folder / "digisavo", ignore=shutil.ignore_patterns("*.pyc.*"))
    return folder / "digisavo"
