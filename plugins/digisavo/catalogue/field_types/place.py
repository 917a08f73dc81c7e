"""Places as answers: a municipality, several of them, regions."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from digisavo.catalogue.display import Display, link_within
from digisavo.catalogue.field_types.base import FacetValue, FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_text
from digisavo.catalogue.field_types.text import ListType
from digisavo.catalogue.places import Former, load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.suggest import suggest
from digisavo.core.text import quote


class MunicipalityType(FieldType):
    """A municipality by name or three-digit code; the value is its code."""

    name = "municipality"
    can_filter = True

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        place = sheet.places.find(text)
        if isinstance(place, Former):
            sheet.notice(path, "municipality.former", name=quote(text), successor=place.successor.name)
            return place.successor.code
        if place is None:
            name = text.zfill(3) if text.isdigit() else text
            meant = suggest(name, [*sheet.places.names(), *sheet.places.municipalities])
            sheet.error(path, "municipality.unknown", name=quote(text), meant=meant)
            return None
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

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        region = sheet.places.find_region(text)
        if region is None:
            meant = suggest(text, [area.name for area in sheet.places.regions.values()])
            sheet.error(path, "region.unknown", name=quote(text), meant=meant)
            return None
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


def _place(digits: int) -> Schema:
    """The JSON Schema of a place in a record: its code and its name."""
    code: Schema = {"type": "string", "pattern": f"^[0-9]{{{digits}}}$"}
    properties: Schema = {"code": code, "name": {"type": "string", "minLength": 1}}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
