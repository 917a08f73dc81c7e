"""Maps: shapes coloured by a number, as inline SVG, and the legend that explains the colours."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from digisavo.catalogue.shapes import Box, Centre

_LEAST = (0, 1, 2, 4, 8)
"""The least number of each class of colours, doubling; the same on every map, so that maps can be compared."""

_NAMES_HIGH, _LETTER_WIDTH = 36, 0.58
"""How many lines of names fit into the height or width of a map, and the width of a letter by its height."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An area of a map: its path data, where it is widest, its name, the number that colours it, and where it leads."""

    path: str
    centre: Centre
    name: str
    count: int
    link: str


@dataclass(frozen=True, slots=True)
class Step:
    """A class of colours: its CSS class, the numbers it stands for ("2–3"), and how many areas have it."""

    css: str
    label: str
    areas: int


def colour_class(count: int) -> int:
    """The class of a number, from 0 for none."""
    return max(index for index, least in enumerate(_LEAST) if least <= count)


def legend_of(counts: Iterable[int]) -> list[Step]:
    """All classes of colours, also those that no area has: every map has the same legend."""
    areas = Counter(map(colour_class, counts))
    return [Step(f"ds-map-{index}", _label(index), areas[index]) for index in range(len(_LEAST))]


def _label(index: int) -> str:
    least = _LEAST[index]
    if index + 1 == len(_LEAST):
        return f"{least}–"
    most = _LEAST[index + 1] - 1
    return str(least) if least == most else f"{least}–{most}"


def draw_map(
    box: Box, shapes: Sequence[Shape], outlines: Iterable[str], title: str, text: str, *, named: bool = False
) -> Markup:
    """The SVG of a map with a title and a text; `named` writes the names of areas where there is room.

    Areas are links, but none is a tab stop: three hundred would stand in the way of what comes after. The component
    `map` makes all of them one stop; without scripts the list beside the map leads to the same pages.
    """
    view = f"{box.left} {box.top} {box.width} {box.height}"
    svg = Element("svg", {"class": "ds-map", "viewBox": view, "role": "group", "aria-labelledby": "map-title map-text"})
    SubElement(svg, "title", {"id": "map-title"}).text = title
    SubElement(svg, "desc", {"id": "map-text"}).text = text
    for shape in shapes:
        link = SubElement(svg, "a", {"href": shape.link, "tabindex": "-1"})
        SubElement(link, "title").text = f"{shape.name}: {shape.count}"
        SubElement(link, "path", {"class": f"ds-map-{colour_class(shape.count)}", "d": shape.path})
    for outline in outlines:
        SubElement(svg, "path", {"class": "ds-map-outline", "d": outline})
    if named:
        _write_names(svg, shapes, box)
    return Markup(tostring(svg, encoding="unicode"))  # noqa: S704 - the library escapes


def _write_names(svg: Element, shapes: Iterable[Shape], box: Box) -> None:
    size = max(box.width, box.height) // _NAMES_HIGH
    group = SubElement(svg, "g", {"class": "ds-map-names", "font-size": str(size)})
    taken: list[Box] = []
    for shape in sorted(shapes, key=_importance):
        room = _room_of(shape, size, box)
        if not any(_overlap(room, taken_room) for taken_room in taken):
            taken.append(room)
            middle = {"x": str(room.left + room.width // 2), "y": str(room.top + room.height * 3 // 4)}
            SubElement(group, "text", middle).text = shape.name


def _importance(shape: Shape) -> tuple[int, int, str]:
    """The order in which names get their room: those of dark and large areas first."""
    return -colour_class(shape.count), -shape.centre.radius, shape.name


def _room_of(shape: Shape, size: int, box: Box) -> Box:
    """The room of a name around the centre of its area, kept within the map."""
    width = round(len(shape.name) * size * _LETTER_WIDTH)
    left = min(max(shape.centre.x - width // 2, box.left), box.left + box.width - width)
    return Box(left, shape.centre.y - size // 2, width, size)


def _overlap(a: Box, b: Box) -> bool:
    apart = a.left + a.width <= b.left or b.left + b.width <= a.left
    return not (apart or a.top + a.height <= b.top or b.top + b.height <= a.top)
