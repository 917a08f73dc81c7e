"""Places as answers: a municipality, several of them, regions."""

import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display, link_within
from digisavo.catalogue.field_types.base import FacetValue, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_text, read_as
from digisavo.catalogue.field_types.choice import parts_of
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.place_names import folded, load_place_names
from digisavo.catalogue.places import Former, load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

_ORGANISATION = "organisation"
_HYPHEN = re.compile("[ -]+")


class MunicipalityType(FieldType):
    """A municipality by name or three-digit code; the value is its code."""

    name = "municipality"
    can_filter = True
    has_codes = True

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        place = sheet.places.find(text) or load_place_names().municipalities.get(folded(text))
        if place is None:
            _refuse_municipality(text, path, sheet)
            return None
        if isinstance(place, Former):
            sheet.notice(path, "municipality.former", name=quote(text), meant=place.successor.name)
            return place.successor.code
        if text not in (place.name, place.code):
            read_as(place.name, text, path, sheet)
        return place.code

    def show(self, value: str, display: Display) -> Markup:
        target = display.municipality(value)
        return link_within(display.link(target), self.label(value)) if target else escape(self.label(value))

    def compare(self, value: str, display: Display) -> Markup:
        return escape(self.label(value))

    def label(self, value: str) -> str:
        """The name of a municipality."""
        return load_places().municipalities[value].name

    def export(self, value: str) -> dict[str, str]:
        return {"code": value, "name": load_places().municipalities[value].name}

    def words(self, value: str) -> Iterator[str]:
        yield load_places().municipalities[value].name

    def municipalities(self, value: str) -> Iterator[str]:
        yield value

    def facet_values(self, value: str, display: Display) -> Iterator[FacetValue]:
        place = load_places().municipalities[value]
        yield place.slug, place.name

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "string", "minLength": 2}, {"type": "integer"}]}

    def record_schema(self) -> Schema:
        return _place(3)


class Municipalities(ListType):
    """Several municipalities; the value is a list of their codes."""

    name = "municipalities"
    default_most = 308
    can_filter = True
    has_codes = True

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._item = MunicipalityType({})

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        return self._item.check(raw, path, sheet)

    def show_item(self, item: str, display: Display) -> Markup:
        return self._item.show(item, display)

    def compare_item(self, item: str, display: Display) -> Markup:
        return self._item.compare(item, display)

    def export(self, value: list[str]) -> list[dict[str, str]]:
        return [self._item.export(code) for code in value]

    def words(self, value: list[str]) -> Iterator[str]:
        for code in value:
            yield from self._item.words(code)

    def municipalities(self, value: list[str]) -> Iterator[str]:
        yield from value

    def facet_values(self, value: list[str], display: Display) -> Iterator[FacetValue]:
        for code in value:
            yield from self._item.facet_values(code, display)

    def describe_item(self) -> Schema:
        return self._item.schema()

    def record_item(self) -> Schema:
        return self._item.record_schema()


class Regions(ListType):
    """Regions by name or two-digit code; the value is a list of their codes."""

    name = "regions"
    default_most = 19
    can_filter = True
    has_codes = True

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        region = sheet.places.find_region(text) or load_place_names().regions.get(folded(text))
        if region is None:
            _refuse_region(text, path, sheet)
            return None
        if text not in (region.name, region.code):
            read_as(region.name, text, path, sheet)
        return region.code

    def show_item(self, item: str, display: Display) -> Markup:
        return link_within(display.link(display.region(item)), load_places().regions[item].name)

    def compare_item(self, item: str, display: Display) -> str:
        return load_places().regions[item].name

    def export(self, value: list[str]) -> list[dict[str, str]]:
        return [{"code": code, "name": load_places().regions[code].name} for code in value]

    def record_item(self) -> Schema:
        return _place(2)

    def words(self, value: list[str]) -> Iterator[str]:
        for code in value:
            yield load_places().regions[code].name

    def regions(self, value: list[str]) -> Iterator[str]:
        yield from value

    def facet_values(self, value: list[str], display: Display) -> Iterator[FacetValue]:
        for region in (load_places().regions[code] for code in value):
            yield region.slug, region.name


