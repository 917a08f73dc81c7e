"""Brings a letter up to date whose form began with an older version of its file, as git merges branches."""

from dataclasses import replace
from enum import Enum, auto
from hashlib import sha1
from pathlib import Path

from digisavo.adapters.acceptance import Target
from digisavo.adapters.arguments import WrongUsageError
from digisavo.adapters.commits import Commits, NoCommitError
from digisavo.adapters.git import GitError, merge_texts
from digisavo.adapters.inert import in_text
from digisavo.reading.files import shown
from digisavo.reading.letters import Letter

_MOST = 5
"""As many places of a conflict are told."""
_BETWEEN = "\x1e\n"
"""A line that no file has, after each of its own."""


class Base(Enum):
    """What is known of the version with which the form of a letter began."""

    CURRENT = auto()
    """It is the file of today, or the letter states none."""
    OLDER = auto()
    """The file has changed since, and both changes are in the letter now."""
    UNKNOWN = auto()
    """The history has no such version: newer facts may be lost."""
    GONE = auto()
    """The file is no more: it was removed, or got another name."""


def brought_up(letter: Letter, target: Target, before: bytes | None, content: Path) -> tuple[Letter, Base]:
    """The letter with what has changed in its file since its form began; WrongUsageError where both change the same."""
    if not letter.base:
        return letter, Base.CURRENT
    if before is None:
        return letter, Base.GONE
    if name_of(before).startswith(letter.base):
        return letter, Base.CURRENT
    older = _version(letter.base, target, content)
    if older is None:
        return letter, Base.UNKNOWN
    try:
        merged = merge_texts(*(_apart(text) for text in (before, older, letter.text.encode())))
    except GitError as error:
        raise WrongUsageError(f"viestiä ei voi yhdistää tiedostoon ({error}).") from error
    if merged.conflicts:
        raise WrongUsageError(_told(merged.conflicts, target))
    # Its lines are no longer those of the letter.
    return replace(letter, text=merged.text.decode().replace(_BETWEEN, ""), places=()), Base.OLDER


def name_of(content: bytes) -> str:
    """The name that git gives a file by what is in it."""
    return sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _version(name: str, target: Target, content: Path) -> bytes | None:
    """A version that the file had: what else the repository has under such a name is none."""
    try:
        commits = Commits(content)
        versions = commits.versions(target.path.relative_to(content).as_posix())
        found = next((blob for blob in versions if blob.id.startswith(name)), None)
        return next(commits.read([found])) if found else None
    except NoCommitError:
        return None


def _apart(text: bytes) -> bytes:
    """A text with the line ends that letters have, whose lines do not touch: facts in neighbouring lines are apart."""
    lines = text.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").splitlines(keepends=True)
    return b"".join(line + _BETWEEN.encode() for line in lines)


def _told(conflicts: tuple[tuple[str, str], ...], target: Target) -> str:
    places = (f"  nyt: {_one_line(now)}\n  viestissä: {_one_line(sent)}" for now, sent in conflicts[:_MOST])
    return (
        f"tiedosto {shown(target.path)} on muuttunut sen jälkeen, kun viestin lomake avattiin, ja viesti muuttaa samoja"
        " kohtia:\n" + "\n".join(places) + "\nKysy lähettäjältä, kumpi pitää paikkansa, tai pyydä täyttämään lomake"
        " uudelleen. Jos viestin tiedot ovat oikeat, poista viestin ensimmäisen rivin lopusta version tunnus."
    )


def _one_line(text: str) -> str:
    lines = (line.strip() for line in text.replace(_BETWEEN, "").split("\n"))
    return in_text(" / ".join(filter(None, lines))) or "(poistettu)"
