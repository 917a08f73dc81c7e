"""Shapes: the outlines of municipalities and regions on one grid, as SVG path data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the grid: its left upper corner and its size."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Centre:
    """The middle of the largest circle within an area, and its radius."""

    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class RegionShape:
    """The outline of a region and the box around it."""

    box: Box
    path: str


@dataclass(frozen=True, slots=True)
class Shapes:
    """Path data and centres by code, and the box around the country."""

    box: Box
    municipalities: Mapping[str, str]
    centres: Mapping[str, Centre]
    regions: Mapping[str, RegionShape]


@cache
def load_shapes() -> Shapes:
    """The shapes of `data/places/shapes.json`."""
    raw = json.loads(files("digisavo").joinpath("data", "places", "shapes.json").read_text("utf-8"))
    centres = {code: Centre(*map(int, text.split())) for code, text in raw["centres"].items()}
    regions = {code: RegionShape(_box(shape["box"]), shape["path"]) for code, shape in raw["regions"].items()}
    return Shapes(_box(raw["box"]), raw["municipalities"], centres, regions)


def _box(text: str) -> Box:
    return Box(*map(int, text.split()))
