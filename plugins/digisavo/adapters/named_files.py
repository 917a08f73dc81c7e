"""The content files that arguments name: files, and folders that stand for the files in them."""

import os
from collections.abc import Iterable
from pathlib import Path

from digisavo.adapters.arguments import WrongUsageError
from digisavo.catalogue.collection import Collection
from digisavo.core.text import quote
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import IMAGES

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
        elif os.path.lexists(text):
            yield path, _kind_of(path, kind)
        else:
            raise WrongUsageError(f"tiedostoa {quote(text)} ei ole.")


def _choose_folder(folder: Path, kind: str | None) -> Iterable[tuple[Path, str]]:
    if kind or folder.absolute().name in _FOLDERS:
        found = _kind_of(folder / "x", kind)
        yield from ((path, found) for path in sorted(folder.rglob("*")) if _counts(path, _KINDS[found]))
        return
    inner = [folder / name for name in _FOLDERS if (folder / name).is_dir()]
    if not inner:
        raise WrongUsageError(f"kansiossa {quote(str(folder))} ei ole kansioita {', '.join(_FOLDERS)}. Anna --kind.")
    for path in inner:
        yield from _choose_folder(path, None)


def _counts(path: Path, collection: Collection) -> bool:
    """Whether a folder's own check would look at the path: hidden files and images beside Markdown are left alone."""
    hidden = path.name.startswith(".") and path.suffix != collection.suffix
    image = collection.form.is_markdown and path.suffix.lower() in IMAGES
    return path.is_symlink() or not (hidden or image or path.is_dir())


def _kind_of(path: Path, kind: str | None) -> str:
    """The kind given, or that of the nearest folder around the file that is named like one."""
    folders = (folder.name for folder in path.absolute().parents)
    found = kind or next((_FOLDERS[name] for name in folders if name in _FOLDERS), None)
    if found is None:
        raise WrongUsageError(f"tiedoston {quote(str(path))} lajia ei tunneta. Anna --kind {'|'.join(_KINDS)}.")
    return found
