"""The pictures of the site itself: icons, and the card that stands for pages where they are shared."""

from collections.abc import Iterator
from functools import cache

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.assets.drawing import as_ico, as_png, draw_card, draw_icon
from digisavo.outputs.assets.palette import colour
from digisavo.outputs.rendering.context import Context

_SAFE = 0.72
"""How much of a maskable icon no device cuts off, the mark stays within."""


def icons(context: Context) -> Iterator[File]:
    """Every icon that browsers and devices ask for, and the card."""
    yield from _icons()
    yield File(address.CARD, _card(context.settings.site_name, context.language.t("head.card")))


# The pictures depend on nothing but these: whoever edits content builds again and again, and draws once.
@cache
def _icons() -> tuple[File, ...]:
    return (
        File("favicon.ico", as_ico(draw_icon(48), (16, 32, 48))),
        File(address.icon("apple-touch-icon"), as_png(draw_icon(180, whole=True, scale=0.86))),
        File(address.icon("icon-192"), as_png(draw_icon(192))),
        File(address.icon("icon-512"), as_png(draw_icon(512))),
        File(address.icon("icon-maskable-512"), as_png(draw_icon(512, whole=True, scale=_SAFE))),
    )


@cache
def _card(name: str, line: str) -> bytes:
    return as_png(draw_card(name, line, colour("on-lake").light, colour("on-lake-soft").light))
