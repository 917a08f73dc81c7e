"""Checks that several field types share: of texts, their letters and lengths, and of keys."""

from collections.abc import Iterable, Mapping
from typing import Any

from digisavo.catalogue.sheet import Sheet
from digisavo.core.document import Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.slug import slugify
from digisavo.core.suggest import suggest
from digisavo.core.text import find_html_tag, find_non_latin, quote


def is_answer(raw: Raw | None) -> bool:
    """Whether a value is an answer: an empty value, or one of empty values only, is a missing answer."""
    if isinstance(raw, str):
        return raw != "" and not raw.isspace()
    return any(map(is_answer, raw.values() if isinstance(raw, dict) else raw or ()))


def check_text(raw: Raw, path: Path, sheet: Sheet) -> str | None:
    """A single value as typed, white space folded; None after reporting a list or a mapping."""
    if isinstance(raw, str):
        return " ".join(raw.split())
    sheet.error(path, "value.type", "list" if isinstance(raw, list) else "mapping")
    return None


def check_plain_text(raw: Raw, path: Path, sheet: Sheet, options: Mapping[str, Any]) -> str | None:
    """A plain text within its limits; None after reporting HTML, strange letters or a wrong length."""
    text = check_text(raw, path, sheet)
    if text is None:
        return None
    tag = find_html_tag(text)
    if tag:
        sheet.error(path, "text.html", tag=quote(tag))
        return None
    if options.get("latin") and not slugify(text):
        sheet.error(path, "text.letters", "none", text=quote(text))
        return None
    stranger = find_non_latin(text) if options.get("latin") else None
    if stranger:
        sheet.error(path, "text.letters", "foreign", letter=quote(stranger), code=f"U+{ord(stranger):04X}")
        return None
    return text if check_length(text, path, sheet, options) else None


def check_length(text: str, path: Path, sheet: Sheet, options: Mapping[str, Any]) -> bool:
    """Whether a text is as long as declared; reports it where not."""
    least, most = int(options.get("min_length", 0)), int(options.get("max_length", 1000))
    if len(text) > most:
        sheet.error(path, "text.long", length=len(text), most=most, count=len(text) - most)
    elif len(text) < least:
        sheet.error(path, "text.short", length=len(text), least=least)
    return least <= len(text) <= most


def fault_of_key(key: str, allowed: Iterable[str]) -> Fault:
    """A key that is none of those that a mapping may have."""
    keys = tuple(allowed)
    return Fault.of("key.unknown", hint="allowed", key=quote(key), meant=suggest(key, keys), keys=keys)
