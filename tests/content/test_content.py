"""What the real content promises: no faults, every fact with its source, nothing told twice."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import Required
from digisavo.collections.services.collection import SERVICES
from digisavo.core.problem import Report, Severity
from digisavo.core.settings import Settings
from digisavo.pipeline import read_catalogue

CONTENT = Path(__file__).parents[2] / "content"
DAY = date(2026, 11, 22)
"""The day on which the content was collected; later days may bring notices, never errors."""


@pytest.fixture(scope="module")
def read() -> tuple[Catalogue, Report]:
    return read_catalogue(CONTENT, Settings(today=DAY))


@pytest.fixture(scope="module")
def services(read: tuple[Catalogue, Report]) -> tuple[Entry, ...]:
    return read[0].of_kind("services")


def by_editors(services: tuple[Entry, ...]) -> Iterator[Entry]:
    return (entry for entry in services if entry.values["submitted_by"] == "toimitus")


def test_there_are_no_errors_or_warnings(read: tuple[Catalogue, Report]) -> None:
    assert not [problem for problem in read[1].problems if problem.severity is not Severity.NOTICE]


def test_the_services_are_all_there(services: tuple[Entry, ...]) -> None:
    assert len(services) >= 89
    assert len(services) == len(list((CONTENT / "services").iterdir()))


def test_every_fact_of_an_editors_entry_has_a_source(services: tuple[Entry, ...]) -> None:
    unproven = [
        f"{entry.slug}: {key}" for entry in by_editors(services) for key in entry.values
        if key not in OWN_WORDS and not has_source(entry, key)
    ]  # fmt: skip
    assert not unproven


OWN_WORDS = frozenset(
    "name alternate_names previous_slugs summary description service_type categories themes tags life_events"
    " target_users buyer_types provider.name provider.type provider.municipality links.website related"
    " sources reviewed_on submitted_by".split()
)
"""What an entry is called, how it is described and ordered, and whose it is: it rests on the `sources` of the entry."""


def has_source(entry: Entry, key: str) -> bool:
    """A proof with an address; for a user also the source of its row."""
    if any(proof.url for proof in entry.proofs.get(key, ())):
        return True
    if key == "procurement_routes":
        # Open source code may be taken into use as it is: what proves its licence or repository proves the route.
        open_source = any(has_source(entry, f"open_source.{part}") for part in ("license", "repository"))
        return open_source and entry.values[key] == [{"route": "avoin_lahdekoodi"}]
    return key == "references" and all("source" in row for row in entry.values[key])


def test_what_is_verified_can_be_checked(services: tuple[Entry, ...]) -> None:
    for entry in services:
        for key, proofs in entry.proofs.items():
            verified = [proof for proof in proofs if proof.level == "todennettu"]
            assert all(proof.url and proof.checked_on for proof in verified), f"{entry.slug}: {key}"


def test_no_website_is_listed_twice(services: tuple[Entry, ...]) -> None:
    websites = Counter(_folded(entry.values["links.website"]) for entry in services if "links.website" in entry.values)
    assert not [website for website, count in websites.items() if count > 1]


def _folded(url: str) -> str:
    parts = urlsplit(url.casefold())
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def test_editors_tell_their_sources(services: tuple[Entry, ...]) -> None:
    assert all(entry.values["sources"] for entry in by_editors(services))


def test_whoever_submits_answers_what_is_asked(services: tuple[Entry, ...]) -> None:
    asked = [field.key for field in SERVICES.fields if field.required is Required.ALWAYS]
    for entry in services:
        assert entry.values.keys() >= set(asked), entry.slug


def test_names_are_different(services: tuple[Entry, ...]) -> None:
    names = Counter(entry.title.casefold() for entry in services)
    assert not [name for name, count in names.items() if count > 1]


def test_hand_written_pages_have_a_title_and_a_description() -> None:
    for page in CONTENT.glob("*.md"):
        lines = page.read_text("utf-8").splitlines()
        front = lines[1 : lines.index("---", 1)]
        assert [line.partition(":")[0] for line in front] == ["title", "description"], page.name


@pytest.mark.parametrize(("kind", "least"), [("pilots", 33), ("events", 39), ("posts", 6)])
def test_the_other_kinds_are_all_there(kind: str, least: int, read: tuple[Catalogue, Report]) -> None:
    entries, collection = read[0].of_kind(kind), read[0].collection(kind)
    assert len(entries) >= least
    assert {entry.file.rpartition("/")[2] for entry in entries} == {
        path.name for path in (CONTENT / collection.folder).iterdir() if path.suffix == collection.suffix
    }


@pytest.mark.parametrize("kind", ["pilots", "events", "posts"])
def test_every_entry_of_other_kinds_has_a_source(kind: str, read: tuple[Catalogue, Report]) -> None:
    assert not [entry.slug for entry in read[0].of_kind(kind) if not entry.values.get("sources")]


def test_editors_never_tell_the_experience_of_others(read: tuple[Catalogue, Report]) -> None:
    found = read[0].of_kind("experiences")
    assert not [entry.slug for entry in found if entry.values["submitted_by"] == "toimitus"]


def test_both_themes_of_the_network_have_an_introduction(read: tuple[Catalogue, Report]) -> None:
    assert read[0].introductions["hytedigi"]
    assert read[0].introductions["osvadigi"]


@pytest.mark.parametrize("kind", ["pilots", "events", "posts"])
def test_titles_of_other_kinds_are_different(kind: str, read: tuple[Catalogue, Report]) -> None:
    titles = Counter(entry.title.casefold() for entry in read[0].of_kind(kind))
    assert not [title for title, count in titles.items() if count > 1]
