"""A whole small site, built by MkDocs and by ProperDocs as people build it."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.outputs.search.reading import Index
from tests.programs import run_program

from digisavo.adapters.seal import SEAL, read_seal

SMALL = Path(__file__).parent / "small"
THEME = Path(__file__).parents[2] / "plugins/digisavo/theme"
GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')
PAGE = """---
title: Sivu & muuta
description: Kuvaus.
template: redirect.html
---

# Otsikko

![Kuva](kuva.png) ja [palvelu](services/malli-aloite) ja <b>tekstiä</b>

| a | b |
|---|---|
| c | d |
"""


def build(tool: str, site: Path, folder: Path = SMALL) -> subprocess.CompletedProcess[str]:
    arguments = ("build", "--strict", "-f", folder / "mkdocs.yml", "-d", site)
    return run_program(tool, *arguments, SOURCE_DATE_EPOCH="1800000000")


def files_of(site: Path) -> dict[str, bytes]:
    """The files but for the seal, which tells one generator from another."""
    paths = (path for path in site.rglob("*") if path.is_file() and path.name != SEAL)
    return {path.relative_to(site).as_posix(): GENERATOR.sub(b"", path.read_bytes()) for path in paths}


def sealed_paths(site: Path) -> list[str]:
    """The files that the seal names."""
    return sorted(read_seal(gzip.decompress((site / SEAL).read_bytes()).decode()))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portal") / "site"
    result = build("mkdocs", folder)
    assert result.returncode == 0, result.stderr
    assert "malli-varaus.yml" in result.stderr, "the warning is shown, and does not fail --strict"
    assert "\nSisältöä: 3 palvelua, 1 kokeilu, 1 tapahtuma, 1 kirjoitus, 1 kokemus.\n" in result.stderr
    assert re.search(r"\nLinkkejä sivuilta sivuston osiin [\d ]{5,}, rikki 0\.\n", result.stderr)
    assert_quiet(result)
    return folder


def assert_quiet(result: subprocess.CompletedProcess[str]) -> None:
    """What the generator has to say is left out unless it is a warning; what matters takes a few lines."""
    lines = (result.stdout + result.stderr).splitlines()
    assert len(lines) <= 15
    assert not [line for line in lines if line.startswith("INFO")]
    assert re.fullmatch(r"Valmis: \d+ sivua, [\d ]+ tiedostoa, \d+,\d Mt, \d+,\d s\.", lines[-1])


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """A copy of the small site whose content a test may change."""
    shutil.copytree(SMALL / "content", tmp_path / "content")
    settings = f"INHERIT: {SMALL / 'mkdocs.yml'}\ntheme:\n  custom_dir: {THEME}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    return tmp_path


def test_properdocs_builds_the_same_site(site: Path, tmp_path: Path) -> None:
    result = build("properdocs", tmp_path / "site")
    assert result.returncode == 0, result.stderr
    assert files_of(tmp_path / "site") == files_of(site)
    assert sealed_paths(tmp_path / "site") == sealed_paths(site)
    assert_quiet(result)


def test_every_content_file_has_a_page_and_sources_are_data_only(site: Path) -> None:
    pages = [
        "palvelut/malli-aloite", "palvelut/malli-kysely", "palvelut/malli-varaus", "kokeilut/malli-neuvonta",
        "tapahtumat/malli-paiva", "blogi/malli-kirjoitus", "teemat/osvadigi", "kunnat/loppi", "verkosto", "tietoa",
    ]  # fmt: skip
    assert not [page for page in pages if not (site / page / "index.html").is_file()]
    assert 'id="malli-kysely--loppi"' in (site / "palvelut/malli-kysely/index.html").read_text("utf-8")
    assert (site / "blogi/malli-kirjoitus/malli.png").is_file()
    sources = [path for path in site.rglob("*") if path.suffix in (".yml", ".md") and path.name != "index.md"]
    assert sources
    assert all(path.is_relative_to(site / "api/v1") for path in sources)
    assert not [folder for folder in ("blog", "events", "pilots", "themes") if (site / folder).exists()]


def test_calendars_and_feeds_are_published(site: Path) -> None:
    assert "SUMMARY:Malli-päivä" in (site / "kalenteri/tapahtumat.ics").read_text("utf-8")
    assert "<title>Malli-kirjoitus</title>" in (site / "syote/kirjoitukset.xml").read_text("utf-8")


def test_every_relative_link_leads_somewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for link in re.findall(r'(?:href|src)="([^"#?]+)', page.read_text("utf-8")):
            if not re.match(r"[a-z]+:", link):
                target = page.parent / link
                assert (target / "index.html" if link.endswith("/") else target).exists(), f"{page}: {link}"


def test_the_page_for_unknown_addresses_links_from_the_root(site: Path) -> None:
    html = (site / "404.html").read_text("utf-8")
    assert "Sivua ei löytynyt – Pieni portaali" in html
    links = re.findall(r'(?:href|src)="([^"#]+)"', html)
    assert all(re.match(r"/pieni/|[a-z]+:", link) for link in links), links


def test_the_sitemap_and_the_search_know_the_pages(site: Path) -> None:
    urls = [element.text for element in ElementTree.parse(site / "sitemap.xml").iter() if element.tag.endswith("loc")]
    assert len(urls) == len(set(urls))
    assert {"https://example.org/pieni/palvelut/malli-aloite/", "https://example.org/pieni/tietoa/"} <= set(urls)
    found = {address for address, *_ in Index.below(site).documents}
    pages = {"palvelut/malli-aloite/", "kokeilut/malli-neuvonta/", "tapahtumat/malli-paiva/", "verkosto/"}
    assert pages <= found


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_an_error_leaves_the_old_site_alone(tool: str, portal: Path) -> None:
    (portal / "content/services/vajaa.yml").write_text("name: Vajaa\nsubmitted_by: toimittaja\n", "utf-8")
    old = portal / "site/index.html"
    old.parent.mkdir()
    old.write_text("entinen")
    result = build(tool, portal / "site", portal)
    assert result.returncode == 1
    assert "content/services/vajaa.yml:1:1: " in result.stderr
    assert "Traceback" not in result.stderr + result.stdout
    assert [path.name for path in old.parent.iterdir()] == ["index.html"]
    assert old.read_text() == "entinen"


def test_a_hand_written_page_is_a_page_like_the_others(portal: Path) -> None:
    (portal / "content/sivu.md").write_text(PAGE, "utf-8")
    (portal / "content/kuva.png").write_bytes((SMALL / "content/blog/malli.png").read_bytes())
    result = build("mkdocs", portal / "site", portal)
    assert result.returncode == 0, result.stderr
    html = (portal / "site/sivu/index.html").read_text("utf-8")
    assert "<title>Sivu &amp; muuta – Pieni portaali</title>" in html
    for part in (
        '<h1 id="otsikko">Otsikko</h1>', '<a href="../palvelut/malli-aloite/">palvelu</a>',
        '<img src="kuva.png" alt="Kuva"', '<table tabindex="0">', "&lt;b&gt;tekstiä&lt;/b&gt;",
    ):  # fmt: skip
        assert part in html, part
    assert (portal / "site/sivu/kuva.png").is_file()
    assert not (portal / "site/kuva.png").exists()
    assert "https://example.org/pieni/sivu/" in (portal / "site/sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_what_the_disk_refuses_is_said_in_one_line(tool: str, portal: Path) -> None:
    (portal / "file").write_text("x")
    result = build(tool, portal / "file/site", portal)
    assert result.returncode == 1
    assert "Sivustoa ei rakennettu: polun osa on tiedosto, ei kansio" in result.stderr + result.stdout
    assert "Traceback" not in result.stderr + result.stdout


def test_a_hand_written_page_cannot_replace_a_page_of_the_catalogue(portal: Path) -> None:
    (portal / "content/palvelut.md").write_text("# Palvelut\n", "utf-8")
    result = build("mkdocs", portal / "site", portal)
    assert result.returncode == 1
    assert "file.taken" in result.stderr
    assert "Traceback" not in result.stderr


def test_what_leads_nowhere_stops_a_build(portal: Path) -> None:
    links = "[a](/palvelut/) [b](tietoa.md#olematon) [c](olematon.md) [d](../olematon/) [e](#ei-ole) ![f](olematon.png)"
    (portal / "content/sivu.md").write_text(f"# Sivu\n\n{links}\n", "utf-8")
    result = build("mkdocs", portal / "site", portal)
    assert result.returncode == 1
    assert (result.stderr.count("[page.link]"), result.stderr.count("[image.missing]")) == (5, 1)
    assert "Traceback" not in result.stderr


def test_of_the_content_folder_only_what_pages_show_is_published(portal: Path) -> None:
    for name in ("kuva.svg", "skripti.js", "sivu.html", "muistio.txt", "kuva.png"):
        (portal / "content" / name).write_bytes(b"x")
    result = build("mkdocs", portal / "site", portal)
    assert result.returncode == 0
    assert (result.stderr.count("[file.stray]"), result.stderr.count("[image.unused]")) == (4, 1)
    published = {path.name for path in (portal / "site").iterdir()}
    assert not published & {"kuva.svg", "skripti.js", "sivu.html", "sivu", "muistio.txt", "kuva.png"}


BROKEN_OUTPUT = """
from mkdocs.__main__ import cli
from digisavo import pipeline
from digisavo.outputs.rendering.failures import making

def broken(context):
    with making("services/malli-varaus"):
        yield context.catalogue.images["puuttuu"]

pipeline.Rendering.__init__.__defaults__ = ((broken, broken), pipeline.keep_nothing)
cli()
"""


@pytest.mark.parametrize("debug", ["", "1"])
def test_an_output_that_fails_is_named_with_the_entry(tmp_path: Path, debug: str) -> None:
    command = [sys.executable, "-c", BROKEN_OUTPUT, "build", "-f", str(SMALL / "mkdocs.yml"), "-d", str(tmp_path / "s")]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DIGISAVO_DEBUG": debug}
    result = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert result.returncode == 1
    shown = result.stdout + result.stderr
    assert "broken, services/malli-varaus: KeyError: 'puuttuu'" in shown
    assert ("Sivustoa ei rakennettu: ohjelmassa on virhe: " in shown) is not bool(debug)
    assert ("Traceback" in shown) is bool(debug)
