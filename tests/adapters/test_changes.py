"""`digisavo changes`: what differs between commits, in the words of the catalogue, in real repositories."""

from pathlib import Path

import pytest
from tests.adapters.content_repository import DAY, EDITOR, SELLER, STRANGER, ContentRepository, Told, service

from digisavo.adapters.cli import main

FILE = "services/kylakysely.yml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentRepository:
    """Two services of a seller in the last commit."""
    monkeypatch.chdir(tmp_path)
    repository = ContentRepository(tmp_path)
    repository.write(FILE, service("Kyläkysely", "kylakysely"))
    repository.write("services/palautekartta.yml", service("Palautekartta", "palautekartta"))
    repository.commit(SELLER)
    return repository


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


def test_a_change_in_the_words_of_the_catalogue(repository: ContentRepository, told: Told) -> None:
    repository.edit(
        FILE, ("from: 99", "from: 120"), ("reviewed_on: 2026-11-01", "reviewed_on: 2026-11-28"),
        ("status: tuotannossa", "status: tuotannossa\naccessibility: {statement_url: 'https://example.org/seloste'}"),
    )  # fmt: skip
    repository.commit(SELLER)
    (entry,) = told.changes()["entries"]
    assert entry["lines"][0] == "Saavutettavuusseloste lisätty: example.org/seloste"
    assert "Hinta 99 → 120 €/vuosi" in entry["lines"]
    assert "Tarkistettu 1.11.2026 → 28.11.2026" in entry["lines"]
    assert entry["lines"][-1].startswith("Täyttöaste ")
    assert "; hinta 99 → 120 €/vuosi; tarkistettu 1.11.2026 → 28.11.2026; täyttöaste " in entry["summary"]


def test_a_price_names_what_it_is_of_and_both_of_what_changes(repository: ContentRepository, told: Told) -> None:
    repository.edit(
        FILE, ("model: kiintea, from: 99, unit: organisaatio", "model: kaytto, from: 2, to: 5, unit: asukas")
    )
    repository.commit(SELLER)
    assert "Hinta 99 €/vuosi → 2–5 €/asukas/vuosi" in told.changes().lines


def test_rows_are_added_removed_and_changed(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("stage: kokeilussa", "stage: kaytossa, since: 2026-10"), ("Loppi", "Iisalmi"))
    repository.commit(SELLER)
    (line,) = [line for line in told.changes().lines if line.startswith("Tiedossa olevat käyttäjät")]
    assert "lisätty Iisalmi" in line and "poistettu Loppi" in line
    assert "muutettu Kuopio (vaihe Kokeilussa → Käytössä, alkaen lisätty: lokakuu 2026)" in line


def test_items_of_lists_and_their_order(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("[asukkaat]", "[asukkaat, henkilosto]"))
    repository.commit(SELLER)
    assert "Kenelle: lisätty Henkilöstö" in told.changes().lines
    repository.edit(FILE, ("[asukkaat, henkilosto]", "[henkilosto, asukkaat]"))
    repository.commit(SELLER)
    assert told.changes().lines == ["Kenelle: järjestys muuttui"]


def test_items_that_are_only_written_otherwise_are_no_new_words(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("[asukkaat]", "[asukkaat, 'muu: kyläyhdistykset']"))
    repository.commit(SELLER)
    repository.edit(FILE, ("muu: kyläyhdistykset", "muu: Kyläyhdistykset"))
    repository.commit(SELLER)
    changes = told.changes()
    assert (changes.lines, changes.notes) == (["Kenelle: kirjoitettu toisin Kyläyhdistykset"], [])


def test_of_a_long_text_the_part_that_differs(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("tehdä itse, ja", "tehdä itse tai tilata, ja"))
    repository.commit(SELLER)
    assert told.changes().lines == [
        "Kuvaus …Kyselyn voi tehdä itse, ja vastaukset voi… → …Kyselyn voi tehdä itse tai tilata, ja vastaukset voi…"
    ]


