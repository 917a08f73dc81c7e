"""What the browser needs besides pages: every component's CSS in one stylesheet, and the JavaScript modules."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.context import Context

STYLESHEET = "assets/digisavo.css"


def assets(catalogue: Catalogue, context: Context) -> Iterator[Artefact]:
    """The stylesheet, and the modules in the folders in which they import one another."""
    yield File(STYLESHEET, stylesheet().encode())
    for path, module in modules():
        yield File(f"assets/{path}", module.read_bytes())


def stylesheet() -> str:
    """The CSS of all components: the base first, for the others build on it."""
    folders = [folder for folder in _browser().iterdir() if folder.is_dir()]
    folders.sort(key=lambda folder: (folder.name != "base", folder.name))
    return "\n".join(sheet.read_text("utf-8") for folder in folders for sheet in _files(folder, ".css"))


def modules() -> Iterator[tuple[str, Traversable]]:
    """The JavaScript modules by their paths: those that all share, then each component's."""
    for module in _files(_browser(), ".js"):
        yield module.name, module
    for folder in sorted(_browser().iterdir(), key=lambda folder: folder.name):
        if folder.is_dir():
            yield from ((f"{folder.name}/{module.name}", module) for module in _files(folder, ".js"))


def _browser() -> Traversable:
    return resources.files("digisavo").joinpath("browser")


def _files(folder: Traversable, ending: str) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(ending)), key=lambda file: file.name)
