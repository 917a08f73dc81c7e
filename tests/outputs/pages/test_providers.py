"""The pages of providers."""

from tests.outputs.making import event, numbered_services, pages, service, texts, tree_of

from digisavo.outputs.pages.providers import providers


def test_providers_of_one_slug_have_pages_of_their_own() -> None:
    entries = [
        service("a", provider={"name": "Malli Oy", "business_id": "1234567-1"}),
        service("b", provider={"name": "Malli, Oy", "business_id": "7654321-2"}),
    ]
    found = pages(providers, entries)
    own = {place: texts(tree_of(page), "//h3") for place, page in found.items() if place != "tarjoajat/"}
    assert own == {"tarjoajat/malli-oy-1234567-1/": ["a"], "tarjoajat/malli-oy-7654321-2/": ["b"]}


def test_a_provider_is_gathered_by_business_id_else_by_name() -> None:
    entries = [
        service("a", provider={"name": "Malli Oy", "business_id": "1234567-1"}),
        service("b", provider={"name": "Mallin nimi Oy", "business_id": "1234567-1"}),
        service("c", provider={"name": "malli oy"}),
        service("d", provider={"name": "Toinen Oy"}),
        service("e"),
    ]
    tree = tree_of(pages(providers, entries)["tarjoajat/"])
    assert texts(tree, "//ul[@class='ds-list']/li") == ["Malli Oy 3 palvelua", "Toinen Oy 1 palvelu"]


def test_a_provider_of_many_services_has_pages_and_shows_its_facts() -> None:
    provider = {"name": "Malli Oy", "business_id": "1234567-1", "type": "yritys", "municipality": "Kuopio"}
    found = pages(providers, numbered_services(21, provider=provider))
    assert [place for place in found if "malli-oy" in place] == ["tarjoajat/malli-oy/", "tarjoajat/malli-oy/sivu/2/"]
    facts = texts(tree_of(found["tarjoajat/malli-oy/"]), "//dl/div")
    assert facts == ["Y-tunnus1234567-1", "Tarjoajan lajiYritys", "Tarjoajan kotikuntaKuopio"]


def test_what_a_provider_arranges_is_on_its_page_though_the_form_of_the_company_is_left_out() -> None:
    own, other = service("a", provider={"name": "Malli Oy"}), service("b", provider={"name": "Malli2 Oy"})
    arranged = event("tilaisuus", organisers=["Malli", "Kuopion kaupunki"])
    found = pages(providers, [own, other, arranged])
    assert "tilaisuus" in texts(tree_of(found["tarjoajat/malli-oy/"]), "//h3")
    assert "tilaisuus" not in texts(tree_of(found["tarjoajat/malli2-oy/"]), "//h3")
    links = tree_of(found["tarjoajat/malli-oy/"]).xpath("//a/@href")
    assert any("malli.ics" in link for link in links)


def test_a_name_that_two_providers_may_have_names_neither() -> None:
    known = [service("a", provider={"name": "Malli Oy"}), service("b", provider={"name": "Malli ry"})]
    found = pages(providers, [*known, event("tilaisuus", organisers=["Malli"])])
    assert all("tilaisuus" not in texts(tree_of(page), "//h3") for page in found.values())
