"""Atom feeds of what is new: of each kind, category, theme, tag and municipality."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from urllib.parse import urljoin

from markupsafe import escape

from digisavo.catalogue.changes import changed_at, published_at
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.slug import slugify
from digisavo.outputs.parts.page_feeds import feeds_of_all, followed_pages
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.subscriptions.atom import AtomEntry, AtomFeed, as_atom, atom_entry

MOST, MOST_OF_PAGE = 50, 20
"""How many entries the feed of a kind has, and that of a page."""
_RELATIVE = re.compile(r'(<(?:a href|img src)=")([^"]*)"')


def feeds(context: Context) -> Iterator[File]:
    """`/syote/<name>.xml` of all, of each kind that has a feed and of each page that gathers entries: newest first."""
    maker = _Maker(context)
    whole = [entry for kind in context.catalogue.collections for entry in context.catalogue.of_kind(kind.kind)]
    for target, label in feeds_of_all(context):
        yield maker.feed(target, address.HOME, label, whole, MOST)
    for collection in context.catalogue.collections:
        if collection.feed:
            label, page = context.t(f"{collection.kind}.label"), address.listing(collection.section)
            entries = context.catalogue.of_kind(collection.kind)
            yield maker.feed(context.sections.feed(collection.feed), page, label, entries, MOST)
    for followed in followed_pages(context):
        target = context.sections.feed_of(followed.page)
        yield maker.feed(target, followed.page, followed.label, followed.entries, MOST_OF_PAGE)


class _Maker:
    """Makes feeds; what an entry looks like in them is worked out once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._made: dict[str, AtomEntry] = {}

    def feed(self, target: str, page: str, label: str, entries: Iterable[Entry], most: int) -> File:
        """A feed of the newest of some entries."""
        context = self._context
        newest = sorted(map(self._entry, entries), key=lambda made: made.published, reverse=True)[:most]
        title = context.t("feeds.title", label=label, site=context.settings.site_name)
        return File(target, as_atom(AtomFeed(target, page, title, newest), context.settings))

    def _entry(self, entry: Entry) -> AtomEntry:
        made = self._made.get(entry.reference)
        if made is None:
            with making(entry.reference):
                made = self._made[entry.reference] = self._make(entry)
        return made

    def _make(self, entry: Entry) -> AtomEntry:
        context, history = self._context, self._context.settings.history
        collection, page = context.catalogue.collection(entry.kind), context.catalogue.address_of(entry)
        published = published_at(entry, collection, history)
        slugs = dict.fromkeys(map(slugify, entry.tags))
        return atom_entry(
            id_=permanent_id(entry, context), title=entry.title, url=address.absolute(context.settings, page),
            published=published, updated=max(published, changed_at(entry, collection, history)),
            summary=entry.summary, html=self._whole(entry, collection.whole_key),
            categories=[(slug, self._tags[slug]) for slug in slugs],
        )  # fmt: skip

    def _whole(self, entry: Entry, key: str) -> str:
        """The whole text of an entry as HTML that reads alike anywhere: every address in it is a whole one."""
        if not key or key not in entry.values:
            return ""
        context, page = self._context, self._context.catalogue.address_of(entry)
        shown = (
            context.catalogue.collection(entry.kind)
            .by_key[key]
            .type.show(entry.values[key], PageDisplay(context, page))
        )
        base = address.absolute(context.settings, page)
        return _RELATIVE.sub(lambda found: f'{found[1]}{escape(urljoin(base, unescaped(found[2])))}"', shown)

    @cached_property
    def _tags(self) -> dict[str, str]:
        return {tag.slug: tag.label for tag in self._context.catalogue.tags}


def unescaped(attribute: str) -> str:
    """The text of an attribute in which the sanitiser has escaped what it must."""
    return attribute.replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def permanent_id(entry: Entry, context: Context) -> str:
    """The first address that an entry ever had: it stays when the entry is renamed."""
    first = next(iter(entry.values.get("previous_slugs", ())), "")
    section = context.catalogue.collection(entry.kind).section
    page_address = address.entry(section, first) if first else context.catalogue.address_of(entry)
    return address.absolute(context.settings, page_address)
