"""The command `digisavo`: exit codes, formats, which files it looks at, and what nobody can make it do."""

import errno
import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, TypeAlias

import pytest

from digisavo.adapters.cli import main
from digisavo.adapters.commands import new
from digisavo.adapters.processes import ProcessDiedError

VALID = Path(__file__).parents[1] / "collections/services/valid"
DAY = "--today=2026-11-22"
MINIMAL = """\
name: {name}
summary: Lyhyt kuvaus.
categories: [osallisuus]
sources: [https://example.org]
reviewed_on: 2026-11-22
submitted_by: toimitus
"""


class Run(NamedTuple):
    """What a run of the command gave."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The problems of a run with `--format json`."""
        rows: list[dict[str, Any]] = json.loads(self.out)
        return rows

    @property
    def codes(self) -> list[str]:
        return [row["code"] for row in self.rows]


Digisavo: TypeAlias = Callable[..., Run]


@pytest.fixture
def digisavo(capsys: pytest.CaptureFixture[str]) -> Iterator[Digisavo]:
    def run(*arguments: str | Path) -> Run:
        code = main([str(argument) for argument in arguments])
        return Run(code, *capsys.readouterr())

    yield run
    gc.enable()


@pytest.fixture(autouse=True)
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with two services, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    services = tmp_path / "content/services"
    services.mkdir(parents=True)
    for name in ("malli", "toinen"):
        (services / f"{name}.yml").write_text(MINIMAL.format(name=name.title()), "utf-8")
    return services.parent


def write(path: Path, text: str = "name: [x]\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def run_process(*arguments: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "digisavo.adapters.cli", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | environment)


# Exit codes


def test_sound_content(digisavo: Digisavo) -> None:
    run = digisavo("check", DAY)
    assert run == (0, "Tarkistettu 2 tiedostoa: 0 virhettä, 0 varoitusta, 0 huomautusta.\n", "")


def test_warnings_and_notices_are_no_failure(digisavo: Digisavo, content: Path) -> None:
    write(content / "services/malli.yml", MINIMAL.format(name="x") + "contact:\n  email: maija.mallikas@example.org\n")
    write(content / "services/toinen.yml", MINIMAL.format(name="y") + "tags: [palautteet]\n")
    run = digisavo("check", DAY)
    assert run.code == 0
    assert "1 varoitus, 2 huomautusta" in run.out


def test_an_error(digisavo: Digisavo, content: Path) -> None:
    write(content / "services/malli.yml", MINIMAL.format(name="x").replace("osallisuus", "osallisus"))
    run = digisavo("check", DAY)
    assert run.code == 1
    assert run.out.startswith("content/services/malli.yml:3:14: Aiheet (categories[1]): ")
    assert "Tarkoititko osallisuus?" in run.out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["tarkista"],
        ["check", "puuttuu.yml"],
        ["check", "x" * 5000],
        ["check", "content/services/malli.yml", "puuttuu.yml"],
        ["check", "--content", "puuttuu"],
        ["check", "--content"],
        ["check", "--format", "xml"],
        ["check", "--kind", "palvelut"],
        ["check", "--today", "22.11.2026"],
        ["check", "--today", "2026-02-30"],
        ["check", "--today", "20261122"],
        ["check", "--tuntematon"],
        ["check", "muualla/uusi.yml"],
        ["check", "muualla"],
        ["new", "services"],
        ["new", "palvelut", "Nimi"],
        ["new", "services", "!!!"],
        ["new", "services", "kaikki"],
        ["new", "services", "Malli"],
        ["new", "services", "Nimi", "--content", "content/services/malli.yml"],
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], digisavo: Digisavo) -> None:
    write(Path("muualla/uusi.yml"))
    run = digisavo(*arguments)
    assert run.code == 2
    assert run.out == ""
    assert run.err.startswith("digisavo: ")
    assert "Traceback" not in run.err


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["check", "--help"])
    assert stop.value.code == 0
    assert "--content" in capsys.readouterr().out


