"""Front matter is cut off; what only looks like it stays."""

import pytest

from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import body_of, check_front_matter


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: x\n---\nTeksti\n", "Teksti"),
        ("---\r\ntitle: x\r\n---\r\nTeksti\r\n", "Teksti"),
        ("---\n---\n", ""),
        ("Teksti\n---\nlisää\n---\n", "Teksti\n---\nlisää\n---"),
        ("", ""),
    ],
)
def test_the_body(text: str, body: str) -> None:
    assert body_of(text) == body


@pytest.mark.parametrize(
    "text", ["Teksti\n", "---\n---\nTeksti\n", "---\ntitle: x\n---\nTeksti: a: b\n", "---\ntitle: x: y\n"]
)
def test_sound_pages(text: str) -> None:
    assert not list(check_front_matter(SourceFile("sivu.md", "", "sivu", text.encode())))


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_fault_is_told_at_its_line_in_the_page(start: str) -> None:
    text = f"{start}---\ntitle: Sivu\ndescription: a: b\n---\nTeksti\n"
    (problem,) = check_front_matter(SourceFile("sivu.md", "", "sivu", text.encode()))
    assert (problem.code, problem.span) == ("yaml.syntax", ("sivu.md", 3, 15))
