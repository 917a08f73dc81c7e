"""What the check says of hand-written pages and introductions."""

from pathlib import Path

import pytest
from PIL import Image
from tests.outputs.making import SETTINGS
from tests.wording import hint_of, message_of

from digisavo.core.problem import Problem
from digisavo.pipeline import read_catalogue

HEAD = "---\ntitle: Sivu\ndescription: Kuvaus.\n---\n\n"
SERVICE = """\
name: Malli
previous_slugs: [entinen]
summary: Palvelu.
categories: [osallisuus]
sources: [https://example.org]
reviewed_on: 2026-11-22
submitted_by: toimitus
"""
POST = """\
---
title: Luonnos
summary: Kirjoitus.
published_on: 2026-11-20
author: toimitus
draft: kylla
---

Teksti.
"""


def write(folder: Path, files: dict[str, str]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")


def problems_of(tmp_path: Path, text: str, name: str = "ohje.md") -> list[Problem]:
    """The problems of a file beside another page, an introduction, a service, a draft and an image."""
    files = {
        "tietoa.md": f"{HEAD}## Näin **alkuun**\n\n## Näin alkuun\n", "ohjeet/alku.md": f"{HEAD}Teksti.\n",
        "index.md": "Alku.\n", "themes/osvadigi.md": "Johdanto.\n", "services/malli.yml": SERVICE,
        "blog/2026-11-20-luonnos.md": POST, name: text,
    }  # fmt: skip
    write(tmp_path, files)
    Image.new("RGB", (4, 3)).save(tmp_path / "kuva.png")
    _, report = read_catalogue(tmp_path, SETTINGS)
    return [problem for problem in report.problems if problem.span.path == str(tmp_path / name)]


@pytest.mark.parametrize(
    "link",
    [
        "../palvelut/", "../palvelut", "../palvelut/malli/", "../palvelut/entinen/", "../palvelut/aihe/osallisuus/",
        "../palvelut/malli/#kokemus", "../palvelut/?status=tuotannossa", "../", "..", "../kunnat/kuopio/", "../tietoa/",
        "../tietoa/#nain-alkuun", "../tietoa/#nain-alkuun_1", "../tietoa#nain-alkuun", "../ohjeet/alku/",
        "../kalenteri/tapahtumat.ics", "../kalenteri/kunnat/kuopio.ics", "../syote/palvelut.xml", "kuva.png",
        "#oma-otsikko", "#", "?kunta=kuopio", "https://example.org/", "http://example.org/", "mailto:a@example.org",
        "../kokemukset/", "../palvelut/%6Dalli/", "../palvelut/../tietoa/", "../palvelut/./malli/", "services/malli",
        "posts/luonnos",
        "../llms.txt", "../api/v1/services.csv", "../lisaa-palvelu/?lyhyt=1",
        "https://digisavo.fi/", "https://digisavo.fi", "https://digisavo.fi/palvelut/malli/?a=b#kokemus",
        "https://digisavo.fi/ohjeet/../tietoa/#nain-alkuun", "https://digisavo.fi.example.org/palvelu/",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere(link: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, f"{HEAD}# Oma otsikko\n\n![Kuva](kuva.png) [x]({link})\n") == []


@pytest.mark.parametrize(
    ("link", "advice"),
    [
        ("../palvelu/", "Tarkoititko ../palvelut/?"),
        ("../palvelut/mali/", "Tarkoititko ../palvelut/malli/?"),
        ("../kunnat/kuopo/", "Tarkoititko ../kunnat/kuopio/?"),
        ("../teemat/osvadig/", "Tarkoititko ../teemat/osvadigi/?"),
        ("../palvelut/malli/lisaa/", "Sivuston sivuun linkitetään"),
        ("../blogi/luonnos/", "Sivuston sivuun linkitetään"),
        ("palvelut/", "Tarkoititko ../palvelut/?"),
        ("../../palvelut/", "Tarkoititko ../palvelut/?"),
        ("tietoja.md", "Sivuston sivuun linkitetään"),
        ("tietoa.md", "Kirjoita ../tietoa/."),
        ("tietoa.md#nain-alkuun", "Kirjoita ../tietoa/#nain-alkuun."),
        ("ohjeet/alku.md", "Kirjoita ../ohjeet/alku/."),
        ("themes/osvadigi.md", "Kirjoita ../teemat/osvadigi/."),
        ("../kokemukset/malli--kuopio/", "Sivuston sivuun linkitetään"),
        ("/palvelut/", "Kirjoita ../palvelut/."),
        ("/", "Kirjoita ../."),
        ("/palvelut/?a=b#kohta", "Kirjoita ../palvelut/?a=b#kohta."),
        ("../palvelu/?a=b#kohta", "Tarkoititko ../palvelut/?a=b#kohta?"),
        ("../palvelut//malli/", "Tarkoititko ../palvelut/malli/?"),
        ("..//palvelut/", "Tarkoititko ../palvelut/?"),
        ("../palvelut//", "Tarkoititko ../palvelut/?"),
        ("#oma-otsiko", "Tarkoititko #oma-otsikko?"),
        ("../tietoa/#nain-alkun", "Tarkoititko ../tietoa/#nain-alkuun?"),
        ("../tietoa/#loppu", "Otsikon Näin alkuun tunnus on #nain-alkuun."),
        ("../ohje.pdf", "Sivuston sivuun linkitetään"),
        ("../syote/palvelu.xml", "Sivuston sivuun linkitetään"),
        ("../kalenteri/kunnat/kuopo.ics", "Sivuston sivuun linkitetään"),
        ("muu.png", "Sivuston sivuun linkitetään"),
        ("..\\palvelut", "Sivuston sivuun linkitetään"),
        ("https://digisavo.fi/palvelu/?a=b#kohta", "Tarkoititko https://digisavo.fi/palvelut/?a=b#kohta?"),
        ("https://digisavo.fi//palvelut/", "Tarkoititko https://digisavo.fi/palvelut/?"),
        ("https://digisavo.fi/ei/mitaan/", "Sivuston sivuun linkitetään"),
        ("https://digisavo.fi/tietoa/#nain-alkun", "Tarkoititko https://digisavo.fi/tietoa/#nain-alkuun?"),
    ],
)
def test_links_that_lead_nowhere(link: str, advice: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, f"{HEAD}# Oma otsikko\n\nEnsin [y](../tietoa/), [x]({link})\n")
    assert (problem.code, problem.severity, problem.span[1:]) == ("page.link", "error", (8, 28))
    assert "linkki " in message_of(problem)
    assert advice in hint_of(problem)


def test_a_web_address_without_its_beginning_gets_it(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, f"{HEAD}# Oma otsikko\n\nKatso [kunnan sivu](www.kuopio.fi/digi).\n")
    assert (problem.code, hint_of(problem)) == ("markdown.link", "Kirjoita https://www.kuopio.fi/digi.")


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("services/mali", "related.missing"), ("javascript:alert(1)", "markdown.link"),
        ("//example.org/", "markdown.link"), ("data:text/html,x", "markdown.link"),
        ("https://", "markdown.link"), ("http://[", "markdown.link"),
    ],
)  # fmt: skip
def test_links_that_no_page_may_have(link: str, code: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, f"{HEAD}# Oma otsikko\n\nEnsin [x]({link})\n")
    assert (problem.code, problem.severity, problem.span.line) == (code, "error", 8)


@pytest.mark.parametrize(
    ("name", "link", "count"),
    [
        ("index.md", "palvelut/malli/", 0), ("index.md", "../palvelut/", 1), ("index.md", "palvelu/", 1),
        ("index.md", "services/malli", 0), ("index.md", "palvelut/malli", 0), ("index.md", "?q=x", 0),
        ("themes/osvadigi.md", "../../palvelut/", 0), ("themes/osvadigi.md", "../hytedigi/", 0),
        ("themes/osvadigi.md", "../palvelu/", 1), ("themes/osvadigi.md", "../../palvelu/", 1),
        ("themes/osvadigi.md", "services/malli", 0), ("themes/osvadigi.md", "#palvelut", 0),
    ],
)  # fmt: skip
def test_links_of_introductions_begin_at_the_page_that_shows_them(
    name: str, link: str, count: int, tmp_path: Path
) -> None:
    found = problems_of(tmp_path, f"Johdanto: [x]({link}).\n", name)
    assert [problem.code for problem in found] == ["page.link"] * count


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (f"{HEAD}Teksti.", []),
        ("---\ndescription: Kuvaus.\n---\n# Otsikko\n", []),
        ("# Otsikko\n", [(1, "page.missing")]),
        ("Otsikko\n===\n", [(1, "page.missing")]),
        ("Teksti.\n", [(1, "page.missing"), (1, "page.missing")]),
        ("---\ntitle: Sivu\ndescription:\n---\nTeksti.\n", [(3, "page.missing")]),
        ("---\ntitle: Sivu\ndescription: x\ntemplate: muu.html\n---\nTeksti.\n", [(4, "page.key")]),
        ("---\ntitle: [\n---\n# Otsikko\n", [(3, "yaml.syntax")]),
        ("---\ntitle: [a, b]\ndescription: x\n---\n", [(2, "value.type")]),
        ("---\ntitle: A <b>\ndescription: x\n---\n", [(2, "text.html")]),
        (f"---\ntitle: A\ndescription: {'x' * 301}\n---\n", [(3, "text.long")]),
        ("---\ntitle: A\ndescription: x\nbody: Muu.\n---\nTeksti.\n", [(4, "front_matter.body")]),
    ],
)
def test_the_head_of_a_page(text: str, problems: list[tuple[int, str]], tmp_path: Path) -> None:
    found = [(problem.span.line, problem.code) for problem in problems_of(tmp_path, text)]
    assert found == problems


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("![Kuva](puuttuu.png)", "image.missing", 8),
        ("![](kuva.png)", "markdown.alt", 8),
        ("![Kuva](kuvat/kuva.png)", "markdown.image_file", 8),
        ("![Kuva](https://example.org/kuva.png)", "markdown.image_file", 8),
        ("![Kuva](kuva.svg)", "markdown.image_file", 8),
        ("![Kuva](kuva 1.png)", "markdown.space", 8),
        ("Lue [liite](liite 1.pdf).", "markdown.space", 8),
        ("Teksti <b>lihava</b>", "markdown.html", 8),
        ("{% include 'main.html' %}", "markdown.include", 8),
        ("\u202eTeksti", "text.character", 8),
        ("a\0b", "text.character", 8),
        ("![" * 10_000, "markdown.costly", 8),
        ("|a" * 400 + "|\n" + "|-" * 400 + "|\n" + "x\n" * 400, "markdown.costly", 8),
    ],
)
@pytest.mark.parametrize("name", ["ohje.md", "index.md", "themes/osvadigi.md", "ohjeet/index.md"])
def test_texts_are_judged_as_those_of_entries(name: str, text: str, code: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "ohjeet").mkdir()
    for folder in ("themes", "ohjeet"):
        Image.new("RGB", (4, 3)).save(tmp_path / folder / "kuva.png")
    found = [(one.code, one.span.line) for one in problems_of(tmp_path, f"{HEAD}# Sivu\n\n{text}\n", name)]
    assert [one for one in found if one[0] != "page.key"] == [(code, line)]


