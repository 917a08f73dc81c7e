"""What the browser needs besides pages: every component's CSS in one stylesheet, and the JavaScript modules."""

from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import Artefact, File
from digisavo.outputs.assets.browser_declarations import DECLARED, browser_declarations
from digisavo.outputs.rendering.browser_files import lightened, modules, style_sheet_beside, styles_apart, stylesheet
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.joined_modules import joined

STYLESHEET = "assets/digisavo.css"
_WORKER = "search_engine/worker.js"
_CHECKING = "checking/door.js"
"""A first search, or check, waits for all its modules: one file is sooner there than twenty or sixty, and smaller."""


def browser_assets(context: Context) -> Iterator[Artefact]:
    """The stylesheet, and the modules in the folders in which they import one another."""
    yield File(STYLESHEET, stylesheet().encode())
    yield File(address.EMBED_STYLES, styles_apart("embed").encode())
    yield File(address.BOOKLET_STYLES, style_sheet_beside("booklet").encode())
    found = modules()
    found |= {DECLARED: browser_declarations(context.sections)}
    found |= {_WORKER: joined(_WORKER, found), _CHECKING: joined(_CHECKING, found, apart="vendor")}
    for path, module in found.items():
        yield File(f"assets/{path}", lightened(module))
