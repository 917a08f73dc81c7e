"""What is known of commits that were judged before: one file beside the site, safe to delete."""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from digisavo.adapters.history import LoggedCommit
from digisavo.core.history import Change
from digisavo.core.settings import Settings

_JUDGING = (".py", ".yml", ".json")
_NOT_JUDGING = frozenset({"__pycache__", "browser", "templates", "theme", "analysis", "search", "pages"})
"""Folders of the package that say nothing of what a change is called."""


class ChangeCache:
    """The changes of commits by hash. Another program, language or beginning of the history has another file."""

    def __init__(self, folder: Path, settings: Settings, beginning: str) -> None:
        names = (_program(), settings.language, settings.site_url, settings.content, beginning)
        self._file = folder / f"{hashlib.sha256(json.dumps(names).encode()).hexdigest()[:16]}.json"
        self._known: dict[str, list[Any]] = self._read()
        self._is_new = False

    def __contains__(self, commit: str) -> bool:
        return commit in self._known

    def of(self, commit: LoggedCommit) -> list[Change]:
        """The changes of a known commit."""
        return [_change(data, commit) for data in self._known[commit.id]]

    def add(self, judged: Mapping[str, list[Change]]) -> None:
        """Takes the changes of commits, in the form in which they will be read: so each build says the same."""
        told = {commit: [_data(change) for change in changes] for commit, changes in judged.items()}
        self._known |= json.loads(json.dumps(told))
        self._is_new = bool(judged)

    def keep(self, commits: Iterable[str]) -> None:
        """Writes what is known of these commits; a disk that refuses it costs the next build its time and no more."""
        wanted = list(commits)
        if not self._is_new and len(wanted) == len(self._known):
            return
        with suppress(OSError):
            self._write({commit: self._known[commit] for commit in wanted})

    def _write(self, known: Mapping[str, Any]) -> None:
        folder = self._file.parent
        folder.mkdir(parents=True, exist_ok=True)
        new = folder / f".{self._file.name}.{os.getpid()}"
        new.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
        new.replace(self._file)
        for old in folder.iterdir():  # of other programs, and what a build that was killed left half done
            if old != self._file:
                old.unlink(missing_ok=True)

    def _read(self) -> dict[str, list[Any]]:
        """What the file knows; nothing where it is missing or is not what this class wrote."""
        try:
            known = json.loads(self._file.read_text("utf-8"))
            sound = {commit: changes for commit, changes in known.items() if all(map(_is_sound, changes))}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}
        return sound


def _data(change: Change) -> dict[str, Any]:
    return {name: value for name, value in asdict(change).items() if name not in ("commit", "seconds") and value}


def _change(data: Mapping[str, Any], commit: LoggedCommit) -> Change:
    belongs = {name: tuple(items) for name, items in data.get("belongs", {}).items()}
    return Change(
        commit.id, commit.seconds, data["kind"], data["slug"], data["outcome"], data["title"], data.get("before", ""),
        tuple(data.get("lines", ())), tuple(data.get("keys", ())), belongs,
    )  # fmt: skip


def _is_sound(data: Mapping[str, Any]) -> bool:
    names = {"kind", "slug", "outcome", "title"}
    return names <= data.keys() <= {*names, "before", "lines", "keys", "belongs"}


def _program() -> str:
    """A hash of all that judges and tells changes: after a change of it they are told anew."""
    found = hashlib.sha256()
    for name, content in sorted(_contents(files("digisavo"), "")):
        found.update(f"{name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()


def _contents(folder: Traversable, prefix: str) -> Iterable[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir():
            if item.name not in _NOT_JUDGING:
                yield from _contents(item, f"{prefix}{item.name}/")
        elif item.name.endswith(_JUDGING):
            yield f"{prefix}{item.name}", item.read_bytes()
