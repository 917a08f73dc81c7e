"""Ways to reach something: web addresses and telephone numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit, urlunsplit

import phonenumbers
from markupsafe import Markup

from digisavo.catalogue.display import Display, link_to, link_within
from digisavo.catalogue.field_types.base import FieldType, Options, Schema
from digisavo.catalogue.field_types.checks import check_text
from digisavo.catalogue.field_types.detours import DETOUR_HOSTS, target_of
from digisavo.catalogue.field_types.lists import ListType
from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.text import quote

_MAX_LENGTH = 500
# A quotation mark at the end closes what is quoted, and is no part of an address.
_FORBIDDEN = re.compile(r"[\s<>\"'`{}|\\^]|[”“„»«›‹’‘‚](?![^”“„»«›‹’‘‚.,;:)])")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]")
# Nine addresses of ten match this and need no further checks: https, no query, no unusual characters.
_PLAIN = re.compile(
    r"https://(?:www\.)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})(?:/[\w./%~+,;=:!$&()*@-]*)?", re.A
)
_PLAIN_HOST = re.compile(r"https?://([a-z0-9.-]+)(?=/|$)")
# An address within another text, what people put around one, and what they write for "https://".
_WITHIN = re.compile(r"https?://[^\s<>\"'()\[\]”“„»«›‹]+")
# What follows an address after a space may belong to it: https://a.fi/oma sivu.html.
_CUT_OFF = re.compile(rf"{_WITHIN.pattern}\s+\w")
_AROUND = " <>()[]\"'`.,;:”“„»«›‹’‘‚"
_BAD_SCHEME = re.compile(r"^(?:h?t{1,3}ps?[:;]?[/\\]+|https?:)+", re.IGNORECASE)
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|li_fat_id|wt_mc|vero_id",
    re.IGNORECASE,
)
_SHORTENERS = frozenset(
    "bit.ly buff.ly cutt.ly goo.gl is.gd lnkd.in ow.ly rb.gy rebrand.ly s.id shorturl.at t.co t.ly tiny.cc tinyurl.com"
    " v.gd".split()
)
_INDIRECT = _SHORTENERS | DETOUR_HOSTS


class Url(FieldType):
    """A web address: https, or http too where declared."""

    name = "url"
    is_address = True
    flags = frozenset({"allow_http"})

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None:
            return None
        known, fault = _judge_url(text, bool(self.options.get("allow_http")))
        if fault is None:
            return known
        sheet.report(path, fault)
        return None

    def show(self, value: str, display: Display) -> Markup:
        return link_to(value)

    def compare(self, value: str, display: Display) -> Markup:
        return link_to(value, _host_of(value) or value)

    def texts(self, value: str, display: Display) -> list[str]:
        return [value]

    def words(self, value: str) -> Iterator[str]:
        yield _host_of(value)

    def schema(self) -> Schema:
        scheme = "https?" if self.options.get("allow_http") else "https"
        return {"type": "string", "pattern": f"^\\s*{scheme}://", "maxLength": _MAX_LENGTH}


class Urls(ListType):
    """A list of web addresses."""

    name = "urls"
    flags = ListType.flags | Url.flags

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._item = Url(options)

    def check_item(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        return self._item.check(raw, path, sheet)

    def show_item(self, item: str, display: Display) -> Markup:
        return link_to(item)

    def text_of_item(self, item: str, display: Display) -> str:
        return item

    def describe_item(self) -> Schema:
        return self._item.schema()


class Phone(FieldType):
    """A telephone number; one without a country code is Finnish."""

    name = "phone"

    def check(self, raw: Raw, path: Path, sheet: Sheet) -> str | None:
        text = check_text(raw, path, sheet)
        if text is None or self._parse(text):
            return text
        sheet.error(path, "phone.form", text=quote(text))
        return None

    def _parse(self, text: str) -> phonenumbers.PhoneNumber | None:
        try:
            number = phonenumbers.parse(text, "FI")
        except phonenumbers.NumberParseException:
            return None
        return number if phonenumbers.is_possible_number(number) else None

    def show(self, value: str, display: Display) -> Markup:
        number = self._parse(value)
        dialled = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if number else value
        return link_within(f"tel:{dialled}", value)

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "string", "pattern": "^[+0-9(]"}, {"type": "integer"}]}


@lru_cache(maxsize=2048)
def _judge_url(text: str, allow_http: bool) -> tuple[str, Fault | None]:
    """An address, as one object for all fields that have it, and its fault; many fields share a source."""
    return text, fault_of_url(text, allow_http)


def fault_of_url(text: str, allow_http: bool) -> Fault | None:
    """What is wrong with an address, or None."""
    plain = _PLAIN.fullmatch(text)
    if plain and plain[1] not in _INDIRECT and len(text) <= _MAX_LENGTH:
        return None
    parts = _split(text)
    detour = target_of(parts) if parts else None
    if detour is not None:
        target = detour if _is_sound(detour, allow_http) else ""
        return Fault.of("url.redirect", hint="meant" if target else "form", url=quote(text), meant=target)
    if len(text) > _MAX_LENGTH:
        return Fault.of("url.long", length=len(text), most=_MAX_LENGTH)
    if parts is None or _FORBIDDEN.search(text):
        meant = _meant_by(text)
        return Fault.of("url.form", hint="meant" if meant else "form", url=quote(text), meant=meant)
    if parts.scheme != "https" and not (allow_http and parts.scheme == "http"):
        meant = _meant_by(text)
        return Fault.of("url.scheme", hint="meant" if meant else "form", url=quote(text), meant=meant)
    if "@" in parts.netloc or not _HOST.fullmatch(parts.hostname or ""):
        return Fault.of("url.host", url=quote(text))
    return _fault_of_honesty(text, parts)


def _meant_by(text: str) -> str | None:
    """The address that a text holds, or that it becomes with `https://`; None where it holds none, several, or
    perhaps more than one word."""
    if len(text) > _MAX_LENGTH or _CUT_OFF.search(text):
        return None
    found = _WITHIN.findall(text) or [text]
    bare = _BAD_SCHEME.sub("", found[0].strip(_AROUND))
    meant = f"https://{bare}"
    return meant if len(found) == 1 and _is_sound(meant, allow_http=False) else None


def _is_sound(text: str, allow_http: bool) -> bool:
    """Whether an address needs no advice itself."""
    parts = _split(text)
    if parts is None or len(text) > _MAX_LENGTH or _FORBIDDEN.search(text) or target_of(parts) is not None:
        return False
    has_scheme = parts.scheme == "https" or (allow_http and parts.scheme == "http")
    has_host = "@" not in parts.netloc and _HOST.fullmatch(parts.hostname or "") is not None
    return has_scheme and has_host and _fault_of_honesty(text, parts) is None


def _fault_of_honesty(text: str, parts: SplitResult) -> Fault | None:
    """An address leads to the site that it names, and does not track anybody."""
    if (parts.hostname or "").removeprefix("www.") in _SHORTENERS:
        return Fault.of("url.shortener", url=quote(text))
    keys = (key for key, _ in parse_qsl(parts.query, keep_blank_values=True)) if parts.query else ()
    tracking = next((key for key in keys if _TRACKING.fullmatch(key)), None)
    if tracking is None:
        return None
    kept = "&".join(part for part in parts.query.split("&") if not _TRACKING.fullmatch(part.partition("=")[0]))
    meant = urlunsplit(parts._replace(query=kept))
    return Fault.of("url.tracking", quoted=quote(tracking), meant=meant)


def _host_of(url: str) -> str:
    plain = _PLAIN_HOST.match(url)
    return plain[1] if plain else urlsplit(url).hostname or ""


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme and (parts.netloc or parts.scheme not in ("http", "https")) else None


CONSTANTS: dict[str, Any] = {
    "max_length": _MAX_LENGTH,
    "forbidden": _FORBIDDEN,
    "host": _HOST,
    "within": _WITHIN,
    "cut_off": _CUT_OFF,
    "around": _AROUND,
    "bad_scheme": _BAD_SCHEME,
    "tracking": _TRACKING,
    "shorteners": sorted(_SHORTENERS),
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
