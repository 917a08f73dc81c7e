"""Conferences in the form of confs.tech (JSON) as events."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from digisavo.core.source import SourceFile
from digisavo.core.text import shorten
from digisavo.importing.draft import Draft, Item, Refusal, Remark, Say
from digisavo.importing.event_drafts import KIND, municipality_of, name_event, sum_up, take_part
from digisavo.importing.texts import plain
from digisavo.importing.times import day_of_text
from digisavo.reading.mail import decoded

_HOME = ("finland", "suomi", "fi")
_KNOWN = frozenset("name url startDate endDate city country online locales".split())
_SPLIT = str.maketrans({";": ",", "/": ","})
_MOST_TAGS = 8


def read_conferences(source: SourceFile, address: str, say: Say) -> Iterator[Item]:
    """The conferences of a file; `address` is where it is published, "" where that is not known."""
    try:
        rows = json.loads(decoded(source.content))
    except json.JSONDecodeError as error:
        yield Refusal(source.path, Remark("broken_json", found=str(error.lineno)))
        return
    except (ValueError, RecursionError):
        yield Refusal(source.path, Remark("no_json"))
        return
    if not isinstance(rows, list) or not rows:
        yield Refusal(source.path, Remark("no_events"))
        return
    for number, row in enumerate(rows, 1):
        yield _read(f"{source.path} [{number}]", row, address, say)


def _read(origin: str, row: Any, address: str, say: Say) -> Item:
    if not isinstance(row, dict):
        return Refusal(origin, Remark("broken_event"))
    start = day_of_text(_text(row, "startDate"))
    if not plain(_text(row, "name")):
        return Refusal(origin, Remark("no_title"))
    if not start:
        return Refusal(origin, Remark("no_start", found=shorten(_text(row, "name"))))
    draft = Draft(KIND, origin)
    name_event(draft, _text(row, "name"), start)
    draft.answer("start", start)
    end = day_of_text(_text(row, "endDate"))
    draft.answer("end", end if end > start else "")
    if _text(row, "endDate") and end < start:
        draft.remark("bad_end")
    place = _place(draft, row)
    sum_up(draft, "", place, say)
    take_part(draft, bool(place), row.get("online") is True)
    _others(draft, row, address)
    return draft


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""


def _place(draft: Draft, row: Mapping[str, Any]) -> str:
    """The city, and the country where it is not Finland; a city in Finland is a municipality."""
    city, country = plain(_text(row, "city")), plain(_text(row, "country"))
    if country.casefold() in _HOME or not country:
        draft.answer("municipality", municipality_of(city))
        country = "" if city else country
    place = ", ".join(filter(None, (city, country)))
    if place and place != draft.answers.get("municipality"):
        draft.answer("place", place)
    return place


def _others(draft: Draft, row: Mapping[str, Any], address: str) -> None:
    url = _text(row, "url")
    draft.answer("sources", [*dict.fromkeys(filter(None, (url, address)))])
    if url.startswith("https://"):
        draft.answer("online_url" if draft.answers.get("mode") == "verkko" else "registration_url", url)
    locales = _text(row, "locales").translate(_SPLIT).split(",")
    draft.answer("languages", [code.strip().lower() for code in locales if code.strip()])
    draft.answer("tags", [*filter(None, (plain(_text(row, "_topic")),))][:_MOST_TAGS])
    for key in (key for key in row if key not in _KNOWN and not key.startswith("_")):
        draft.remark("no_place", key)
