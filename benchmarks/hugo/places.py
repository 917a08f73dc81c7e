"""Municipalities and regions for Hugo: their pages, and what it cannot reckon itself, read from our pages as data.

That is what similar municipalities use, and where there is room for names on a map: rows and positions, no HTML.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

from benchmarks.hugo.content import write_page

from digisavo.catalogue.places import Area, Municipality, load_places
from digisavo.catalogue.shapes import load_shapes

_GROUP = re.compile(r'<section class="ds-alike">(.*?)</section>', re.DOTALL)
_ROW = re.compile(
    r'<li><a href="(?:\.\./)*(?P<address>[^"]*)">(?P<title>.*?)</a>(?: <span [^>]*>(?P<own>.*?)</span>)?\s*'
    r'<p class="ds-meta">(?P<users>.*?)</p>'
)
_PARTS = {
    "heading": r"<h\d>(.*?)</h\d>",
    "names": r'<p class="ds-alike__names">(.*?)</p>',
    "count": r'<p class="ds-counts">(.*?)</p>',
    "directory": r'<a href="(?:\.\./)*(palvelut/\?[^"]*)#all"',
}
_COMPARISON = re.compile(r'<a href="(?:\.\./)*(?P<address>vertailu/[^"]*)">(?P<label>.*?)</a>')
_NAME = re.compile(r'<text x="(?P<x>-?\d+)" y="(?P<y>-?\d+)">(?P<name>[^<]*)</text>')
_SIZE = re.compile(r'<g class="ds-map-names" font-size="(\d+)"')


def place_data() -> dict[str, Any]:
    """Names of municipalities, regions with their members in Finnish order, and shapes, all by slug."""
    places, shapes = load_places(), load_shapes()
    box = shapes.box
    return {
        "municipalities": {place.slug: place.name for place in places.municipalities.values()},
        "regions": {
            region.slug: {"name": region.name, "members": [place.slug for place in places.by_region[region.code]]}
            for region in places.regions.values()
        },
        "shapes": {place.slug: shapes.municipalities[code] for code, place in places.municipalities.items()},
        "country": {
            "box": f"{box.left} {box.top} {box.width} {box.height}",
            "outlines": [shape.path for shape in shapes.regions.values()],
        },
    }


def write_places(folder: Path, site: Path) -> None:
    """Writes the content files of all municipalities and regions; `site` is ours, built."""
    places = load_places()
    for place in places.municipalities.values():
        page = site.joinpath("kunnat", place.slug, "index.html").read_text("utf-8")
        write_page(folder / "kunnat" / place.slug / "_index.md", _municipality(place, page))
    for region in places.regions.values():
        page = site.joinpath("maakunnat", region.slug, "index.html").read_text("utf-8")
        write_page(folder / "maakunnat" / f"{region.slug}.md", _region(region, page))


def _municipality(place: Municipality, page: str) -> dict[str, Any]:
    neighbours = [one.slug for one in load_places().neighbours[place.code]]
    params = {
        "region": place.region.slug, "county": place.wellbeing_county.name, "population": place.population,
        "size_class": place.size_class, "name_sv": _other_name(place), "neighbours": neighbours,
        "alike": [*_groups(page)],
    }  # fmt: skip
    return {"title": place.name, "params": params}


def _groups(page: str) -> Iterator[Mapping[str, Any]]:
    """What the municipalities that are like one use, as its page tells it."""
    for group in _GROUP.findall(page):
        found = {name: re.search(pattern, group) for name, pattern in _PARTS.items()}
        parts: dict[str, Any] = {name: unescape(match[1]) for name, match in found.items() if match}
        rows = [{key: unescape(text or "") for key, text in row.groupdict().items()} for row in _ROW.finditer(group)]
        comparisons = [
            {key: unescape(text) for key, text in one.groupdict().items()} for one in _COMPARISON.finditer(group)
        ]
        yield parts | {"rows": rows, "comparisons": comparisons}


def _region(region: Area, page: str) -> dict[str, Any]:
    members, shape = load_places().by_region[region.code], load_shapes().regions[region.code]
    counties = sorted({place.wellbeing_county.name for place in members})
    box = shape.box
    size = _SIZE.search(page)
    params = {
        "population": sum(place.population for place in members), "counties": ", ".join(counties),
        "name_sv": _other_name(region), "box": f"{box.left} {box.top} {box.width} {box.height}", "outline": shape.path,
        "names": [one.groupdict() for one in _NAME.finditer(page)], "size": size[1] if size else "",
    }  # fmt: skip
    return {"title": region.name, "params": params}


def _other_name(place: Area | Municipality) -> str:
    return place.name_sv if place.name_sv != place.name else ""
