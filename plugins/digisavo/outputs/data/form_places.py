"""Municipalities and regions with all their names, for the checks of the browser (`contracts/form-places.json`)."""

from typing import Any

from digisavo.catalogue.place_names import genitives_of
from digisavo.catalogue.places import Area, Municipality, load_places
from digisavo.core.text import Alphabet


def places_data(alphabet: Alphabet) -> dict[str, Any]:
    """All places. Rows instead of objects: their keys would make half of it."""
    places = load_places()
    order = sorted(places.municipalities.values(), key=lambda place: alphabet(place.name))
    return {
        "schema_version": 1,
        "municipalities": [_row(place) for place in order],
        "former": [
            [code, former.name, former.name_sv, former.successor.code, *genitives_of(former.name)]
            for code, former in places.former.items()
        ],
        "regions": [_area(area, genitives_of(area.name)) for area in places.regions.values()],
        "counties": [_area(area, ()) for area in places.wellbeing_counties.values()],
    }


def _row(place: Municipality) -> list[str]:
    """Code, names, the codes of region and wellbeing services county, and the genitives of its name."""
    areas = (place.region.code, place.wellbeing_county.code)
    return [place.code, place.name, place.name_sv, *areas, *genitives_of(place.name)]


def _area(area: Area, genitives: Any) -> list[str]:
    return [area.code, area.name, area.name_sv, *genitives]
