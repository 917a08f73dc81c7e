"""`digisavo accept`: letters become files and commits in real repositories, or nothing at all."""

import io
import subprocess
from pathlib import Path

import pytest
from tests.adapters.content_repository import DAY, EDITOR, SELLER, ContentRepository, Told, service

from digisavo.adapters.acceptance import Asked, kind_of, known_keys
from digisavo.adapters.cli import main
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.letters import read_letter

EXAMPLES = Path(__file__).parents[1] / "collections"
LETTER = "Hei toimitus @kaikki!\n\n{heading}{file}\nTerveisin\nMatti\n"
FILE = "content/services/kylakysely.yml"
EXPERIENCE = """\
service: palautekartta
municipality: Kuopion kaupunki
stage: kaytossa
worked: [Kartta toimi]
reviewed_on: 2026-11-20
submitted_by: kayttajaorganisaatio
"""
POST = """\
---
title: Näin kysely onnistui
summary: Kunta kertoo, miten kysely kylien asukkaille onnistui ja mitä siitä opittiin matkan varrella.
date: 2026-11-22
authors: [Toimitus]
kind: opas
themes: [osvadigi]
---
Kysely onnistui.
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentRepository:
    """A service of a seller; who commits is set for the test's own commits too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "ei-ole"))
    repository = ContentRepository(tmp_path)
    repository.write("services/palautekartta.yml", service("Palautekartta", "palautekartta"))
    repository.commit(SELLER)
    repository.git("config", "user.email", EDITOR)
    repository.git("config", "user.name", "Toimitus")
    return repository


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


def letter(slug: str = "", file: str = "", name: str = "viesti.txt", base: str = "") -> str:
    heading = f"# Digisavo: services/{slug} {base}".rstrip() + "\n" if slug else ""
    Path(name).write_text(LETTER.format(heading=heading, file=file or service("Kyläkysely", "kylakysely")), "utf-8")
    return name


def accept(told: Told, *arguments: str, code: int = 0) -> str:
    return told.run("accept", *arguments, "--today", DAY, code=code)


def state(repository: ContentRepository) -> tuple[str, str]:
    """Everything that a command could have changed."""
    return repository.git("status", "--porcelain"), repository.git("log", "--all", "--format=%H %D")


def test_lines_that_are_left_out_and_not_shown_are_hinted_at(repository: ContentRepository, told: Told) -> None:
    greetings = [f"Terveisin {number}" for number in range(1, 8)]
    Path("viesti.txt").write_text("\n".join([service("Kyläkysely", "kylakysely"), "", *greetings]), "utf-8")
    out = accept(told, "viesti.txt")
    assert "jätettiin pois 7 riviä" in out
    assert "  Terveisin 5\n  …\n" in out and "Terveisin 6" not in out


def test_a_new_entry_is_written(repository: ContentRepository, told: Told) -> None:
    out = accept(told, letter())
    assert Path(FILE).read_text("utf-8") == service("Kyläkysely", "kylakysely")
    assert f"Tiedosto: {FILE}" in out and "Digipalvelu: Kyläkysely: uusi" in out and "uusi/services-kylakysely" in out
    assert "Viestistä jätettiin pois 3 riviä" in out and "Ilmoittaja: Toimittaja" in out
    assert not any("@kaikki" in line for line in out.splitlines())
    assert repository.git("rev-parse", "--abbrev-ref", "HEAD").strip() == "main"


def test_a_commit_on_a_branch_of_its_own(repository: ContentRepository, told: Told) -> None:
    Path("muu.txt").write_text("kesken")
    repository.git("add", "muu.txt")
    accept(told, letter("kysely"), "--commit")
    assert repository.git("rev-parse", "--abbrev-ref", "HEAD").strip() == "uusi/services-kysely"
    assert repository.git("show", "--format=", "--name-only", "HEAD").split() == ["content/services/kysely.yml"]
    message = repository.git("log", "-1", "--format=%B")
    assert message.startswith("Digipalvelu: Kyläkysely: uusi\n\n- Nimi: Kyläkysely\n")
    assert message.strip().endswith("Ilmoittaja: Toimittaja")
    assert repository.git("status", "--porcelain", "--", "muu.txt") == "A  muu.txt\n"


def test_what_was_written_can_be_committed_after(repository: ContentRepository, told: Told) -> None:
    accept(told, letter())
    accept(told, letter(), "--commit")
    assert repository.git("show", "--format=", "--name-only", "HEAD").split() == [FILE]


def test_a_heading_names_the_entry_to_change(repository: ContentRepository, told: Told) -> None:
    changed = service("Palautekartta", "palautekartta").replace("from: 99", "from: 120")
    out = accept(told, letter("palautekartta", changed), "--commit")
    assert "- Hinta 99 → 120 €/vuosi" in repository.git("log", "-1", "--format=%B")
    assert "Katso ensin" in out and "tarkista kenen tiedoista on kyse (ilmoittaja: Toimittaja)" in out
    assert "muutos/services-palautekartta" in out


