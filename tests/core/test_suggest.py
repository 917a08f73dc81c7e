"""What somebody probably meant."""

import pytest

from digisavo.core.suggest import did_you_mean, suggest

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


def test_the_question() -> None:
    assert did_you_mean("lopetetu", WORDS) == "Tarkoititko lopetettu? "
    assert did_you_mean("jotain muuta", WORDS) == ""