def test_evidence(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("checked_on: 2026-11-01}", "checked_on: 2026-11-20, valid_until: 2026-12-20}"))
    repository.commit(SELLER)
    changes = told.changes()
    line, *_ = changes.lines
    assert line == (
        "Näyttö kohtaan Palvelun vaihe: muutettu kunta.example.org/kayttoon"
        " (luettu 1.11.2026 → luettu 20.11.2026, voimassa 20.12.2026 asti)"
    )
    assert changes.codes == ["proof_expires"]


def test_evidence_at_another_address_is_new(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("example.org/kayttoon', checked", "example.org/uusi', checked"))
    repository.commit(SELLER)
    line, *_ = told.changes().lines
    assert line == (
        "Näyttö kohtaan Palvelun vaihe: lisätty todennettu, kunta.example.org/uusi, luettu 1.11.2026;"
        " poistettu todennettu, kunta.example.org/kayttoon, luettu 1.11.2026"
    )


@pytest.mark.parametrize(
    ("until", "codes"), [("2026-11-29", []), ("2026-12-30", ["proof_expires"]), ("2026-12-31", [])]
)
def test_evidence_ends_soon_within_thirty_days(
    repository: ContentRepository, told: Told, until: str, codes: list[str]
) -> None:  # fmt: skip
    repository.edit(FILE, ("checked_on: 2026-11-01}", f"checked_on: 2026-11-01, valid_until: {until}}}"))
    repository.commit(SELLER)
    assert told.changes().codes == codes


def test_a_file_that_only_looks_different_states_nothing_new(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("categories: [osallisuus]", "# aiheet\ncategories:\n  - osallisuus"))
    repository.commit(STRANGER)
    changes = told.changes()
    assert (changes.outcomes, changes.lines, changes.codes) == ({"services/kylakysely": "layout"}, [], [])


def test_faulty_answers_are_told_as_typed(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("from: 99", "from: alk. sata"), ("status:", "outo: jotain\nstatus:"))
    repository.commit(SELLER)
    assert {
        "Hinta alkaen (€) 99 € → alk. sata (ei läpäise tarkistusta)",
        "Tuntematon kohta outo lisätty: jotain (ei läpäise tarkistusta)",
    } <= set(told.changes().lines)  # fmt: skip


def test_rows_that_fail_are_not_told_as_gone_without_a_word(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("Loppi", "Loppp"))
    repository.commit(SELLER)
    assert "Tiedossa olevat käyttäjät: poistettu Loppi (osa ei läpäise tarkistusta)" in told.changes().lines


def test_a_file_that_is_no_yaml_at_all(repository: ContentRepository, told: Told) -> None:
    (repository.root / "content" / FILE).write_bytes(b"\xff\xfe\x00\x80")
    repository.commit(SELLER)
    changes = told.changes()
    assert (changes.outcomes, changes.codes) == ({"services/kylakysely": "changed"}, ["unread"])
    repository.write(FILE, service("Kyläkysely", "kylakysely"))
    repository.commit(SELLER)
    assert "Hinta lisätty: 99 €/vuosi" in told.changes().lines


def test_a_new_entry_and_a_removed_one(repository: ContentRepository, told: Told) -> None:
    repository.write("services/kylakyselyt.yml", service("Kyläkyselyt", "kylakyselyt"))
    repository.git("rm", "--quiet", "content/services/palautekartta.yml")
    repository.commit(STRANGER)
    data = told.changes()
    assert data.outcomes == {"services/kylakyselyt": "added", "services/palautekartta": "removed"}
    assert "Palveluntarjoaja: Kylä Oy" in data["entries"][0]["lines"]
    assert data["alarms"][0]["text"] == "Digipalvelu: Palautekartta poistuu kokonaan (ilmoittaja: Toimittaja)"
    assert data.codes == ["removed", "level_rises", "similar_name"]