def test_a_page_is_utf_8_and_all_of_it_is_judged_in_the_same_run(tmp_path: Path) -> None:
    (tmp_path / "vanha.md").write_bytes(f"{HEAD}Tervetuloa väki: [x](../ei/).\n".encode("cp1252"))
    (tmp_path / "leveä.md").write_bytes(f"{HEAD}Tervetuloa.\n".encode("utf-16"))
    _, report = read_catalogue(tmp_path, SETTINGS)
    found = {(Path(one.span.path).stem, one.code, one.span.line) for one in report.problems}
    assert {("vanha", "file.encoding", 6), ("vanha", "page.link", 6), ("leveä", "file.encoding", 1)} <= found


@pytest.mark.parametrize(
    "name", ["Ohje.md", "oma sivu.md", "ohjeet/Alku.md", "Ohjeet/alku.md", "a<b>.md", "ohjeet/README.md"]
)
def test_names_are_addresses(name: str, tmp_path: Path) -> None:
    write(tmp_path, {name: f"{HEAD}Teksti.\n", "index.md": "Alku.\n"})
    catalogue, report = read_catalogue(tmp_path, SETTINGS)
    (problem,) = report.problems
    assert (problem.code, catalogue.pages) == ("file.name", ())


def test_two_pages_do_not_share_an_address(tmp_path: Path) -> None:
    page = f"{HEAD}Teksti.\n"
    write(tmp_path, {"index.md": "Alku.\n", "ohjeet.md": page, "ohjeet/index.md": page})
    (problem,) = read_catalogue(tmp_path, SETTINGS)[1].problems
    assert (problem.code, problem.span.path.endswith("ohjeet.md")) == ("page.twice", True)


def test_images_that_no_text_shows_are_told(tmp_path: Path) -> None:
    write(tmp_path, {"index.md": "Alku.\n", "ohje.md": f"{HEAD}![Kuva](kuva.png)\n"})
    (tmp_path / "kuvat").mkdir()
    for name in ("kuva.png", "muu.png", "kuvat/kuva.png"):
        Image.new("RGB", (4, 3)).save(tmp_path / name)
    catalogue, report = read_catalogue(tmp_path, SETTINGS)
    assert [(one.code, Path(one.span.path).relative_to(tmp_path).as_posix()) for one in report.problems] == [
        ("image.unused", "kuvat/kuva.png"), ("image.unused", "muu.png"),
    ]  # fmt: skip
    assert list(catalogue.images_by_address) == ["ohje/kuva.png"]