def older_letter(repository: ContentRepository, *since: tuple[str, str], base: str = "") -> str:
    """A letter that changes the price, of a form that was opened before the file was changed."""
    begun = service("Palautekartta", "palautekartta")
    base = base or repository.git("rev-parse", "HEAD:content/services/palautekartta.yml")[:12]
    repository.edit("services/palautekartta.yml", *since)
    repository.commit(SELLER)
    return letter("palautekartta", begun.replace("from: 99", "from: 120"), base=base)


def test_a_letter_of_an_older_version_keeps_what_has_changed_since(repository: ContentRepository, told: Told) -> None:
    name = older_letter(repository, ("status: tuotannossa", "status: poistumassa\nend_of_sale: 2027-06"))
    out = accept(told, name)
    assert "Molemmat muutokset ovat mukana" in out
    assert "Hinta 99 → 120" in out and "Tuotannossa" not in out
    written = Path("content/services/palautekartta.yml").read_text("utf-8")
    assert "status: poistumassa" in written and "from: 120" in written
    assert "tallennettu haaraan" in accept(told, name, "--commit").casefold()


def test_two_changes_of_the_same_fact_are_told_and_nothing_is_written(
    repository: ContentRepository, told: Told
) -> None:
    name = older_letter(repository, ("from: 99", "from: 110"))
    before = state(repository)
    out = accept(told, name, code=2)
    assert "nyt: pricing: {model: kiintea, from: 110" in out and "viestissä: pricing: {model: kiintea, from: 120" in out
    assert state(repository) == before


def test_a_version_that_the_file_never_was_is_told(repository: ContentRepository, told: Told) -> None:
    other = repository.git("rev-parse", "HEAD")[:12]  # an object of the repository, and no version of the file
    name = older_letter(repository, ("Kylä Oy", "Kylät Oy"), base=other)
    assert "katso muutokset tarkkaan" in accept(told, name)


def test_a_file_that_is_no_more_is_told(repository: ContentRepository, told: Told) -> None:
    name = letter("palautekartta", service("Palautekartta", "palautekartta"), base="1a2b3c4d5e6f")
    repository.write("services/toinen.yml", service("Toinen", "toinen"))
    repository.git("rm", "--quiet", "content/services/palautekartta.yml")
    repository.commit(EDITOR)
    assert "on poistettu tai nimetty uudelleen" in accept(told, name)


def test_what_somebody_else_has_is_not_overwritten_unseen(repository: ContentRepository, told: Told) -> None:
    changed = service("Palautekartta", "muu").replace("from: 99", "from: 120")
    before = state(repository)
    name = letter(file=changed, name=str(repository.root.parent / "viesti.txt"))
    assert "anna --update" in accept(told, name, code=2)
    assert state(repository) == before
    accept(told, name, "--update")
    assert Path("content/services/palautekartta.yml").read_text("utf-8") == changed


def test_changes_that_nobody_has_committed_are_not_lost(repository: ContentRepository, told: Told) -> None:
    repository.edit("services/palautekartta.yml", ("from: 99", "from: 1"))
    text = Path("content/services/palautekartta.yml").read_text("utf-8")
    assert "tallentamattomia" in accept(told, letter("palautekartta"), "--commit", code=2)
    assert Path("content/services/palautekartta.yml").read_text("utf-8") == text


def test_the_same_file_again_changes_nothing(repository: ContentRepository, told: Told) -> None:
    same = letter(
        "palautekartta", service("Palautekartta", "palautekartta"), str(repository.root.parent / "viesti.txt")
    )
    before = state(repository)
    assert "Mitään ei muutettu." in accept(told, same, "--commit")
    assert state(repository) == before


def test_faults_are_told_at_their_lines_in_the_letter_and_nothing_is_written(
    repository: ContentRepository, capsys: pytest.CaptureFixture[str]
) -> None:
    name = letter("kysely", service("Kyläkysely", "k").replace("status: tuotannossa", "status: tuotannosa"))
    before = state(repository)
    assert main(["accept", name, "--commit", "--today", DAY]) == 1
    out = capsys.readouterr().out
    line = 1 + Path(name).read_text("utf-8").splitlines().index("status: tuotannosa")
    assert f"viesti.txt:{line}:" in out and "Tarkoititko tuotannossa?" in out and "Mitään ei kirjoitettu." in out
    assert state(repository) == before


