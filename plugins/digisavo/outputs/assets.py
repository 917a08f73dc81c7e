"""The stylesheet of the site: every component's CSS in one file."""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.context import Context

STYLESHEET = "assets/digisavo.css"


def assets(catalogue: Catalogue, context: Context) -> Iterator[Artefact]:
    """The stylesheet."""
    yield File(STYLESHEET, stylesheet().encode())


def stylesheet() -> str:
    """The CSS of all components: the base first, for the others build on it."""
    folders = [folder for folder in resources.files("digisavo").joinpath("browser").iterdir() if folder.is_dir()]
    folders.sort(key=lambda folder: (folder.name != "base", folder.name))
    return "\n".join(sheet.read_text("utf-8") for folder in folders for sheet in _sheets(folder))


def _sheets(folder: Traversable) -> list[Traversable]:
    sheets = [file for file in folder.iterdir() if file.name.endswith(".css")]
    return sorted(sheets, key=lambda sheet: sheet.name)
