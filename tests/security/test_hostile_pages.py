"""Hand-written pages and introductions, whatever is in them: what the check passes is rendered, safe and in bounds."""

import functools
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.outputs.making import SETTINGS
from tests.security.payloads import FRONT_MATTER, MARKDOWN

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.page_checks import check_written
from digisavo.catalogue.page_links import PageLinks
from digisavo.catalogue.site_addresses import site_addresses
from digisavo.catalogue.written import Written, read_written
from digisavo.core.problem import Problem, Severity
from digisavo.core.sections import Sections
from digisavo.core.source import SourceFile
from digisavo.outputs.pages.written import written as written_pages
from digisavo.outputs.parts.own_texts import own_text
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import MAX_BYTES, PageFile, find_pages

PLACES = ("sivu.md", "index.md", "themes/hytedigi.md")
TAGS = set(
    "div a blockquote br code em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul".split()
)
CODE = ("javascript:", "vbscript:", "data:", "//")
MOST_FOR_A_BYTE = 60
"""How many bytes of a page one byte of its file can become: a heading, or a cell of a table."""
COSTLY = {
    "![": 10_000, "[a](": 5_000, "<a ": 6_600, "> ": 30_000, ">": 59_000, "*a": 30_000, "_a_": 20_000, "`a": 30_000,
    "<b": 30_000, "[": 60_000, "![a](": 10_000, "<!--": 20_000, "**a": 20_000, "[a][": 20_000, "[^1]": 5_000,
}  # fmt: skip
"""Pieces that make parsers of Markdown slow, and how often."""
HARMLESS = {
    "- ": 50_000, "+ ": 50_000, "1. ": 40_000, "&a": 50_000, "a\n=\n": 25_000, "# a\n": 25_000, "~~~\n": 25_000,
    "- a\n\n": 20_000, "\\a": 50_000, "{%": 50_000, "\t": 90_000, "a: b\n": 20_000, "---\n": 25_000,
    "http://a.fi ": 9_000,
}  # fmt: skip
"""Pieces that many parsers are slow with, and ours is not."""


def read(content: bytes, path: str) -> tuple[Written, list[Problem]]:
    """A file as the catalogue reads it, and all that the check says of it."""
    file = PageFile(path, SourceFile(f"content/{path}", "", Path(path).stem, content))
    found = read_written([file], ("hytedigi",), Sections())
    catalogue = catalogue_of(found)
    known = site_addresses(catalogue, [], Sections(), is_whole=True)
    links = PageLinks(found.files, known, set(), COLLECTIONS, "https://example.org/")
    return found, [*found.problems, *check_written(found.files.values(), links)]


def catalogue_of(found: Written) -> Catalogue:
    return Catalogue.of(COLLECTIONS, [], found.introductions, pages=found.pages)


@functools.cache
def empty() -> Context:
    return Context.of(Catalogue.of(COLLECTIONS, []), SETTINGS)


def is_passed(problems: list[Problem]) -> bool:
    return not any(problem.severity is Severity.ERROR for problem in problems)


def rendered(found: Written) -> str:
    """The page of a file, or the introduction."""
    if found.pages:
        context = Context.of(catalogue_of(found), SETTINGS)
        return "".join(page.body for page in written_pages(context))
    return "".join(own_text(text, PageDisplay(empty(), "teemat/x/")) for text in found.introductions.values())


def assert_safe(html: str, size: int) -> None:
    assert len(html.encode()) <= MOST_FOR_A_BYTE * size + 1_000
    for element in lxml.html.fromstring(f"<div>{html}</div>").iter():
        assert element.tag in TAGS, element.tag
        assert not [name for name in element.attrib if name.startswith("on") or name in ("style", "srcdoc")]
        for name in ("href", "src"):
            assert not element.get(name, "").strip().lower().startswith(CODE)


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("text", [*MARKDOWN, *(f"---\n{head}\n---\n\nTeksti.\n" for head in FRONT_MATTER)])
def test_hostile_texts(text: str, path: str) -> None:
    found, problems = read(text.encode(), path)
    assert not [problem for problem in problems if problem.span.line > text.count("\n") + 1]
    assert_safe(rendered(found), len(text.encode()))


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from([*MARKDOWN, *COSTLY, *HARMLESS, "|", "|-|\n", "\n", "\n\n", "    ", "\0", "\ufeff", "ä"])),
    st.sampled_from(PLACES),
    st.sampled_from(["utf-8", "utf-16", "cp1252", "latin-1"]),
)
def test_pieces_in_any_order(pieces: list[str], path: str, encoding: str) -> None:
    content = "".join(pieces).encode(encoding, "replace")
    found, problems = read(content, path)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert not [problem for problem in problems if problem.span.line > lines]
    if is_passed(problems):
        assert_safe(rendered(found), len(content))


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("piece", COSTLY)
def test_what_makes_parsers_slow_is_refused_unread(piece: str, path: str) -> None:
    _, problems = read((piece * COSTLY[piece]).encode(), path)
    assert "markdown.costly" in {problem.code for problem in problems}
    assert not {"page.link", "image.missing", "markdown.html"} & {problem.code for problem in problems}


@pytest.mark.parametrize("piece", HARMLESS)
def test_what_costs_nothing_is_passed_and_stays_in_bounds(piece: str) -> None:
    content = (piece * HARMLESS[piece] + "a\n").encode()
    found, problems = read(content, "sivu.md")
    assert len(content) < MAX_BYTES
    assert is_passed(problems)
    assert_safe(rendered(found), len(content))


def test_tables_stay_in_bounds() -> None:
    for columns, rows in ((400, 400), (30_000, 10), (2, 40_000), (60, 3_000)):
        text = "|a" * columns + "|\n" + "|-" * columns + "|\n" + "x\n" * rows
        _, problems = read(text.encode(), "sivu.md")
        assert [problem.code for problem in problems if problem.severity is Severity.ERROR] == ["markdown.costly"]


def test_a_page_of_a_megabyte_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("Alku.\n")
    (tmp_path / "sivu.md").write_bytes(b"a" * 2**20)
    found = [one for one in find_pages(tmp_path, frozenset(), frozenset()) if isinstance(one, Problem)]
    assert [problem.code for problem in found] == ["file.size"]


def test_steps_up_and_down_cost_what_they_are_long() -> None:
    for link in ("../" * 40_000, "x/" * 60_000, "%2e%2e/" * 15_000, "./" * 60_000):
        _, problems = read(f"[a]({link}x)\n".encode(), "sivu.md")
        assert [problem.code for problem in problems if problem.severity is Severity.ERROR] == ["page.link"]
