"""A further kind of content is a folder and a name: with `ideas/` in a copy of the package, everything knows ideas."""

import gzip
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from lxml.html import HtmlElement
from tests.outputs.making import texts
from tests.outputs.search.reading import Index
from tests.programs import copy_package, run_program

IDEAS = Path(__file__).parent / "ideas"
SMALL = Path(__file__).parent / "small"
IDEA = """\
title: Lainattava kirjasto
summary: Tilat ja laitteet lainattaviksi yhdestä paikasta.
stage: etsii_kumppaneita
themes: [osvadigi]
tags: [Lainaus]
municipality: Nurmes
wish: Etsimme **kuntaa**, joka kokeilisi.
related: [services/malli-varaus]
reviewed_on: 2026-11-22
submitted_by: muu
"""


@pytest.fixture(scope="module")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with the folder and the name."""
    folder = tmp_path_factory.mktemp("plugins")
    package = copy_package(folder)
    shutil.copytree(IDEAS, package / "collections/ideas", ignore=shutil.ignore_patterns("__pycache__"))
    registry = package / "collections/registry.py"
    text = registry.read_text("utf-8").replace("EXPERIENCES)", "EXPERIENCES, IDEAS)")
    imported = "from digisavo.collections.ideas.collection import IDEAS"
    registry.write_text(text.replace("\nCOLLECTIONS", f"{imported}\n\nCOLLECTIONS"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def portal(plugins: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small portal with an idea."""
    folder = tmp_path_factory.mktemp("portal")
    shutil.copytree(SMALL / "content", folder / "content")
    (folder / "content/ideas").mkdir()
    (folder / "content/ideas/lainattava-kirjasto.yml").write_text(IDEA, "utf-8")
    settings = f"INHERIT: {SMALL / 'mkdocs.yml'}\ntheme:\n  custom_dir: {plugins / 'digisavo/theme'}\n"
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(plugins: Path, portal: Path) -> Path:
    result = run(plugins, portal, "mkdocs", "build", "--strict")
    assert result.returncode == 0, result.stderr
    return portal / "site"


