"""What the importers of events share: where an event is, how one takes part, and what its file is called."""

import re

from digisavo.catalogue.place_names import folded, load_place_names
from digisavo.catalogue.places import Municipality, load_places
from digisavo.core.slug import MAX_LENGTH, slugify
from digisavo.core.text import normalise
from digisavo.importing.draft import Draft, Say
from digisavo.importing.terms import load_terms
from digisavo.importing.texts import cut, first_sentence, plain

KIND = "events"
_TITLE, _SUMMARY, _PLACE = 90, 200, 300
_ADDRESS = re.compile(r"https://[^\s<>\"]+")
_WORD = re.compile(r"[^\W_]+")


def name_event(draft: Draft, title: str, start: str) -> None:
    """The title, and the name of the file: the title and the year."""
    title = plain(title)
    draft.answer("title", cut(title, _TITLE))
    if len(title) > _TITLE:
        draft.remark("shortened", "title", title)
    year = start[:4]
    slug = slugify(title)
    ending = "" if slug.endswith(year) else f"-{year}"
    draft.name = f"{slug[: MAX_LENGTH - len(ending)].rstrip('-')}{ending}" if slug else ""


def sum_up(draft: Draft, text: str, place: str, say: Say) -> None:
    """One sentence of a text; without one, what the event is called and where it is."""
    title, place = plain(str(draft.answers["title"])), plain(place)
    otherwise = say("importing.event_at", title=title, place=place) if place else say("importing.event", title=title)
    draft.answer("summary", first_sentence(text, _SUMMARY) or cut(otherwise, _SUMMARY))


def municipality_of(text: str) -> str:
    """The municipality that a text names: at its end, or in one of its parts, from the last to the first."""
    places, names = load_places(), load_place_names()
    for part in reversed(re.split(r"[,;\n/()]", text)):
        words = part.split()
        for candidate in [part.strip(), *reversed(words)]:
            candidate = candidate.strip(" .0123456789")
            found = places.find(candidate) or names.municipalities.get(folded(candidate))
            if candidate and not candidate.isdigit() and isinstance(found, Municipality):
                return found.name
    return ""


def place_event(draft: Draft, text: str) -> None:
    """Where an event is and how one takes part, from a text: a place, words for the net, or both."""
    text = normalise(text)
    place, municipality = plain(text), municipality_of(text)
    online = "://" in text or _has_word_of("online", text)
    on_site = bool(place) and (not online or bool(municipality))
    if on_site:
        draft.answer("place", cut(place, _PLACE))
        draft.answer("municipality", municipality)
    elif online and (address := _ADDRESS.search(text)):
        draft.answer("online_url", address[0].rstrip(".,;)"))
    elif online:
        draft.remark("joining", "LOCATION", place)
    take_part(draft, on_site, online)


def is_organisation(name: str) -> bool:
    """Whether a name is surely that of an organisation, not of a person."""
    return _has_word_of("organisations", name)


def _has_word_of(table: str, text: str) -> bool:
    words = load_terms("events")[table]
    return any(word.casefold() in words for word in _WORD.findall(text))


def take_part(draft: Draft, on_site: bool, online: bool) -> None:
    """How one takes part, as far as it is known."""
    if on_site or online:
        draft.answer("mode", "hybridi" if on_site and online else "lahi" if on_site else "verkko")
