"""Front matter is cut off, or read as the values of a post; what only looks like it stays."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.core.document import UNREAD, Document
from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile
from digisavo.reading.front_matter import BODY, parse_page, parse_post


def page(text: str) -> Document:
    return parse_page(SourceFile("sivu.md", "", "sivu", text.encode()))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: x\n---\nTeksti\n", "Teksti"),
        ("---\r\ntitle: x\r\n---\r\nTeksti\r\n", "Teksti"),
        ("---\n---\n", ""),
        ("Teksti\n---\nlisää\n---\n", "Teksti\n---\nlisää\n---"),
        ("", ""),
        ("\ufeffA\u0308\u200b", "Ä"),
    ],
)
def test_the_text_of_a_page(text: str, body: str) -> None:
    assert page(text).values[BODY] == body


def test_bytes_that_are_no_utf_8_are_read_as_they_were_meant() -> None:
    found = parse_page(SourceFile("sivu.md", "", "sivu", b"\xef\xbb\xbfHei \xff"))
    assert found.values == {BODY: "Hei ÿ"}
    assert [problem.fault.code for problem in found.problems]


@pytest.mark.parametrize(
    "text", ["Teksti\n", "---\n---\nTeksti\n", "---\ntitle: x\n---\nTeksti: a: b\n", "---\ntitle: x: y\n"]
)
def test_sound_pages(text: str) -> None:
    assert not page(text).problems


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_fault_is_reported_at_its_line_in_the_page(start: str) -> None:
    found = page(f"{start}---\ntitle: Sivu\ndescription: a: b\n---\nTeksti\n")
    (problem,) = found.problems
    assert (problem.code, problem.span) == ("yaml.syntax", ("sivu.md", 3, 15))
    assert found.values == {"title": "Sivu", BODY: "Teksti"}


def parse(text: str | bytes) -> Document | list[Problem]:
    content = text if isinstance(text, bytes) else text.encode()
    return parse_post(SourceFile("content/blog/kirjoitus.md", "posts", "kirjoitus", content))


def document(text: str) -> Document:
    found = parse(text)
    assert isinstance(found, Document), found
    return found


def places(problems: Iterable[Problem]) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in problems]


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_post_is_its_front_matter_and_its_text(start: str, line_end: str) -> None:
    text = start + line_end.join(["---", "title: Otsikko", "tags: [a, b]", "---", "", "Teksti", " ", "- a\u0308", ""])
    post = document(text)
    assert post.values == {"title": "Otsikko", "tags": ["a", "b"], "body": "Teksti\n \n- ä"}
    assert post.span_of(("tags", 1))[1:] == (3, 11)
    assert post.span_of(("body",))[1:] == (6, 1)
    assert post.source.content == text.encode()
    assert not post.problems


@pytest.mark.parametrize("text", ["---\n---\nTeksti\n", "---\n# ei mitään\n---\nTeksti\n", "--- \n\n---\t\nTeksti"])
def test_front_matter_without_values_lacks_them_only(text: str) -> None:
    assert document(text).values == {"body": "Teksti"}


@pytest.mark.parametrize(("text", "line"), [("---\na: b\n---", 3), ("---\na: b\n---\n", 3), ("---\n---\n\n \n\n", 2)])
def test_a_missing_text_is_missed_after_the_front_matter(text: str, line: int) -> None:
    assert document(text).values["body"] == ""
    assert document(text).span_of(("body",))[1:] == (line, 1)


def test_places_within_the_text() -> None:
    post = document("---\ntitle: Otsikko\n---\n\n  a\nbc\n\nd\n")
    body = str(post.values["body"])
    found = {letter: post.span_in(("body",), body.index(letter))[1:] for letter in "abcd"}
    assert found == {"a": (5, 3), "b": (6, 1), "c": (6, 2), "d": (8, 1)}
    assert post.span_in(("title",), 3)[1:] == (2, 11)


@pytest.mark.parametrize("text", ["", "Teksti\n", "+++\ntitle = 'x'\n+++\n", "--- x\n---\n"])
def test_a_post_without_front_matter(text: str) -> None:
    found = parse(text)
    assert isinstance(found, list)
    assert places(found) == [("front_matter.missing", 1, 1)]


@pytest.mark.parametrize(
    ("text", "expected", "body"),
    [
        ("\n---\ntitle: x\n---\nTeksti\n", [("front_matter.missing", 1, 1)], "Teksti"),
        ("```\n---\ntitle: x\n---\nTeksti\n", [("front_matter.missing", 1, 1), ("yaml.fence", 1, 1)], "Teksti"),
        ("title: x\n---\nTeksti\n", [("front_matter.missing", 1, 1)], "Teksti"),
        ("title: x\n\nTeksti\n", [("front_matter.missing", 1, 1), ("front_matter.open", 2, 1)], "Teksti"),
        ("---\ntitle: x\n", [("front_matter.open", 2, 1)], ""),
        ("---\r\ntitle: x\r\n\r\nTeksti --- jatkuu\r\n", [("front_matter.open", 3, 1)], "Teksti --- jatkuu"),
    ],
)
def test_front_matter_without_its_lines_of_hyphens_is_read_all_the_same(
    text: str, expected: list[tuple[str, int, int]], body: str
) -> None:
    post = document(text)
    assert places(post.problems) == expected
    assert post.values == {"title": "x", "body": body}


@pytest.mark.parametrize("text", ["---", "---\n"])
def test_front_matter_that_never_ends(text: str) -> None:
    found = parse(text)
    assert isinstance(found, list)
    assert places(found) == [("front_matter.open", 1, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\n- a\n---\nx\n", [("yaml.top", 2, 1)]),
        (b"---\na: 1\n---\n\nx\xe4\0\n", [("file.encoding", 5, 2)]),
    ],
)
def test_grave_faults(text: str | bytes, expected: list[tuple[str, int, int]]) -> None:
    found = parse(text)
    assert isinstance(found, list)
    assert places(found) == expected


@pytest.mark.parametrize(
    ("text", "expected", "values"),
    [
        (
            "---\ntitle: a: b\ndate: 1\n---\nx\u200by\n",
            [("yaml.syntax", 2, 9), ("text.character", 5, 2)],
            {"title": UNREAD, "date": "1", "body": "xy"},
        ),
        ("---\na: 1\n...\nb: 2\n---\nx\n", [("yaml.documents", 3, 1)], {"a": "1", "b": "2", "body": "x"}),
        (b"---\na: 1\n---\n\nx\xe4\n", [("file.encoding", 5, 2)], {"a": "1", "body": "xä"}),
    ],
)
def test_a_fault_hides_nothing_but_its_own_entry(
    text: str | bytes, expected: list[tuple[str, int, int]], values: dict[str, str]
) -> None:
    found = parse(text)
    assert isinstance(found, Document)
    assert places(found.problems) == expected
    assert found.values == values


def test_harmless_faults_leave_the_rest_to_be_checked() -> None:
    post = document("---\r\ntitle: a\u200bb\r\ntitle: c\r\nbody: d\r\n---\r\n\r\ne\u202ef\r\n\u200b\r\n")
    assert places(post.problems) == [
        ("text.character", 2, 9),
        ("yaml.duplicate", 3, 1),
        ("front_matter.body", 4, 1),
        ("text.character", 7, 2),
        ("text.character", 8, 1),
    ]
    assert post.values == {"title": "ab", "body": "ef"}


@given(st.text(alphabet="-a: \n\r\t\ufeff\u200b#'\"[]{}ä", max_size=60))
def test_any_text_is_a_post_or_has_a_problem(text: str) -> None:
    found = parse(f"---\n{text}")
    lines = text.count("\n") + text.count("\r") + 2
    problems = found.problems if isinstance(found, Document) else found
    assert isinstance(found, Document) or problems
    assert all(1 <= problem.span.line <= lines for problem in problems)
