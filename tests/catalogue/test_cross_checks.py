"""Problems between entries name the fields as their own kinds declare them."""

from dataclasses import replace

from tests.outputs.making import pilot, service
from tests.wording import message_of

from digisavo.catalogue.cross_checks import check_entries
from digisavo.catalogue.entry import Entry
from digisavo.collections.registry import COLLECTIONS
from digisavo.core.source import Span


def test_one_provider_with_two_names_is_named_by_the_label_of_each_kind() -> None:
    entries = [
        service("palvelu", provider={"name": "Malli Oy", "business_id": "1234567-1"}),
        pilot("kokeilu", provider={"name": "Malli oy", "business_id": "1234567-1"}),
    ]
    problems = list(check_entries(entries, {entry.reference for entry in entries}, COLLECTIONS))
    assert [problem.code for problem in problems] == ["provider.spelling"] * 2
    labels = {problem.span.path.rpartition("/")[2]: message_of(problem).partition(":")[0] for problem in problems}
    assert set(labels.values()) == {"Palveluntarjoaja (provider.name)", "Toteuttaja tai tarjoaja (provider.name)"}


def faults_of(*entries: Entry) -> list[tuple[str, str, str]]:
    """The file, code and variant of each problem."""
    problems = check_entries(list(entries), {entry.reference for entry in entries}, COLLECTIONS)
    return sorted((problem.span.path.rpartition("/")[2], problem.code, problem.fault.variant) for problem in problems)


def moved(slug: str, *previous: str) -> Entry:
    entry = service(slug, name=slug, previous_slugs=list(previous))
    return replace(entry, spans={("previous_slugs", name): Span(entry.path) for name in previous})


def test_both_files_are_told_of_a_previous_slug_that_they_share() -> None:
    found = faults_of(moved("aaa", "vanha"), moved("malli", "vanha"))
    assert found == [("aaa.yml", "slug.taken", "previous"), ("malli.yml", "slug.taken", "previous")]


def test_the_file_that_takes_a_previous_slug_is_told_too() -> None:
    found = faults_of(moved("malli", "vanha"), moved("vanha"))
    assert found == [("malli.yml", "slug.taken", "current"), ("vanha.yml", "slug.taken", "own")]


def test_an_entry_that_is_named_by_its_previous_slug_is_named_as_today() -> None:
    naming = replace(service("toinen"), links=(("related", "services/vanha"),))
    entries = [moved("malli", "vanha"), naming]
    (problem,) = check_entries(entries, {entry.reference for entry in entries}, COLLECTIONS)
    assert (problem.code, problem.suggestion) == ("related.missing", "malli")
