"""The mark of the site as shapes, read from its one source: `favicon.svg` of the theme."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple, TypeAlias
from xml.etree import ElementTree

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = list[Point]

_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_NUMBERS_TAKEN = {"M": 2, "H": 1, "h": 1, "v": 1, "q": 4, "t": 2}
_STEPS = 24
"""Straight lines that a curve is drawn with."""


class Shape(NamedTuple):
    """Lines, with the colour that fills them or the colour and width of their stroke; "" for no colour."""

    lines: list[Line]
    fill: str
    stroke: str
    width: float


class Mark(NamedTuple):
    """The side of the square ground, its colour and the radius of its corners, and the shapes on it."""

    side: float
    ground: str
    radius: float
    shapes: list[Shape]


def load_mark() -> Mark:
    """The mark: its ground, and its paths of straight lines and quadratic curves; ValueError for other commands."""
    text = files("digisavo").joinpath("theme", "assets", "favicon.svg").read_text("utf-8")
    ground, *paths = ElementTree.fromstring(text)
    return Mark(
        float(ground.get("width", 0)), ground.get("fill", ""), float(ground.get("rx", 0)), [*map(_shape, paths)]
    )


def _shape(path: ElementTree.Element) -> Shape:
    fill, stroke = path.get("fill", "").replace("none", ""), path.get("stroke", "")
    return Shape(lines_of(path.get("d", "")), fill, stroke, float(path.get("stroke-width", 1)))


def lines_of(path: str) -> list[Line]:
    """The lines of a path, its curves as many short straight lines."""
    lines: list[Line] = []
    control: Point = (0, 0)
    for command, numbers in _commands(path):
        x, y = lines[-1][-1] if lines else (0.0, 0.0)
        match command, numbers:
            case "M", [to_x, to_y]:
                lines.append([(to_x, to_y)])
            case "H", [to_x]:
                lines[-1].append((to_x, y))
            case "h", [right]:
                lines[-1].append((x + right, y))
            case "v", [down]:
                lines[-1].append((x, y + down))
            case "q", [control_right, control_down, right, down]:
                control = (x + control_right, y + control_down)
                lines[-1] += _curve((x, y), control, (x + right, y + down))
            case "t", [right, down]:
                # It goes on from the curve before, whose control point it mirrors.
                control = (2 * x - control[0], 2 * y - control[1])
                lines[-1] += _curve((x, y), control, (x + right, y + down))
    return lines


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command of a path with its numbers; closing a line needs no drawing, for shapes are filled."""
    for command, text in _COMMAND.findall(path.replace("z", "")):
        if command not in _NUMBERS_TAKEN:
            raise ValueError(f"favicon.svg: the command {command} of a path cannot be drawn")
        numbers, count = [float(number) for number in _NUMBER.findall(text)], _NUMBERS_TAKEN[command]
        for start in range(0, len(numbers), count):
            yield command, numbers[start : start + count]


def _curve(start: Point, control: Point, end: Point) -> Iterator[Point]:
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        yield a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]
