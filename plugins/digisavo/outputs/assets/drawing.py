"""Draws the mark and the card of the site as pixels; the only place where pictures are made and not read."""

import unicodedata
from collections.abc import Iterable, Sequence
from io import BytesIO

from PIL import IcoImagePlugin, Image, ImageDraw, ImageFont

from digisavo.outputs.assets.mark import Point, Shape, load_mark
from digisavo.outputs.rendering.heads import CARD_SIZE

_FINE = 4
"""How many times larger an icon is drawn than it becomes, which makes its edges smooth; twice is enough for what is
large anyway."""

_LARGE = 256

_DOTS, _RING = "\u0308", "\u030a"


def draw_icon(size: int, *, whole: bool = False, scale: float = 1) -> Image.Image:
    """The mark as a square; `whole` fills the corners of the ground too, `scale` makes the shapes on it smaller."""
    mark, side = load_mark(), size * (_FINE if size < _LARGE else 2)
    image = Image.new("RGBA", (side, side))
    pen = ImageDraw.Draw(image)
    radius = 0 if whole else mark.radius * side / mark.side
    pen.rounded_rectangle((0, 0, side - 1, side - 1), radius, mark.ground)
    edge = side * (1 - scale) / 2
    _draw(pen, mark.shapes, side / mark.side * scale, (edge, edge))
    return image.resize((size, size), Image.Resampling.BOX)


def draw_card(name: str, line: str, ink: str, soft: str) -> Image.Image:
    """The card of a site: its mark, its name and a line of text on the ground of the mark."""
    fine, mark = 2, load_mark()
    image = Image.new("RGB", (CARD_SIZE[0] * fine, CARD_SIZE[1] * fine), mark.ground)
    pen = ImageDraw.Draw(image)
    _draw(pen, mark.shapes, 9 * fine, (50 * fine, 115 * fine))
    _write(pen, (472 * fine, 315 * fine), name, 104 * fine, ink, bold=True)
    _write(pen, (474 * fine, 415 * fine), line, 37 * fine, soft)
    return image.resize(CARD_SIZE, Image.Resampling.BOX)


def as_png(image: Image.Image) -> bytes:
    """A picture as a file; drawn with few colours, it needs no more than a palette of them."""
    stream = BytesIO()
    image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(stream, "PNG")
    return stream.getvalue()


def as_ico(image: Image.Image, sizes: Sequence[int]) -> bytes:
    """A picture in several sizes in one file, as old browsers ask for it."""
    stream = BytesIO()
    # Named by its module and not looked for: the library would load all its formats first.
    image.save(stream, IcoImagePlugin.IcoImageFile.format, sizes=[(size, size) for size in sizes])
    return stream.getvalue()


def _draw(pen: ImageDraw.ImageDraw, shapes: Iterable[Shape], scale: float, offset: Point) -> None:
    """Draws shapes at a scale from an offset on."""
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
    """Writes in the font that comes with the library, from a point on the base line on.

    The font knows the plain Latin letters only: the dots of ä and ö and the ring of å are drawn above them.
    """
    font = ImageFont.load_default(size)
    plain, marks = _parted(text)
    pen.text(base, plain, colour, font, anchor="ls", stroke_width=size // 50 if bold else 0)
    for at, sign in marks:
        middle = base[0] + (pen.textlength(plain[:at], font) + pen.textlength(plain[: at + 1], font)) / 2
        top = base[1] - size * (0.66 if plain[at].islower() else 0.83)
        radius = size * 0.055
        for shift in (-0.125, 0.125) if sign == _DOTS else (0.0,):
            x = middle + shift * size
            pen.ellipse((x - radius, top - radius, x + radius, top + radius), colour)


def _parted(text: str) -> tuple[str, list[tuple[int, str]]]:
    """A text in plain letters, and the signs above them with their places."""
    plain: list[str] = []
    marks: list[tuple[int, str]] = []
    for letter in unicodedata.normalize("NFD", text):
        if letter in (_DOTS, _RING) and plain:
            marks.append((len(plain) - 1, letter))
        elif letter.isascii():
            plain.append(letter)
    return "".join(plain), marks
