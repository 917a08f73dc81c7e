"""The content files that arguments name: files, and folders that stand for the files in them."""

import os
from collections.abc import Iterable
from pathlib import Path

from digisavo.adapters.arguments import WrongUsageError
from digisavo.adapters.disk_errors import reason_of
from digisavo.core.text import quote
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import find_files

_FOLDERS = {collection.folder: collection.kind for collection in COLLECTIONS}
_KINDS = {collection.kind: collection for collection in COLLECTIONS}


def named_files(paths: Iterable[str], kind: str | None) -> list[tuple[Path, str]]:
    """Every file that the arguments name, each once, with its kind; WrongUsageError where a path or kind is unknown."""
    return list({os.path.abspath(path): (path, found) for path, found in _choose(paths, kind)}.values())


def is_source(path: Path, content: Path, kind: str) -> bool:
    """Whether the run over the content folder reads the file anyway."""
    own = (content / _KINDS[kind].folder).absolute()
    return Path(os.path.normpath(path.absolute())).is_relative_to(Path(os.path.normpath(own)))


def _choose(paths: Iterable[str], kind: str | None) -> Iterable[tuple[Path, str]]:
    for text in paths:
        # os.path answers "no" where Path would raise, as for a name that is too long.
        path = Path(text)
        if os.path.isdir(text) and not os.path.islink(text):
            yield from _choose_folder(path, kind)
        else:
            _refuse_missing(text)
            yield path, _kind_of(path, kind)


def _refuse_missing(text: str) -> None:
    try:
        os.lstat(text)
    except PermissionError as error:
        raise WrongUsageError(f"tiedostoa {quote(text)} ei voi lukea ({reason_of(error)}).") from error
    except (OSError, ValueError) as error:
        raise WrongUsageError(f"tiedostoa {quote(text)} ei ole.") from error


def _choose_folder(folder: Path, kind: str | None) -> Iterable[tuple[Path, str]]:
    if kind or folder.absolute().name in _FOLDERS:
        found = _kind_of(folder / "x", kind)
        yield from ((path, found) for path in find_files(folder, _KINDS[found].form))
        return
    inner = [folder / name for name in _FOLDERS if os.path.lexists(folder / name)]
    if not inner:
        raise WrongUsageError(f"kansiossa {quote(str(folder))} ei ole kansioita {', '.join(_FOLDERS)}. Anna --kind.")
    for path in inner:
        yield from _choose_folder(path, None)


def _kind_of(path: Path, kind: str | None) -> str:
    """The kind given, or that of the nearest folder around the file that is named like one."""
    folders = (folder.name for folder in path.absolute().parents)
    found = kind or next((_FOLDERS[name] for name in folders if name in _FOLDERS), None)
    if found is None:
        raise WrongUsageError(f"tiedoston {quote(str(path))} lajia ei tunneta. Anna --kind {'|'.join(_KINDS)}.")
    return found
