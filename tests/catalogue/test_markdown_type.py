"""Markdown and images as answers: every fault of a post's text is reported at its own line."""

from datetime import date

import pytest
from tests.wording import hint_of

from digisavo.catalogue.field_types.image import ImageType
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.places import load_places
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Document
from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import parse_post
from digisavo.reading.yaml_text import parse_yaml

POST = Markdown({"max_length": 20_000, "images": True, "entry_links": True, "top_heading": 2})
TEXT = Markdown({"max_length": 20_000})
HEAD = "---\ntitle: Otsikko\n---\n"


class Page:
    """A display of one page with one published entry and one image."""

    today = date(2026, 11, 22)

    def t(self, key: str, /, **values: object) -> str:
        return key

    def date(self, value: str, /) -> str:
        return value

    def number(self, value: float, /) -> str:
        return str(value)

    money = number

    def language(self, code: str) -> str:
        return code

    def link(self, address: str) -> str:
        return f"../../{address}"

    def title_of(self, reference: str) -> str:
        return reference

    def municipality(self, code: str) -> str:
        return ""

    region = provider = municipality

    def address_of(self, reference: str) -> str:
        return "palvelut/kuntalaisaloite/" if reference == "services/kuntalaisaloite" else ""

    def image_size(self, name: str) -> tuple[int, int] | None:
        return (1600, 900) if name == "kuva.png" else None


def check(text: str, field_type: Markdown = POST) -> tuple[str | None, list[Problem]]:
    """The checked text of a post and its problems."""
    document = parse_post(SourceFile("content/blog/2026-11-22-malli.md", "posts", "malli", (HEAD + text).encode()))
    assert isinstance(document, Document), document
    sheet = Sheet(document, "posts", date(2026, 11, 22), load_places(), {}, {})
    return field_type.check(document.values["body"], ("body",), sheet), sheet.problems


def places(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in problems]


def test_a_sound_post() -> None:
    text = "Katso [aloite](services/kuntalaisaloite).\n\n![Kartta](kuva.png)\n\n[Muu](https://example.org)"
    value, problems = check(f"\n{text}\n")
    assert not problems
    assert value == text
    assert list(POST.references(text)) == ["services/kuntalaisaloite"]
    assert list(POST.files(text)) == ["kuva.png"]
    html = POST.show(text, Page())
    assert '<a href="../../palvelut/kuntalaisaloite/">aloite</a>' in html
    assert '<img src="kuva.png" alt="Kartta" width="1600" height="900" loading="lazy">' in html


def test_other_texts_name_no_entries_and_need_no_files() -> None:
    text = "[aloite](services/kuntalaisaloite) ![Kartta](kuva.png)"
    assert not list(TEXT.references(text))
    assert not list(TEXT.files(text))
    value, problems = check(text, TEXT)
    assert value == text
    assert places(problems) == [("markdown.link", 4, 10), ("markdown.image", 4, 46)]


def test_each_fault_is_reported_where_it_is() -> None:
    value, problems = check(
        "\nTeksti <b>a</b>\n\n```\n<i>\n```\n{% include 'x' %}\n\n[a](javascript:alert(1)) ja\n[b](../b/)\n\n"
        "![](kuva.png)\n![Kuva](https://example.org/kuva.png)\n![Kuva](kuvat/kuva.svg)\n"
    )
    assert value, "what a faulty text names is checked in the same run"
    assert places(problems) == [
        ("markdown.html", 5, 8),
        ("markdown.include", 10, 1),
        ("markdown.link", 12, 5),
        ("markdown.link", 13, 5),
        ("markdown.alt", 15, 5),
        ("markdown.image_file", 16, 9),
        ("markdown.image_file", 17, 9),
    ]
    assert all(hint_of(problem) for problem in problems)


