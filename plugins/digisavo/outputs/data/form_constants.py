"""What the checks of the browser share with those of Python: patterns, limits and names, by module.

`browser/checking/` mirrors the modules; what stands here is written nowhere by hand a second time.
"""

import re
import string
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import phonenumbers
from langcodes.data_dicts import VALIDITY
from packaging.licenses._spdx import EXCEPTIONS, LICENSES

from digisavo.catalogue import (
    answers,
    entry_files,
    measures,
    occasions,
    offered_days,
    other_keys,
    repairs,
    review,
    spellings,
)
from digisavo.catalogue.field_types import (
    checks,
    choice,
    cpv,
    date,
    detours,
    flag,
    identity,
    image,
    link,
    links,
    lists,
    mailbox,
    moment,
    number,
    place,
    proof,
    recurrence,
    reference,
    rows,
)
from digisavo.catalogue.field_types import (
    text as text_type,
)
from digisavo.core import document, slug, source, suggest, text
from digisavo.core.patterns import for_browser
from digisavo.reading import (
    files,
    front_matter,
    lost_texts,
    passages,
    yaml_events,
    yaml_faults,
    yaml_lines,
    yaml_mending,
    yaml_refusal,
    yaml_spaces,
    yaml_text,
    yaml_writing,
)

_FOR_ALL = (
    text, suggest, slug, source, document, files, yaml_text, yaml_events, yaml_faults, yaml_lines, yaml_spaces,
    yaml_writing, yaml_mending, yaml_refusal, lost_texts, spellings, entry_files, answers, review, repairs, measures,
    checks, lists, text_type, other_keys,
)  # fmt: skip
"""The modules that the checks of every kind need."""
_BY_TYPE = {
    "choice": (choice,), "date": (date, offered_days), "flag": (flag,), "business_id": (identity,),
    "license": (identity,), "languages": (identity,), "uuids": (identity,), "image": (image,),
    "url": (link, detours), "urls": (link, detours), "phone": (link,), "links": (link, detours, links),
    "email": (mailbox,), "moment": (moment, offered_days), "number": (number,), "money": (number,),
    "municipality": (place,), "municipalities": (place,), "regions": (place,),
    "evidence": (proof,), "cpv": (cpv,), "recurrence": (recurrence, occasions), "tags": (reference,),
    "related": (reference,), "entry": (reference,), "slugs": (reference,), "field_keys": (reference,), "group": (rows,),
    "markdown": (passages, link, detours, image), "choices": (choice,),
}  # fmt: skip
"""The modules that only some field types need, by the name of the type."""
_LETTERS = string.ascii_lowercase
_CODES = re.compile(r"([a-z]{1,3})(?:\[([a-z])-([a-z])\])?")
"""How the library of languages writes the codes that it knows: `aa`, `aa[a-i]`."""
_LAST_LETTER = 0x1E000
"""After it Unicode has no letters whose names begin with LATIN."""


def constants_for(types: frozenset[str], is_markdown: bool) -> dict[str, Any]:
    """The constants by the name of their module, for a kind whose fields have these types."""
    modules = [*_FOR_ALL, *([front_matter] if is_markdown else ())]
    modules += [module for name in sorted(types) for module in _BY_TYPE.get(name, ())]
    found = {_name_of(module): _as_data(module.CONSTANTS) for module in modules}
    found["text"] |= {"latin": _latin_letters(), "names": _names_of_refused()}
    found["slug"]["letters"] = _plain_letters()
    if "phone" in types:
        found["phones"] = _phones()
    return found


def _name_of(module: Any) -> str:
    """The name below its room: `yaml_lines`, `types.date`."""
    *_, room, name = module.__name__.split(".")
    return f"types.{name}" if room == "field_types" else name


def _as_data(value: Any) -> Any:
    if isinstance(value, re.Pattern):
        return {"pattern": for_browser(value)}
    if isinstance(value, Mapping):
        return {str(key): _as_data(part) for key, part in value.items()}
    return [_as_data(part) for part in value] if isinstance(value, list | tuple) else value


@cache
def _latin_letters() -> str:
    """The letters that are Latin by name, as the ranges of a set of a pattern."""
    return "".join(_ranges(code for code in range(0x80, _LAST_LETTER) if _is_latin(chr(code))))


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and unicodedata.name(letter, "").startswith("LATIN")


def _ranges(codes: Iterator[int]) -> Iterator[str]:
    first = last = -1
    for code in (*codes, sys.maxunicode + 2):
        if code != last + 1:
            if first >= 0:
                yield f"\\u{{{first:x}}}-\\u{{{last:x}}}"
            first = code
        last = code


@cache
def _names_of_refused() -> dict[str, str]:
    """The names of the characters that content may not hold, but for tags, which have one for each letter."""
    found = (chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000)
    refused = (character for character in found if list(text.find_refused(character)))
    return {character: name for character in refused if (name := unicodedata.name(character, ""))}


@cache
def _plain_letters() -> dict[str, str]:
    """The letters that no accent parts from a plain one, and signs of money, as slugs write them."""
    known = ((chr(code), slug.slugify(chr(code))) for code in (*range(0x80, 0x250), *range(0x20A0, 0x20C0)))
    return {
        letter: plain for letter, plain in known if plain and not unicodedata.normalize("NFKD", letter)[0].isascii()
    }


def licences_data() -> dict[str, Any]:
    """The identifiers of licences and of exceptions to them, and the codes of all languages: a file of its own, for few
    answers name a licence, or a language that our vocabulary lacks."""
    return {"licences": _spdx(LICENSES), "exceptions": _spdx(EXCEPTIONS), "languages": _languages()}


@cache
def _languages() -> str:
    """Which of the codes `aa` to `zz` and `aaa` to `zzz` are of languages: a bit for each, in hexadecimal digits."""
    known: set[str] = set()
    for written in VALIDITY.pattern.strip("^()$").split("|"):
        if spell := _CODES.fullmatch(written):
            first, last = spell[2] or "", spell[3] or spell[2] or ""
            known |= {spell[1] + letter for letter in _LETTERS if first <= letter <= last} if first else {spell[1]}
    codes = [first + second for first in _LETTERS for second in _LETTERS]
    codes += [code + third for code in codes for third in _LETTERS]
    bits = "".join("01"[code in known] for code in codes)
    return f"{int(bits, 2):0{len(bits) // 4}x}"


def _spdx(known: Mapping[str, Any]) -> list[str]:
    return [row["id"] for row in known.values()]


@cache
def _phones() -> dict[str, Any]:
    """The lengths of numbers by the code of a country, and how numbers are written in Finland."""
    home = phonenumbers.PhoneMetadata.metadata_for_region("FI")
    assert home is not None  # noqa: S101 - the library has Finland
    lengths = {}
    for code, regions in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items():
        found = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(code, regions[0])
        general = found.general_desc if found else None
        lengths[str(code)] = sorted({*general.possible_length, *general.possible_length_local_only} if general else ())
    return {
        "lengths": lengths, "country": str(home.country_code), "abroad": home.international_prefix,
        "within": home.national_prefix_for_parsing or home.national_prefix,
    }  # fmt: skip
