"""Shapes: every place has an outline on the grid, small enough for a page."""

import re

import pytest

from digisavo.catalogue.places import load_places
from digisavo.catalogue.shapes import load_shapes

SHAPES = load_shapes()
RING = re.compile(r"M(\d+) (\d+)l((?:-?\d+[ -]?)+)z")


def points_of(path: str) -> list[tuple[int, int]]:
    """The corners of all rings of a path."""
    points = []
    for x, y, steps in RING.findall(path):
        corner = (int(x), int(y))
        numbers = [int(step) for step in re.findall(r"-?\d+", steps)]
        points.append(corner)
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            corner = (corner[0] + right, corner[1] + down)
            points.append(corner)
    return points


def test_every_place_has_a_shape_of_whole_rings() -> None:
    assert SHAPES.municipalities.keys() == load_places().municipalities.keys()
    assert SHAPES.regions.keys() == load_places().regions.keys()
    for path in (*SHAPES.municipalities.values(), *(shape.path for shape in SHAPES.regions.values())):
        assert re.fullmatch(f"(?:{RING.pattern})+", path)


def test_shapes_lie_within_their_boxes() -> None:
    country = SHAPES.box
    assert 0.5 < country.width / country.height < 0.65
    for code, region in SHAPES.regions.items():
        box = region.box
        for place in load_places().by_region[code]:
            for x, y in points_of(SHAPES.municipalities[place.code]):
                assert box.left <= x <= box.left + box.width <= country.width
                assert box.top <= y <= box.top + box.height <= country.height


def test_centres_lie_within_their_areas() -> None:
    assert SHAPES.centres.keys() == SHAPES.municipalities.keys()
    for code, centre in SHAPES.centres.items():
        columns, rows = zip(*points_of(SHAPES.municipalities[code]), strict=True)
        assert min(columns) < centre.x < max(columns)
        assert min(rows) < centre.y < max(rows)
        assert centre.radius > 0


def test_neighbours_share_a_line() -> None:
    corners = {code: set(points_of(path)) for code, path in SHAPES.municipalities.items()}
    for code, neighbours in load_places().neighbours.items():
        assert all(len(corners[code] & corners[place.code]) >= 2 for place in neighbours), code


@pytest.mark.parametrize(
    ("upper", "lower"), [("890", "297"), ("297", "091")], ids=["Utsjoki-Kuopio", "Kuopio-Helsinki"]
)
def test_north_is_up(upper: str, lower: str) -> None:
    assert max(y for _, y in points_of(SHAPES.municipalities[upper])) < min(
        y for _, y in points_of(SHAPES.municipalities[lower])
    )


def test_the_country_is_small_enough_for_a_page() -> None:
    assert sum(map(len, SHAPES.municipalities.values())) < 60_000
