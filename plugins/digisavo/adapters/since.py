"""Which content files have changed since a version, read from git."""

import os
from collections.abc import Iterator
from pathlib import Path

from digisavo.adapters.git import GitError, NoGitError, run_git
from digisavo.core.text import quote
from digisavo.reading.files import shown


class NotComparableError(Exception):
    """There is no git, or no such version; the text says in Finnish what to do."""


def changed_since(content: Path, version: str) -> frozenset[str]:
    """The paths, as reports name them, of the files below the content folder that differ from a version.

    Those are what the current branch has changed since it left the version (`git diff VERSION...`), what is not
    committed yet, and new files. Names of files that are gone are not among them.
    """
    base = _base_of(content, version)
    # Both list paths from the content folder on, also where its own repository begins further up.
    tracked = _git(content, "diff", "--relative", "--name-only", "--no-renames", "--no-ext-diff", "-z", base, "--")
    new = _git(content, "ls-files", "--others", "--exclude-standard", "-z")
    paths = [content / os.fsdecode(name) for name in (*_names(tracked), *_names(new))]
    return frozenset(shown(path) for path in paths if os.path.lexists(path))


def _base_of(content: Path, version: str) -> str:
    """The commit at which the current branch left a version."""
    _git(content, "rev-parse", "--git-dir")
    try:
        commit = _git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{version}^{{commit}}")
        return _git(content, "merge-base", commit.decode().strip(), "HEAD").decode().strip()
    except NotComparableError:
        raise NotComparableError(_advice(content, version)) from None


def _advice(content: Path, version: str) -> str:
    if _git(content, "rev-parse", "--is-shallow-repository").strip() == b"true":
        return (
            f"versioon {quote(version)} ei voi verrata, koska historiasta on haettu vain osa."
            " Hae koko historia: git fetch --unshallow."
        )
    return (
        f"versiota {quote(version)} ei ole, tai sillä ei ole yhteistä historiaa tämän haaran kanssa."
        " Anna haara, merkintä tai commit, esimerkiksi --since origin/main."
    )


def _names(answer: bytes) -> Iterator[bytes]:
    return filter(None, answer.split(b"\0"))


def _git(folder: Path, *arguments: str) -> bytes:
    """What git answers."""
    try:
        return run_git(folder, *arguments)
    except NoGitError:
        raise NotComparableError("komentoa git ei ole. Asenna git tai jätä --since pois.") from None
    except GitError as error:
        raise NotComparableError(
            f"git ei voi verrata kansiota {quote(str(folder))} ({error})."
            " Anna valinta --since vain git-tietokannan kopiossa."
        ) from None
