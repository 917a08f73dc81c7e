"""What the check says of hand-written pages and introductions."""

from pathlib import Path

import pytest
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


def problems_of(tmp_path: Path, text: str, name: str = "ohje.md") -> list[Problem]:
    """The problems of a file beside another page, an introduction, a service and a post."""
    files = {
        "tietoa.md": f"{HEAD}## Näin **alkuun**\n\n## Näin alkuun\n", "ohjeet/alku.md": f"{HEAD}Teksti.\n",
        "themes/osvadigi.md": "Johdanto.\n", "services/malli.yml": SERVICE, name: text,
    }  # fmt: skip
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, "utf-8")
    _, report = read_catalogue(tmp_path, SETTINGS)
    return [problem for problem in report.problems if Path(problem.span.path).name == Path(name).name]


@pytest.mark.parametrize(
    "link",
    [
        "../palvelut/", "../palvelut", "../palvelut/malli/", "../palvelut/entinen/", "../palvelut/aihe/osallisuus/",
        "../palvelut/malli/#kokemus", "../palvelut/?status=tuotannossa", "../", "../kunnat/kuopio/", "../tietoa/",
        "../ohjeet/alku/", "tietoa.md", "tietoa.md#nain-alkuun", "tietoa.md#nain-alkuun_1", "ohjeet/alku.md",
        "../kalenteri/tapahtumat.ics", "kuva.png", "#oma-otsikko", "#", "https://example.org/", "mailto:a@example.org",
        "//example.org/", "../kokemukset/", "../palvelut/%6Dalli/",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere(link: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, f"{HEAD}# Oma otsikko\n\n[x]({link})\n") == []


@pytest.mark.parametrize(
    ("link", "advice"),
    [
        ("../palvelu/", "Tarkoititko ../palvelut/?"),
        ("../palvelut/mali/", "Tarkoititko ../palvelut/malli/?"),
        ("palvelut/", "Tarkoititko ../palvelut/?"),
        ("services/malli", "Sivuston sivuun linkitetään"),
        ("tietoja.md", "Sivuston sivuun linkitetään"),
        ("ohjeet/tietoa.md", "Sivuston sivuun linkitetään"),
        ("../kokemukset/malli--kuopio/", "Sivuston sivuun linkitetään"),
        ("/palvelut/", "Kirjoita ../palvelut/."),
        ("/", "Kirjoita ../."),
        ("#oma-otsiko", "Tarkoititko #oma-otsikko?"),
        ("tietoa.md#alkuun", "Otsikon Näin alkuun tunnus on #nain-alkuun."),
    ],
)
def test_links_that_lead_nowhere(link: str, advice: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, f"{HEAD}# Oma otsikko\n\nEnsin [y](../tietoa/), [x]({link})\n")
    assert (problem.code, problem.severity, problem.span[1:]) == ("page.link", "warning", (8, 28))
    assert f'linkki "{link}"' in message_of(problem)
    assert advice in hint_of(problem)


@pytest.mark.parametrize(
    ("name", "link", "count"),
    [
        ("index.md", "palvelut/malli/", 0), ("index.md", "../palvelut/", 0), ("index.md", "palvelu/", 1),
        ("themes/osvadigi.md", "../../palvelut/", 0), ("themes/osvadigi.md", "../hytedigi/", 0),
        ("themes/osvadigi.md", "../palvelu/", 0), ("themes/osvadigi.md", "../../palvelu/", 1),
        ("themes/osvadigi.md", "#palvelut", 0),
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
        ("Teksti.\n", [(1, "page.missing"), (1, "page.missing")]),
        ("---\ntitle: Sivu\ndescription:\n---\nTeksti.\n", [(3, "page.missing")]),
        ("---\ntitle: Sivu\ndescription: x\ntemplate: muu.html\n---\nTeksti.\n", [(4, "page.key")]),
        ("---\ntitle: [\n---\n# Otsikko\n", [(3, "yaml.syntax")]),
    ],
)
def test_the_head_of_a_page(text: str, problems: list[tuple[int, str]], tmp_path: Path) -> None:
    found = [(problem.span.line, problem.code) for problem in problems_of(tmp_path, text)]
    assert found == problems


def test_a_page_is_utf_8(tmp_path: Path) -> None:
    (tmp_path / "vanha.md").write_bytes(f"{HEAD}Tervetuloa väki.\n".encode("latin-1"))
    _, report = read_catalogue(tmp_path, SETTINGS)
    assert [(problem.code, problem.span.line) for problem in report.problems] == [("file.encoding", 6)]