def test_our_own_bug_is_reported_without_a_traceback(digisavo: Digisavo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGISAVO_DEBUG", raising=False)
    monkeypatch.setattr("digisavo.adapters.commands.check.read_content", lambda *_, **__: 1 / 0)
    run = digisavo("check", DAY)
    assert run.code not in (0, 1, 2)
    assert "ohjelmassa on virhe: ZeroDivisionError" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), 70, "jäi kesken: levy on täynnä."),
        (OSError(errno.EIO, "Input/output error", "x"), 70, "jäi kesken: järjestelmä vastasi: Input/output error (x)."),
        (FileNotFoundError(errno.ENOENT, "No such file", "x"), 70, "jäi kesken: sitä ei ole (x)."),
        (MemoryError(), 70, "jäi kesken: muisti loppui."),
        (ProcessDiedError(-9), 70, "SIGKILL lopetti toisen prosessin, ehkä muisti loppui."),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_a_machine_that_fails_is_no_bug(
    error: BaseException, code: int, said: str, digisavo: Digisavo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.delenv("DIGISAVO_DEBUG", raising=False)
    monkeypatch.setattr("digisavo.adapters.commands.check.read_content", refuse)
    run = digisavo("check", DAY)
    assert (run.code, run.err) == (code, f"digisavo: {said}\n" if said else "")


# Which files


def test_only_the_given_file_is_reported_on(digisavo: Digisavo, content: Path) -> None:
    write(content / "services/toinen.yml")
    run = digisavo("check", "content/services/malli.yml", DAY)
    assert run == (0, "Tarkistettu 1 tiedosto: 0 virhettä, 0 varoitusta, 0 huomautusta.\n", "")
    assert digisavo("check", "content/services/toinen.yml", DAY).code == 1


@pytest.mark.parametrize("path", ["content/services/toinen.yml", "./content/../content/services/toinen.yml"])
def test_a_file_has_one_name_however_it_is_given(path: str, digisavo: Digisavo, content: Path) -> None:
    write(content / "services/toinen.yml")
    for given in (path, str(Path(path).absolute())):
        assert {row["path"] for row in digisavo("check", given, "--format=json", DAY).rows} == {
            "content/services/toinen.yml"
        }


def test_a_file_from_outside_replaces_its_namesake(digisavo: Digisavo, content: Path) -> None:
    write(content / "services/malli.yml")
    outside = write(Path("uusi/services/malli.yml"), MINIMAL.format(name="Malli") + "related: [toinen]\n")
    assert digisavo("check", outside, DAY).code == 0
    assert digisavo("check", DAY).code == 1


def test_a_file_from_outside_is_checked_against_the_content(digisavo: Digisavo) -> None:
    outside = write(Path("uusi/services/kolmas.yml"), MINIMAL.format(name="Kolmas") + "related: [toinne, malli]\n")
    run = digisavo("check", outside, "--format=json", DAY)
    (row,) = run.rows
    assert (row["code"], row["line"], row["column"]) == ("related.missing", 7, 11)
    assert row["hint"].startswith("Tarkoititko toinen?")


def test_a_file_may_relate_to_a_faulty_one(digisavo: Digisavo, content: Path) -> None:
    write(content / "services/toinen.yml", "a: [")
    write(content / "services/malli.yml", MINIMAL.format(name="Malli") + "related: [toinen]\n")
    assert digisavo("check", "content/services/malli.yml", DAY).code == 0


def test_other_content(digisavo: Digisavo) -> None:
    outside = write(Path("uusi/services/kolmas.yml"), MINIMAL.format(name="Kolmas") + "related: [malli]\n")
    Path("tyhja/services").mkdir(parents=True)
    assert digisavo("check", outside, "--content=tyhja", DAY).code == 1


def test_the_kind_of_a_file_elsewhere(digisavo: Digisavo) -> None:
    outside = write(Path("muualla/kolmas.yml"), MINIMAL.format(name="Kolmas"))
    assert digisavo("check", outside, "--kind", "services", DAY).code == 0


def test_without_any_content_a_file_is_checked_alone(
    digisavo: Digisavo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tyhja").mkdir()
    monkeypatch.chdir(tmp_path / "tyhja")
    outside = write(Path("services/kolmas.yml"), MINIMAL.format(name="Kolmas"))
    assert digisavo("check", outside, DAY).code == 0


@pytest.mark.parametrize("folder", ["content", "content/services", "uusi", "uusi/services"])
def test_a_folder_stands_for_its_files(folder: str, digisavo: Digisavo, content: Path) -> None:
    for place in ("content", "uusi"):
        write(Path(place, "services/virhe.yml"))
        write(Path(place, "services/paate.yaml"))
        write(Path(place, "services/.piilossa"), "")
        Path(place, "services/linkki.yml").symlink_to("virhe.yml")
    run = digisavo("check", folder, "--format=json", DAY)
    assert run.code == 1
    told = {(Path(row["path"]).name, row["code"]) for row in run.rows}
    assert {("virhe.yml", "value.type"), ("paate.yaml", "file.ending"), ("linkki.yml", "file.symlink")} <= told
    assert {Path(row["path"]).parent.as_posix() for row in run.rows} == {folder.removesuffix("/services") + "/services"}


def test_two_given_files_with_one_slug(digisavo: Digisavo) -> None:
    paths = [write(Path(folder, "services/uusi.yml"), MINIMAL.format(name=folder)) for folder in ("a", "b")]
    run = digisavo("check", *paths, "--format=json", DAY)
    assert run.codes == ["slug.duplicate"]
    assert "a/services/uusi.yml" in run.rows[0]["message"]


# The day


@pytest.mark.parametrize(
    ("day", "codes"), [("2026-11-22", []), ("2027-11-22", ["review.due"]), ("2026-11-21", ["date.future"])]
)
def test_the_day_of_the_check(day: str, codes: list[str], digisavo: Digisavo) -> None:
    assert digisavo("check", "content/services/malli.yml", "--format=json", "--today", day).codes == codes


# Odd files


@pytest.mark.parametrize(
    "name", ["oma palvelu.yml", "a\nb.yml", "\x1b[2J.yml", "a\u202eb.yml", "::error::x.yml", "%0A.yml", "-a.yml"]
)
def test_odd_names(name: str, digisavo: Digisavo) -> None:
    path = write(Path("uusi/services", name), MINIMAL.format(name="Uusi"))
    for arguments in (["check", path], ["check", "uusi/services"]):
        run = digisavo(*arguments, DAY)
        assert run.code == 1
        assert len(run.out.splitlines()) == 3
        assert "[file.name]" in run.out
        assert not set(run.out) & set("\x1b\u202e")


def test_a_name_that_is_no_text() -> None:
    name = b"uusi/services/\xff\xfe.yml"
    write(Path(os.fsdecode(name)), MINIMAL.format(name="Malli"))
    for form in ("text", "json", "github"):
        run = run_process(b"check", name, f"--format={form}", DAY)
        assert run.returncode == 1
        assert "file.name" in run.stdout.decode("utf-8")
        assert run.stderr == b""


@pytest.mark.parametrize("target", ["malli.yml", "puuttuu.yml", "/etc/passwd", "."])
def test_a_link(target: str, digisavo: Digisavo, content: Path) -> None:
    (content / "services/linkki.yml").symlink_to(target)
    run = digisavo("check", "content/services/linkki.yml", "--format=json", DAY)
    assert (run.code, run.codes) == (1, ["file.symlink"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"#" * 1024 * 1024, "file.size"),
        (b"[" * 30_000, "yaml.depth"),
        (b"name: \xff\n", "file.encoding"),
        (b"", "yaml.empty"),
        (b"\x00" * 1000, "text.character"),
    ],
    ids=["1 MB", "30 000 brackets", "not UTF-8", "empty", "NUL"],
)
def test_odd_content(data: bytes, code: str, digisavo: Digisavo, content: Path) -> None:
    (content / "services/malli.yml").write_bytes(data)
    run = digisavo("check", "--format=json", DAY)
    assert run.code == 1
    assert code in run.codes
    assert {row["path"] for row in run.rows} == {"content/services/malli.yml"}


# Formats


def test_json_is_a_list_of_problems(digisavo: Digisavo, content: Path) -> None:
    write(content / "services/malli.yml", "name: x: y\n")
    rows = digisavo("check", "--format=json", DAY).rows
    assert all(set(row) == set(rows[0]) for row in rows)
    assert set(rows[0]) == {"path", "line", "column", "severity", "code", "message", "hint", "suggestion"}
    assert [row["suggestion"] for row in rows if row["code"] == "yaml.syntax"] == ['name: "x: y"']
    assert digisavo("check", "content/services/toinen.yml", "--format=json", DAY).rows == []


def test_everything_is_on_the_summary_page(
    digisavo: Digisavo, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    write(content / "services/malli.yml", "".join(f"avain{n}: '```````` <b>@joku</b>'\n" for n in range(30)))
    run = digisavo("check", "--format=github", DAY)
    assert run.out.count("::error ") == 10
    text = page.read_text("utf-8")
    assert text.count("[key.unknown]") == 30
    assert text.startswith("````````text\n")
    assert text.endswith("\n````````\n")
    assert text.count("````````") == 2
    digisavo("check", DAY)
    assert page.read_text("utf-8") == text, "other formats leave the page alone"


HOSTILE = (
    '"a\\n::error file=x::petos": 1',
    'references: ["a\\n::error::petos"]',
    "references:\n  - |\n    a\n    ::error::petos",
    'name: "<b\\n::stop-commands::x>"',
    'related: ["x\\n::add-mask::y"]',
    'evidence:\n  "a\\r\\n::error::petos": {level: x}',
    'pricing: "a\\n::error::petos"',
    'submitted_by: "%0A::error::petos"',
    "!<x%0A::error::petos> name: x",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["text", "github"])
def test_content_cannot_give_workflow_commands(text: str, form: str, digisavo: Digisavo, content: Path) -> None:
    write(content / "services/malli.yml", f"{text}\n")
    run = digisavo("check", f"--format={form}", DAY)
    assert run.code == 1
    for line in run.out.splitlines():
        assert not line.lstrip().startswith("::") or line.startswith(
            ("::error file=content/services/malli.yml,", "::notice file=content")
        )
        assert form == "text" or "%0A" not in line


_ALL_FORMATS = """
from digisavo.adapters.cli import main
for form in ("text", "json", "github"):
    main(["check", f"--format={form}", "DAY"])
""".replace("DAY", DAY)


def test_the_output_does_not_depend_on_the_locale(content: Path) -> None:
    write(content / "services/malli.yml", MINIMAL.format(name="😀") + "status: käytössä\n")
    environments: list[dict[str, str]] = [
        {},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONHASHSEED": "1"},
    ]
    command = [sys.executable, "-c", _ALL_FORMATS]
    usual, *others = [
        subprocess.run(command, capture_output=True, check=False, env=os.environ | environment).stdout
        for environment in environments
    ]
    assert usual.decode("utf-8").count("käytössä") == 3
    assert others == [usual] * len(others)


def test_a_reader_that_leaves_early_sees_no_traceback(content: Path) -> None:
    write(content / "services/malli.yml", "".join(f"avain{n}: x\n" for n in range(3_000)))
    command = f"{sys.executable} -m digisavo.adapters.cli check {DAY} | head -1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert run.stderr == b""


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_end_no_command(closed: str, content: Path) -> None:
    command = f"{sys.executable} -m digisavo.adapters.cli check {DAY} {closed}"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (run.returncode, b"Traceback" in run.stderr) == (0, False)


# What has changed


@pytest.fixture
def version(content: Path) -> str:
    """The version at which the content was committed, with a service that has an error and one that has a notice."""
    write(content / "services/virheellinen.yml", MINIMAL.format(name="Virheellinen").replace("osallisuus", "osallisus"))
    write(content / "services/toinen.yml", MINIMAL.format(name="Toinen") + "tags: [palautteet]\n")
    subprocess.run(["git", "init", "--quiet"], check=True)
    commit()
    return "HEAD"


def commit() -> None:
    subprocess.run(["git", "add", "."], check=True)
    names = ("-c", "user.name=testi", "-c", "user.email=testi@example.org")
    subprocess.run(["git", *names, "commit", "--quiet", "-m", "muutos"], check=True)


def test_what_has_changed_comes_first_and_errors_are_always_shown(
    digisavo: Digisavo, content: Path, version: str
) -> None:
    write(content / "services/uusi.yml", MINIMAL.format(name="Uusi") + "tags: [kyselyt, aanestykset]\n")
    run = digisavo("check", "--since", version, "--format=json", DAY)
    assert run.code == 1
    assert [(Path(row["path"]).stem, row["code"]) for row in run.rows] == [
        ("uusi", "tag.near"), ("virheellinen", "choice.unknown"),
    ]  # fmt: skip
    text = digisavo("check", "--since", version, DAY).out.splitlines()
    assert text[-2] == "Muuttunut 1 tiedosto: 0 virhettä, 0 varoitusta, 1 huomautus."
    assert text[-1].startswith("Muissa tiedostoissa 1 virhe, 1 huomautus.")


def test_what_a_change_causes_elsewhere_counts_to_it(digisavo: Digisavo, content: Path, version: str) -> None:
    website = "links:\n  website: https://esimerkki.example/\n"
    write(content / "services/malli.yml", MINIMAL.format(name="Malli") + website)
    subprocess.run(
        ["git", "-c", "user.name=testi", "-c", "user.email=t@example.org", "commit", "-qam", "a"], check=True
    )
    write(content / "services/uusi.yml", MINIMAL.format(name="Malli") + website)
    rows = digisavo("check", "--since", version, "--format=json", DAY).rows
    duplicates = [Path(row["path"]).stem for row in rows if row["code"] == "entry.duplicate"]
    assert duplicates == ["malli", "uusi"]


def test_sound_changes_leave_the_exit_code_to_the_others(digisavo: Digisavo, content: Path, version: str) -> None:
    (content / "services/virheellinen.yml").unlink()
    run = digisavo("check", "--since", version, DAY)
    assert run.code == 0
    assert run.out.startswith("Muuttunut 0 tiedostoa: 0 virhettä")


def test_a_change_is_one_whatever_its_name(digisavo: Digisavo, content: Path, version: str) -> None:
    write(content / "services/ä\nb.yml", MINIMAL.format(name="Uusi"))
    text = digisavo("check", "--since", version, DAY).out.splitlines()
    assert text[-2].startswith("Muuttunut 1 tiedosto: 1 virhe,")


def test_the_step_summary_is_about_the_change(
    digisavo: Digisavo, content: Path, version: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "yhteenveto.md"))
    digisavo("check", "--since", version, "--format=github", DAY)
    summary = (tmp_path / "yhteenveto.md").read_text("utf-8")
    assert "virheellinen.yml" in summary
    assert "toinen.yml" not in summary


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--since", "olematon"], 'versiota "olematon" ei ole'),
        (["--since", "HEAD", "content"], "anna joko tiedostoja tai --since"),
        (["--since"], "arvo puuttuu"),
    ],
)
def test_a_version_that_cannot_be_compared(
    arguments: list[str], message: str, digisavo: Digisavo, version: str
) -> None:
    run = digisavo("check", *arguments)
    assert (run.code, run.out) == (2, "")
    assert message in run.err