def test_a_renamed_entry_leaves_its_old_slug(repository: ContentRepository, told: Told) -> None:
    repository.git("mv", f"content/{FILE}", "content/services/kysely.yml")
    repository.commit(SELLER)
    changes = told.changes()
    (entry,) = changes["entries"]
    assert (entry["outcome"], entry["previous_path"], changes.codes) == ("renamed", f"content/{FILE}", ["address_lost"])
    repository.edit("services/kysely.yml", ("name: Kyläkysely", "name: Kysely\nprevious_slugs: [kylakysely]"))
    repository.commit(SELLER)
    changes = told.changes("HEAD~2")
    assert changes.codes == [] and "Nimi Kyläkysely → Kysely" in changes.lines


def test_a_very_different_file_of_a_new_name_is_the_same_entry_if_it_says_so(
    repository: ContentRepository, told: Told
) -> None:  # fmt: skip
    (repository.root / "content" / FILE).unlink()
    repository.write("services/uusi.yml", "previous_slugs: [kylakysely]\nname: Uusi\nsubmitted_by: toimittaja\n")
    repository.commit(SELLER)
    assert [entry["outcome"] for entry in told.changes()["entries"]] == ["renamed"]


# Alarms


def test_earlier_addresses_that_are_dropped(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("name: Kyläkysely", "name: Kyläkysely\nprevious_slugs: [kysely, kyla, vanha]"))
    repository.commit(SELLER)
    repository.edit(FILE, ("\nprevious_slugs: [kysely, kyla, vanha]", "\nprevious_slugs: [vanha]"))
    repository.edit("services/palautekartta.yml", ("name: Pal", "previous_slugs: [kyla]\nname: Pal"))
    repository.commit(SELLER)
    (alarm,) = told.changes()["alarms"]
    assert alarm["code"] == "addresses_lost" and alarm["keys"] == ["previous_slugs"]
    assert alarm["text"] == (
        "Digipalvelu: Kyläkysely: vanhat osoitteet lakkaavat toimimasta, kohdasta Aiemmat tunnukset on poistettu kysely"
    )


def test_an_earlier_address_that_an_entry_takes_again_is_not_lost(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("name: Kyläkysely", "name: Kyläkysely\nprevious_slugs: [kysely]"))
    repository.commit(SELLER)
    repository.git("mv", f"content/{FILE}", "content/services/kysely.yml")
    repository.edit("services/kysely.yml", ("previous_slugs: [kysely]", "previous_slugs: [kylakysely]"))
    repository.commit(SELLER)
    assert told.changes().codes == []


def test_a_claim_level_that_rises(repository: ContentRepository, told: Told) -> None:
    proofs = (
        "  pricing.from: {level: todennettu, url: 'https://kylakysely.example.org/hinnat', checked_on: 2026-11-01}\n"
        "  categories: {level: todennettu, url: 'https://kunta.example.org/x', checked_on: 2026-11-01}\n"
    )
    repository.edit(FILE, ("evidence:\n", f"evidence:\n{proofs}"))
    repository.commit(SELLER)
    alarms = {alarm["code"]: alarm for alarm in told.changes()["alarms"]}
    assert alarms["level_rises"]["keys"] == ["categories"]
    assert alarms["own_source"]["text"] == (
        "Digipalvelu: Kyläkysely: taso ilmoitettu → todennettu kohdissa Hinta alkaen (€),"
        " lähde on tarjoajan oma: kylakysely.example.org/hinnat"
    )


def test_a_value_that_leaves_its_proof_behind(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("status: tuotannossa", "status: poistumassa"))
    repository.commit(SELLER)
    assert told.changes().codes == ["proof_kept"]


@pytest.mark.parametrize(("author", "codes"), [(SELLER, []), (STRANGER, ["others_entry"])])
def test_an_entry_of_somebody_else(repository: ContentRepository, told: Told, author: str, codes: list[str]) -> None:
    repository.edit(FILE, ("from: 99", "from: 98"))
    repository.commit(author)
    assert told.changes().codes == codes


def test_authors_are_the_same_behind_the_addresses_of_github(repository: ContentRepository, told: Told) -> None:
    for address, price in (("myyja@users.noreply.github.com", 98), ("12+Myyja@users.noreply.github.com", 97)):
        repository.edit(FILE, (f"from: {price + 1}", f"from: {price}"))
        repository.commit(address)
    assert told.changes().codes == []


