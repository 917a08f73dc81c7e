"""`security.txt` by RFC 9116, read by a reader of its own."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.outputs.making import SETTINGS, files

from digisavo.core.settings import Settings
from digisavo.outputs.data.security_contact import security_contact

PLACE = ".well-known/security.txt"


def fields_of(own: Settings = SETTINGS) -> dict[str, list[str]]:
    """The fields by name; every line is `Name: value`, a comment or empty (RFC 9116, section 4)."""
    found: dict[str, list[str]] = {}
    for line in files(security_contact, [], own)[PLACE].decode().split("\n"):
        if line and not line.startswith("#"):
            name, colon, value = line.partition(": ")
            assert colon
            found.setdefault(name, []).append(value)
    return found


def test_it_has_what_the_standard_demands() -> None:
    fields = fields_of()
    assert fields["Contact"] == [f"mailto:{SETTINGS.editors_email}"]
    assert len(fields["Expires"]) == 1
    assert fields["Preferred-Languages"] == ["fi, en"]
    assert fields["Canonical"] == [f"{SETTINGS.site_url}{PLACE}"]
    assert fields["Policy"] == [f"{SETTINGS.repository}/blob/main/SECURITY.md"]


@given(day=st.dates(date(2026, 1, 1), date(2100, 1, 1)))
def test_it_ends_after_the_day_of_the_build_and_within_a_year(day: date) -> None:
    ends = datetime.fromisoformat(fields_of(replace(SETTINGS, today=day))["Expires"][0])
    begins = datetime(day.year, day.month, day.day, tzinfo=UTC)
    assert timedelta(days=30) < ends - begins < timedelta(days=365)


@given(text=st.text(max_size=400))
def test_hostile_settings_add_no_field(text: str) -> None:
    own = replace(SETTINGS, editors_email=text, branch=text, site_url=f"https://a.example/{text}/")
    assert set(fields_of(own)) == {"Contact", "Expires", "Preferred-Languages", "Canonical", "Policy"}
