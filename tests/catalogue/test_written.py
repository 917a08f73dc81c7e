"""Hand-written pages as the catalogue knows them."""

from pathlib import Path
from typing import Any

import pytest
from tests.outputs.making import SETTINGS

from digisavo.catalogue.written import WrittenPage, read_written
from digisavo.core.sections import Sections
from digisavo.core.source import SourceFile
from digisavo.pipeline import read_catalogue
from digisavo.reading import disk
from digisavo.reading.files import PageFile


def page(text: str, path: str = "sivu.md") -> WrittenPage:
    file = PageFile(path, SourceFile(f"content/{path}", "", Path(path).stem, text.encode()))
    return read_written([file], (), Sections()).pages[0]


def test_the_front_matter_names_the_page() -> None:
    assert page("---\ntitle: Nimi\ndescription: Kuvaus.\n---\n\n# Otsikko\n\nTeksti.\n") == WrittenPage(
        "sivu/", "Nimi", "Kuvaus.", "# Otsikko\n\nTeksti."
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Otsikko #\n\nTeksti.", "Otsikko"),
        ("*Otsikko* & muuta\n===\n\nTeksti.", "Otsikko & muuta"),
        ("```\n# Koodia\n```\n", "sivu"),
        ("Teksti.\n", "sivu"),
        ("---\ndescription: x\n---\n# A\n# B\n", "A"),
        ("---\ntitle: [\n---\n# Rikki\n", "Rikki"),
        ("---\ntitle:\n---\n# Tyhjä\n", "Tyhjä"),
    ],
)
def test_without_a_title_its_heading_or_its_file_does(text: str, title: str) -> None:
    assert page(text).title == title


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("sivu.md", "sivu/"),
        ("ohjeet/alku.md", "ohjeet/alku/"),
        ("ohjeet/index.md", "ohjeet/"),
    ],
)
def test_the_address_is_that_of_the_file(path: str, place: str) -> None:
    assert page("Teksti.", path).address == place


def test_the_catalogue_has_the_pages_apart_from_introductions_and_sources(tmp_path: Path) -> None:
    names = (
        "index.md", "verkosto.md", "ohjeet/alku.md", "themes/hytedigi.md", "blog/x.md", ".piilo/x.md", "ohjeet/.x.md",
    )  # fmt: skip
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"---\ntitle: x\n---\n{name}", "utf-8")
    catalogue, _ = read_catalogue(tmp_path, SETTINGS)
    assert [page.address for page in catalogue.pages] == ["ohjeet/alku/", "verkosto/"]
    assert catalogue.introductions == {"": "index.md", "hytedigi": "themes/hytedigi.md"}


def test_each_page_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "themes").mkdir()
    for name in ("index.md", "verkosto.md", "themes/hytedigi.md"):
        (tmp_path / name).write_text("---\ntitle: x\n---\nTeksti.", "utf-8")
    opened: list[str] = []
    real = disk.read_plain

    def count(path: Path, most: int) -> Any:
        opened.append(path.name)
        return real(path, most)

    monkeypatch.setattr("digisavo.reading.files.read_plain", count)
    read_catalogue(tmp_path, SETTINGS)
    assert sorted(opened) == ["hytedigi.md", "index.md", "verkosto.md"]
