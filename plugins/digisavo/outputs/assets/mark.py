"""The mark of the site as shapes, read from the one picture of it: `theme/assets/favicon.svg`."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias
from xml.etree import ElementTree

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = list[Point]

_SVG = "{http://www.w3.org/2000/svg}"
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "t": 2, "z": 0}
_STEPS = 24


class Shape(NamedTuple):
    """Lines of points with the colour that fills them, or the colour of a stroke and its width; "" for none."""

    lines: list[Line]
    fill: str
    stroke: str
    width: float


class Mark(NamedTuple):
    """The side of a square, the colour and the rounding of its ground, and the shapes on it."""

    side: float
    ground: str
    radius: float
    shapes: list[Shape]


@cache
def load_mark() -> Mark:
    """The mark: a ground, and paths of straight lines and simple curves; ValueError where it is drawn otherwise."""
    text = files("digisavo").joinpath("theme", "assets", "favicon.svg").read_text("utf-8")
    ground, *paths = ElementTree.fromstring(text)  # noqa: S314 - our own file
    if ground.tag != f"{_SVG}rect" or any(path.tag != f"{_SVG}path" for path in paths):
        raise ValueError("favicon.svg: one rect and then paths expected")
    shapes = [_shape(path) for path in paths]
    return Mark(float(ground.get("width", 0)), ground.get("fill", ""), float(ground.get("rx", 0)), shapes)


def _shape(path: ElementTree.Element) -> Shape:
    fill, stroke = path.get("fill", ""), path.get("stroke", "")
    width = float(path.get("stroke-width", 1))
    return Shape(_lines(path.get("d", "")), fill.replace("none", ""), stroke, width)


def _lines(path: str) -> list[Line]:
    """The lines of a path, curves as many short straight ones."""
    lines: list[Line] = []
    control: Point = (0, 0)
    for command, numbers in _commands(path):
        here = lines[-1][-1] if lines else (0.0, 0.0)
        given = _points(command, numbers, here)
        match command.lower():
            case "m":
                lines.append(given)
            case "q" | "t":
                control = given[0] if len(given) > 1 else (2 * here[0] - control[0], 2 * here[1] - control[1])
                lines[-1] += _curve(here, control, given[-1])
            case _:
                lines[-1] += given
    return lines


def _points(command: str, numbers: list[float], here: Point) -> list[Point]:
    """The points that the numbers of a command give; small letters count from the last point."""
    x, y = here if command.islower() else (0.0, 0.0)
    match command.lower():
        case "h":
            return [(x + numbers[0], here[1])]
        case "v":
            return [(here[0], y + numbers[0])]
        case _:
            return [(x + one, y + other) for one, other in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(start: Point, control: Point, end: Point) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        yield a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command of a path with its numbers; a command that is left out is the one before."""
    tokens = _TOKEN.findall(path)
    command = ""
    while tokens:
        command = tokens.pop(0) if tokens[0].isalpha() else command
        if command.lower() not in _TAKES:
            raise ValueError(f"favicon.svg: {command} in a path cannot be drawn")
        count = _TAKES[command.lower()]
        yield command, [float(token) for token in tokens[:count]]
        del tokens[:count]
