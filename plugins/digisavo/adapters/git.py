"""Runs git, and tells what it answers or why it does not."""

import subprocess
from pathlib import Path

from digisavo.core.text import printable


class GitError(Exception):
    """Git did not do what was asked; the text is what it said."""


class NoGitError(GitError):
    """There is no command git."""


def run_git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers in a folder to arguments and what it is given. Raises GitError, or NoGitError."""
    try:
        run = subprocess.run(["git", "-C", str(folder), *arguments], input=given, capture_output=True, check=False)
    except OSError:
        raise NoGitError from None
    if run.returncode:
        raise GitError(_reason(run) or f"git {arguments[0]}: {run.returncode}")
    return run.stdout


def asked_git(folder: Path, *arguments: str) -> str:
    """The same for those who can do without: its text, "" where git fails or is missing."""
    try:
        return run_git(folder, *arguments).decode(errors="replace")
    except GitError:
        return ""


def _reason(run: "subprocess.CompletedProcess[bytes]") -> str:
    """Git explains itself in lines after the one that says what is wrong; hooks say it last."""
    said = (run.stderr or run.stdout).decode("utf-8", "replace").strip().splitlines()
    told = next((line for line in said if line.startswith(("fatal:", "error:"))), (said or [""])[-1])
    return printable(told)