def test_a_flood_of_marks_is_reported_once_where_it_begins() -> None:
    value, problems = check("Teksti\n\n" + "![" * 8_000 + "\n\n[x](javascript:x)")
    assert value is None
    assert [problem.code for problem in problems] == ["markdown.costly"]
    assert problems[0].span.line == 6


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("[a](https://example.org/liite 1.pdf)", "kirjoita https://example.org/liite%201.pdf."),
        ("[a](https: //example.org)", "kirjoita https://example.org."),
        ("[a](mailto: a@example.org)", "kirjoita mailto:a@example.org."),
        ("[a](liite 1.pdf)", "Muualle: [teksti](https://osoite)."),
        ("[a](services/oma palvelu)", "[teksti](services/kuntalaisaloite)"),
        ("[a](javascript:alert 1.pdf)", "Kirjoita osoite, joka alkaa https://."),
        ("![a](oma kuva.png)", "kirjoita tähän oma-kuva.png."),
        ("![a](kuva (1).png)", "Nimessä saa olla kirjaimia a-z"),
        ("![a](kuvat/oma kuva.png)", "Siirrä kuvatiedosto samaan kansioon"),
    ],
)
def test_an_address_with_a_space_gets_the_address_to_write(text: str, advice: str) -> None:
    value, problems = check(f"Ensin {text}")
    assert value == f"Ensin {text}"
    assert places(problems) == [("markdown.space", 4, 7 + text.index("(") + 1)]
    assert advice in hint_of(problems[0])


def test_images_are_not_asked_for_where_none_are_shown() -> None:
    _, problems = check("![a](oma kuva.png)", TEXT)
    assert [hint_of(problem) for problem in problems] == ["Kerro kuvan asia tekstinä."]


@pytest.mark.parametrize(
    "target", ["/palvelut/x/", "../x.md", "services/x/", "x.html", "#luku", "", "palvelut/x?y", "//example.org/x"]
)
def test_other_addresses_of_the_site_are_refused_with_advice(target: str) -> None:
    _, problems = check(f"[a]({target})")
    assert [problem.code for problem in problems] == ["markdown.link"]
    assert "services/kuntalaisaloite" in hint_of(problems[0])


def test_faults_of_a_text_in_yaml_are_reported_at_their_lines() -> None:
    text = "title: x\nbody: |\n  Teksti\n\n  [a](javascript:x)\n"
    document = parse_yaml(SourceFile("content/pilots/malli.yml", "pilots", "malli", text.encode()))
    assert isinstance(document, Document)
    sheet = Sheet(document, "pilots", date(2026, 11, 22), load_places(), {}, {})
    TEXT.check(document.values["body"], ("body",), sheet)
    assert places(sheet.problems) == [("markdown.link", 5, 7)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("kuva.png", ""),
        ("IMG_0001.JPG", ""),
        ("a.b-c.webp", ""),
        ("kuva.svg", "image.svg"),
        ("kuvat/kuva.png", "image.name"),
        ("../kuva.png", "image.name"),
        ("..\\kuva.png", "image.name"),
        ("https://example.org/kuva.png", "image.name"),
        ("data:image/png;base64,AAAA", "image.name"),
        ("kuva.gif", "image.name"),
        (".png", "image.name"),
        ("kävely.png", "image.name"),
        ("kuva", "image.name"),
        ("oma kuva.png", "image.name"),
    ],
)
def test_names_of_images(name: str, code: str) -> None:
    image = ImageType({})
    document = parse_yaml(SourceFile("x.yml", "posts", "x", b"image: x"))
    assert isinstance(document, Document)
    sheet = Sheet(document, "posts", date(2026, 11, 22), load_places(), {}, {})
    assert image.check(name, ("image",), sheet) == (None if code else name)
    assert [problem.code for problem in sheet.problems] == ([code] if code else [])
    assert list(image.files("kuva.png")) == ["kuva.png"]


def test_search_and_tables_get_the_words_alone() -> None:
    text = "# A & b\n\n**c** < [d](https://example.org)"
    assert list(TEXT.words(text)) == ["A & b c < d"]
    assert TEXT.compare(text, Page()) == "A &amp; b c &lt; d"
