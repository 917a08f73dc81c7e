"""What becomes of fifty commits: each change told once, to everybody whom it concerns and to nobody else."""

import json
import os
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

import feedparser
import pytest
import yaml
from tests.adapters.content_repository import EDITOR, ContentRepository, service

from digisavo.adapters.change_log import told_history
from digisavo.core.artefact import File, Page
from digisavo.core.history import Change, ChangeLog, History
from digisavo.core.settings import Settings
from digisavo.outputs.data.changes import changes
from digisavo.outputs.pages.change_pages import change_pages
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.subscriptions.change_feeds import change_feeds
from digisavo.pipeline import read_catalogue

TODAY = date(2026, 11, 30)
START, DAY = 1_795_000_000, 86_400
"""The first commit: 2026-11-18."""
PILOT = """\
title: Kylien kysely
summary: Kylien asukkailta kysytään kerran kuussa.
stage: kaynnissa
themes: [asiointi]
municipalities: [Loppi]
start: 2026-10-01
need: Kunta ei tiedä, mitä palveluja kylien asukkaat tarvitsevat, koska kukaan ei ole kysynyt sitä heiltä.
sources: [https://kunta.example.org/kysely]
reviewed_on: 2026-11-01
submitted_by: toimitus
"""
POST = """\
---
title: Kysely kylissä
summary: Näin kylissä kysyttiin asukkailta kerran kuussa, mitä palveluja he tarvitsevat ja mistä he ne saavat.
date: 2026-11-01
authors: Toimitus
kind: opas
themes: [asiointi]
draft: true
---
Kylissä kysyttiin asukkailta, mitä palveluja he tarvitsevat.
"""
Expected = set[tuple[str, str]]