def test_what_editors_gathered_may_be_corrected_but_not_taken_over_unseen(
    repository: ContentRepository, told: Told
) -> None:  # fmt: skip
    repository.edit(FILE, ("submitted_by: toimittaja", "submitted_by: toimitus\nsources: ['https://example.org']"))
    repository.commit(EDITOR)
    repository.edit(FILE, ("from: 99", "from: 98"), ("submitted_by: toimitus", "submitted_by: toimittaja"))
    repository.commit(STRANGER)
    assert told.changes().codes == ["submitter", "editors_entry"]


def test_an_experience_that_confirms(repository: ContentRepository, told: Told) -> None:
    repository.write(
        "experiences/kylakysely--kuopio.yml",
        "service: kylakysely\nmunicipality: Kuopio\nstage: kaytossa\nconfirms: [pricing.from]\n"
        "reviewed_on: 2026-11-20\nsubmitted_by: kayttajaorganisaatio\n",
    )
    repository.commit(STRANGER)
    (alarm,) = told.changes()["alarms"]
    assert alarm["code"] == "confirms"
    assert "vahvistaa tietoja palvelusta Kyläkysely: Hinta alkaen (€)" in alarm["text"]


def test_an_experience_that_is_removed_is_called_as_on_the_site(repository: ContentRepository, told: Told) -> None:
    path = "experiences/kylakysely--kuopio.yml"
    answers = "stage: kaytossa\nreviewed_on: 2026-11-20\nsubmitted_by: kayttajaorganisaatio\n"
    repository.write(path, f"service: kylakysely\nmunicipality: Kuopio\n{answers}")
    repository.commit(STRANGER)
    (repository.root / "content" / path).unlink()
    repository.commit(STRANGER)
    assert "Kokemus: Kyläkysely: Kuopio (content/experiences/kylakysely--kuopio.yml): poistuu" in told.run(
        "changes", "HEAD~1", "HEAD", "--today", DAY
    )
    (entry,) = told.changes()["entries"]
    assert entry["title"] == "Kyläkysely: Kuopio"


