"""`digisavo review`: the summary of a pull request, made from real commits."""

import re
from pathlib import Path

import cmarkgfm
import pytest
from tests.adapters.content_repository import DAY, SELLER, STRANGER, ContentRepository, Told, service

from digisavo.adapters import reviewing
from digisavo.adapters.reviewing import MARK

FILE = "services/kylakysely.yml"
RUN, SITE = "https://github.com/digisavo/digisavo.fi/actions/runs/1", "https://github.com/x/y/artifacts/2"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentRepository:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "ajo.md"))
    repository = ContentRepository(tmp_path)
    repository.write(FILE, service("Kyläkysely", "kylakysely"))
    repository.commit(SELLER)
    return repository


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


def review(told: Told, *arguments: str) -> str:
    return told.run("review", "HEAD~1", "HEAD", "--today", DAY, *arguments)


def test_a_sound_change(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("from: 99", "from: 120"))
    commit = repository.commit(SELLER)
    summary = review(told, "--run-url", RUN, "--site-url", SITE)
    assert summary.startswith(f"{MARK}\n## Tarkistus: ei korjattavaa\n")
    assert f"Luettu versio `{commit[:12]}`, " in summary and f"[tarkistuksen sivu]({RUN})" in summary
    assert "- Hinta 99 → 120 €/vuosi" in summary
    assert "- Sivu esikatselussa: `palvelut/kylakysely/index.html`" in summary
    assert f"[sivusto]({SITE})" in summary
    assert (repository.root / "ajo.md").read_text("utf-8") == summary


def test_everything_that_is_wrong_at_once_with_what_to_write(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("from: 99", "from: alk. 99 €"), ("status: tuotannossa", "status: tuotannosa"))
    repository.commit(SELLER)
    summary = review(told, "--judged", "a" * 40)
    assert "## Tarkistus: 2 virhettä korjattavana" in summary and f"`{'a' * 12}`" in summary
    assert f"content/{FILE}:11:" in summary and f"content/{FILE}:12:" in summary
    assert "Kirjoita pelkkä luku 99." in summary
    assert "Sivujen esikatselu tehdään, kun virheet on korjattu." in summary
    assert "→ `alk. 99 €` (ei läpäise tarkistusta)" in summary


def test_errors_of_other_files_are_told_too(repository: ContentRepository, told: Told) -> None:
    repository.write("services/toinen.yml", "name: [x]\n")
    repository.commit()
    repository.edit(FILE, ("from: 99", "from: 120"))
    repository.commit(SELLER)
    summary = review(told)
    assert "## Tarkistus: muissa tiedostoissa on virheitä" in summary
    assert "content/services/toinen.yml:" in summary


def test_alarms_come_before_everything_else(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("from: 99", "from: 120"))
    repository.commit(STRANGER)
    headings = re.findall(r"^###? (.*)$", review(told), re.MULTILINE)
    assert headings == ["Tarkistus: ei korjattavaa", "Katso ensin", "Korjattavaa ja huomattavaa", "Muutokset"]


def test_the_loss_of_earlier_addresses_is_an_alarm(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("name: Kyläkysely", "name: Kyläkysely\nprevious_slugs: [kysely]"))
    repository.commit(SELLER)
    repository.edit(FILE, ("\nprevious_slugs: [kysely]", ""))
    repository.commit(SELLER)
    assert "vanhat osoitteet lakkaavat toimimasta" in review(told).partition("### Muutokset")[0]


def test_hostile_values_do_nothing(repository: ContentRepository, told: Told) -> None:
    hostile = "@toimitus ```` [x](https://paha.example) <img src=x> ::error::x"
    repository.edit(FILE, ("name: Kyläkysely", f"name: '{hostile}'"), ("Kuopio", f"'{hostile}'"))
    repository.edit(FILE, ("evidence:", f"tags: ['{hostile}']\n'{hostile}': x\nevidence:"))
    repository.git("mv", f"content/{FILE}", "content/services/@toimitus [x](y).yml")
    repository.commit(STRANGER)
    html = cmarkgfm.github_flavored_markdown_to_html(review(told))
    outside_code = re.sub(r"<code>[^<]*</code>", "", html)
    assert outside_code.count("<!--") == 1
    assert not re.search(r"@\w|<a |<img|::error|paha", outside_code)


def test_a_summary_fits_into_a_comment(repository: ContentRepository, told: Told) -> None:
    for number in range(150):
        repository.write(
            f"services/palvelu-{number}.yml", f"name: P{number}\nsummary: {'x' * 149}.\nouto: {'y ' * 300}\n"
        )
    repository.commit(STRANGER)
    summary = review(told)
    assert len(summary) < 65_000
    assert summary.rstrip().endswith("Koko tarkistus on sen omalla sivulla.")
    assert summary.count("\n```") % 2 == 0


def test_of_very_many_alarms_the_first_are_told(
    repository: ContentRepository, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        repository.write(f"services/palvelu-{number}.yml", f"name: P{number}\n")
    repository.commit(SELLER)
    repository.git("rm", "-r", "--quiet", "content/services")
    repository.commit(STRANGER)
    monkeypatch.setattr(reviewing, "_MOST", 3000)
    summary = review(told)
    assert len(summary) < 3200
    assert 20 < summary.count("poistuu kokonaan") < 60
    assert summary.rstrip().endswith("Koko tarkistus on sen omalla sivulla.")


@pytest.mark.parametrize("url", ["http://example.org", "https://x.example/)[a](b", "https://x.example/ y", "x"])
def test_addresses_of_links_are_addresses(repository: ContentRepository, told: Told, url: str) -> None:
    assert "ei ole osoite" in told.run("review", "HEAD", "HEAD", "--site-url", url, code=2)
