"""Atom feeds of what changes: of all, and of each service, category, product group, municipality and provider."""

from collections.abc import Iterator, Sequence

from markupsafe import escape

from digisavo.catalogue.changes import changed_at, published_at
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.places import load_places
from digisavo.catalogue.revision.belonging import CATEGORY, MUNICIPALITY, PRODUCT_GROUP, PROVIDER
from digisavo.catalogue.revision.told import ENTRY, Told
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.parts.change_words import change_address, change_lines, change_title
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.subscriptions.atom import AtomEntry, AtomFeed, as_atom, atom_entry

_MOST, _MOST_OF_PAGE, _MOST_OF_ENTRY = 100, 50, 20
"""How many changes the feed of all has, that of a page, and that of an entry."""


def change_feeds(context: Context) -> Iterator[File]:
    """`/syote/muutokset.xml`, `/syote/muutokset/<page>.xml` and `/syote/palvelut/<slug>.xml`: the latest first.

    None is empty: the feed of an entry says that it is there, others begin with their first change.
    """
    maker = _Maker(context)
    if context.told.items:
        label = context.t("change_log.all")
        yield maker.feed(context.sections.feed_of_changes(), context.sections.changes, label, context.told.items, _MOST)
    for name, id_, page, label in _pages(context):
        if told := context.told.of(name, id_):
            yield maker.feed(context.sections.feed_of_changes(page), page, label, told, _MOST_OF_PAGE)
    for collection in context.catalogue.collections:
        if collection.is_comparable:
            yield from maker.of_entries(collection)
            yield from maker.of_gone(collection)


def _pages(context: Context) -> Iterator[tuple[str, str, str, str]]:
    """What can be followed: its name and id, its page, and what it is called."""
    catalogue, sections = context.catalogue, context.sections
    for collection in catalogue.collections:
        for term in catalogue.by_category(collection):
            yield CATEGORY, term.id, sections.category(collection.section, term.id), term.label
        if collection.product_groups_key:
            for term in catalogue.by_term(collection, collection.product_groups_key):
                yield PRODUCT_GROUP, term.id, sections.product_group(collection.section, term.id), term.label
    for provider in catalogue.providers:
        yield PROVIDER, provider.slug, sections.provider(provider.slug), provider.name
    for code, place in load_places().municipalities.items():
        yield MUNICIPALITY, code, sections.municipality(place.slug), place.name


class _Maker:
    """Makes feeds; each change is written once for all that have it."""

    def __init__(self, context: Context) -> None:
        self._context, self._settings = context, context.settings
        self._made: dict[str, AtomEntry] = {}

    def feed(self, target: str, page: str, label: str, told: Sequence[Told], most: int) -> File:
        """A feed of the latest changes."""
        return self._file(target, page, label, [self._change(one) for one in told[:most]])

    def of_entries(self, collection: Collection) -> Iterator[File]:
        """The feeds of entries, also at the addresses that they had: a reader of feeds follows no redirect of ours."""
        for entry in self._context.catalogue.of_kind(collection.kind):
            with making(entry.reference):
                told = self._context.told.of(ENTRY, entry.reference)[:_MOST_OF_ENTRY]
                made = [self._change(one) for one in told] or [self._present(entry, collection)]
                slugs = _slugs(entry)
                first, own = (self._target(collection, slug) for slug in (slugs[0], entry.slug))
                file = self._file(own, address.entry(collection.section, entry.slug), entry.title, made, first)
            yield file
            yield from (File(self._target(collection, slug), file.content) for slug in slugs[:-1])

    def of_gone(self, collection: Collection) -> Iterator[File]:
        """The feeds of entries that are no more, as long as that is news: whoever follows one hears of it."""
        places = (key for key in self._context.told.followed if key[0] == ENTRY)
        taken = {slug for entry in self._context.catalogue.of_kind(collection.kind) for slug in _slugs(entry)}
        for _, reference in places:
            kind, _, slug = reference.partition("/")
            if kind == collection.kind and slug not in taken:
                told = self._context.told.of(ENTRY, reference)
                label = told[0].title
                target = self._target(collection, slug)
                yield self.feed(target, self._context.sections.changes, label, told, _MOST_OF_ENTRY)

    def _target(self, collection: Collection, slug: str) -> str:
        return self._context.sections.feed_of(address.entry(collection.section, slug))

    def _file(self, target: str, page: str, label: str, entries: Sequence[AtomEntry], id_: str = "") -> File:
        named = self._context.t("change_log.feed", label=label)
        title = self._context.t("feeds.title", label=named, site=self._settings.site_name)
        return File(target, as_atom(AtomFeed(target, page, title, entries, id_), self._settings))

    def _change(self, told: Told) -> AtomEntry:
        made = self._made.get(told.id)
        if made is None:
            made = self._made[told.id] = self._make(told)
        return made

    def _make(self, told: Told) -> AtomEntry:
        context, page = self._context, change_address(told, self._context) or self._context.sections.changes
        lines = change_lines(told, context)
        html = f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""
        return atom_entry(
            id_=f"{address.absolute(self._settings, address.changes_of(told.day))}#{told.id}",
            title=change_title(told, context), url=address.absolute(self._settings, page), html=html,
            summary="" if html else change_title(told, context), published=told.moment, updated=told.moment,
        )  # fmt: skip

    def _present(self, entry: Entry, collection: Collection) -> AtomEntry:
        """An entry of which no change is known."""
        history = self._settings.history
        published = published_at(entry, collection, history)
        url = address.absolute(self._settings, address.entry(collection.section, entry.slug))
        return atom_entry(
            id_=f"{address.absolute(self._settings, address.record(entry.kind, _slugs(entry)[0]))}#{entry.kind}",
            title=self._context.t("change_log.present", title=entry.title), url=url, summary=entry.summary,
            published=published, updated=max(published, changed_at(entry, collection, history)),
        )  # fmt: skip


def _slugs(entry: Entry) -> list[str]:
    """The names that an entry had, the first first, and its own."""
    return [*entry.values.get("previous_slugs", ()), entry.slug]
