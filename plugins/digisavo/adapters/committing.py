"""Writes one file whole or not at all, and commits it on a branch of its own."""

import os
from contextlib import suppress
from pathlib import Path

from digisavo.adapters.disk_errors import reason_of
from digisavo.adapters.git import GitError, NoGitError, run_git


class NotWrittenError(Exception):
    """A file could not be written or committed, and all is as it was; the text says in Finnish why."""


def write_whole(path: Path, content: bytes) -> None:
    """Puts a file in its place in one step."""
    new = path.with_name(f".{path.name}.uusi")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(content)
        os.replace(new, path)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        raise NotWrittenError(f"tiedostoa {path} ei voi kirjoittaa ({reason_of(error)}).") from error


def free_branch(folder: Path, name: str) -> str:
    """A name of a branch that does not exist: the one given, or that with a number."""
    taken = set(_git(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads").decode().split())
    names = [name, *(f"{name}-{number}" for number in range(2, len(taken) + 3))]
    return next(free for free in names if free not in taken)


def commit_file(path: Path, content: bytes, branch: str, message: str) -> None:
    """Writes a file and commits it alone on a new branch; where that fails, all is left as it was."""
    folder = next(parent for parent in path.absolute().parents if parent.is_dir())
    # Asked before anything changes: a commit needs an author.
    _git(folder, "var", "GIT_COMMITTER_IDENT")
    here = _git(folder, "rev-parse", "--abbrev-ref", "HEAD").decode().strip()
    here = _git(folder, "rev-parse", "HEAD").decode().strip() if here == "HEAD" else here
    before = path.read_bytes() if path.exists() else None
    _git(folder, "switch", "--quiet", "--create", branch)
    try:
        write_whole(path, content)
        _git(folder, "add", "--", str(path.absolute()))
        _git(
            folder, "commit", "--quiet", "--cleanup=whitespace", "--file=-", "--only", "--", str(path.absolute()),
            given=message.encode(),
        )  # fmt: skip
    except NotWrittenError:
        _undo(folder, path, before, branch, here)
        raise


def _undo(folder: Path, path: Path, before: bytes | None, branch: str, here: str) -> None:
    _git(folder, "reset", "--quiet", "--", str(path.absolute()))
    if before is None:
        path.unlink(missing_ok=True)
    else:
        write_whole(path, before)
    _git(folder, "switch", "--quiet", *(["--detach"] if len(here) == 40 else []), here)
    _git(folder, "branch", "--quiet", "-D", branch)


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        return run_git(folder, *arguments, given=given)
    except NoGitError:
        raise NotWrittenError("komentoa git ei ole. Asenna git tai jätä --commit pois.") from None
    except GitError as error:
        raise NotWrittenError(f"git ei tallentanut mitään ({error}).") from None
