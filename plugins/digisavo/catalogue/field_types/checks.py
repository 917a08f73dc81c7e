"""Checks that several field types share: of texts, their letters and lengths, and of keys."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.spellings import LONGEST, says_nothing
from digisavo.core.document import UNREAD, Path, Raw
from digisavo.core.problem import Fault
from digisavo.core.slug import slugify
from digisavo.core.suggest import fold
from digisavo.core.text import copyable, find_html_tag, find_non_latin, quote
from digisavo.reading.yaml_writing import quoted

_SHOWN = 5
_EMPTY = ("", "~", UNREAD)
"""What nobody is told of: `~` is how YAML writes an empty value."""
_LONGEST = 200
_MAX_LENGTH = 1000
_ATTRIBUTES = r"""(?:\s+[\w:-]+=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))*\s*/?"""
# Of those alone is it certain that a text means the same without them: not of a link, a cell or an exponent.
_TAG = re.compile(
    rf"<(/?)(?:(b|i|u|em|strong|span|font)|(p|div|br|hr|li|ul|ol|h[1-6])){_ATTRIBUTES}>|<!--.*?-->", re.IGNORECASE
)
_LONE_TAGS = ("", "br", "hr")
_BRACKETED_ADDRESS = re.compile(r"<(?:mailto:)?([^\s<>@:/]+@[^\s<>@]+|https?://[^\s<>]+)>")
_MISREAD = (0xE4, 0xF6, 0xE5, 0xC4, 0xD6, 0xC5, 0xE9, 0xFC, 0x2013, 0x2014, 0x2019, 0x201C, 0x2026, 0x20AC)
_ENTITIES = ("&amp;", "&quot;", "&auml;", "&ouml;", "&aring;", "&Auml;", "&Ouml;")
_GARBLED = {chr(code).encode().decode("cp1252"): chr(code) for code in _MISREAD}
_GARBLED |= {entity: unescape(entity) for entity in _ENTITIES} | {"&nbsp;": " "}
"""What programs make of letters when they read a text as another encoding, or as HTML."""
_IS_GARBLED = re.compile("|".join(_GARBLED))
_IN_SLUGS = re.compile("^[^&]*[a-zA-Z0-9][^&]*$")
"""Texts of which something stays in a slug for certain: making the slug of every name takes a hundred times as long."""


def is_answer(raw: Raw | None) -> bool:
    """Whether a value is an answer: an empty value, one that says nothing (`ei tiedossa`), or one of such values only
    is a missing answer."""
    if isinstance(raw, str):
        return not (raw.isspace() or says_nothing(raw)) if len(raw) <= LONGEST else not raw.isspace()
    return any(map(is_answer, raw.values() if isinstance(raw, dict) else raw or ()))


def notice_nothing(raw: Raw, path: Path, sheet: Sheet) -> None:
    """Editors get a notice of every answer that says nothing: it is left out."""
    if isinstance(raw, str):
        if raw not in _EMPTY and not raw.isspace() and says_nothing(raw):
            sheet.notice(path, "value.none", text=quote(raw))
    else:
        for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw):
            notice_nothing(value, (*path, key), sheet)


def read_as(meant: str, found: str, path: Path, sheet: Sheet) -> str:
    """A value that was put right; editors get a notice of what it was read as."""
    sheet.notice(path, "value.repaired", found=quote(found), meant=meant)
    sheet.repaired[path] = meant
    return meant


def check_text(raw: Raw, path: Path, sheet: Sheet) -> str | None:
    """A single value as typed, white space folded; None after reporting a list or a mapping, or of what is unread."""
    if isinstance(raw, str):
        return " ".join(raw.split()) if raw != UNREAD else None
    if isinstance(raw, list):
        answers = [item for item in raw if isinstance(item, str) and is_answer(item)]
        meant = copyable(" ".join(answers[0].split())) if len(answers) == 1 else _joined(answers)
        hint = "meant" if meant else "choose" if answers else ""
        sheet.error(path, "value.type", "list", hint=hint, meant=meant, found=tuple(map(quote, answers[:_SHOWN])))
    else:
        meant = _text_with_colon(raw)
        sheet.error(path, "value.type", "mapping", hint="meant" if meant else "", meant=meant)
    return None


def _joined(texts: list[str]) -> str | None:
    """Sentences as one text in quotation marks; None where other texts are among them, of which one may be meant."""
    are_sentences = all(" " in text and text.endswith((".", "!", "?")) for text in texts)
    return copyable(quoted(" ".join(" ".join(texts).split()))) if texts and are_sentences else None


def _text_with_colon(raw: Mapping[str, Raw]) -> str | None:
    """A text that became a mapping because of its colon, in quotation marks."""
    (key, value), *others = raw.items() or [("", "")]
    is_text = bool(key) and not others and isinstance(value, str) and value != UNREAD
    return copyable(quoted(f"{key}: {value}")) if is_text else None


def check_plain_text(raw: Raw, path: Path, sheet: Sheet, options: Mapping[str, Any]) -> str | None:
    """A plain text within its limits; None after reporting HTML, strange letters or a wrong length."""
    text = check_text(raw, path, sheet)
    if text is None:
        return None
    tag = find_html_tag(text)
    if tag:
        meant = _without_tags(text)
        sheet.error(path, "text.html", hint="meant" if meant else "form", tag=quote(tag), meant=meant)
        return None
    if options.get("latin") and not (_IN_SLUGS.search(text) or slugify(text)):
        sheet.error(path, "text.letters", "none", text=quote(text))
        return None
    stranger = find_non_latin(text) if options.get("latin") else None
    if stranger:
        sheet.error(path, "text.letters", "foreign", letter=quote(stranger), code=f"U+{ord(stranger):04X}")
        return None
    _warn_of_garbled(text, path, sheet)
    return text if check_length(text, path, sheet, options) else None


def _warn_of_garbled(text: str, path: Path, sheet: Sheet) -> None:
    found = _IS_GARBLED.search(text) if "&" in text or not text.isascii() else None
    if found:
        meant = copyable(_IS_GARBLED.sub(lambda match: _GARBLED[match[0]], text))
        hint, letter = "meant" if meant else "form", _GARBLED[found[0]]
        sheet.warning(path, "text.garbled", hint=hint, found=quote(found[0]), letter=quote(letter), meant=meant)


def _without_tags(text: str) -> str:
    """A text without its HTML, "" where that is too long to copy, leaves nothing, or perhaps says something else."""
    if len(text) > _LONGEST:
        return ""
    bare = _BRACKETED_ADDRESS.sub(r"\1", text)
    opened: Counter[str] = Counter()
    for tag in _TAG.finditer(bare):
        opened[(tag[2] or tag[3] or "").lower()] += -1 if tag[1] else 1
    plain = copyable(" ".join(_TAG.sub(lambda tag: "" if tag[2] else " ", bare).split()))
    is_whole = not any(count for name, count in opened.items() if name not in _LONE_TAGS)
    return plain if is_whole and not find_html_tag(plain) else ""


def check_length(text: str, path: Path, sheet: Sheet, options: Mapping[str, Any]) -> bool:
    """Whether a text is as long as declared; reports it where not."""
    least, most = int(options.get("min_length", 0)), int(options.get("max_length", _MAX_LENGTH))
    if len(text) > most:
        sheet.error(path, "text.long", length=len(text), most=most, count=len(text) - most)
    elif len(text) < least:
        sheet.error(path, "text.short", length=len(text), least=least)
    return least <= len(text) <= most


def fault_of_key(key: str, allowed: Iterable[str], sheet: Sheet) -> Fault:
    """A key that is none of those that a mapping may have."""
    keys = tuple(allowed)
    return Fault.of("key.unknown", hint="allowed", key=quote(key), meant=sheet.suggest(key, keys), keys=keys)


def key_meant(key: str, labels: Mapping[str, str]) -> str | None:
    """The only key that a text can stand for: by its label, or but for capitals and hyphens; `labels` are by key."""
    folded = fold(key)
    meant = {name for name, label in labels.items() if folded in (fold(name), fold(label))}
    return meant.pop() if len(meant) == 1 else None


CONSTANTS: dict[str, Any] = {
    "shown": _SHOWN,
    "empty": _EMPTY,
    "longest": _LONGEST,
    "tag": _TAG,
    "lone_tags": _LONE_TAGS,
    "bracketed_address": _BRACKETED_ADDRESS,
    "garbled": _GARBLED,
    "is_garbled": _IS_GARBLED,
    "max_length": _MAX_LENGTH,
}
"""What the check in the browser takes from here (`outputs/data/form_constants.py`)."""
