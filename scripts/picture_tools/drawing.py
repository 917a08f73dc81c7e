"""Draws the icons and the sharing card of the site as pixels."""

import unicodedata
from collections.abc import Sequence
from io import BytesIO
from math import cos, pi

from PIL import Image, ImageDraw, ImageFont
from scripts.picture_tools.mark import Point, Shape, load_mark

from digisavo.outputs.assets.palette import colour
from digisavo.outputs.rendering.heads import CARD_SIZE

_EDGE = 72
"""Where the lines of a card begin (`outputs/assets/card_drawing.py`)."""
_DOTS = "\u0308"


def draw_icon(size: int, *, whole: bool = False, scale: float = 1) -> Image.Image:
    """The mark as a square of `size` pixels; `whole` leaves its corners square, `scale` makes its shapes smaller."""
    # Drawn larger than it becomes, which makes its edges smooth; twice is enough for what is large anyway.
    mark, side = load_mark(), size * (4 if size < 256 else 2)
    image = Image.new("RGBA", (side, side))
    pen = ImageDraw.Draw(image)
    radius = 0 if whole else mark.radius * side / mark.side
    pen.rounded_rectangle((0, 0, side - 1, side - 1), radius, mark.ground)
    edge = side * (1 - scale) / 2
    _draw(pen, mark.shapes, side / mark.side * scale, (edge, edge))
    return image.resize((size, size), Image.Resampling.BOX)


def draw_card(name: str, line: str, ink: str, soft: str) -> Image.Image:
    """The card of the site: its mark, its name in the colour `ink` and a line of text in the colour `soft`."""
    fine, mark = 2, load_mark()
    image = Image.new("RGB", (CARD_SIZE[0] * fine, CARD_SIZE[1] * fine), mark.ground)
    pen = ImageDraw.Draw(image)
    _draw(pen, mark.shapes, 9 * fine, (50 * fine, 115 * fine))
    _write(pen, (472 * fine, 315 * fine), name, 104 * fine, ink, bold=True)
    _write(pen, (474 * fine, 415 * fine), line, 37 * fine, soft)
    return image.resize(CARD_SIZE, Image.Resampling.BOX)


def draw_card_ground() -> Image.Image:
    """What is the same on the cards of all entries: the mark's sun above, and a lake below with the mark beside the
    place for the name of the site."""
    fine, mark, deep = 2, load_mark(), colour("lake-deep").light
    width, height = CARD_SIZE[0] * fine, CARD_SIZE[1] * fine
    image = Image.new("RGB", (width, height), mark.ground)
    pen = ImageDraw.Draw(image)
    surface = [(x, (526 - 12 * cos(x * 2 * pi / (400 * fine))) * fine) for x in range(width + 1)]
    pen.polygon([*surface, (width, height), (0, height)], deep)
    sun, *_ = mark.shapes
    _draw(pen, [sun], 7 * fine, (900 * fine, 0))
    _draw(pen, mark.shapes, 1.6 * fine, (_EDGE * fine, 548 * fine))
    return image.resize(CARD_SIZE, Image.Resampling.BOX)


def as_png(image: Image.Image) -> bytes:
    """A picture as a PNG file; drawn with few colours, it needs no more than a palette of them."""
    stream = BytesIO()
    image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(stream, "PNG")
    return stream.getvalue()


def as_ico(image: Image.Image, sizes: Sequence[int]) -> bytes:
    """A picture in several sizes in one ICO file, as old browsers ask for it."""
    stream = BytesIO()
    image.save(stream, "ICO", sizes=[(size, size) for size in sizes])
    return stream.getvalue()


def _draw(pen: ImageDraw.ImageDraw, shapes: Sequence[Shape], scale: float, offset: Point) -> None:
    for shape in shapes:
        for line in shape.lines:
            points = [(offset[0] + x * scale, offset[1] + y * scale) for x, y in line]
            if shape.fill:
                pen.polygon(points, shape.fill)
            if shape.stroke:
                _stroke(pen, points, shape.stroke, shape.width * scale)


def _stroke(pen: ImageDraw.ImageDraw, points: list[Point], colour: str, width: float) -> None:
    """A line with round ends and joints."""
    pen.line(points, colour, round(width))
    for x, y in points:
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), colour)


def _write(pen: ImageDraw.ImageDraw, base: Point, text: str, size: int, colour: str, *, bold: bool = False) -> None:
    """Writes from a point on the base line, in the font that comes with the library.

    The font has only the letters of ASCII: the dots of ä and ö are drawn above them.
    """
    font = ImageFont.load_default(size)
    plain = ""
    for letter in unicodedata.normalize("NFD", text):
        if letter == _DOTS:
            x = base[0] + (pen.textlength(plain[:-1], font) + pen.textlength(plain, font)) / 2
            _draw_dots(pen, (x, base[1] - size * (0.66 if plain[-1].islower() else 0.83)), size, colour)
        else:
            plain += letter
    pen.text(base, plain, colour, font, anchor="ls", stroke_width=size // 50 if bold else 0)


def _draw_dots(pen: ImageDraw.ImageDraw, middle: Point, size: int, colour: str) -> None:
    radius = size * 0.055
    for x in (middle[0] - 0.125 * size, middle[0] + 0.125 * size):
        pen.ellipse((x - radius, middle[1] - radius, x + radius, middle[1] + radius), colour)
