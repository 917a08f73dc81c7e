"""E-mail addresses."""

import re
from functools import cache
from typing import Any, NamedTuple

from markupsafe import Markup

from digisavo.catalogue.display import Display, link_within
from digisavo.catalogue.field_types.base import FieldType, Schema
from digisavo.catalogue.field_types.checks import check_text
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.spellings import load_spellings
from digisavo.core.document import Path, Raw
from digisavo.core.text import quote

# Words of shared mailboxes: an address with one of them belongs to a role, not to a person.
_ROLES = frozenset(
    "asiakaspalvelu asiakastuki digi hallinto help helpdesk hello info it kirjaamo kunta kaupunki markkinointi myynti"
    " neuvonta osallisuus palaute palvelu palvelut posti rekry sales support tiedotus toimitus toimisto tuki verkko"
    " viestinta yhteys yllapito contact customer service team office admin kirjasto mail om sahkoposti".split()
)
_PERSON = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)?\.(?:[^\W\d_]\.)?[^\W\d_]{3,}(?:-[^\W\d_]+)?")

# What matches this and is short is an address as it stands, unless its end is of special use.
_PLAIN_MAILBOX = re.compile(r"([a-z0-9]+(?:[._-][a-z0-9]+)*)@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+([a-z]{2,24})")
_SPECIAL_ENDS = frozenset({"arpa", "invalid", "local", "localhost", "onion", "test"})
_SHORT = 64
_LONGEST = 200
_WITHIN = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Mailbox(NamedTuple):
    """An e-mail address in its normal form, and what stands before its `@`."""

    whole: str
    local_part: str


def parse_mailbox(text: str) -> Mailbox | None:
    """The e-mail address that a text is, or None."""
    plain = _PLAIN_MAILBOX.fullmatch(text)
    if plain and len(text) <= _SHORT and plain[2] not in _SPECIAL_ENDS:
        return Mailbox(text, plain[1])
    return _parse_unusual(text)


def _parse_unusual(text: str) -> Mailbox | None:
    # Few addresses need the library, which takes 30 ms to import.
    from email_validator import EmailNotValidError, validate_email

    try:
        address = validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        return None
    return Mailbox(address.normalized, address.local_part)


class Email(FieldType):
    """The e-mail address of a role such as `myynti@`; a personal name in it is a warning."""

    name = "email"

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        mailbox = parse_mailbox(text.removeprefix("mailto:"))
        if mailbox is None:
            meant = _mailbox_in(text)
            sheet.error(path, "email.form", hint="meant" if meant else "form", text=quote(text), meant=meant)
            return None
        if _is_person(mailbox.local_part):
            sheet.warning(path, "email.person", text=quote(text))
        return mailbox.whole

    def show(self, value: str, display: Display) -> Markup:
        return link_within(f"mailto:{value}", value)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+$"}


def _mailbox_in(text: str) -> str | None:
    """The only e-mail address in a text, also where `(at)` stands for the sign."""
    found = _WITHIN.findall(_at_signs().sub("@", text)) if len(text) <= _LONGEST else []
    mailbox = parse_mailbox(found[0]) if len(found) == 1 else None
    return mailbox and mailbox.whole


@cache
def _at_signs() -> re.Pattern[str]:
    """What people write for `@`: ` (at) `, `[ät]`, ` at `, or the sign with spaces."""
    words = "|".join(load_spellings().at)
    return re.compile(rf" ?[\[({{<](?:{words})[\])}}>] ?| (?:{words}) | ?@ ?", re.IGNORECASE)


def _is_person(local_part: str) -> bool:
    words = re.split(r"[._-]", local_part.casefold())
    return _PERSON.fullmatch(local_part) is not None and not _ROLES.intersection(words)


CONSTANTS: dict[str, Any] = {
    "roles": sorted(_ROLES),
    "person": _PERSON,
    "plain": _PLAIN_MAILBOX,
    "special_ends": sorted(_SPECIAL_ENDS),
    "short": _SHORT,
    "longest": _LONGEST,
    "within": _WITHIN,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
