"""An unknown key leads to the question that it answers, and no fact is told to be removed."""

import pytest
from tests.catalogue.making import check_service

from digisavo.catalogue.other_keys import OTHER_KEYS, keys_meant
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.suggest import fold

KEYS = {collection.kind: collection.by_key for collection in COLLECTIONS}


@pytest.mark.parametrize(
    ("kind", "name", "meant"),
    [
        ("services", "hinta", ("pricing.from",)), ("events", "Hinnat", ("price",)),
        ("experiences", "cost", ("cost_note",)),
        ("services", "title", ("name",)), ("pilots", "nimi", ("title",)), ("services", "vendor", ("provider.name",)),
        ("services", "kotisivu", ("links.website", "provider.website")),
        ("services", "ytunnus", ("provider.business_id",)),
        ("services", "käyttäjät", ("references", "target_users")), ("services", "kieli", ("ui_languages",)),
        ("services", "contract_terms", ("contract.terms",)), ("services", "pricing_model", ("pricing.model",)),
        ("services", "price_from", ("pricing.from",)), ("services", "Hinta enintään", ("pricing.to",)),
        ("services", "jotain muuta", ()), ("posts", "hinta", ()),
    ],
)  # fmt: skip
def test_what_a_name_may_mean(kind: str, name: str, meant: tuple[str, ...]) -> None:
    assert keys_meant(name, KEYS[kind]) == meant


def test_other_keys_lead_to_keys() -> None:
    assert all(name == fold(name) for name in OTHER_KEYS)
    known = {key for keys in KEYS.values() for key in keys}
    assert {key for keys in OTHER_KEYS.values() for key in keys} <= known


def test_a_fact_is_moved_before_its_key_is_removed() -> None:
    for key, hint, home in (("hinta", "belongs", None), ("asennusohje", "move", "description")):
        _, problems = check_service(f"{key}: Tieto")
        (problem,) = [one for one in problems if one.code == "key.unknown"]
        assert (problem.fault.hint, dict(problem.fault.values).get("home")) == (hint, home)