def test_without_a_repository_there_is_nothing_to_compare(
    digisavo: Digisavo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    run = digisavo("check", "--since", "HEAD")
    assert (run.code, run.out) == (2, "")
    assert "git ei voi verrata" in run.err


# New files


def test_a_new_file(digisavo: Digisavo, content: Path) -> None:
    run = digisavo("new", "services", "Äänekosken Öljypalvelu")
    path = content / "services/aanekosken-oljypalvelu.yml"
    assert run.code == 0
    assert "content/services/aanekosken-oljypalvelu.yml" in run.out
    checked = digisavo("check", path, "--format=json", DAY)
    assert set(checked.codes) == {"field.missing"}, "the blank file itself has no fault"


def test_a_new_file_never_overwrites_another(digisavo: Digisavo, content: Path) -> None:
    before = (content / "services/malli.yml").read_bytes()
    assert digisavo("new", "services", "malli").code == 2
    assert (content / "services/malli.yml").read_bytes() == before


def test_a_new_file_makes_the_content_folder(digisavo: Digisavo) -> None:
    assert digisavo("new", "services", "Nimi", "--content", "uusi/sisalto").code == 0
    assert Path("uusi/sisalto/services/nimi.yml").is_file()


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("pilots", "Ääkköset kokeilussa", "pilots/aakkoset-kokeilussa.yml"),
        ("events", "2027 päivä", "events/2027-paiva.yml"),
        ("posts", "Uusi kirjoitus", "blog/2026-11-22-uusi-kirjoitus.md"),
        ("posts", "2027-01-15-uusi-kirjoitus", "blog/2027-01-15-uusi-kirjoitus.md"),
        ("experiences", "malli--kuopio", "experiences/malli--kuopio.yml"),
    ],
)
def test_a_new_file_is_named_as_its_kind_asks(
    kind: str, name: str, path: str, digisavo: Digisavo, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new, "today_in_helsinki", lambda: date(2026, 11, 22))
    assert digisavo("new", kind, name).code == 0
    checked = digisavo("check", content / path, "--format=json", DAY)
    assert {"field.missing"} <= set(checked.codes) <= {"field.missing", "experience.organisation"}
    assert digisavo("new", kind, name).code == 2, "it is there now"


def test_what_is_about_a_service_is_named_after_it(digisavo: Digisavo) -> None:
    run = digisavo("new", "experiences", "Kuopio")
    assert run.code == 2
    assert "palvelun-nimi--" in run.err


def test_images_beside_posts_are_no_content_files(digisavo: Digisavo, content: Path) -> None:
    write(content / "blog/2026-11-22-a.md", "ei etutietoja\n")
    (content / "blog/kuva.png").write_bytes(b"x")
    run = digisavo("check", content / "blog", "--format=json", DAY)
    assert run.codes == ["front_matter.missing"]
    whole = digisavo("check", "--format=json", DAY)
    assert sorted(whole.codes) == ["front_matter.missing", "image.unused"]


def test_an_experience_from_outside_is_checked_against_its_service(digisavo: Digisavo) -> None:
    text = (
        "service: malli\nmunicipality: Kuopio\nstage: kaytossa\nconfirms: [features]\n"
        "reviewed_on: 2026-11-22\nsubmitted_by: kayttajaorganisaatio\n"
    )
    path = write(Path("muualla/experiences/malli--kuopio.yml"), text)
    assert digisavo("check", path, "--format=json", DAY).codes == ["confirms.unanswered"]
