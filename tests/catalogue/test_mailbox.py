"""E-mail addresses: what is taken without the library is what the library would take."""

import pytest
from email_validator import SPECIAL_USE_DOMAIN_NAMES, validate_email
from hypothesis import given
from hypothesis import strategies as st

from digisavo.catalogue.field_types import mailbox
from digisavo.catalogue.field_types.mailbox import Mailbox, parse_mailbox

WORD = st.from_regex(r"[a-z0-9]{1,63}", fullmatch=True)


@given(st.lists(WORD, min_size=1, max_size=3), st.lists(WORD, min_size=1, max_size=3), st.sampled_from("._-"))
def test_a_plain_address_is_what_the_library_says(local: list[str], domain: list[str], sign: str) -> None:
    text = f"{sign.join(local)}@{'-'.join(domain)}.fi"
    parsed = parse_mailbox(text)
    if parsed:
        address = validate_email(text, check_deliverability=False)
        assert parsed == Mailbox(address.normalized, address.local_part)


def test_plain_addresses_do_not_need_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox, "_parse_unusual", None)
    assert parse_mailbox("myynti.suomi@esi-merkki.co.fi") == Mailbox("myynti.suomi@esi-merkki.co.fi", "myynti.suomi")


@pytest.mark.parametrize(
    "text",
    [
        *(f"info@yritys.{name}" for name in SPECIAL_USE_DOMAIN_NAMES), "info@xn--a.fi", "info@-a.fi", "info@a-.fi",
        ".info@a.fi", "in..fo@a.fi", "info.@a.fi", "info@a", "info@a.1", "@a.fi", "info@", f"info@{'a' * 64}.fi",
    ],
)  # fmt: skip
def test_what_the_library_refuses_is_refused(text: str) -> None:
    assert parse_mailbox(text) is None