def _refuse_municipality(text: str, path: Path, sheet: Sheet) -> None:
    """Reports what is no municipality; a region or a county has a question of its own, in some kinds."""
    names, places = load_place_names(), sheet.places
    county, keys = names.counties.get(folded(text)), _keys_of(Regions.name, sheet)
    region = places.find_region(text) or names.regions.get(folded(text))
    if county and (beside := _beside(path, _ORGANISATION, sheet)):
        sheet.error(path, "municipality.unknown", "county", name=quote(text), place=county.name, keys=beside)
        return
    if county or region:
        variant = "county" if county else "region"
        place = region.name if region else ""
        sheet.error(path, "municipality.unknown", variant, name=quote(text), place=place, keys=keys if place else ())
        return
    if several := _several_in(text, path, sheet):
        sheet.error(path, "municipality.unknown", "none", hint="several", name=quote(text), places=several)
        return
    name = text.zfill(3) if text.isdigit() else text
    near = sheet.suggest(name, [*places.names(), *places.municipalities])
    sheet.error(path, "municipality.unknown", "none", name=quote(text), meant=near)


def _several_in(text: str, path: Path, sheet: Sheet) -> tuple[str, ...]:
    """The municipalities that an item of a list, or a row of one, names together; nothing of any other text."""
    parts = parts_of(text) if any(isinstance(part, int) for part in path[-2:]) else []
    found = [sheet.places.find(part) or load_place_names().municipalities.get(folded(part)) for part in parts]
    return tuple(place.name for place in found if place) if len(found) > 1 and all(found) else ()


def _refuse_region(text: str, path: Path, sheet: Sheet) -> None:
    """Reports what is no region; a municipality has a question of its own, and a county may be part of a region."""
    names, places = load_place_names(), sheet.places
    if municipality := places.find(text) or names.municipalities.get(folded(text)):
        today = municipality.successor if isinstance(municipality, Former) else municipality
        keys = _keys_of(Municipalities.name, sheet)
        sheet.error(path, "region.unknown", "municipality", name=quote(text), place=today.name, keys=keys)
    elif county := names.counties.get(folded(text)):
        members = places.by_wellbeing_county.get(county.code, ())
        regions = tuple(dict.fromkeys(place.region.name for place in members))
        sheet.error(path, "region.unknown", "county", name=quote(text), meant=regions)
    else:
        near = sheet.suggest(text, [area.name for area in places.regions.values()])
        meant = near if near and _is_alike(text, near, sheet) else None
        sheet.error(path, "region.unknown", "none", name=quote(text), meant=meant)


def _is_alike(text: str, name: str, sheet: Sheet) -> bool:
    """Whether each part of a name of several is like that of another: Ylä-Savo is no misspelt Etelä-Savo."""
    parts = _HYPHEN.split(text)
    pairs = zip(parts, _HYPHEN.split(name), strict=False)
    return len(parts) == 1 or all(sheet.suggest(part, [other]) for part, other in pairs)


def _beside(path: Path, key: str, sheet: Sheet) -> tuple[str, ...]:
    """The key of a question beside another one, if there is such."""
    whole = ".".join(part for part in (*path[:-1], key) if isinstance(part, str))
    return (key,) if whole in sheet.labels else ()


def _keys_of(type_name: str, sheet: Sheet) -> tuple[str, ...]:
    """The questions of a kind whose answers are of a type."""
    return tuple(key for key, field in sheet.field_keys.items() if field.type.name == type_name)


def _place(digits: int) -> Schema:
    """The JSON Schema of a place in a record: its code and its name."""
    code: Schema = {"type": "string", "pattern": f"^[0-9]{{{digits}}}$"}
    properties: Schema = {"code": code, "name": {"type": "string", "minLength": 1}}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


CONSTANTS: dict[str, Any] = {
    "organisation": _ORGANISATION,
    "hyphen": _HYPHEN,
    "most_municipalities": Municipalities.default_most,
    "most_regions": Regions.default_most,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
