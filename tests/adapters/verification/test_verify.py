"""`digisavo verify`: nothing is wrong with a sound site, and every planted fault is told with its file."""

import gzip
import os
import shutil
from pathlib import Path
from time import process_time

import pytest
from tests.adapters.verification.planting import PLANTED, Planted
from tests.portals.small_site import PORTAL
from tests.programs import run_program

from digisavo.adapters.verification.addresses import orphan_faults
from digisavo.adapters.verification.built_page import BuiltPage
from digisavo.adapters.verification.built_site import BuiltSite
from digisavo.adapters.verification.fault import Fault, line_of
from digisavo.adapters.verification.targets import Home, Target


@pytest.fixture(scope="module")
def told(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of a site with all faults at once: each is in files of its own."""
    site = tmp_path_factory.mktemp("planted") / "site"
    shutil.copytree(small_site, site)
    for planted in PLANTED:
        planted.plant(site, planted.path)
    return verify(site)[1]


def verify(site: Path, *arguments: str) -> tuple[int, list[str], list[str]]:
    """The exit code of the command, and the lines of its output and of its complaints."""
    done = run_program("digisavo.adapters.cli", "verify", site, "--content", PORTAL / "content", *arguments)
    assert "Traceback" not in done.stderr + done.stdout
    return done.returncode, done.stdout.splitlines(), done.stderr.splitlines()


def test_nothing_is_wrong_with_a_sound_site(small_site: Path) -> None:
    code, lines, complaints = verify(small_site)
    assert (code, complaints) == (0, [])
    assert len(lines) == 1
    assert lines[0].startswith("Tarkistettu 7 sisältöä, ")
    assert lines[0].endswith(": 0 vikaa.")


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: planted.name)
def test_every_planted_fault_is_told(planted: Planted, told: list[str]) -> None:
    assert [line for line in told if line.startswith(planted.path) and planted.words in line]


def test_hostile_files_are_told_and_take_no_time(small_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(small_site, site)
    with (site / "api/v1/valtava.json").open("wb") as stream:
        stream.truncate(10**12)  # takes no room on the disk
    os.mkfifo(site / "putki.xml")
    (site / "api/v1/syva.json").write_text("[" * 1_000_000)
    (site / "tietoa/index.html").write_text("<a " * 1_000_000)
    (site / "luvut/index.html").write_bytes(bytes(range(256)) * 1000)
    (site / "syote/kaikki.xml").write_bytes(bytes(range(256)) * 1000)
    (site / "kalenteri/tapahtumat.ics").write_bytes(bytes(range(256)) * 1000)
    (site / os.fsdecode(b"outo\xff.html")).write_text("x")
    (site / "checksums.txt.gz").write_bytes(gzip.compress(b"x\n"))
    (site / "assets/tray/bar.js").write_text("import" + " " * 200_000)
    code, lines, complaints = verify(site)
    assert (code, complaints) == (1, [])
    paths = ["api/v1/valtava.json: ", "putki.xml: ", "api/v1/syva.json: ", "tietoa/index.html: ", "luvut/index.html: "]
    for path in (*paths, "syote/kaikki.xml", "kalenteri/tapahtumat.ics: ", "outo", "checksums.txt.gz:1: "):
        assert any(line.startswith(path) for line in lines), path


def test_what_is_no_site_is_wrong_usage(tmp_path: Path) -> None:
    for folder, words in ((tmp_path / "ei-ole", "ei ole"), (tmp_path, "ei ole sivustoa")):
        code, lines, complaints = verify(folder)
        assert (code, lines) == (2, [])
        assert words in complaints[0]
        assert "scripts/build" in complaints[0]


def test_content_that_has_changed_since_is_told(small_site: Path, tmp_path: Path) -> None:
    """A site that was built before an entry came, and before another went."""
    content = tmp_path / "content"
    shutil.copytree(PORTAL / "content", content)
    (content / "services/malli-varaus.yml").rename(content / "services/malli-lupa.yml")
    code, lines, _ = verify(small_site, "--content", str(content))
    assert code == 1
    for start, words in (
        ("palvelut/malli-lupa/index.html", "sivu puuttuu"), ("palvelut/index.html", "luettelosta puuttuu"),
        ("api/v1/services/malli-varaus.json", "ei kuulu millekään"), ("api/v1/services.csv", '"malli-lupa" puuttuu'),
        ("api/v1/services.ndjson.gz", '"malli-varaus" ei kuulu'), ("assets/haku/manifest.json", "malli-lupa"),
        ("assets/lomakkeet/nimet/services.json", "malli-lupa"),
    ):  # fmt: skip
        assert [line for line in lines if line.startswith(start) and words in line], start


def test_without_its_stamp_and_its_seal_a_site_is_read_nevertheless(small_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(small_site, site)
    (site / "build.json").write_text("{")
    (site / "checksums.txt.gz").unlink()
    code, lines, _ = verify(site)
    assert code == 1
    assert [line.partition(": ")[0] for line in lines[:-1]] == ["build.json:1", "checksums.txt.gz"]


def test_content_with_errors_comes_first(small_site: Path, tmp_path: Path) -> None:
    shutil.copytree(PORTAL / "content", tmp_path / "content")
    (tmp_path / "content/services/rikki.yml").write_text("name: [")
    code, lines, _ = verify(small_site, "--content", str(tmp_path / "content"))
    assert code == 1
    assert any("rikki.yml" in line for line in lines)
    assert not any(line.startswith("Tarkistettu") and "sivua" in line for line in lines)


def test_addresses_that_entries_write_are_their_own(small_site: Path, tmp_path: Path) -> None:
    """A text may name an address with a Finnish ending, or one that is no more: only links have to lead somewhere."""
    site, content = tmp_path / "site", tmp_path / "content"
    shutil.copytree(small_site, site)
    shutil.copytree(PORTAL / "content", content)
    for file in (content / "services/malli-aloite.yml", site / "api/v1/services/malli-aloite.json"):
        text = file.read_text("utf-8")
        file.write_text(text.replace("kirjaamoon.", "kirjaamoon https://example.org/pieni/palvelut/:sta."), "utf-8")
    _, lines, _ = verify(site, "--content", str(content))
    assert [line for line in lines if line.startswith("api/v1/services/malli-aloite.json")]
    assert not [line for line in lines if ":sta" in line]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../a/../b/", "b/"), (".././b/", "b/"), ("../a/./b/", "a/b/"), ("../a/..", ""), ("../.", ""), ("../b/", "b/"),
        ("../.well-known/x", ".well-known/x"), ("../a/?b=c/../d", "a/"), ("../a//b/", "a//b/"),
    ],
)  # fmt: skip
def test_links_lead_where_browsers_go(link: str, address: str) -> None:
    assert Home("https://example.org/pieni/").target(link, "sivu/") == Target(address)


def test_a_host_adds_the_slash_that_a_link_leaves_out(tmp_path: Path) -> None:
    (tmp_path / "palvelut").mkdir()
    for path in ("index.html", "palvelut/index.html", "robots.txt"):
        (tmp_path / path).touch()
    site = BuiltSite(tmp_path)
    assert site.landing(Target("palvelut", "a")) == Target("palvelut/", "a")
    for address in ("", "palvelut/", "robots.txt", "poissa"):
        assert site.landing(Target(address)) == Target(address)


def test_a_home_page_that_cannot_be_read_does_not_make_all_pages_orphans() -> None:
    pages = {path: BuiltPage(path) for path in ("index.html", "a/index.html", "b/index.html")}
    assert list(orphan_faults(pages)) == []
    pages["index.html"].leads[Target("a/")] = 0
    assert [fault.path for fault in orphan_faults(pages)] == ["b/index.html"]


def test_a_fault_stays_on_its_line() -> None:
    assert str(Fault("a\nb\r.txt", "x", "y")) == "a\\nb\\r.txt: x. y"


def test_lines_are_those_of_editors_and_many_take_no_time() -> None:
    assert [line_of("a\n\nb", index) for index in range(4)] == [1, 1, 2, 3]
    text, began = "\n" * 1_000_000, process_time()
    assert line_of(text, 999_990) + sum(line_of(text, index) for index in range(0, 100_000)) == 999_991 + 5_000_050_000
    assert process_time() - began < 5
