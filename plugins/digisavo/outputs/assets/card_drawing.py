"""Draws the card of an entry, the picture that services show where its page is shared, as a PNG file."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

import PIL
from PIL import Image, ImageDraw, ImageFont

from digisavo.outputs.assets.card_text import Block, Measure, Size, drawable, fit
from digisavo.outputs.assets.palette import colour

DESIGN = 1
"""Whoever changes in this module or in `card_text` how cards look raises it, so that none of the old design is kept."""

_STRONG, _PLAIN = "InterDisplay-SemiBold.otf", "Inter-Regular.otf"
_EDGE, _WIDTH = 72, 1056
"""Where lines begin, and how long they may be."""
_EYEBROW, _EYEBROW_TOP, _EYEBROW_WIDTH = Size(32, 1), 72, 900
_TITLE, _TITLE_TOP = (Size(84, 2), Size(70, 3), Size(58, 3), Size(50, 4), Size(42, 5)), 140
_SUMMARY, _MOST, _GAP, _BOTTOM = 34, 4, 22, 500
_NAME, _NAME_LEFT, _NAME_TOP, _NAME_WIDTH = Size(38, 1), 150, 560, 700
_LEADING = 1.16
_INKS = ("on-lake", "on-lake-soft", "sun")
_STEPS = 16
"""How many colours make the edges of letters smooth."""


class Words(NamedTuple):
    """What a card says: what the entry is, its title and its summary."""

    eyebrow: str
    title: str
    summary: str


class CardPen:
    """Draws the cards of one site upon a ground that is drawn once."""

    def __init__(self, site_name: str) -> None:
        self._ground = Image.open(BytesIO(_data("ground.png")))
        self._ground.load()
        self._inks: dict[tuple[str, int], list[int]] = {}
        for ink in _INKS:
            self._mix(ink, self._colour_at(_EDGE, _TITLE_TOP))
        self._mix("on-lake", self._colour_at(_NAME_LEFT, _NAME_TOP))
        self._write(self._ground, _fitted(site_name, _NAME_WIDTH, [_NAME], _STRONG), _NAME_TOP, "on-lake", _NAME_LEFT)

    def draw(self, words: Words) -> bytes:
        """The card with these words; the same ones always give the same bytes."""
        card = self._ground.copy()
        eyebrow = _fitted(words.eyebrow, _EYEBROW_WIDTH, [_EYEBROW], _STRONG)
        self._write(card, eyebrow, _EYEBROW_TOP, "sun")
        title = _fitted(words.title, _WIDTH, _TITLE, _STRONG)
        room = int((_BOTTOM - _TITLE_TOP - _height(title) - _GAP) / (_SUMMARY * _LEADING))
        summary = _fitted(words.summary, _WIDTH, [Size(_SUMMARY, max(1, min(_MOST, room)))], _PLAIN)
        top = _TITLE_TOP + max(0, _BOTTOM - _TITLE_TOP - _height(title) - _GAP - _height(summary)) // 2
        self._write(card, title, top, "on-lake")
        self._write(card, summary, top + _height(title) + _GAP, "on-lake-soft", strong=False)
        stream = BytesIO()
        card.save(stream, "PNG")
        return stream.getvalue()

    def _write(
        self, card: Image.Image, block: Block, top: int, ink: str, left: int = _EDGE, *, strong: bool = True
    ) -> None:
        """Writes lines below `top`."""
        layer = Image.new("L", (card.width - left, _height(block) + block.pixels // 2))
        pen, font = ImageDraw.Draw(layer), _font(_STRONG if strong else _PLAIN, block.pixels)
        for number, line in enumerate(block.lines):
            pen.text((0, block.pixels + number * _leading(block)), line, 255, font, anchor="ls")
        indices = self._inks[ink, self._colour_at(left, top)]
        card.paste(layer.point(indices), (left, top), layer.point(_SEEN, "1"))

    def _colour_at(self, x: int, y: int) -> int:
        return self._ground.crop((x, y, x + 1, y + 1)).tobytes()[0]

    def _mix(self, ink: str, ground: int) -> None:
        """Adds the colours between an ink and the colour of the ground to the palette."""
        palette = self._ground.getpalette() or []
        first, below = len(palette) // 3, palette[3 * ground : 3 * ground + 3]
        above = bytes.fromhex(colour(ink).light[1:])
        for step in range(1, _STEPS + 1):
            palette += (round(low + (high - low) * step / _STEPS) for low, high in zip(below, above, strict=True))
        self._ground.putpalette(palette)
        self._inks[ink, ground] = [first + max(0, -(-level * _STEPS // 255) - 1) for level in range(256)]


_SEEN = [255 if level >= 255 / _STEPS / 2 else 0 for level in range(256)]


def design() -> bytes:
    """What cards depend on beside their words: the ground, the colours, and the version of what draws."""
    inks = [colour(ink).light for ink in _INKS]
    return b"".join([_data("ground.png"), f"{DESIGN} {PIL.__version__} {inks}".encode()])


def _leading(block: Block) -> int:
    return round(block.pixels * _LEADING)


def _height(block: Block) -> int:
    return _leading(block) * len(block.lines)


def _fitted(text: str, width: int, sizes: Sequence[Size], font: str) -> Block:
    return fit(drawable(text), width, sizes, _ruler(font))


@cache
def _ruler(name: str) -> Measure:
    return lambda text, size: _font(name, size).getlength(text)


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A font in a size; its simplest layout is the same whatever libraries the machine has."""
    return ImageFont.truetype(BytesIO(_data(name)), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _data(name: str) -> bytes:
    return files("digisavo").joinpath("data", "cards", name).read_bytes()
