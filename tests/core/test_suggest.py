"""What somebody probably meant."""

import pytest

from digisavo.core.suggest import suggest

WORDS = ["kaytossa", "kokeilussa", "lopetettu", "laite_ja_ohjelmisto"]


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("käytössä", "kaytossa"),
        ("KAYTOSSA", "kaytossa"),
        ("kokeilusa", "kokeilussa"),
        ("laite ja ohjelmisto", "laite_ja_ohjelmisto"),
        ("jotain muuta", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_suggestions(found: str, meant: str | None) -> None:
    assert suggest(found, WORDS) == meant
