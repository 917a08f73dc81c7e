"""Feeds and calendars: what is new of each kind and page, and all that takes place."""

from collections.abc import Iterator

from digisavo.adapters.verification.built_site import BuiltSite, UnreadableError
from digisavo.adapters.verification.calendar_files import events_of
from digisavo.adapters.verification.fault import Fault
from digisavo.adapters.verification.gatherings import Gathering
from digisavo.adapters.verification.targets import Home
from digisavo.adapters.verification.xml_files import entries_of, link_of, parse_xml
from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.sections import load_sections
from digisavo.core import address
from digisavo.outputs.subscriptions.feeds import MOST, MOST_OF_PAGE


def feed_faults(catalogue: Catalogue, found: list[Gathering], site: BuiltSite, home: Home) -> Iterator[Fault]:
    """Feeds that are missing, that have fewer entries than there are, or that tell of others."""
    sections = load_sections(catalogue.language)
    everything = [entry for entries in catalogue.entries.values() for entry in entries]
    places = {home.url + catalogue.address_of(entry) for entry in everything}
    if everything:
        yield from _feed_faults(sections.feed_of(sections.in_whole), len(everything), MOST, places, site)
    for collection in catalogue.collections:
        entries = catalogue.of_kind(collection.kind)
        own = {home.url + catalogue.address_of(entry) for entry in entries}
        if collection.feed:
            yield from _feed_faults(sections.feed(collection.feed), len(entries), MOST, own, site)
        for entry in entries if collection.is_comparable else ():
            feed = sections.feed_of(address.entry(collection.section, entry.slug))
            if feed not in site.sizes:
                yield Fault(feed, f"syöte sisällön {entry.reference} muutoksista puuttuu")
    for gathering in found:
        feed = sections.feed_of(gathering.places[0])
        if feed in site.sizes and gathering.places[0] not in {
            address.listing(kind.section) for kind in catalogue.collections
        }:
            own = {home.url + catalogue.address_of(entry) for entry in gathering.entries}
            yield from _feed_faults(feed, len(gathering.entries), MOST_OF_PAGE, own, site)


def _feed_faults(path: str, count: int, most: int, places: set[str], site: BuiltSite) -> Iterator[Fault]:
    """A feed has the newest of so many entries: as many as it may have, and no others."""
    try:
        found = [link_of(entry) for entry in entries_of(parse_xml(path, site))]
    except UnreadableError as error:
        yield error.fault
        return
    if len(found) != min(count, most):
        yield Fault(path, f"syötteessä on {len(found)} kohtaa, pitää olla {min(count, most)}")
    for link in found:
        if link not in places:
            yield Fault(path, f'syötteessä on osoite "{link}", joka ei kuulu siihen')


def calendar_data_faults(catalogue: Catalogue, site: BuiltSite) -> Iterator[Fault]:
    """The calendar of each kind that has one has every entry that states its time, and each of these its own."""
    for collection in catalogue.collections:
        if collection.calendar:
            try:
                yield from _calendar_faults(collection, catalogue, site)
            except UnreadableError as error:
                yield error.fault


def _calendar_faults(collection: Collection, catalogue: Catalogue, site: BuiltSite) -> Iterator[Fault]:
    sections = load_sections(catalogue.language)
    timed = [entry for entry in catalogue.of_kind(collection.kind) if collection.start_key in entry.values]
    if not timed or not collection.calendar:
        return
    whole = sections.calendar(collection.calendar.name)
    known = {event.get("UID") for event in events_of(whole, site)}
    for entry in timed:
        own = sections.entry_calendar(collection.section, entry.slug)
        try:
            events = events_of(own, site)
        except UnreadableError as error:
            yield error.fault
            continue
        if not events or any(event.get("UID") not in known for event in events):
            yield Fault(whole, f'kalenterista puuttuu {entry.reference} ("{entry.title}")')
        if not any(entry.title in event.get("SUMMARY", "") for event in events):
            yield Fault(own, f"kalenteri ei kerro sisällöstä {entry.reference}")
