"""Experiences and the services that they are about: what is confirmed, which reference is added, what is refused."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.outputs.making import SETTINGS, catalogue_of, experience, service
from tests.wording import message_of

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.hosting import check_hosted
from digisavo.collections.registry import COLLECTIONS
from digisavo.collections.services.collection import SERVICES
from digisavo.core.problem import Severity

PROOF = {"level": "todennettu", "url": "https://example.org/a", "checked_on": "2026-11-01"}


def joined(*entries: Entry) -> Entry:
    """The service as the catalogue shows it."""
    found = catalogue_of(entries).find("services/malli")
    assert found
    return found


def level(entry: Entry, key: str) -> str:
    return entry.claim(SERVICES.by_key[key], SETTINGS.today).level


def codes(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    return [(problem.code, problem.severity) for problem in check_hosted(entries, COLLECTIONS)]


def test_a_user_confirms_what_it_names_and_nothing_else() -> None:
    host = service(status="tuotannossa", ui_languages=["fi"], evidence={"status": PROOF})
    found = joined(host, experience(confirms=["status"]))
    assert (level(found, "status"), level(found, "ui_languages")) == ("vahvistettu", "ilmoitettu")
    first, second = found.proofs["status"]
    assert (first.level, first.checked_on, first.by) == ("vahvistettu", "2026-11-22", "Kuopio")
    assert second.url == "https://example.org/a", "what was proven before stays"
    assert not first.url


def test_without_an_experience_nothing_is_confirmed() -> None:
    host = service(status="tuotannossa", evidence={"status": PROOF})
    assert joined(host) == host
    assert level(joined(host, experience()), "status") == "todennettu"


def test_each_user_that_confirms_is_named() -> None:
    found = joined(
        service(status="tuotannossa"), experience(confirms=["status"]), experience(who="Loppi", confirms=["status"])
    )
    assert sorted(proof.by for proof in found.proofs["status"]) == ["Kuopio", "Loppi"]


def test_who_has_given_it_up_confirms_nothing() -> None:
    ended = experience(stage="lopetettu", until="2025", confirms=["status"])
    found = joined(service(status="tuotannossa"), ended)
    assert level(found, "status") == "ilmoitettu"
    assert found.values["references"] == [{"municipality": "297", "stage": "lopetettu", "until": "2025"}]


def test_a_confirmation_does_not_outlive_the_value() -> None:
    host = service(pricing={"model": "kiintea", "valid_until": "2026-11-21"})
    assert level(joined(host, experience(confirms=["pricing.model"])), "pricing.model") == "vanhentunut"


def test_an_experience_adds_a_reference() -> None:
    found = joined(service(references=[{"municipality": "Loppi"}]), experience(since="2020"))
    rows = [{"municipality": "433"}, {"municipality": "297", "stage": "kaytossa", "since": "2020"}]
    assert found.values["references"] == rows


def test_an_experience_replaces_what_others_stated() -> None:
    stated = [{"municipality": "Kuopio", "stage": "kokeilussa", "source": "https://example.org"}, {"organisation": "A"}]
    found = joined(service(references=stated), experience())
    assert found.values["references"] == [{"organisation": "A"}, {"municipality": "297", "stage": "kaytossa"}]


def test_what_others_stated_of_the_same_use_stays() -> None:
    stated = [{"organisation": "ISTEKKI oy", "stage": "kaytossa", "source": "https://example.org"}]
    found = joined(service(references=stated), experience(municipality="", organisation="Istekki Oy"))
    assert found.values["references"] == [
        {"organisation": "Istekki Oy", "stage": "kaytossa", "source": "https://example.org"},
    ]  # fmt: skip


def test_another_organisation_is_a_reference_by_name() -> None:
    own = experience(municipality=None, organisation="Malli ry")
    found = joined(service(references=[{"organisation": "Malli ry"}]), own)
    assert found.values["references"] == [{"organisation": "Malli ry", "stage": "kaytossa"}]
    assert own.slug == "malli--malli-ry"


def test_an_experience_is_named_after_the_service_and_its_teller() -> None:
    catalogue = catalogue_of([service(name="Mallipalvelu"), experience()])
    (found,) = catalogue.of_kind("experiences")
    assert found.title == "Mallipalvelu: Kuopio"
    assert catalogue.address_of(found) == "palvelut/malli/#malli--kuopio"
    assert [entry.reference for entry in catalogue.hosted_by(joined(service()))] == ["experiences/malli--kuopio"]
    assert not catalogue.hosted_by(found)


def test_an_organisation_has_one_experience_of_a_service() -> None:
    again = experience(who="297")
    assert again.values["municipality"] == experience().values["municipality"]
    first, again = experience(), experience(municipality=None, organisation="KUOPIO")
    two = [first, experience(of="toinen"), service(), service("toinen")]
    assert codes(two) == []
    second = replace(again, slug="malli--toinen")
    assert codes([first, second, service()]) == [("experience.second", "error")] * 2
    problem, of_the_first = check_hosted([first, second, service()], COLLECTIONS)
    assert (problem.span.path, problem.span.line) == (second.path, second.spans["organisation", ""].line)
    assert first.path in message_of(problem)
    assert (of_the_first.span.path, second.path in message_of(of_the_first)) == (first.path, True)


@pytest.mark.parametrize("name", ["Iisalmen kaupunki", "IISALMEN  KAUPUNKI", "Idensalmi stad", "Iisalmi"])
def test_a_municipality_is_one_organisation_however_it_signs_itself(name: str) -> None:
    own, by_name = experience(who="Iisalmi"), experience(municipality=None, organisation=name)
    by_name = replace(by_name, slug="malli--kaupunki")
    assert codes([own, by_name, service()]) == [("experience.second", "error")] * 2
    stated = [{"organisation": name, "source": "https://example.org"}]
    found = joined(service(references=stated), own)
    assert found.values["references"] == [{"municipality": "140", "stage": "kaytossa"}]


def test_a_company_is_one_organisation_with_its_form_and_without() -> None:
    two = [experience(municipality=None, organisation=name) for name in ("Istekki Oy", "Istekki")]
    assert codes([*two, service()]) == [("experience.second", "error")] * 2


def test_what_a_municipality_owns_is_another_organisation() -> None:
    company = experience(municipality=None, organisation="Iisalmen Tilat Oy")
    assert codes([experience(who="Iisalmi"), company, service()]) == []


@pytest.mark.parametrize(
    ("key", "code", "severity"),
    [
        ("status", None, None),
        ("ui_languages", "confirms.unanswered", Severity.WARNING),
        ("ui_language", "confirms.unknown", Severity.ERROR),
        ("pricing", "confirms.unknown", Severity.ERROR),
    ],
)
def test_only_what_is_asked_and_answered_can_be_confirmed(key: str, code: str | None, severity: str | None) -> None:
    found = codes([service(status="tuotannossa"), experience(confirms=[key])])
    assert found == ([(code, severity)] if code else [])


def test_a_key_that_is_not_answered_confirms_nothing() -> None:
    assert not joined(service(), experience(confirms=["ui_languages", "tuntematon"])).proofs


def test_a_missing_host_is_a_problem_of_links_and_nothing_breaks() -> None:
    catalogue = catalogue_of([experience(of="puuttuu", confirms=["status"])])
    (found,) = catalogue.of_kind("experiences")
    assert codes([found]) == []
    assert found.links == (("service", "services/puuttuu"),)


def test_the_catalogue_does_not_depend_on_the_order_of_files() -> None:
    entries = [service(status="tuotannossa"), experience(confirms=["status"]), experience(who="Loppi")]
    forwards, backwards = catalogue_of(entries), catalogue_of(entries[::-1])
    assert forwards.of_kind("experiences") == backwards.of_kind("experiences")
    assert level(joined(*entries), "status") == level(joined(*entries[::-1]), "status") == "vahvistettu"
