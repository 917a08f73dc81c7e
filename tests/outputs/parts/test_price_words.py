"""Prices in equal terms: the cases of `price_cases.yml`, which authors can read."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.outputs.making import SETTINGS, catalogue_of, service

from digisavo.catalogue.prices import yearly_prices
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.collections.services.collection import PRICES, SERVICES
from digisavo.outputs.parts.answers import Answers
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.translations import Language

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("price_cases.yml").read_text("utf-8"))


@pytest.fixture(params=CASES, ids=lambda case: case["case"])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param
    return found


def made(case: dict[str, Any]) -> list[Any]:
    """The prices of a service that answers as a case does."""
    entry = service(**{key: case[key] for key in ("pricing", "evidence") if key in case})
    catalogue = catalogue_of([entry])
    return list(Answers(SERVICES, Context.of(catalogue, SETTINGS)).prices(entry))


def plain(texts: list[str]) -> list[str]:
    """Texts with ordinary spaces, as an author types them."""
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]


def test_the_price_is_computed(case: dict[str, Any]) -> None:
    prices = made(case)
    assert [price.inhabitants for price in prices] == [5_000, 20_000, 100_000]
    assert [[price.data["from"], price.data["to"]] for price in prices] == case["euros"]


def test_it_is_said_how_and_what_is_missing(case: dict[str, Any]) -> None:
    small, middle, _ = made(case)
    assert plain(small.answer.texts) == case["texts"]
    if "other" in case:
        assert plain(middle.answer.texts) == case["other"]


def test_it_is_as_sure_as_its_least_sure_answer(case: dict[str, Any]) -> None:
    for price in made(case):
        assert price.answer.level == case.get("level", "ilmoitettu")
        assert price.data["is_expired"] == (price.answer.level == "vanhentunut")
        if "sources" in case:
            assert [proof.url for proof in price.answer.proofs] == case["sources"]


def test_the_data_says_the_same_as_the_texts(case: dict[str, Any]) -> None:
    for price in made(case):
        assert {price.data["how"], *price.data["missing"]} - {""} <= set(price.answer.texts)


def test_where_nothing_is_stated_of_the_price_there_is_none() -> None:
    assert made({"pricing": {"valid_until": "2026-12-31", "document_url": "https://example.org/hinnasto"}}) == []
    assert made({}) == []


def test_what_is_gone_has_no_price_whatever_it_once_was() -> None:
    for pricing in ({"model": "ilmainen"}, {"model": "kiintea", "from": 100, "setup_fee": 5}, {}):
        proof = {"level": "todennettu", "url": "https://example.org/loppu", "checked_on": "2026-11-01"}
        entry = service(status="poistunut", pricing=pricing, evidence={"status": proof})
        prices = list(Answers(SERVICES, Context.of(catalogue_of([entry]), SETTINGS)).prices(entry))
        assert [price.answer.texts for price in prices] == [["Ei enää saatavilla"]] * 3
        assert [(price.data["from"], price.data["to"], price.data["missing"]) for price in prices] == [
            (None, None, ["Ei enää saatavilla"])
        ] * 3
        assert {price.answer.level for price in prices} == {"todennettu"}
        assert [proof.url for proof in prices[0].answer.proofs] == ["https://example.org/loppu"]


def test_the_sizes_are_those_that_examples_are_asked_for() -> None:
    example = SERVICES.by_key[PRICES.examples].type.options["fields"][0]
    assert example.type.options["usual"] == list(map(str, PRICES.sizes))


def test_every_key_and_value_that_prices_name_is_declared() -> None:
    keys = (PRICES.model, PRICES.least, PRICES.most, PRICES.unit, PRICES.interval, PRICES.setup_fee,
            PRICES.valid_until, PRICES.examples)  # fmt: skip
    assert set(keys) <= SERVICES.by_key.keys()
    assert {PRICES.free, PRICES.unlicensed, PRICES.fixed, PRICES.on_request} <= load_vocabulary(
        "pricing_models"
    ).terms.keys()
    assert {*PRICES.payments, PRICES.once} == load_vocabulary("price_intervals").terms.keys()


def test_every_unit_is_computed_or_has_words_for_what_is_missing() -> None:
    units = load_vocabulary("price_units").terms.keys()
    assert {PRICES.each, PRICES.whole, *Language("fi").texts_below("prices.amount")} == units


def test_huge_prices_stay_exact() -> None:
    entry = service(pricing={"from": 999_999_999_999.99, "unit": "asukas", "interval": "kk"})
    *_, largest = yearly_prices(entry.values, PRICES)
    assert str(largest.least) == "1199999999999988000.00"