class Replay(ContentRepository):
    """A repository whose commits are five hours apart; what each of them should be told as is noted beside it."""

    def __init__(self, root: Path) -> None:
        self.number = 0
        self.expected: dict[str, Expected] = {}
        super().__init__(root)

    def git(self, *arguments: str, author: str = EDITOR) -> str:
        moment = f"@{START + self.number * DAY // 5} +0000"
        dates = {"GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment}
        settings = ["-c", f"user.email={author}", "-c", "user.name=testi", "-c", "commit.gpgsign=false"]
        command = ["git", "-C", str(self.root), *settings, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | dates).stdout

    def step(self, *expected: tuple[str, str]) -> str:
        """Commits everything as one step."""
        self.number += 1
        return self.noted(self.commit(), *expected)

    def noted(self, commit: str, *expected: tuple[str, str]) -> str:
        self.expected[commit] = {(outcome, name) for outcome, name in expected}
        return commit

    def price(self, name: str, before: int, after: int) -> None:
        self.edit(f"services/{name}.yml", (f"from: {before}", f"from: {after}"))

    def text(self, name: str) -> str:
        return (self.root / "content/services" / f"{name}.yml").read_text("utf-8")


def replayed(root: Path) -> Replay:
    """Fifty commits and more on the line of main."""
    repository = Replay(root)
    names = [f"kysely-{letter}" for letter in "abcdefgh"]
    for name in names:
        repository.write(f"services/{name}.yml", service(name.title(), name))
        repository.step(("added", f"services/{name}"))
    for round_number in range(3):
        for name in names:
            repository.price(name, 99 + round_number, 100 + round_number)
            repository.step(("changed", f"services/{name}"))
    for act in (_kinds, _layout, _names, _removal, _merge, _broken, _draft, _belonging):
        act(repository)
    return repository


def _kinds(repository: Replay) -> None:
    repository.write("pilots/kylien-kysely.yml", PILOT)
    repository.price("kysely-a", 102, 110)
    repository.step(("added", "pilots/kylien-kysely"), ("changed", "services/kysely-a"))
    repository.edit("pilots/kylien-kysely.yml", ("kerran kuussa", "kahdesti kuussa"))
    repository.step(("changed", "pilots/kylien-kysely"))


def _layout(repository: Replay) -> None:
    repository.edit("services/kysely-a.yml", ("status: tuotannossa", "# käytössä\nstatus:   'tuotannossa'"))
    repository.step()
    repository.write("../README.md", "Muuta kuin sisältöä.")
    repository.step()
    repository.write("tietoa.md", "# Tietoa\n")
    repository.step()


def _names(repository: Replay) -> None:
    repository.git("mv", "content/services/kysely-b.yml", "content/services/kylakysely.yml")
    repository.edit("services/kylakysely.yml", ("name: Kysely-B", "previous_slugs: [kysely-b]\nname: Kysely-B"))
    repository.step(("renamed", "services/kylakysely"))
    repository.price("kylakysely", 102, 111)
    repository.step(("changed", "services/kylakysely"))
    repository.git("mv", "content/services/kysely-c.yml", "content/services/kysely-cc.yml")
    repository.step(("renamed", "services/kysely-cc"))
    # Another service takes the name that is free now.
    repository.write("services/kysely-c.yml", service("Aivan Muu", "aivan-muu"))
    repository.step(("added", "services/kysely-c"))


def _removal(repository: Replay) -> None:
    (repository.root / "content/services/kysely-d.yml").unlink()
    gone = repository.step(("removed", "services/kysely-d"))
    repository.number += 1
    repository.git("revert", "--no-edit", gone)
    repository.noted(repository.git("rev-parse", "HEAD").strip(), ("added", "services/kysely-d"))
    (repository.root / "content/services/kysely-e.yml").unlink()
    repository.step(("removed", "services/kysely-e"))
    repository.price("kysely-f", 102, 120)
    change = repository.step(("changed", "services/kysely-f"))
    repository.number += 1
    repository.git("revert", "--no-edit", change)
    repository.noted(repository.git("rev-parse", "HEAD").strip(), ("changed", "services/kysely-f"))


def _merge(repository: Replay) -> None:
    """A branch of two commits: they are told with the merge, which came to main on its day."""
    repository.git("switch", "--quiet", "--create", "haara")
    repository.price("kysely-g", 102, 130)
    repository.commit()
    repository.price("kysely-g", 130, 140)
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.price("kysely-h", 102, 131)
    repository.step(("changed", "services/kysely-h"))
    repository.number += 1
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "haara")
    repository.noted(repository.git("rev-parse", "HEAD").strip(), ("changed", "services/kysely-g"))


def _broken(repository: Replay) -> None:
    """Commits that the check refuses were never shown: what they meant is told with the one that mends them."""
    sound = repository.text("kysely-h")
    repository.write("services/kysely-h.yml", "name: [\n")
    repository.step()
    repository.write("services/kysely-h.yml", sound.replace("from: 131", "from: 132"))
    repository.step(("changed", "services/kysely-h"))
    repository.edit("services/kysely-h.yml", ("from: 132", "from: paljon"))
    repository.step()
    repository.edit("services/kysely-h.yml", ("from: paljon", "from: 132"))
    repository.step()
    repository.write("services/rikki.yml", "name: [\n")
    repository.step()
    (repository.root / "content/services/rikki.yml").unlink()
    repository.step()


def _draft(repository: Replay) -> None:
    name = "blog/2026-11-01-kysely-kylissa.md"
    repository.write(name, POST)
    repository.step()
    repository.edit(name, ("Näin kylissä", "Näin monessa kylässä"))
    repository.step()
    repository.edit(name, ("draft: true\n", ""))
    repository.step(("added", "posts/kysely-kylissa"))


