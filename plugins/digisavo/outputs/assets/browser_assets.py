"""What the browser needs besides pages: every component's CSS in one stylesheet, and the JavaScript modules."""

from collections.abc import Iterator

from digisavo.core.artefact import Artefact, File
from digisavo.outputs.assets.browser_declarations import DECLARED, browser_declarations
from digisavo.outputs.rendering.browser_files import lightened, modules, stylesheet
from digisavo.outputs.rendering.context import Context

STYLESHEET = "assets/digisavo.css"


def browser_assets(context: Context) -> Iterator[Artefact]:
    """The stylesheet, and the modules in the folders in which they import one another."""
    yield File(STYLESHEET, stylesheet().encode())
    for path, module in (modules() | {DECLARED: browser_declarations(context.sections)}).items():
        yield File(f"assets/{path}", lightened(module))
