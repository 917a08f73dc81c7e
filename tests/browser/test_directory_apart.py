"""Facets of so many values that their columns stand in files of their own: fetched when somebody asks for them."""

import json
import re
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.answering import Asked, intercept
from tests.browser.conftest import OpenPage

FACETS = "assets/hakemisto/palvelut.json"
COLUMN = ("sets", "width", "codes")


@pytest.fixture(scope="module")
def whole(home: str) -> dict[str, Any]:
    with urlopen(home + FACETS) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


class Parts:
    """Serves the real facets with some columns apart, as a large catalogue has them, and notes what is fetched."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self.asked: list[str] = []
        self.fails = False
        self.columns: dict[str, Any] = {}
        self.edition = whole["edition"]
        facets = [self._without(facet, facet["key"]) for facet in whole["facets"]]
        orders = {key: self._without(order, f"order-{key}") for key, order in whole["orders"].items()}
        self.data = whole | {"facets": facets, "orders": orders}

    def _without(self, part: dict[str, Any], key: str) -> dict[str, Any]:
        if key not in ("municipality", "order-completeness"):
            return part
        self.columns[key] = {name: part[name] for name in COLUMN if name in part} | {"edition": self.edition}
        return {name: part[name] for name in part if name not in COLUMN} | {"file": f"palvelut/{key}.json"}

    def over(self, page: Page) -> None:
        intercept(page, f"*/{FACETS}", lambda route: route.fulfill(json=self.data))
        for key in self.columns:
            intercept(page, f"*/assets/hakemisto/palvelut/{key}.json", self._column)

    def _column(self, route: Asked) -> None:
        key = route.url.rpartition("/")[2].removesuffix(".json")
        self.asked.append(key)
        if self.fails:
            route.abort()
        else:
            route.fulfill(json=self.columns[key])


@pytest.fixture
def parts(whole: dict[str, Any]) -> Parts:
    return Parts(whole)


def status(page: Page) -> Locator:
    return page.locator("[data-part=status]")


def shown(open_page: OpenPage, query: str) -> str:
    """What the page says with all columns in one file."""
    page = open_page(f"palvelut/{query}")
    expect(status(page)).to_contain_text(re.compile("^Näytetään"))
    return status(page).inner_text()


@pytest.mark.parametrize("query", ["?municipality=kuopio", "?region=pohjois-savo&status=tuotannossa"])
def test_an_address_that_asks_gives_the_same(open_page: OpenPage, parts: Parts, query: str) -> None:
    expected = shown(open_page, query)
    page = open_page("tietoa/")
    parts.over(page)
    page.goto(page.url.replace("tietoa/", f"palvelut/{query}"))
    expect(status(page)).to_have_text(expected)
    assert parts.asked == ["municipality"]


def test_an_order_comes_when_it_is_chosen(open_page: OpenPage, parts: Parts) -> None:
    page = open_page("tietoa/")
    parts.over(page)
    page.goto(page.url.replace("tietoa/", "palvelut/"))
    page.get_by_label("Järjestys").select_option("completeness")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    assert parts.asked == ["order-completeness"]


def test_opening_a_facet_fetches_its_counts_once(open_page: OpenPage, parts: Parts) -> None:
    page = open_page("tietoa/")
    parts.over(page)
    page.goto(page.url.replace("tietoa/", "palvelut/"))
    page.locator("[data-part=facets]").scroll_into_view_if_needed()
    facets = page.locator("[data-part=facet]")
    expect(facets.first).to_be_visible()
    assert not parts.asked
    for name in ("Kunta, joka käyttää", "Maakunta, jossa käytetään"):
        facet = facets.filter(has=page.locator("[data-part=name]", has_text=re.compile(f"^{name}$")))
        facet.locator("summary").click()
        expect(facet.locator(".ds-count").first).to_have_text(re.compile(r"^\d+$"))
    assert parts.asked == ["municipality"]


def test_a_column_that_cannot_be_fetched_is_reported_and_asked_for_again(
    open_page: OpenPage, parts: Parts, watch: Any
) -> None:
    expected = shown(open_page, "?municipality=kuopio")
    parts.fails = True
    page = open_page("tietoa/")
    parts.over(page)
    page.goto(page.url.replace("tietoa/", "palvelut/?municipality=kuopio"))
    expect(status(page)).to_contain_text("Rajaus ei ole voimassa")
    parts.fails = False
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(status(page)).to_have_text(expected)
    watch.errors.clear()
