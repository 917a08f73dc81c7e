"""The history of content files, read from real repositories."""

from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
from tests.adapters.repositories import DAY, FIRST, Repository

from digisavo.adapters.history import history_of
from digisavo.collections.events.collection import EVENTS
from digisavo.core.artefact import File
from digisavo.core.history import BEGINNING, History
from digisavo.core.settings import Settings
from digisavo.outputs.subscriptions.calendars import calendars
from digisavo.pipeline import read_catalogue, render_catalogue


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_first_and_last_commit_of_each_file(repository: Repository) -> None:
    repository.commit(FIRST, a="1", b="1")
    repository.commit(FIRST + DAY, a="2")
    history = repository.history()
    assert history.added == {"events/a.yml": FIRST, "events/b.yml": FIRST}
    assert history.changed == {"events/a.yml": FIRST + DAY, "events/b.yml": FIRST}


def test_an_uncommitted_change_counts_from_the_commit_and_not_the_clock(repository: Repository) -> None:
    repository.commit(FIRST, a="1", b="1", c="1")
    repository.commit(FIRST + DAY, b="2")
    repository.write("events/a.yml", "2")
    repository.write("events/b.yml", "3")
    repository.git("add", "portti/content/events/b.yml")
    repository.write("events/uusi.yml", "1")
    history = repository.history()
    assert history.changed == {
        "events/a.yml": FIRST + 1,
        "events/b.yml": FIRST + DAY + 1,
        "events/c.yml": FIRST,
        "events/uusi.yml": FIRST + DAY,
    }
    assert history.added["events/uusi.yml"] == FIRST + DAY
    assert repository.history() == history


def test_every_commit_of_a_file_rises_whatever_its_clock_says(repository: Repository) -> None:
    seen = []
    for index, seconds in enumerate((FIRST, FIRST, FIRST - DAY, FIRST)):
        repository.commit(seconds, a=str(index))
        seen.append(repository.history().changed["events/a.yml"])
    assert seen == sorted(set(seen))


def test_a_merge_counts_from_the_day_of_the_merge(repository: Repository) -> None:
    """The contributor wrote first, main changed the same file and was published, then the contribution was merged."""
    repository.commit(FIRST, a="1\n2\n3\n4\n5\n")
    repository.git("checkout", "--quiet", "-b", "ehdotus")
    repository.commit(FIRST + DAY, a="1\n2\n3\n4\nviisi\n", b="1")
    repository.git("checkout", "--quiet", "main")
    repository.commit(FIRST + 2 * DAY, a="yksi\n2\n3\n4\n5\n")
    published = repository.history().changed["events/a.yml"]
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "ehdotus", at=FIRST + 3 * DAY)
    history = repository.history()
    assert published == FIRST + 2 * DAY
    assert history.changed == {"events/a.yml": FIRST + 3 * DAY, "events/b.yml": FIRST + 3 * DAY}
    assert history.added == {"events/a.yml": FIRST, "events/b.yml": FIRST + 3 * DAY}


def test_a_renamed_file_is_not_new(repository: Repository) -> None:
    repository.commit(FIRST, a="sama sisältö\n" * 9)
    repository.git("mv", "portti/content/events/a.yml", "portti/content/events/b.yml")
    repository.commit(FIRST + DAY)
    history = repository.history()
    assert history.added["events/b.yml"] == FIRST
    assert history.changed["events/b.yml"] == FIRST + DAY


def test_a_shallow_clone_takes_nothing_for_new(repository: Repository, tmp_path: Path) -> None:
    repository.commit(FIRST, a="1", b="1")
    repository.commit(FIRST + DAY, a="2")
    clone = tmp_path / "matala"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(clone))
    history = history_of(clone / "portti" / "content")
    assert history.added == {}
    assert history.changed == {"events/a.yml": FIRST + DAY, "events/b.yml": FIRST + DAY}


def test_names_outside_ascii(repository: Repository) -> None:
    repository.commit(FIRST)
    repository.write("yhteistyö.md", "1")
    repository.commit(FIRST + DAY)
    repository.write("näin.md", "1")
    assert set(repository.history().changed) == {"yhteistyö.md", "näin.md"}


def test_no_commit_no_repository_no_folder_and_no_git(
    repository: Repository, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("events/a.yml", "1")
    assert repository.history() == History()
    assert history_of(tmp_path_factory.mktemp("paljas")) == History()
    assert history_of(tmp_path / "puuttuu") == History()
    monkeypatch.setenv("PATH", str(tmp_path / "tyhja"))
    assert repository.history() == History()


def test_a_changed_event_gets_a_higher_number_in_the_calendar(repository: Repository) -> None:
    """Committed or not, while the other event keeps its own, and one commit gives one calendar."""
    seen = []
    for index, title in enumerate(("Malli", "Uusi nimi", "Uusi nimi", "Uusin nimi")):
        repository.write("events/a.yml", EVENT.format(title=title))
        repository.write("events/b.yml", EVENT.format(title="Toinen"))
        if index < 3:
            repository.commit(FIRST + index * DAY)
        seen.append(sequences(repository))
        assert sequences(repository) == seen[-1]
    by_event = {slug: [one[f"events-{slug}@digisavo.fi"] for one in seen] for slug in "ab"}
    start = FIRST - int(BEGINNING.timestamp())
    assert by_event == {"a": [start, start + DAY, start + DAY, start + DAY + 1], "b": [start] * 4}


EVENT = """\
title: {title}
summary: Esimerkki.
start: 2027-02-09
sources: [https://example.org]
reviewed_on: 2026-11-22
submitted_by: toimitus
"""


def sequences(repository: Repository) -> dict[str, int]:
    """The numbers of the events in the calendar of all, by identifier."""
    settings = Settings(today=date(2026, 11, 22), history=repository.history())
    catalogue, report = read_catalogue(repository.content, settings, [EVENTS])
    assert not report.has_errors
    file = next(iter(render_catalogue(catalogue, settings, [calendars])))
    assert isinstance(file, File) and isinstance(file.content, bytes)
    calendar = icalendar.Calendar.from_ical(file.content)
    assert isinstance(calendar, icalendar.Calendar)
    return {event.uid: event.sequence for event in calendar.events}


def test_a_day_stands_in_for_what_is_not_known() -> None:
    history = History({"events/a.yml": FIRST}, {})
    assert history.changed_at("events/a.yml", "2026-11-22") == datetime.fromtimestamp(FIRST, UTC)
    assert history.added_at("events/a.yml", "2026-11-22") == datetime(2026, 11, 22, tzinfo=UTC)
    assert history.added_at("events/a.yml", "") == BEGINNING
