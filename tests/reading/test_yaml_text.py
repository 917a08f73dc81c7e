"""YAML as content may use it: values as typed, every place known, and no text that brings the reader down."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.wording import hint_of, message_of

from digisavo.core.document import Document
from digisavo.core.problem import Problem
from digisavo.core.source import SourceFile, Span
from digisavo.reading.yaml_text import parse_yaml


def read(content: str | bytes) -> Document | list[Problem]:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return parse_yaml(SourceFile("a.yml", "services", "a", data))


def document(content: str | bytes) -> Document:
    result = read(content)
    assert isinstance(result, Document)
    return result


def problems(content: str | bytes) -> list[Problem]:
    result = read(content)
    return list(result.problems) if isinstance(result, Document) else result


@pytest.mark.parametrize(
    "typed", ["005", "0401234567", "1.10", "No", "12:30", "on", "~", "null", "0x10", "2026-13-01", "1e3"]
)
def test_values_stay_as_typed(typed: str) -> None:
    assert document(f"a: {typed}").values == {"a": typed}


def test_byte_order_mark_and_line_ends() -> None:
    plain = document("a: b\nc:\n  - d\n")
    for variant in ("\ufeffa: b\nc:\n  - d\n", "a: b\r\nc:\r\n  - d\r\n", "a: b\rc:\r  - d\r"):
        assert document(variant).values == plain.values
        assert document(variant).span_of(("c", 0)) == Span("a.yml", 3, 5)


def test_equal_looking_words_are_equal() -> None:
    assert document("na\u0308in: a\u0308").values == {"näin": "ä"}


def test_places() -> None:
    text = document("name: Malli\nlinks:\n  website: x\nrows:\n  - a: 1\n    b: 2\n  - c\n")
    assert text.span_of(("name",)) == Span("a.yml", 1, 7)
    assert text.key_span_of(("links", "website")) == Span("a.yml", 3, 3)
    assert text.span_of(("rows", 0, "b")) == Span("a.yml", 6, 8)
    assert text.span_of(("rows", 1)) == Span("a.yml", 7, 5)


def test_places_within_texts() -> None:
    text = document("a: |\n  Malli\nb: Malli\nc: |\n\n    Malli\n")
    assert text.span_in(("a",), 0) == Span("a.yml", 2, 3)
    assert text.span_in(("a",), None) == Span("a.yml", 1, 4)
    assert text.span_in(("b",), 0) == Span("a.yml", 3, 4)
    assert text.span_in(("c",), 1) == Span("a.yml", 6, 5)


def test_what_is_missing_is_placed_where_it_is_lacking() -> None:
    text = document("name: Malli\nlinks:\n  website: x\nrows:\n  - a: 1\n")
    assert text.span_of(("summary",)) == Span("a.yml", 1, 1)
    assert text.span_of(("pricing", "model")) == Span("a.yml", 1, 1)
    assert text.span_of(("links", "demo")) == Span("a.yml", 3, 3)
    assert text.span_of(("rows", 0, "b")) == Span("a.yml", 5, 5)
    assert text.key_span_of(("links", "demo")) == Span("a.yml", 3, 3)


@pytest.mark.parametrize("escape", ["\\u202e", "\\x07", "\\0", "\\u200B", "\\N", "\\U000E0041"])
def test_refused_characters_cannot_be_written_as_escapes(escape: str) -> None:
    (problem,) = problems(f'a: x\nb: "c{escape}"\n')
    assert (problem.code, problem.span) == ("text.character", Span("a.yml", 2, 4))


def test_a_fault_that_leaves_no_doubt_hides_no_other() -> None:
    result = document('a: "x\u200by"\nb: 1\nb: 2\nc: &d [1]\n')
    assert result.values == {"a": "xy", "b": "1", "c": ["1"]}
    assert [problem.code for problem in result.problems] == ["text.character", "yaml.duplicate", "yaml.anchor"]


def test_harmless_escapes() -> None:
    assert document('a: "\\u00e4 a\\u0308 \\\\ \\" \\n"').values == {"a": 'ä ä \\ " \n'}


@pytest.mark.parametrize("content", ["[" * 30_000, "{a: " * 15_000, "- " * 30_000, "? " * 30_000, "[{a: " * 10_000])
def test_deep_nesting_is_stopped_at_once(content: str) -> None:
    begun = time.process_time()
    assert [problem.code for problem in problems(content)] in (["yaml.depth"], ["yaml.key"])
    # Of the processor, however much else the machine does: a wait of two seconds is a stall.
    assert time.process_time() - begun < 2


def test_an_alias_bomb_never_goes_off() -> None:
    lines = ["a0: &a0 [ha, ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    assert {problem.code for problem in problems("\n".join(lines))} == {"yaml.anchor", "yaml.alias"}


def test_many_refused_characters_are_reported_a_few_times() -> None:
    assert len(problems("a: " + "\u200b" * 5_000)) == 20


def check_places(content: str | bytes) -> None:
    """Reads the content; what is wrong lies in the file, and messages are single lines."""
    result = read(content)
    if isinstance(result, Document):
        return
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    lines = re.split("\r\n|\r|\n", data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    assert result
    for problem in result:
        assert 1 <= problem.span.line <= len(lines)
        # Composing characters can make a line shorter or, rarely, up to three times longer.
        assert 1 <= problem.span.column <= 3 * len(lines[problem.span.line - 1]) + 1
        assert len((message_of(problem) + hint_of(problem)).splitlines()) == 1


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    check_places(content)


@given(st.text(max_size=200))
def test_any_text(content: str) -> None:
    check_places(content)


@given(st.text(st.sampled_from("ab:-?[]{},#&*!|>'\"%@`<= \t\n\r\\~\u200b\x85\u2028é"), max_size=60))
def test_any_text_of_yaml_signs(content: str) -> None:
    check_places(content)


@given(
    st.lists(
        st.sampled_from(["a: b", "  c: d", "- e", "  - f", "g:", "\th: i", "j: [k", "l]", "m: 'n", "---", "...", "? o"])
    )
)
def test_any_lines(lines: list[str]) -> None:
    check_places("\n".join(lines))
