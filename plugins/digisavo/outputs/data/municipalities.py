"""All municipalities for the browser, from which readers choose theirs (`contracts/municipalities.json`)."""

import json
from collections.abc import Iterator

from digisavo.catalogue.places import Former, Municipality, load_places
from digisavo.catalogue.shapes import load_shapes
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.slug import slugify
from digisavo.outputs.rendering.context import Context


def municipalities(context: Context) -> Iterator[File]:
    """One small file for all pages, which is fetched when a reader chooses a municipality or has chosen one.

    Rows instead of objects: their keys would make half of it.
    """
    places = load_places()
    order = sorted(places.municipalities.values(), key=lambda place: context.language.alphabet(place.name))
    former = sorted(places.former.values(), key=lambda place: context.language.alphabet(place.name))
    data = {
        "words": context.language.texts_below("municipality.script"),
        "folder": context.sections.municipalities,
        "regions": [region.name for region in places.regions.values()],
        "municipalities": [_row(place) for place in order],
        "former": [_former_row(place) for place in former],
    }
    yield File(address.MUNICIPALITIES, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _row(place: Municipality) -> list[str | int]:
    """Slug, names, inhabitants, the numbers of its size class and of its region, and its middle on the map."""
    places, centre = load_places(), load_shapes().centres[place.code]
    size, region = [*places.by_size_class].index(place.size_class), [*places.regions].index(place.region.code)
    return [place.slug, place.name, place.name_sv, place.population, size, region, centre.x, centre.y]


def _former_row(former: Former) -> list[str | int]:
    """Slug and names of a municipality that is no more, the slug of the one that holds it, and the year of that."""
    year = int(former.merged_on[:4])
    return [slugify(former.name), former.name, former.name_sv, former.successor.slug, year]
