"""What the browser needs besides pages: every component's CSS in one stylesheet, and the JavaScript modules."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.assets.browser_files import modules, stylesheet
from digisavo.outputs.rendering.context import Context

STYLESHEET = "assets/digisavo.css"


def assets(catalogue: Catalogue, context: Context) -> Iterator[Artefact]:
    """The stylesheet, and the modules in the folders in which they import one another."""
    yield File(STYLESHEET, stylesheet().encode())
    for path, module in modules().items():
        yield File(f"assets/{path}", module)
