"""What the head of a page tells other programs, and the trail above it."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

import lxml.html
import pytest
from tests.golden.sample import SETTINGS as GOLDEN
from tests.golden.sample import golden_catalogue
from tests.outputs.making import SETTINGS, event, numbered_services, pages, pilot, post, service

from digisavo.catalogue.entry import Entry
from digisavo.core.artefact import Page, Picture
from digisavo.core.settings import Settings
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.pages.home import home
from digisavo.outputs.pages.listings import listings
from digisavo.outputs.rendering.heads import Heads
from digisavo.outputs.rendering.translations import Language
from digisavo.pipeline import render_catalogue

EVIL = 'A</script><script>alert(1)</script><!-- & "B"'


def finished(page: Page, settings: Settings = SETTINGS) -> Page:
    return Heads(settings, Language("fi")).finished(page)


def page(**changes: Any) -> Page:
    return Page("palvelut/x/", **{"title": "X", "description": "Kuvaus", "body": "", "kind": "x"} | changes)


def graph(head: str) -> dict[str, str]:
    """Open Graph and what is like it, by name."""
    found = lxml.html.fromstring(f"<head>{head}</head>").xpath("//meta")
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in found}


def things(head: str) -> list[dict[str, Any]]:
    """The linked data of a page."""
    scripts = lxml.html.fromstring(f"<head>{head}</head>").xpath("//script[@type='application/ld+json']")
    return [thing for script in scripts for thing in json.loads(script.text)["@graph"]]


def thing_of(entry: Entry, others: Iterable[Entry] = ()) -> dict[str, Any]:
    """What the page of an entry is about, besides its trail."""
    made = next(iter(pages(entries, [entry, *others]).values()))
    found = [thing for thing in things(finished(made).head) if thing["@type"] != "BreadcrumbList"]
    return found[0] if found else {}


@cache
def golden_pages() -> tuple[Page, ...]:
    return tuple(artefact for artefact in render_catalogue(golden_catalogue(), GOLDEN) if isinstance(artefact, Page))


def test_open_graph_shows_the_page_and_the_site() -> None:
    found = graph(finished(page()).head)
    assert found["og:title"] == "X"
    assert found["og:description"] == "Kuvaus"
    assert found["og:type"] == "website"
    assert found["og:url"] == "https://digisavo.fi/palvelut/x/"
    assert found["og:site_name"] == "Digisavo.fi"
    assert found["og:image"] == "https://digisavo.fi/assets/jakokuva.png"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"]
    assert found["twitter:card"] == "summary_large_image"


def test_every_page_says_all_that_services_ask_of_a_shared_page() -> None:
    for made in golden_pages():
        found = graph(made.head)
        wanted = "title description url type site_name image image:width image:height image:alt".split()
        assert [name for name in wanted if not found.get(f"og:{name}")] == [], made.address
        assert found["twitter:card"].startswith("summary")


def test_what_is_not_listed_is_kept_out_of_searches() -> None:
    assert "robots" not in graph(finished(page()).head)
    assert graph(finished(page(is_listed=False)).head)["robots"] == "noindex"


def test_a_page_has_its_own_picture() -> None:
    found = graph(finished(page(picture=Picture("blogi/x/kuva.png", 300, 400, "Järvi & ranta"))).head)
    assert found["og:image"] == "https://digisavo.fi/blogi/x/kuva.png"
    assert found["og:image:alt"] == "Järvi & ranta"
    assert found["twitter:card"] == "summary"


def test_no_text_breaks_out_of_the_head() -> None:
    made = finished(page(title=EVIL, description=EVIL, trail=((EVIL, 'x"/'), (EVIL, "")), things=({"@type": EVIL},)))
    assert graph(made.head)["og:title"] == EVIL
    assert [step.get("name", "") for step in things(made.head)[1]["itemListElement"]] == ["Etusivu", EVIL, EVIL]
    assert made.head.count("<script") == made.head.count("</script>") == 1
    assert "<!--" not in made.head + made.breadcrumbs
    assert "<script" not in made.breadcrumbs


def test_long_descriptions_are_cut_between_words() -> None:
    assert finished(page(description="Sana " * 32)).description == "Sana " * 32
    assert finished(page(description="Sanat, " * 40)).description == f"{'Sanat, ' * 21}Sanat…"
    assert finished(page(description="A" * 200)).description == f"{'A' * 159}…"


def test_the_modules_of_a_component_are_asked_for_side_by_side() -> None:
    links = lxml.html.fromstring(finished(page(component="share")).head).xpath("//link[@rel='modulepreload']/@href")
    needed = {"main.js", "share/share.js", "shared/component.js"}
    assert {f"../../assets/{name}" for name in needed} <= set(links)
    assert not [link for link in links if link.count("/") == 4 and not re.search("/share/|/shared/", link)]
    assert "modulepreload" not in finished(page()).head


def test_a_page_whose_component_reads_the_address_is_marked_with_it_before_it_is_seen() -> None:
    sources = lxml.html.fromstring(finished(page(component="directory")).head).xpath("//script/@src")
    assert [source.rpartition("assets/")[2] for source in sources] == ["asked.js"]
    assert "asked.js" not in finished(page()).head
    assert {page.component for page in golden_pages()} == {
        "", "compare", "directory", "embed", "form", "municipality", "requirements", "search",
    }  # fmt: skip


def test_a_trail_is_the_same_for_people_and_machines() -> None:
    made = finished(page(trail=(("Palvelut", "palvelut/"), ("X", ""))))
    links = lxml.html.fromstring(made.breadcrumbs)
    assert [(link.text, link.get("href")) for link in links.xpath("//a")] == [
        ("Etusivu", "../../"), ("Palvelut", "../../palvelut/"),
    ]  # fmt: skip
    assert links.xpath("//*[@aria-current='page']")[0].text == "X"
    (trail,) = things(made.head)
    assert trail["@type"] == "BreadcrumbList"
    assert [(step["position"], step["name"], step.get("item")) for step in trail["itemListElement"]] == [
        (1, "Etusivu", "https://digisavo.fi/"), (2, "Palvelut", "https://digisavo.fi/palvelut/"), (3, "X", None),
    ]  # fmt: skip


def test_every_page_but_home_has_a_trail_of_pages_that_exist() -> None:
    places = {page.address for page in golden_pages()}
    for made in golden_pages():
        assert bool(made.trail) is bool(made.address), made.address
        assert {target for _, target in made.trail[:-1]} <= places, made.address
        assert not made.trail or made.trail[-1][1] == "", made.address
        assert made.body.count("ds-breadcrumbs") == 0, made.address


def test_titles_differ_and_descriptions_say_something() -> None:
    titles = [page.title for page in golden_pages()]
    assert len(titles) == len(set(titles))
    for made in golden_pages():
        least = 1 if made.kind.endswith("-entry") else 50
        assert least <= len(made.description) <= 160, (made.address, made.description)


def test_a_service_is_software_with_provider_and_offer() -> None:
    found = thing_of(
        service(
            service_type="ohjelmisto", provider={"name": "Esimerkki Oy", "website": "https://example.org"},
            pricing={"model": "kayttajamaara", "from": 2, "to": 5, "unit": "kayttaja", "interval": "kk"},
            links={"website": "https://palvelu.example.org"}, ui_languages=["fi", "sv"],
        )
    )  # fmt: skip
    assert found["@type"] == "SoftwareApplication"
    assert found["name"] == "malli"
    assert found["url"] == "https://digisavo.fi/palvelut/malli/"
    assert found["sameAs"] == "https://palvelu.example.org"
    assert found["provider"] == {"@type": "Organization", "name": "Esimerkki Oy", "url": "https://example.org"}
    assert found["inLanguage"] == ["fi", "sv"]
    price = found["offers"]["priceSpecification"]
    assert (price["minPrice"], price["maxPrice"], price["priceCurrency"]) == (2, 5, "EUR")
    assert price["valueAddedTaxIncluded"] is False
    assert price["unitText"] == ["Käyttäjä", "Kuukausi"]


@pytest.mark.parametrize("kind", [{"service_type": "koulutus"}, {}])
def test_other_services_are_services_and_nothing_is_invented(kind: dict[str, str]) -> None:
    found = thing_of(service(**kind))
    assert found.keys() == {"@type", "name", "description", "category", "url"}
    assert found["@type"] == "Service"


def test_what_has_no_licence_fee_has_no_price() -> None:
    assert "offers" not in thing_of(
        service(pricing={"model": "ei_lisenssimaksua", "from": 100, "to": 200, "interval": "vuosi"})
    )


def test_what_is_free_costs_nothing() -> None:
    found = thing_of(service(pricing={"model": "ilmainen"}))
    assert found["offers"] == {"@type": "Offer", "price": 0, "priceCurrency": "EUR"}


@pytest.mark.parametrize("pricing", [{"model": "ilmainen"}, {"model": "kiintea", "from": 10, "interval": "kk"}])
def test_prices_that_have_run_out_are_not_stated(pricing: dict[str, Any]) -> None:
    assert "offers" not in thing_of(service(pricing={**pricing, "valid_until": "2026-11-21"}))
    assert "offers" in thing_of(service(pricing={**pricing, "valid_until": "2026-11-22"}))


def test_what_has_gone_is_not_offered() -> None:
    assert "offers" not in thing_of(service(pricing={"model": "ilmainen"}, status="poistunut"))
    priced = {"model": "kiintea", "from": 10, "interval": "kk"}
    assert "offers" not in thing_of(service(pricing=priced, status="poistunut"))


def test_an_event_shows_time_place_and_how_to_attend() -> None:
    found = thing_of(
        event(
            start="2027-02-09T10:00", end="2027-07-09T12:00", mode="hybridi", status="vahvistettu",
            place="Kirjasto", address="Katu 1", municipality="Lapinlahti", online_url="https://example.org/verkko",
            organisers=["Esimerkin kunta", "Toinen ry"], price="Maksuton", registration_url="https://example.org/ilmo",
        )
    )  # fmt: skip
    assert found["@type"] == "Event"
    assert (found["startDate"], found["endDate"]) == ("2027-02-09T10:00+02:00", "2027-07-09T12:00+03:00")
    assert found["eventStatus"] == "https://schema.org/EventScheduled"
    assert found["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    place, online = found["location"]
    assert place["name"] == "Kirjasto"
    assert place["address"] == {
        "@type": "PostalAddress", "streetAddress": "Katu 1", "addressLocality": "Lapinlahti", "addressCountry": "FI",
    }  # fmt: skip
    assert online == {"@type": "VirtualLocation", "url": "https://example.org/verkko"}
    assert [organisation["name"] for organisation in found["organizer"]] == ["Esimerkin kunta", "Toinen ry"]
    assert found["offers"]["price"] == 0
    assert found["offers"]["url"] == "https://example.org/ilmo"


def test_an_event_with_the_fewest_answers_invents_nothing() -> None:
    assert thing_of(event()).keys() == {"@type", "name", "description", "startDate", "url"}
    assert "offers" not in thing_of(event(price="10 €"))


def test_an_online_event_has_no_place() -> None:
    found = thing_of(event(mode="verkko", municipality="Kuopio", online_url="https://example.org/verkko"))
    assert found["location"]["@type"] == "VirtualLocation"


@pytest.mark.parametrize(("status", "schema"), [("peruttu", "EventCancelled"), ("siirretty", "EventRescheduled")])
def test_a_change_of_an_event_is_shown(status: str, schema: str) -> None:
    assert thing_of(event(status=status))["eventStatus"] == f"https://schema.org/{schema}"


def test_of_what_recurs_the_next_time_is_shown() -> None:
    found = thing_of(event(start="2026-03-07", end="2026-03-08", recurrence="FREQ=YEARLY;COUNT=5"))
    assert (found["startDate"], found["endDate"]) == ("2027-03-07", "2027-03-08")


def test_a_post_is_an_article() -> None:
    made = finished(pages(entries, [post(tags=["kartat"], updated="2026-11-22")])["blogi/kirjoitus/"])
    found = things(made.head)[0]
    assert found["@type"] == "BlogPosting"
    assert (found["datePublished"], found["dateModified"]) == ("2026-11-22", "2026-11-22")
    assert found["author"] == {"@type": "Organization", "name": "Digisavon toimitus"}
    assert found["publisher"]["name"] == SETTINGS.publisher
    assert graph(made.head)["og:type"] == "article"


def test_a_kind_that_declares_nothing_is_nothing() -> None:
    assert not thing_of(pilot())


def test_home_shows_the_site_and_its_publisher() -> None:
    site, publisher = things(finished(pages(home, [])[""]).head)
    assert (site["@type"], site["url"], site["name"]) == ("WebSite", "https://digisavo.fi/", "Digisavo.fi")
    assert (publisher["@type"], publisher["name"]) == ("Organization", SETTINGS.publisher)
    assert site["publisher"] == {"@id": publisher["@id"]}


def test_types_are_those_of_schema_org() -> None:
    found = {thing["@type"] for made in golden_pages() for thing in things(made.head)}
    assert found <= {
        "BlogPosting", "BreadcrumbList", "Event", "ItemList", "Organization", "Service", "SoftwareApplication",
        "WebSite",
    }  # fmt: skip
    assert not [
        made.address
        for made in golden_pages()
        if re.search(r"<script(?! type=\"application/ld| src=\"[^\"]*asked\.js)", made.head)
    ]


def test_a_list_names_the_entries_of_its_first_page_and_how_many_there_are() -> None:
    found = pages(listings, numbered_services(SETTINGS.page_size + 1))
    first, second = (things(finished(found[place]).head) for place in ("palvelut/", "palvelut/sivu/2/"))
    (listed,) = (thing for thing in first if thing["@type"] == "ItemList")
    assert listed["numberOfItems"] == SETTINGS.page_size + 1
    items = listed["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, SETTINGS.page_size + 1))
    assert items[0] == {
        "@type": "ListItem", "position": 1, "name": "malli-001", "url": "https://digisavo.fi/palvelut/malli-001/"
    }  # fmt: skip
    assert "ItemList" not in [thing["@type"] for thing in second]
    assert "ItemList" not in [thing["@type"] for thing in things(finished(found["kokeilut/"]).head)], "an empty list"


def test_titles_in_a_list_do_nothing() -> None:
    head = finished(pages(listings, [replace(service(), title=EVIL)])["palvelut/"]).head
    (listed,) = (thing for thing in things(head) if thing["@type"] == "ItemList")
    assert listed["itemListElement"][0]["name"] == EVIL
    assert "<script>alert" not in head