def _belonging(repository: Replay) -> None:
    repository.edit("services/kysely-a.yml", ("categories: [osallisuus]", "categories: [hyvinvointi]"))
    repository.step(("changed", "services/kysely-a"))
    repository.edit("services/kysely-g.yml", ("municipality: Loppi", "municipality: Utsjoki"))
    repository.step(("changed", "services/kysely-g"))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Replay:
    return replayed(tmp_path_factory.mktemp("muutokset"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "muistissa"


def history(root: Path, cache: Path, today: date = TODAY) -> History:
    return told_history(root / "content", Settings(today=today), cache)


def log(root: Path, cache: Path, today: date = TODAY) -> ChangeLog:
    return history(root, cache, today).log


def context_of(root: Path, cache: Path) -> Context:
    settings = Settings(today=TODAY, history=history(root, cache))
    catalogue, report = read_catalogue(root / "content", settings)
    assert not report.has_errors, [problem.code for problem in report.problems]
    return Context.of(catalogue, settings)


@pytest.fixture(scope="module")
def context(repository: Replay, tmp_path_factory: pytest.TempPathFactory) -> Context:
    return context_of(repository.root, tmp_path_factory.mktemp("muistissa"))


@pytest.fixture(scope="module")
def feeds(context: Context) -> dict[str, list[str]]:
    """The identifiers of the changes in each feed."""
    found: dict[str, list[str]] = {}
    for file in change_feeds(context):
        assert isinstance(file.content, bytes)
        parsed = feedparser.parse(file.content)
        assert not parsed.bozo
        assert parsed.entries
        found[file.address] = [entry.id.partition("#")[2] for entry in parsed.entries]
    return found


def test_each_commit_is_told_as_what_it_was(repository: Replay, cache: Path) -> None:
    assert len(repository.expected) > 50
    told: dict[str, Expected] = {commit: set() for commit in repository.expected}
    found = log(repository.root, cache).changes
    for change in found:
        told[change.commit].add((change.outcome, change.reference))
    assert told == repository.expected
    assert len(found) == sum(map(len, repository.expected.values()))
    order = list(reversed(repository.expected))
    assert [change.commit for change in found] == sorted((one.commit for one in found), key=order.index)


def one(found: ChangeLog, test: Callable[[Change], bool]) -> Change:
    (change,) = filter(test, found.changes)
    return change


def test_what_a_change_says(repository: Replay, cache: Path) -> None:
    found = log(repository.root, cache)
    prices = [change.lines for change in found.changes if change.slug == "kysely-h" and change.outcome == "changed"]
    assert prices == [
        ("Hinta 131 → 132 €/vuosi",), ("Hinta 102 → 131 €/vuosi",), ("Hinta 101 → 102 €/vuosi",),
        ("Hinta 100 → 101 €/vuosi",), ("Hinta 99 → 100 €/vuosi",),
    ]  # fmt: skip
    merged = one(found, lambda change: change.lines == ("Hinta 102 → 140 €/vuosi",))
    assert merged.slug == "kysely-g"
    gone = one(found, lambda change: change.outcome == "removed" and change.slug == "kysely-e")
    assert (gone.title, gone.lines) == ("Kysely-E", ("Kyselyt kylien asukkaille.",))
    moved = one(found, lambda change: change.slug == "kylakysely" and change.outcome == "renamed")
    assert (moved.before, moved.lines) == ("kysely-b", ())


def test_every_change_once_in_the_feed_of_all(context: Context, feeds: dict[str, list[str]]) -> None:
    ids = [told.id for told in context.told.items]
    assert len(ids) == len(set(ids)) == len(context.settings.history.log.changes)
    assert feeds["syote/muutokset.xml"] == ids


def test_no_feed_tells_a_change_twice(feeds: dict[str, list[str]]) -> None:
    assert all(max(Counter(ids).values()) == 1 for ids in feeds.values())


MOST = {"syote/muutokset.xml": 100, "syote/palvelut": 20}
"""How many changes the feed of all has, and that of a service; others have 50."""


def test_each_change_is_in_the_feeds_of_what_its_files_say_and_in_no_other(
    repository: Replay, context: Context, feeds: dict[str, list[str]]
) -> None:
    """What a change belongs to is read here from the files in git alone, before and after its commit."""
    expected: dict[str, list[str]] = {}
    for told in context.told.items:
        for name in wanted_feeds(told.change, repository):
            expected.setdefault(name, []).append(told.id)
    cut = {name: ids[: MOST.get(name) or MOST.get(name.rpartition("/")[0], 50)] for name, ids in expected.items()}
    assert sum(map(len, cut.values())) > 250
    assert feeds == cut


def wanted_feeds(change: Change, repository: Replay) -> set[str]:
    before, after = (
        stated_in(repository, f"{commit}:content/{change.kind}/{slug}.yml")
        for commit, slug in ((f"{change.commit}^", change.before or change.slug), (change.commit, change.slug))
    )
    found = {"syote/muutokset.xml"}
    for state in (before, after):
        found |= {f"syote/muutokset/palvelut/aihe/{term}.xml" for term in state.get("categories", ())}
        places = [*state.get("municipalities", ()), *(row["municipality"] for row in state.get("references", ()))]
        found |= {f"syote/muutokset/kunnat/{place.lower()}.xml" for place in places}
        found |= {"syote/muutokset/tarjoajat/kyla-oy.xml"} if "provider" in state else set()
    return found | {f"syote/palvelut/{name}.xml" for name in names_today(change, repository)}


def stated_in(repository: Replay, version: str) -> dict[str, Any]:
    """What a file said, nothing where there was none, or where nothing could be read of it."""
    shown = subprocess.run(["git", "-C", str(repository.root), "show", version], capture_output=True, text=True)
    try:
        return dict(yaml.safe_load(shown.stdout) or {})
    except yaml.YAMLError:
        return {}


def names_today(change: Change, repository: Replay) -> list[str]:
    """The names under which a service can be followed today: one was renamed, of another the old name was taken."""
    if change.kind != "services":
        return []
    order, taken = list(repository.expected), ("renamed", "services/kysely-cc")
    moved = next(commit for commit, expected in repository.expected.items() if taken in expected)
    if change.slug in ("kysely-b", "kylakysely"):
        return ["kysely-b", "kylakysely"]
    if change.slug == "kysely-c" and order.index(change.commit) < order.index(moved):
        return ["kysely-cc"]
    return [change.slug]


def slugs(ids: list[str]) -> list[str]:
    return [id_.partition("-")[2] for id_ in ids]


def test_a_renamed_service_keeps_its_feed(context: Context, feeds: dict[str, list[str]]) -> None:
    own = feeds["syote/palvelut/kylakysely.xml"]
    assert slugs(own) == [*["services-kylakysely"] * 2, *["services-kysely-b"] * 4]
    assert feeds["syote/palvelut/kysely-b.xml"] == own
    contents = {file.address: file.content for file in change_feeds(context)}
    assert contents["syote/palvelut/kysely-b.xml"] == contents["syote/palvelut/kylakysely.xml"]
    assert b"<id>https://digisavo.fi/syote/palvelut/kysely-b.xml</id>" in contents["syote/palvelut/kylakysely.xml"]


def test_a_name_that_another_service_took(feeds: dict[str, list[str]]) -> None:
    assert slugs(feeds["syote/palvelut/kysely-c.xml"]) == ["services-kysely-c"]
    assert slugs(feeds["syote/palvelut/kysely-cc.xml"]) == ["services-kysely-cc", *["services-kysely-c"] * 4]


def test_whoever_follows_a_removed_service_hears_of_it(feeds: dict[str, list[str]], context: Context) -> None:
    assert len(feeds["syote/palvelut/kysely-e.xml"]) == 5
    (removal,) = [told for told in context.told.items if told.entry is None and told.change.outcome == "removed"]
    assert feeds["syote/palvelut/kysely-e.xml"][0] == removal.id


def test_a_change_of_category_or_place_concerns_both(feeds: dict[str, list[str]], context: Context) -> None:
    old, new = (feeds[f"syote/muutokset/palvelut/aihe/{name}.xml"] for name in ("osallisuus", "hyvinvointi"))
    moved = [told.id for told in context.told.items if told.change.keys == ("categories",)]
    assert moved == new == [id_ for id_ in old if id_ in moved]
    left, come = (feeds[f"syote/muutokset/kunnat/{name}.xml"] for name in ("loppi", "utsjoki"))
    assert len(come) == 1
    assert come[0] in left
    assert "pilots-kylien-kysely" in slugs(left)
    assert "pilots-kylien-kysely" not in slugs(feeds["syote/muutokset/kunnat/kuopio.xml"])


def test_every_change_once_in_the_data(context: Context) -> None:
    files: dict[str, Any] = {file.address: json.loads(bytes(file.content)) for file in changes(context)}  # type: ignore[arg-type]
    index = files.pop("api/v1/changes.json")
    assert index["complete"] is True
    assert index["since"] == "2025-11-30"
    assert sum(day["changes"] for day in index["days"]) == index["total"] == len(context.told.items)
    assert {day["url"].removeprefix("https://digisavo.fi/") for day in index["days"]} == files.keys()
    ids = [change["id"] for data in files.values() for change in data["result"]]
    assert ids == [told.id for told in context.told.items]


def test_the_page_tells_every_change_once(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digisavo.outputs.pages.change_pages._SIZE", 20)
    pages = list(change_pages(context))
    bodies = "".join(page.body for page in pages)
    assert len(pages) == -(-len(context.told.items) // 20) > 1
    assert all(bodies.count(f'id="{told.id}"') == 1 for told in context.told.items)


def test_a_cache_changes_nothing(repository: Replay, cache: Path) -> None:
    first = log(repository.root, cache)
    (file,) = cache.iterdir()
    written = file.read_bytes()
    assert log(repository.root, cache) == first
    assert file.read_bytes() == written
    file.write_text('{"abc": 3, "x": [{"kind": "services"}]}', "utf-8")
    assert log(repository.root, cache) == first
    file.write_text("{", "utf-8")
    assert log(repository.root, cache) == first
    known = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(dict(list(known.items())[::2])), "utf-8")
    assert log(repository.root, cache) == first


def test_what_the_cache_knows_is_not_judged_again(repository: Replay, cache: Path, monkeypatch: Any) -> None:
    first = log(repository.root, cache)
    monkeypatch.setattr("digisavo.adapters.change_judging.read_entry", lambda *given: pytest.fail("luettiin"))
    assert log(repository.root, cache) == first


def test_what_a_killed_build_left_in_the_cache_is_removed(repository: Replay, cache: Path) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    (cache / ".0123.json.99").write_text("{", "utf-8")
    log(repository.root, cache)
    assert [path.suffix for path in cache.iterdir()] == [".json"]


def test_a_cache_that_cannot_be_written(repository: Replay, tmp_path: Path) -> None:
    blocked = tmp_path / "tiedosto"
    blocked.write_text("", "utf-8")
    assert log(repository.root, blocked / "kansio").changes


def test_of_a_shallow_clone_nothing_is_called_new(repository: Replay, tmp_path: Path, cache: Path) -> None:
    clone = tmp_path / "kopio"
    url = repository.root.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth=3", url, str(clone)], check=True, capture_output=True)
    found = log(clone, cache)
    last_two = list(repository.expected)[-2:]
    assert found.is_cut
    assert [change.commit for change in found.changes] == last_two[::-1]
    assert {(change.outcome, change.reference) for change in found.changes} == {
        expected for commit in last_two for expected in repository.expected[commit]
    }
    shown = context_of(clone, cache)
    (page,) = change_pages(shown)
    assert "Muutoshistoria on tallessa vain osaksi." in page.body
    index = json.loads(next(bytes(file.content) for file in changes(shown)))  # type: ignore[arg-type]
    assert index["complete"] is False
    assert index["since"] == found.since == "2026-11-30"
    # Each service can still be followed: until something changes its feed says that it is there.
    own = feedparser.parse({file.address: file.content for file in change_feeds(shown)}["syote/palvelut/kysely-d.xml"])
    assert [entry.title for entry in own.entries] == ["Hakemistossa: Kysely-D"]


def test_the_last_commit_alone(repository: Replay, tmp_path: Path, cache: Path) -> None:
    clone = tmp_path / "kopio"
    url = repository.root.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth=1", url, str(clone)], check=True, capture_output=True)
    found = log(clone, cache)
    assert (found.changes, found.is_cut) == ((), True)


def test_without_git(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "content").mkdir()
    assert log(tmp_path, cache) == ChangeLog()
    (page,) = change_pages(context_of(tmp_path, cache))
    assert "Muutoshistoria puuttuu tästä julkaisusta" in page.body


def test_a_day_in_the_past_knows_nothing_of_later_ones(repository: Replay, cache: Path) -> None:
    found = log(repository.root, cache, date(2026, 11, 20)).changes
    assert found
    assert {change.outcome for change in found} == {"added", "changed"}
    assert all(change.seconds < START + 3 * DAY for change in found)
    assert log(repository.root, cache, date(2028, 1, 1)).changes == ()


def test_two_builds_tell_the_same(repository: Replay, tmp_path: Path) -> None:
    def made(cache: Path) -> list[tuple[str, int]]:
        context = context_of(repository.root, cache)
        artefacts: list[File | Page] = [*changes(context), *change_feeds(context), *change_pages(context)]
        bodies = [one.body.encode() if isinstance(one, Page) else one.content for one in artefacts]
        return [(one.address, crc32(bytes(body))) for one, body in zip(artefacts, bodies, strict=True)]  # type: ignore[arg-type]

    assert made(tmp_path / "a") == made(tmp_path / "b") == made(tmp_path / "a")


def test_other_words_are_told_anew(repository: Replay, cache: Path) -> None:
    content, settings = repository.root / "content", Settings(today=TODAY)
    told_history(content, settings, cache)
    (first,) = cache.iterdir()
    told_history(content, replace(settings, site_url="https://muu.example.org/"), cache)
    (second,) = cache.iterdir()
    assert first != second


EXPERIENCE = """\
service: kysely-a
municipality: Loppi
stage: kaytossa
worked: [Vastauksia tuli joka kylästä.]
reviewed_on: 2026-11-10
submitted_by: kayttajaorganisaatio
"""


def test_an_experience_is_called_by_its_service_and_who_tells_it(tmp_path: Path, cache: Path) -> None:
    """Nobody knows it by the name of its file, not even when the service has got another name, or it is no more."""
    repository = Replay(tmp_path)
    repository.write("services/kysely-a.yml", service("Kysely-A", "kysely-a"))
    for name in ("kysely-b", "kysely-c"):
        repository.write(f"services/{name}.yml", service(name.title(), name) + "related: [kysely-a]\n")
    repository.step()
    repository.write("experiences/kysely-a--loppi.yml", EXPERIENCE)
    repository.edit("services/kysely-b.yml", ("related: [kysely-a]\n", ""))
    repository.step()
    repository.git("mv", "content/services/kysely-a.yml", "content/services/kylat.yml")
    repository.edit("services/kylat.yml", ("name: Kysely-A", "previous_slugs: [kysely-a]\nname: Kylien ääni"))
    repository.git("mv", "content/experiences/kysely-a--loppi.yml", "content/experiences/kylat--loppi.yml")
    repository.edit("experiences/kylat--loppi.yml", ("service: kysely-a", "service: kylat"))
    repository.edit("services/kysely-c.yml", ("related: [kysely-a]", "related: [kylat]"))
    repository.step()
    (repository.root / "content/experiences/kylat--loppi.yml").unlink()
    repository.step()
    context = context_of(tmp_path, cache)
    titles = {told.title for told in context.told.items if told.change.kind == "experiences"}
    assert titles == {"Kylien ääni: Loppi"}
    linked = {told.reference: told.lines for told in context.told.items if told.change.keys == ("related",)}
    assert linked == {
        "services/kysely-b": ("Liittyy poistettu, oli Kylien ääni",),
        "services/kysely-c": ("Liittyy: lisätty Kylien ääni; poistettu kysely-a",),
    }
    feed = next(file for file in change_feeds(context) if file.address == "syote/palvelut/kylat.xml")
    assert isinstance(feed.content, bytes)
    assert "Poistettu: Kylien ääni: Loppi" in [entry.title for entry in feedparser.parse(feed.content).entries]