def run(plugins: Path, folder: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_program(module, *arguments, folder=folder, plugins=plugins)


def digisavo(plugins: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(plugins, folder, "digisavo.adapters.cli", *arguments)


def codes(result: subprocess.CompletedProcess[str]) -> list[str]:
    return [problem["code"] for problem in json.loads(result.stdout)]


def page(site: Path, address: str) -> HtmlElement:
    return lxml.html.fromstring((site / address / "index.html").read_text("utf-8"))


def links(tree: HtmlElement, path: str = "//main") -> set[str]:
    return {str(link) for link in tree.xpath(f"{path}//a/@href")}


def data(site: Path, address: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / address).read_text("utf-8"))
    return found


def test_it_is_checked(plugins: Path, portal: Path) -> None:
    result = digisavo(plugins, portal, "check", "--today=2026-11-22", "content/ideas")
    assert (result.returncode, result.stdout) == (
        0, "Tarkistettu 1 tiedosto: 0 virhettä, 0 varoitusta, 0 huomautusta.\n"
    )  # fmt: skip


def test_its_own_rule_and_the_links_of_others_are_checked(plugins: Path, portal: Path, tmp_path: Path) -> None:
    shutil.copytree(portal / "content", tmp_path / "content")
    bad = IDEA.replace("wish: Etsimme **kuntaa**, joka kokeilisi.\n", "").replace("malli-varaus", "malli-varus")
    (tmp_path / "content/ideas/toinen.yml").write_text(bad.replace("stage:", "vaihe: x\nstage:"), "utf-8")
    pilot = tmp_path / "content/pilots/malli-neuvonta.yml"
    pilot.write_text(f"{pilot.read_text('utf-8')}related: [ideas/toinen, ideas/kolmas]\n", "utf-8")
    result = digisavo(plugins, tmp_path, "check", "--today=2026-11-22", "--format=json")
    assert result.returncode == 1
    wanted = ["key.unknown", "idea.wish", "related.missing", "related.missing"]
    assert [code for code in codes(result) if code in wanted] == wanted


def test_a_new_file_is_started(plugins: Path, portal: Path, tmp_path: Path) -> None:
    shutil.copytree(portal / "content", tmp_path / "content")
    result = digisavo(plugins, tmp_path, "new", "ideas", "Yhteinen kirjasto")
    assert result.returncode == 0, result.stderr
    assert "content/ideas/yhteinen-kirjasto.yml" in result.stdout
    checked = digisavo(plugins, tmp_path, "check", "--format=json", "content/ideas/yhteinen-kirjasto.yml")
    assert set(codes(checked)) == {"field.missing"}


def test_it_has_a_page(site: Path) -> None:
    tree = page(site, "ideat/lainattava-kirjasto")
    assert texts(tree, "//h1") == ["Lainattava kirjasto"]
    assert texts(tree, "//dt[text()='Toive kumppanille']/following-sibling::dd[1]/p/strong") == ["kuntaa"]
    assert {
        "../../tunnisteet/lainaus/", "../../teemat/osvadigi/", "../../kunnat/nurmes/", "../../palvelut/malli-varaus/",
        "../../api/v1/ideas/lainattava-kirjasto.json",
    } <= links(tree)  # fmt: skip


@pytest.mark.parametrize(
    "address",
    [
        "ideat", "ideat/aihe/etsii-kumppaneita", "tunnisteet/lainaus", "teemat/osvadigi", "kunnat/nurmes",
        "palvelut/malli-varaus",
    ],
)  # fmt: skip
def test_other_pages_lead_to_it(address: str, site: Path) -> None:
    root = "../" * (address.count("/") + 1)
    assert f"{root}ideat/lainattava-kirjasto/" in links(page(site, address))


def test_places_count_it(site: Path) -> None:
    table = page(site, "maakunnat/pohjois-karjala")
    assert "Ideat" in " ".join(texts(table, "//table//th"))


def test_every_page_leads_to_its_list(site: Path) -> None:
    tree = page(site, "tietoa")
    footer = dict(zip(texts(tree, "//footer//a"), tree.xpath("//footer//a/@href"), strict=True))
    assert footer["Ideat"] == "../ideat/"
    assert "syote/ideat.xml" in " ".join(tree.xpath("//head/link/@href"))


def test_the_home_page_counts_it(site: Path) -> None:
    assert "1 idea" in texts(page(site, ""), "//ul[@class='ds-numbers']/li")


def test_it_is_data(site: Path) -> None:
    record = data(site, "api/v1/ideas/lainattava-kirjasto.json")
    assert record["url"] == "https://example.org/pieni/ideat/lainattava-kirjasto/"
    assert record["municipality"] == {"code": "541", "name": "Nurmes"}
    assert data(site, "api/v1/ideas/page/1.json")["result"] == [record]
    assert json.loads(gzip.decompress((site / "api/v1/ideas.ndjson.gz").read_bytes())) == record
    assert data(site, "api/v1/schemas/ideas.json")["properties"]["title"]["title"] == "Otsikko"
    assert "<title>Lainattava kirjasto</title>" in (site / "syote/ideat.xml").read_text("utf-8")


def test_the_guide_explains_it(site: Path) -> None:
    assert "../kenttaopas/ideat/" in links(page(site, "kenttaopas"))
    questions = page(site, "kenttaopas/ideat").xpath("//div[@class='ds-question']/@id")
    assert questions[:3] == ["title", "summary", "stage"]
    assert "wish" in questions


def test_it_is_found(site: Path) -> None:
    assert "ideat/lainattava-kirjasto/" in Index.below(site).found_by("kokeilla"), "by the words of its wish"
    assert "https://example.org/pieni/ideat/lainattava-kirjasto/" in (site / "sitemap.xml").read_text("utf-8")
