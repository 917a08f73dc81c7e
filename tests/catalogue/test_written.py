"""Hand-written pages as the catalogue knows them."""

from pathlib import Path

import pytest
from tests.outputs.making import SETTINGS

from digisavo.catalogue.written import WrittenPage, read_written
from digisavo.core.source import SourceFile
from digisavo.pipeline import read_catalogue


def page(text: str, path: str = "sivu.md") -> WrittenPage:
    return read_written(SourceFile(f"content/{path}", "", Path(path).stem, text.encode()), path)


def test_the_front_matter_names_the_page() -> None:
    assert page("---\ntitle: Nimi\ndescription: Kuvaus.\n---\n\n# Otsikko\n\nTeksti.\n") == WrittenPage(
        "sivu/", "Nimi", "Kuvaus.", "# Otsikko\n\nTeksti."
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Otsikko #\n\nTeksti.", "Otsikko"),
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
        ("ohjeet/README.md", "ohjeet/"),
        ("index.md", ""),
    ],
)
def test_the_address_is_that_of_the_generator(path: str, place: str) -> None:
    assert page("Teksti.", path).address == place


def test_the_catalogue_has_the_pages_but_no_openings_and_no_sources(tmp_path: Path) -> None:
    names = ("index.md", "verkosto.md", "ohjeet/alku.md", "themes/hytedigi.md", "blog/x.md", ".piilo/x.md")
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Teksti.", "utf-8")
    catalogue, _ = read_catalogue(tmp_path, SETTINGS)
    assert [page.address for page in catalogue.pages] == ["ohjeet/alku/", "verkosto/"]