def test_without_the_history_authors_are_unknown(
    repository: ContentRepository, told: Told, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    repository.edit(FILE, ("from: 99", "from: 98"))
    repository.commit(SELLER)
    repository.edit(FILE, ("from: 98", "from: 97"))
    repository.commit(SELLER)
    copy = tmp_path_factory.mktemp("matala")
    repository.git("clone", "--quiet", "--depth=2", repository.root.as_uri(), str(copy))
    monkeypatch.chdir(copy)
    assert told.changes().codes == ["unknown_author"]


def test_new_words_and_likely_doubles(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("status:", "tags: [kylakokous, palaute]\nplatforms: [selain, 'muu: kioski']\nstatus:"))
    repository.edit("services/palautekartta.yml", ("Palautekartta", "Kyläkysely"))
    repository.commit(SELLER)
    changes = told.changes()
    assert changes.notes == [
        "Digipalvelu: Kyläkysely: uusi tunniste kylakokous",
        "Digipalvelu: Kyläkysely: kohdassa Käyttöympäristöt uusi sana kioski",
    ]
    assert told.run("changes", "HEAD~1", "HEAD", "--today", DAY).count("sama nimi kuin") == 1
    (first, second) = changes["doubles"]
    assert (first["path"], first["other"]) == (second["other"], second["path"])
    assert first["text"] == f"content/{FILE}: Nimi (name): sama nimi kuin tiedostossa {first['other']}."


# Which commits


def test_a_series_of_commits(repository: ContentRepository, told: Told) -> None:
    """What is done and undone in between is no change."""
    for found, wanted in (("from: 99", "from: 120"), ("Kuopio", "Iisalmi"), ("Iisalmi", "Kuopio")):
        repository.edit(FILE, (found, wanted))
        repository.commit(SELLER)
    assert told.changes("HEAD~3").lines == ["Hinta 99 → 120 €/vuosi"]


def test_what_others_have_changed_meanwhile_is_none_of_ours(repository: ContentRepository, told: Told) -> None:
    repository.git("checkout", "--quiet", "-b", "oma")
    repository.edit(FILE, ("from: 99", "from: 120"))
    repository.commit(SELLER)
    repository.git("checkout", "--quiet", "main")
    repository.edit("services/palautekartta.yml", ("from: 99", "from: 1"))
    repository.commit(SELLER)
    assert told.changes("main", "oma").lines == ["Hinta 99 → 120 €/vuosi"]


def test_the_other_way_round(repository: ContentRepository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.edit(FILE, ("from: 99", "from: 120"))
    repository.commit(SELLER)
    assert main(["changes", "HEAD", "HEAD~1"]) == 0
    captured = capsys.readouterr()
    assert captured.out == "Sisältöön ei tule muutoksia.\n"
    assert captured.err.startswith("HEAD~1 on vanhempi kuin HEAD: vaihda järjestys")


def test_nothing_of_the_working_folder_counts(repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("from: 99", "from: 1"))
    repository.git("commit", "--quiet", "--allow-empty", "--message", "tyhjä")
    assert told.run("changes", "HEAD~1", "HEAD") == "Sisältöön ei tule muutoksia.\n"


def test_pages_images_and_what_is_no_content(repository: ContentRepository, told: Told) -> None:
    repository.write("tietoa.md", "# Tietoa\n")
    repository.write("services/linkki.yml", "x")
    (repository.root / "content/services/linkki.yml").unlink()
    (repository.root / "content/services/linkki.yml").symlink_to("/etc/hostname")
    (repository.root / "muu ä.txt").write_text("x")
    repository.commit()
    data = told.changes()
    assert data["entries"] == []
    assert [file["path"] for file in data["files"]] == ["content/services/linkki.yml", "content/tietoa.md"]
    assert data["outside"] == ["muu ä.txt"]


def test_names_with_spaces_letters_and_line_ends(repository: ContentRepository, told: Told) -> None:
    repository.write("services/Kylä kysely\n::error::x.yml", service("Toinen", "toinen"))
    repository.commit()
    for form in ("text", "markdown"):
        out = told.run("changes", "HEAD~1", "HEAD", "--format", form)
        assert not any(line.startswith("::") for line in out.splitlines())


@pytest.mark.parametrize(("base", "head"), [("puuttuu", "HEAD"), ("HEAD", "--help-me"), ("HEAD", "HEAD:content")])
def test_commits_that_do_not_exist(repository: ContentRepository, told: Told, base: str, head: str) -> None:
    err = told.run("changes", "--today", DAY, "--", base, head, code=2)
    assert "ei ole" in err and "Traceback" not in err


def test_outside_a_repository(
    tmp_path_factory: pytest.TempPathFactory, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("muualla"))
    assert "git-tietokannassa" in told.run("changes", "a", "b", code=2)


def test_a_content_folder_that_is_nowhere(repository: ContentRepository, told: Told) -> None:
    assert "sisältökansiota" in told.run("changes", "HEAD", "HEAD", "--content", "sisalto", code=2)


def test_from_within_the_content(repository: ContentRepository, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.edit(FILE, ("Kyselyt kylien asukkaille.", "Kyselyt kylille."))
    repository.commit()
    monkeypatch.chdir("content/services")
    found = told.run("changes", "HEAD~1", "HEAD", "--content", "..", "--today", DAY)
    assert "Kyselyt kylille." in found


def test_a_version_that_was_not_fetched(
    repository: ContentRepository, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("index.md", "# Etusivu")
    repository.commit()
    repository.git("clone", "--quiet", "--depth=1", f"file://{tmp_path}", str(tmp_path / "osa"))
    monkeypatch.chdir(tmp_path / "osa")
    assert "git fetch --unshallow" in told.run("changes", "HEAD~1", "HEAD", code=2)
