"""Content as commits have it, read from git without a checkout."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from digisavo.adapters.git import GitError, NoGitError, run_git
from digisavo.core.text import quote

_LINK, _SUBMODULE = "120000", "160000"
_NUMBERED = re.compile(r"^\d+\+(?=[^@]+@users\.noreply\.github\.com$)")


class NoCommitError(Exception):
    """There is no git, or no such commit; the text says in Finnish what to do."""


class Blob(NamedTuple):
    """A file of a commit: how git keeps it."""

    mode: str
    id: str

    @property
    def is_plain(self) -> bool:
        """Whether it is a file, not a link or another repository."""
        return self.mode not in (_LINK, _SUBMODULE)


class Move(NamedTuple):
    """A file that differs: its path in the earlier and in the later commit, "" where it is not there."""

    before: str
    after: str


class Commits:
    """The commits of the repository around a content folder; paths are below that folder, with `/`."""

    def __init__(self, content: Path) -> None:
        self._at = content if content.is_dir() else Path()
        prefix = self._git("rev-parse", "--show-prefix").decode().strip()
        self._prefix = prefix if content.is_dir() else f"{PurePosixPath(prefix, content.as_posix())}/"

    def resolve(self, version: str) -> str:
        """The full hash of a branch, tag or commit."""
        try:
            return self._line("rev-parse", "--verify", "--quiet", "--end-of-options", f"{version}^{{commit}}")
        except NoCommitError:
            advice = (
                "Anna haara, merkintä tai commit, esimerkiksi origin/main."
                if self.is_whole()
                else "Historiasta on haettu vain osa. Hae koko historia: git fetch --unshallow."
            )
            raise NoCommitError(f"versiota {quote(version)} ei ole. {advice}") from None

    def parting(self, base: str, head: str) -> str:
        """The commit at which one left the other; the base itself where they have nothing in common."""
        try:
            return self._line("merge-base", base, head)
        except NoCommitError:
            return base

    def moves(self, base: str, head: str) -> list[Move]:
        """The files of the content that differ.

        What git would call renamed is told as gone and new: forms that different people filled are rather alike.
        """
        answer = self._git(*_DIFF, "--name-status", f"--relative={self._prefix}", base, head)
        fields = iter([os.fsdecode(name) for name in answer.split(b"\0")][:-1])
        return [_move(status, next(fields)) for status in fields]

    def outside(self, base: str, head: str) -> list[str]:
        """The paths, from the root of the repository, of all other files that differ."""
        excluded = f":(top,exclude,literal){self._prefix}"
        answer = self._git(*_DIFF, "--name-only", base, head, "--", ":(top)", excluded)
        return [os.fsdecode(name) for name in answer.split(b"\0") if name]

    def files(self, commit: str) -> dict[str, Blob]:
        """All files of the content."""
        tree = f"{commit}:{self._prefix}".rstrip("/") if self._prefix else commit
        try:
            answer = self._git("ls-tree", "-r", "-z", "--full-tree", tree)
        except NoCommitError:
            return {}
        return dict(_files(answer))

    def versions(self, path: str) -> list[Blob]:
        """What a file has been in the history of today's commit, the newest first."""
        where = f":(top,literal){self._prefix}{path}"
        answer = self._git(
            "log", "--no-show-signature", "--format=", "--raw", "--no-abbrev", "--no-renames", "HEAD", "--", where
        )
        modes_and_ids = (line.split()[1:4:2] for line in answer.decode(errors="replace").splitlines() if line)
        return [Blob(mode, id_) for mode, id_ in modes_and_ids]

    def read(self, blobs: Sequence[Blob]) -> Iterator[bytes]:
        """What is in files, one after the other."""
        asked = "".join(f"{blob.id}\n" for blob in blobs).encode()
        answer, at = self._git("cat-file", "--batch", given=asked), 0
        for _ in blobs:
            end = answer.index(b"\n", at)
            size = int(answer[at:end].rpartition(b" ")[2])
            yield answer[end + 1 : end + 1 + size]
            at = end + size + 2

    def unpack(self, commit: str, folder: Path) -> None:
        """Writes the content of a commit below a folder, and nothing anywhere else."""
        files = {name: blob for name, blob in self.files(commit).items() if blob.mode != _SUBMODULE}
        links: dict[Path, bytes] = {}
        for (name, blob), content in zip(files.items(), self.read(list(files.values())), strict=True):
            path = folder / name
            if blob.is_plain:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            else:
                links[path] = content
        # Last, so that no file is written through a link: a tree made by hand can have both under one name.
        for path, content in links.items():
            if not os.path.lexists(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.symlink_to(os.fsdecode(content))

    def authors(self, path: str, *range_: str) -> frozenset[str]:
        """Who has changed a file in a range of commits, by address."""
        where = f":(top,literal){self._prefix}{path}"
        answer = self._git("log", "--no-show-signature", "--format=%aE", *range_, "--", where)
        return frozenset(_NUMBERED.sub("", line.strip().casefold()) for line in answer.decode(errors="replace").split())

    def is_whole(self) -> bool:
        """Whether the whole history is there."""
        return self._line("rev-parse", "--is-shallow-repository") != "true"

    def _line(self, *arguments: str) -> str:
        return self._git(*arguments).decode().strip()

    def _git(self, *arguments: str, given: bytes = b"") -> bytes:
        try:
            return run_git(self._at, "-c", "core.quotePath=false", *arguments, given=given)
        except NoGitError:
            raise NoCommitError("komentoa git ei ole. Asenna git ja yritä uudelleen.") from None
        except GitError as error:
            raise NoCommitError(f"git ei voi lukea historiaa ({error}). Aja komento git-tietokannassa.") from None


_DIFF = ("diff", "--no-ext-diff", "--no-textconv", "--no-renames", "-z")


def _move(status: str, name: str) -> Move:
    return Move("" if status == "A" else name, "" if status == "D" else name)


def _files(answer: bytes) -> Iterator[tuple[str, Blob]]:
    for line in answer.split(b"\0"):
        facts, _, name = line.partition(b"\t")
        path = os.fsdecode(name)
        # Git itself makes no such names, but whoever writes trees by hand can.
        if name and not path.startswith("/") and ".." not in path.split("/"):
            mode, _, id_ = facts.decode().split()
            yield path, Blob(mode, id_)
