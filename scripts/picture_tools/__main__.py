"""Draws the pictures of the site into the theme, which publishes them: `python -m scripts.picture_tools`."""

from collections.abc import Iterator
from pathlib import Path

from scripts.picture_tools.drawing import as_ico, as_png, draw_card, draw_card_ground, draw_icon

from digisavo.core import address
from digisavo.outputs.assets.palette import colour

PACKAGE = Path(__file__).parents[2] / "plugins/digisavo"
THEME = PACKAGE / "theme"
GROUND = PACKAGE / "data/cards/ground.png"
"""What the cards of entries are drawn upon when the site is built."""

CARD_TEXT = ("Digisavo.fi", "Kuntien digipalvelut yhdessä paikassa")
"""The name and the line of the card; the name is that of `mkdocs.yml`."""

SAFE = 0.72
"""The scale at which the mark stays within the part of a maskable icon that no device cuts off."""


def draw_pictures() -> Iterator[tuple[str, bytes]]:
    """Each picture with its path in the theme, which is its address on the site."""
    yield "favicon.ico", as_ico(draw_icon(48), (16, 32, 48))
    yield address.icon("apple-touch-icon"), as_png(draw_icon(180, whole=True, scale=0.86))
    yield address.icon("icon-192"), as_png(draw_icon(192))
    yield address.icon("icon-512"), as_png(draw_icon(512))
    yield address.icon("icon-maskable-512"), as_png(draw_icon(512, whole=True, scale=SAFE))
    yield address.CARD, as_png(draw_card(*CARD_TEXT, colour("on-lake").light, colour("on-lake-soft").light))


def draw_ground() -> bytes:
    """The ground of the cards of entries."""
    return as_png(draw_card_ground())


if __name__ == "__main__":
    GROUND.write_bytes(draw_ground())
    for path, content in draw_pictures():
        (THEME / path).write_bytes(content)
        print(f"{path}: {len(content)} tavua")