def test_a_commit_that_is_refused_leaves_everything_as_it_was(repository: ContentRepository, told: Told) -> None:
    hook = repository.root / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'hookin syy' >&2\nexit 1\n")
    hook.chmod(0o755)
    changed = service("Palautekartta", "palautekartta").replace("from: 99", "from: 120")
    before = state(repository)
    for name in (
        letter("uusi-kansio", name=str(repository.root.parent / "a.txt")),
        letter("palautekartta", changed, str(repository.root.parent / "b.txt")),
    ):
        assert "hookin syy" in accept(told, name, "--commit", code=2)
        assert state(repository) == before
        assert repository.git("rev-parse", "--abbrev-ref", "HEAD").strip() == "main"


def test_a_branch_that_exists_is_left_alone(repository: ContentRepository, told: Told) -> None:
    repository.git("branch", "uusi/services-kylakysely")
    accept(told, letter(), "--commit")
    assert repository.git("rev-parse", "--abbrev-ref", "HEAD").strip() == "uusi/services-kylakysely-2"


def test_from_the_input_and_without_git(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    text = service("Kyläkysely", "kylakysely").replace("\n", "\r\n").encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + text)))
    accept(told, "-")
    assert Path(FILE).read_text("utf-8") == service("Kyläkysely", "kylakysely")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert "git" in accept(told, "-", "--slug", "toinen", "--commit", code=2)
    assert not Path("content/services/toinen.yml").exists()


@pytest.mark.parametrize(
    ("name", "text", "path"),
    [
        ("kokemus.txt", EXPERIENCE, "experiences/palautekartta--kuopio.yml"),
        ("x.md", POST, "blog/2026-11-22-nain-kysely-onnistui.md"),
        ("oma-nimi.yml", service("Kyläkysely", "kylakysely"), "services/oma-nimi.yml"),
    ],
)  # fmt: skip
def test_the_kind_and_the_name_follow_from_the_answers(
    repository: ContentRepository, told: Told, name: str, text: str, path: str
) -> None:  # fmt: skip
    Path(name).write_text(text, "utf-8")
    accept(told, name)
    assert Path("content", path).read_text("utf-8") == text


def test_the_kind_of_every_example_is_seen_from_its_questions() -> None:
    keys, wrong = known_keys(), []
    for kind in COLLECTIONS:
        for path in (EXAMPLES / kind.kind / "valid").glob(f"*{kind.suffix}"):
            found = kind_of(read_letter(path.read_bytes(), keys), Asked(""))
            wrong += [] if found.kind == kind.kind else [path]
    assert not wrong


@pytest.mark.parametrize(
    ("heading", "arguments", "told_"),
    [
        ("services/../../x", (), "ei käy"),
        ("services/aihe", (), "ei käy"),
        ("muu/x", (), "laji"),
        ("services/x", ("--kind", "events"), "events"),
        ("services/Kylä", (), "--slug kyla"),
    ],
)
def test_a_heading_that_cannot_be(
    repository: ContentRepository, told: Told, heading: str, arguments: tuple[str, ...], told_: str
) -> None:  # fmt: skip
    Path("viesti.txt").write_text(f"# Digisavo: {heading}\n{service('A', 'a')}", "utf-8")
    before = state(repository)
    assert told_ in accept(told, "viesti.txt", *arguments, code=2)
    assert state(repository) == before


@pytest.mark.parametrize("text", [b"", b"Hei!", b"x" * 2_000_000, b"\xff\xfe\x00"])
def test_a_letter_without_a_file(repository: ContentRepository, told: Told, text: bytes) -> None:
    Path("viesti.txt").write_bytes(text)
    assert "viesti" in accept(told, "viesti.txt", code=2)


@pytest.mark.parametrize(("name", "reason"), [("content", "se on kansio"), ("puuttuva ä.txt", "sitä ei ole")])
def test_a_letter_that_cannot_be_read(repository: ContentRepository, told: Told, name: str, reason: str) -> None:
    assert reason in accept(told, name, code=2)


def test_a_commit_outside_of_a_repository_says_what_git_says(
    repository: ContentRepository, told: Told, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("muualla")
    path = letter("malli", service("Malli", "malli"))
    assert "not a git repository" in accept(told, path, "--commit", "--content", str(elsewhere), code=2)
    assert list(elsewhere.iterdir()) == []


def test_hostile_answers_do_nothing_in_the_message(repository: ContentRepository, told: Told) -> None:
    hostile = "Malli @kaikki fixes \\#12 https://x.example"
    accept(
        told, letter("malli", service("x", "x").replace("name: x", f"name: '{hostile}'".replace("\\", ""))), "--commit"
    )
    message = repository.git("log", "-1", "--format=%B")
    assert "Malli" in message
    assert not any(sign in message for sign in ("@kaikki", "#12", "://"))
    assert subprocess.run(["git", "fsck", "--strict"], capture_output=True, check=False).returncode == 0
