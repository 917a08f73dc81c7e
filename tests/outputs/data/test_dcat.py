"""The catalogue of datasets, read by rdflib and held against the shapes of DCAT-AP 3.0.1."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import DCAT, DCTERMS, RDF, Graph, URIRef
from rdflib import Literal as Read
from rdflib.compare import isomorphic
from rdflib.namespace import SH
from tests.outputs.making import SETTINGS, files, service

from digisavo.core import address
from digisavo.core.settings import Settings
from digisavo.core.text import remove_refused
from digisavo.outputs.data.dcat import dcat
from digisavo.outputs.data.open_api import open_api
from digisavo.outputs.data.rdf import Iri, Literal, Thing, json_ld_of, turtle_of
from digisavo.outputs.data.records import records
from digisavo.outputs.data.schemas import schemas
from digisavo.outputs.data.tables import tables

# rdflib's readers and pyshacl use what rdflib itself calls old.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib", "ignore::DeprecationWarning:pyshacl")

STANDARDS = Path(__file__).parent / "standards"
SHAPES = ("shapes", "range", "mdr-vocabularies.shape", "shapes_recommended", "deprecateduris")
COMMITTED = replace(SETTINGS, committed_at=1_790_000_000)
ROOT = "https://digisavo.fi/api/v1/dcat.ttl#"
PREFIXES = {"dct": str(DCTERMS), "dcat": str(DCAT), "xsd": "http://www.w3.org/2001/XMLSchema#"}


def graphs(own: Settings = COMMITTED) -> tuple[Graph, Graph]:
    """Both forms as they are read."""
    made = files(dcat, [service()], own)
    turtle = Graph().parse(data=made[address.DCAT_TURTLE], format="turtle")
    return turtle, Graph().parse(data=made[address.DCAT_JSON], format="json-ld")


def faults(graph: Graph) -> list[str]:
    """What the shapes refuse of a graph together with the tables of the EU."""
    shapes = Graph()
    for name in SHAPES:
        shapes.parse(STANDARDS / f"dcat-ap-3.0.1/{name}.ttl")
    known = graph + Graph().parse(STANDARDS / "authorities.ttl")
    _, report, _ = validate(known, shacl_graph=shapes, advanced=True)
    assert isinstance(report, Graph)
    # Below a result stand details of it, which have a severity of their own.
    results = [one for one in report.objects(None, SH.result) if (one, SH.resultSeverity, SH.Violation) in report]
    return [" ".join(map(str, report.objects(result))) for result in results]


def test_the_shapes_refuse_nothing() -> None:
    assert not faults(graphs()[0])


@pytest.mark.parametrize("name", ["publisher", "title", "description"])
def test_the_shapes_refuse_a_catalogue_that_lacks_something(name: str) -> None:
    graph = graphs()[0]
    graph.remove((URIRef(f"{ROOT}catalogue"), DCTERMS[name], None))
    assert faults(graph)


def test_both_forms_say_the_same() -> None:
    turtle, json_ld = graphs()
    assert len(turtle) > 100
    assert isomorphic(turtle, json_ld)


def test_every_kind_is_a_dataset_with_forms_and_the_schema_that_is_published() -> None:
    graph, made = graphs()[0], files(schemas, [service()])
    datasets = list(graph.subjects(RDF.type, DCAT.Dataset))
    assert {str(one).removeprefix(ROOT) for one in datasets} == {"services", "pilots", "events", "experiences", "posts"}
    for dataset in datasets:
        assert len(list(graph.objects(dataset, DCAT.distribution))) == 4
        schema = str(graph.value(dataset, DCTERMS.conformsTo))
        assert schema.removeprefix(SETTINGS.site_url) in made


def test_every_address_of_a_form_leads_to_a_file() -> None:
    made = {place for output in (records, tables, schemas, open_api) for place in files(output, [service()], COMMITTED)}
    graph = graphs()[0]
    led = {str(place) for name in ("accessURL", "downloadURL") for place in graph.objects(None, DCAT[name])}
    led |= {str(place) for place in graph.objects(None, DCTERMS.conformsTo)}
    led |= {str(place) for place in graph.objects(None, DCAT.endpointDescription)}
    assert len(led) > 25
    assert {place.removeprefix(SETTINGS.site_url) for place in led} <= made


def test_it_was_changed_when_the_content_was() -> None:
    assert str(graphs()[0].value(URIRef(f"{ROOT}services"), DCTERMS.modified)) == "2026-09-21T17:13:20+03:00"
    assert graphs(SETTINGS)[0].value(URIRef(f"{ROOT}services"), DCTERMS.modified) is None


def test_the_files_do_not_grow_with_the_catalogue() -> None:
    one, many = files(dcat, [service()]), files(dcat, [service(f"malli-{number}") for number in range(50)])
    assert one == many


def test_a_name_without_a_declared_prefix_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="no name"):
        turtle_of([Thing(Iri("https://a.example"), ("schema:Thing",), {})], PREFIXES)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=4000), place=st.text(max_size=200))
def test_hostile_texts_are_read_as_what_they_are(text: str, place: str) -> None:
    things = [Thing(Iri(f"https://a.example/{place}"), ("dcat:Dataset",), {
        "dct:title": (Literal(text, "fi"),), "dct:identifier": (Literal(text),),
        "dct:relation": (Iri(f"https://b.example/{place}"),), "dct:source": (Literal(text, type="xsd:string"),),
    })]  # fmt: skip
    turtle = Graph().parse(data=turtle_of(things, PREFIXES), format="turtle")
    json_ld = Graph().parse(data=json_ld_of(things, PREFIXES), format="json-ld")
    for graph in (turtle, json_ld):
        assert len(graph) == 5
        assert list(graph.objects(None, DCTERMS.title)) == [Read(remove_refused(text), lang="fi")]
        assert [str(one) for one in graph.objects(None, DCTERMS.identifier)] == [remove_refused(text)]
