"""The page of requirements as it is served: what it explains, and where it leads without scripts."""

from collections.abc import Iterable

from lxml.html import HtmlElement
from tests.outputs.making import pages, service, texts, tree_of

from digisavo.catalogue.entry import Entry
from digisavo.outputs.pages.category_tables import category_tables
from digisavo.outputs.pages.requirements import requirements
from digisavo.outputs.rendering.context import Output


def page(output: Output, address: str, entries: Iterable[Entry]) -> HtmlElement:
    return tree_of(pages(output, entries)[address])


def test_it_leads_to_every_set_with_the_number_of_its_services() -> None:
    entries = [service("a", product_groups=["tilavaraus"]), service("b", categories=["tilavaraus", "osallisuus"])]
    made = page(requirements, "vaatimukset/", entries)
    links = made.xpath("//ul[@class='ds-tables']//a/@href")
    assert links == ["../palvelut/ryhma/tilavaraus/", "../palvelut/aihe/osallisuus/", "../palvelut/aihe/tilavaraus/"]
    assert texts(made, "//ul[@class='ds-tables']//span") == ["1 palvelu", "2 palvelua", "1 palvelu"]


def test_those_that_are_gone_are_counted_apart_so_that_the_numbers_are_those_of_other_pages() -> None:
    gone = [service(slug, status="poistunut") for slug in ("c", "d")]
    made = page(requirements, "vaatimukset/", [service("a"), service("b"), *gone])
    assert texts(made, "//ul[@class='ds-tables']//span") == ["2 palvelua, lisäksi 2, joita ei enää saa"]
    made = page(requirements, "vaatimukset/", [service("a"), *gone[:1]])
    assert texts(made, "//ul[@class='ds-tables']//span") == ["1 palvelu, lisäksi 1, jota ei enää saa"]
    assert texts(made, "//*[@data-part='how']/ol/li[1]") == [
        "Valitse aihe. Mukana ovat kaikki sen palvelut, paitsi ne, joita ei enää saa. Muita ei jätetä pois etukäteen."
    ]


def test_nothing_of_the_tool_shows_before_its_component_starts() -> None:
    made = page(requirements, "vaatimukset/", [service()])
    (tool,) = made.xpath("//*[@data-component='requirements']")
    assert tool.get("data-file") == "../assets/vaatimukset/palvelut.json"
    for part in ("form", "result", "papers"):
        (element,) = tool.xpath(f".//*[@data-part='{part}']")
        assert "hidden" in element.attrib, part
    assert texts(made, "//noscript/p")


def test_a_category_leads_to_its_list_of_requirements() -> None:
    made = page(category_tables, "palvelut/aihe/osallisuus/", [service()])
    assert made.xpath("//a[@href='../../../vaatimukset/?aihe=osallisuus']/text()") == ["Vaatimuslista tästä aiheesta"]
