"""Slugs: what may stand in an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.core.slug import MAX_LENGTH, Name, Naming, is_slug, joined, name_in, names_entry, slugify


@pytest.mark.parametrize("text", ["a", "kuntalaisaloite", "palvelu-2", "0", "a" * 60])
def test_slugs(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "-a", "a-", "a--b", "Ä", "ä", "A", "a_b", "a b", "a.b", "a/b", "a\n", "a" * 61, "١"]
)
def test_no_slugs(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Äänekosken Öljy & Åre", "aanekosken-oljy-are"),
        ("Suomi.fi-viestit", "suomi-fi-viestit"),
        ("😀", ""),
        ("!!!", ""),
    ],
)
def test_a_name_becomes_a_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text(max_size=200))
def test_slugify_yields_a_slug_or_nothing(text: str) -> None:
    slug = slugify(text)
    assert not slug or (is_slug(slug) and len(slug) <= MAX_LENGTH)


@given(st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}", fullmatch=True))
def test_a_slug_stays_as_it_is(slug: str) -> None:
    assert slugify(slug) == slug


@pytest.mark.parametrize(
    ("stem", "naming", "name"),
    [
        ("a-b", Naming.PLAIN, Name("a-b")),
        ("a--b", Naming.PLAIN, None),
        ("a--b", Naming.JOINED, Name("a--b")),
        ("a", Naming.JOINED, None),
        ("a--b--c", Naming.JOINED, None),
        ("--a", Naming.JOINED, None),
        ("2026-11-22-a", Naming.DATED, Name("a", "2026-11-22")),
        ("2026-11-22-2025-01-01", Naming.DATED, Name("2025-01-01", "2026-11-22")),
        ("2026-11-22", Naming.DATED, None),
        ("2026-11-22-", Naming.DATED, None),
        ("2026-11-22--a", Naming.DATED, None),
        ("26-11-22-a", Naming.DATED, None),
        ("٢٠٢٦-11-22-a", Naming.DATED, None),
    ],
)
def test_what_a_file_name_tells(stem: str, naming: Naming, name: Name | None) -> None:
    assert name_in(stem, naming) == name


@pytest.mark.parametrize(("text", "expected"), [("a", True), ("a--b", True), ("a--b--c", False), ("--", False)])
def test_slugs_of_entries_may_be_joined(text: str, expected: bool) -> None:
    assert names_entry(text) is expected
    assert joined("a", "b") == "a--b"
