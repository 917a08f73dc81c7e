"""Maps of the country and of regions, whose areas lead to the pages of municipalities."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from digisavo.catalogue.places import Area
from digisavo.catalogue.shapes import load_shapes
from digisavo.outputs.charts.maps import Shape, draw_map
from digisavo.outputs.charts.place_counts import CountedPlace
from digisavo.outputs.rendering.context import PageDisplay


def country_map(counted: Mapping[str, CountedPlace], display: PageDisplay) -> Markup:
    """The map of all municipalities, which are given by their codes."""
    shapes = load_shapes()
    areas, outlines = _areas(counted, display), [region.path for region in shapes.regions.values()]
    return draw_map(shapes.box, areas, outlines, display.t("map.title"), _text(areas, display))


def region_map(region: Area, counted: Mapping[str, CountedPlace], display: PageDisplay) -> Markup:
    """The map of a region, with names where there is room."""
    areas, shape = _areas(counted, display), load_shapes().regions[region.code]
    title = display.t("map.region_title", region=region.name)
    return draw_map(shape.box, areas, [shape.path], title, _text(areas, display), named=True)


def _areas(counted: Mapping[str, CountedPlace], display: PageDisplay) -> list[Shape]:
    paths, centres = load_shapes().municipalities, load_shapes().centres
    return [
        Shape(paths[code], centres[code], place.name, place.used, display.link(place.address))
        for code, place in counted.items()
    ]


def _text(areas: Sequence[Shape], display: PageDisplay) -> str:
    return display.t("map.description", areas=len(areas), using=sum(bool(area.count) for area in areas))
