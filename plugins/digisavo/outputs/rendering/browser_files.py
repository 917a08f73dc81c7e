"""The files of `browser/`: JavaScript modules and style sheets, by component."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable


def stylesheet() -> str:
    """The CSS of all components: that of `base/` first, for the others build on it."""
    folders = [folder for folder in _browser().iterdir() if folder.is_dir()]
    folders.sort(key=lambda folder: (folder.name != "base", folder.name))
    return "\n".join(sheet.read_text("utf-8") for folder in folders for sheet in _files(folder, ".css"))


def modules() -> Iterator[tuple[str, bytes]]:
    """The JavaScript modules with their paths: those that components share, then each component's."""
    for module in _files(_browser(), ".js"):
        yield module.name, module.read_bytes()
    for folder in sorted(_browser().iterdir(), key=lambda folder: folder.name):
        if folder.is_dir():
            yield from ((f"{folder.name}/{module.name}", module.read_bytes()) for module in _files(folder, ".js"))


def modules_for(component: str) -> Iterator[str]:
    """The paths of the modules that a component is made of, and of those that components share."""
    for path, _ in modules():
        folder, slash, _name = path.rpartition("/")
        if folder == component or not slash:
            yield path


def _browser() -> Traversable:
    return resources.files("digisavo").joinpath("browser")


def _files(folder: Traversable, ending: str) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(ending)), key=lambda file: file.name)
