"""The portal as a catalogue of data by DCAT-AP 3: its datasets, in which forms they are, and on what terms.

Portals of open data read it and show our datasets among theirs: it tells of datasets, never of entries.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field_types.moment import ZONE
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.rdf import Iri, Literal, Thing, Value, json_ld_of, turtle_of
from digisavo.outputs.rendering.context import Context

_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_MEDIA = "http://www.iana.org/assignments/media-types/"
_LICENCE = Iri(f"{_AUTHORITY}licence/CC_BY_4_0")
_PUBLIC, _FINLAND = Iri(f"{_AUTHORITY}access-right/PUBLIC"), Iri(f"{_AUTHORITY}country/FIN")
_DAILY = Iri(f"{_AUTHORITY}frequency/DAILY")
_THEMES = Iri(f"{_AUTHORITY}data-theme/GOVE"), Iri(f"{_AUTHORITY}data-theme/TECH")
"""Government and public sector; science and technology."""
_LANGUAGES = {"fi": "FIN", "sv": "SWE", "en": "ENG"}
_TABLES = {
    "csv": ("CSV", "text/csv"),
    "ods": ("ODS", "application/vnd.oasis.opendocument.spreadsheet"),
}


def dcat(context: Context) -> Iterator[File]:
    """`/api/v1/dcat.ttl` and `/api/v1/dcat.jsonld`: one graph in two forms."""
    graph = list(_Catalogue(context).things())
    yield File(address.DCAT_TURTLE, turtle_of(graph, _PREFIXES).encode())
    yield File(address.DCAT_JSON, json_ld_of(graph, _PREFIXES).encode())


class _Catalogue:
    """Makes the graph of one build."""

    def __init__(self, context: Context) -> None:
        self._context, self._settings, self._t = context, context.settings, context.t
        self._language = self._settings.language
        self._spoken = tuple(Iri(f"{_AUTHORITY}language/{code}") for code in self._codes())
        seconds = self._settings.committed_at
        moment = datetime.fromtimestamp(seconds, ZONE).isoformat() if seconds else ""
        self._modified = (Literal(moment, type="xsd:dateTime"),) if moment else ()

    def things(self) -> Iterator[Thing]:
        """Catalogue, publisher, contact and service, and each kind with its forms."""
        kinds = self._context.catalogue.collections
        yield self._catalogue(kinds)
        yield Thing(self._own("publisher"), ("foaf:Agent",), {"foaf:name": (self._text(self._settings.publisher),)})
        yield Thing(self._own("contact"), ("vcard:Kind", "vcard:Organization"), {
            "vcard:fn": (self._text(self._settings.site_name),),
            "vcard:hasEmail": (Iri(f"mailto:{self._settings.editors_email}"),),
        })  # fmt: skip
        yield Thing(Iri(self._settings.site_url), ("foaf:Document",), {})
        yield self._service(kinds)
        for collection in kinds:
            yield from self._of_kind(collection)

    def _catalogue(self, kinds: tuple[Collection, ...]) -> Thing:
        site = self._settings.site_name
        return Thing(self._own("catalogue"), ("dcat:Catalog",), {
            "dct:title": (self._text(self._t("dcat.title", site=site)),),
            "dct:description": (self._text(self._t("dcat.description")),),
            "dct:publisher": (self._own("publisher"),), "dct:language": self._spoken,
            "foaf:homepage": (Iri(self._settings.site_url),), "dct:license": (_LICENCE,), "dct:spatial": (_FINLAND,),
            "dct:modified": self._modified, "dcat:themeTaxonomy": (Iri(f"{_AUTHORITY}data-theme"),),
            "dcat:service": (self._own("api"),), "dcat:dataset": tuple(self._own(kind.kind) for kind in kinds),
        })  # fmt: skip

    def _service(self, kinds: tuple[Collection, ...]) -> Thing:
        return Thing(self._own("api"), ("dcat:DataService",), {
            "dct:title": (self._text(self._t("dcat.api", site=self._settings.site_name)),),
            "dct:description": (self._text(self._t("dcat.api_description")),),
            "dcat:endpointURL": (self._at(address.API),), "dcat:endpointDescription": (self._at(address.OPEN_API),),
            "dct:publisher": (self._own("publisher"),), "dcat:contactPoint": (self._own("contact"),),
            "dct:license": (_LICENCE,), "dct:accessRights": (_PUBLIC,), "dcat:theme": _THEMES,
            "dcat:servesDataset": tuple(self._own(kind.kind) for kind in kinds),
        })  # fmt: skip

    def _of_kind(self, collection: Collection) -> Iterator[Thing]:
        kind, label = collection.kind, self._t(f"{collection.kind}.label")
        schema = self._at(address.record_schema(kind))
        forms = list(self._forms(collection))
        title = self._t("dcat.dataset", kind=self._t(f"{kind}.title"), site=self._settings.site_name)
        keywords = (self._text(self._t(f"dcat.keywords.{name}")) for name in ("first", "second", "third"))
        yield Thing(self._own(kind), ("dcat:Dataset",), {
            "dct:title": (self._text(title),), "dct:description": (self._text(self._t(f"{kind}.description")),),
            "dct:identifier": (Literal(self._own(kind).address),), "dcat:keyword": (self._text(label), *keywords),
            "dct:publisher": (self._own("publisher"),), "dcat:contactPoint": (self._own("contact"),),
            "dcat:theme": _THEMES, "dct:language": self._spoken, "dct:spatial": (_FINLAND,),
            "dct:accrualPeriodicity": (_DAILY,), "dct:accessRights": (_PUBLIC,), "dct:modified": self._modified,
            "dct:conformsTo": (schema,), "dcat:landingPage": (self._at(address.listing(collection.section)),),
            "dcat:distribution": tuple(form.iri for form in forms),
        })  # fmt: skip
        for place, name in ((schema, "schema"), (self._at(address.list_schema(kind)), "list_schema")):
            yield Thing(place, ("dct:Standard",), {"dct:title": (self._text(self._t(f"dcat.{name}", kind=label)),)})
        yield Thing(self._at(address.listing(collection.section)), ("foaf:Document",), {})
        yield from forms

    def _forms(self, collection: Collection) -> Iterator[Thing]:
        """The pages of records, all records in one file, and tables."""
        kind, label = collection.kind, self._t(f"{collection.kind}.label")
        schema = {"dct:conformsTo": (self._at(address.record_schema(kind)),)}
        listing = {"dct:conformsTo": (self._at(address.list_schema(kind)),)}
        records, bulk = self._t("dcat.records", kind=label), self._t("dcat.bulk", kind=label)
        yield self._form(f"{kind}-records", records, address.records(kind), "JSON", listing)
        packed = {"dcat:compressFormat": (Iri(f"{_MEDIA}application/gzip"),)}
        yield self._form(f"{kind}-bulk", bulk, address.records_bulk(kind), "JSON", schema | packed)
        for suffix, (name, media) in _TABLES.items():
            title = self._t("dcat.table", kind=label, format=name)
            sort = {"dcat:mediaType": (Iri(_MEDIA + media),)}
            yield self._form(f"{kind}-{suffix}", title, address.table(kind, suffix), name, sort)

    def _form(self, name: str, title: str, place: str, file_type: str, more: Mapping[str, tuple[Value, ...]]) -> Thing:
        return Thing(self._own(name), ("dcat:Distribution",), {
            "dct:title": (self._text(title),), "dcat:accessURL": (self._at(place),),
            "dcat:downloadURL": (self._at(place),), "dct:format": (Iri(f"{_AUTHORITY}file-type/{file_type}"),),
            **more, "dct:license": (_LICENCE,), "dct:language": self._spoken, "dct:modified": self._modified,
        })  # fmt: skip

    def _codes(self) -> list[str]:
        return [_LANGUAGES[self._language]] if self._language in _LANGUAGES else []

    def _own(self, name: str) -> Iri:
        return Iri(address.absolute(self._settings, f"{address.DCAT_TURTLE}#{name}"))

    def _at(self, place: str) -> Iri:
        return Iri(address.absolute(self._settings, place))

    def _text(self, text: str) -> Literal:
        return Literal(text, self._language)
