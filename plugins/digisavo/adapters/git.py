"""Runs git, and tells what it answers or why it does not."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from digisavo.core.text import printable

_MOST_CONFLICTS = 127
"""`git merge-file` ends with their number, and with more than this where it failed."""
_CONFLICT = re.compile(r"^<<<<<<< .*\n((?:.*\n)*?)=======\n((?:.*\n)*?)>>>>>>> .*$", re.M)


class GitError(Exception):
    """Git did not do what was asked; the text is what it said."""


class NoGitError(GitError):
    """There is no command git."""


def run_git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers in a folder to arguments and what it is given. Raises GitError, or NoGitError."""
    run = _run(folder, arguments, given)
    if run.returncode:
        raise GitError(_reason(run) or f"git {arguments[0]}: {run.returncode}")
    return run.stdout


def asked_git(folder: Path, *arguments: str) -> str:
    """The same for those who can do without: its text, "" where git fails or is missing."""
    try:
        return run_git(folder, *arguments).decode(errors="replace")
    except GitError:
        return ""


class Merged(NamedTuple):
    """Two texts made of one: the places that both have changed are `conflicts`, each as one and as the other has it."""

    text: bytes
    conflicts: tuple[tuple[str, str], ...]


def merge_texts(one: bytes, base: bytes, other: bytes) -> Merged:
    """What git makes of two texts that began as `base`. Raises GitError, or NoGitError."""
    with TemporaryDirectory(prefix="digisavo-") as name:
        for file, text in (("one", one), ("base", base), ("other", other)):
            Path(name, file).write_bytes(text)
        run = _run(Path(name), ("merge-file", "-p", "-q", "one", "base", "other"))
    if run.returncode > _MOST_CONFLICTS:
        raise GitError(_reason(run))
    found = _CONFLICT.findall(run.stdout.decode("utf-8", "replace")) if run.returncode else []
    return Merged(run.stdout, tuple(found))


def _run(folder: Path, arguments: Sequence[str], given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", "-C", str(folder), *arguments], input=given, capture_output=True, check=False)
    except OSError:
        raise NoGitError from None


def _reason(run: "subprocess.CompletedProcess[bytes]") -> str:
    """Git explains itself in lines after the one that says what is wrong; hooks say it last."""
    said = (run.stderr or run.stdout).decode("utf-8", "replace").strip().splitlines()
    told = next((line for line in said if line.startswith(("fatal:", "error:"))), (said or [""])[-1])
    return printable(told)
