"""The page of every entry."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.field import EDITORS
from digisavo.catalogue.occasions import Occasion, coming, occasions_of
from digisavo.catalogue.review import Age, age_of
from digisavo.core import address
from digisavo.core.artefact import Page, Picture
from digisavo.core.slug import slugify
from digisavo.outputs.charts.portal_charts import own_line
from digisavo.outputs.parts.entry_cards import card_of
from digisavo.outputs.parts.group_links import groups_by_entry
from digisavo.outputs.parts.key_facts import KeyFacts
from digisavo.outputs.parts.kindred import KindredEntries
from digisavo.outputs.parts.page_feeds import feeds_of_entry
from digisavo.outputs.parts.relations import relations_of
from digisavo.outputs.parts.sharing import sharing_of
from digisavo.outputs.parts.subscription_links import entry_calendars
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.things import things_of
from digisavo.outputs.rendering.trails import list_step

_MOST_OCCASIONS = 5


class _Makers(NamedTuple):
    """What is worked out once for all entries of a kind."""

    key_facts: KeyFacts
    kindred: KindredEntries
    product_groups: Mapping[str, list[tuple[str, str]]]


def entries(context: Context) -> Iterator[Page]:
    """A page for each entry that has its own, made by the template of its kind."""
    for collection in context.catalogue.collections:
        if not collection.host_key:
            makers = context.once(f"entries of {collection.kind}", partial(_makers, collection, context))
            for entry in context.share_of(context.catalogue.of_kind(collection.kind)):
                with making(entry.reference):
                    page = _page(entry, collection, makers, context)
                yield page


def _makers(collection: Collection, context: Context) -> _Makers:
    kindred = KindredEntries(collection, context)
    return _Makers(KeyFacts(collection, context), kindred, groups_by_entry(collection, context))


def _page(entry: Entry, collection: Collection, makers: _Makers, context: Context) -> Page:
    display = PageDisplay(context, context.catalogue.address_of(entry))
    reviewed_on = str(entry.values.get(collection.reviewed_key, ""))
    picture = _picture(entry, context)
    body = context.render(
        f"{collection.kind}/page.html.j2", display, entry=entry, values=entry.values, collection=collection,
        categories=context.catalogue.categories_of(entry), facts=context.facts.of(entry, collection, display),
        key_facts=makers.key_facts.of(entry, display), kindred=makers.kindred.of(entry),
        product_groups=makers.product_groups.get(entry.slug, ()),
        **_links(entry, collection, context),
        **_review(entry, reviewed_on, display), occasions=_occasions(entry, collection, display),
        image=context.catalogue.images.get((entry.reference, str(entry.values.get("image")))),
        time_line=own_line(entry, collection, display),
        subscriptions=entry_calendars(entry, collection, context),
    )  # fmt: skip
    return Page(
        context.catalogue.address_of(entry), entry.title, entry.summary, body, f"{collection.kind}-entry",
        modified=reviewed_on or str(entry.values.get(collection.published_key, "")),
        trail=(list_step(collection, context.language), (entry.title, "")),
        things=tuple(things_of(entry, picture, context)), picture=picture or card_of(entry, collection, context),
        feeds=feeds_of_entry(entry, context),
    )  # fmt: skip


def _links(entry: Entry, collection: Collection, context: Context) -> dict[str, Any]:
    """All that the page leads to: provider, tags, themes, linked and hosted entries, and where it is shared."""
    catalogue, here = context.catalogue, address.absolute(context.settings, context.catalogue.address_of(entry))
    return {
        "provider": catalogue.provider_of(entry), "tags": {slugify(tag): tag for tag in entry.tags},
        "themes": _themes(entry, context), "relations": list(relations_of(entry, catalogue)),
        "address_of": catalogue.address_of,
        "hosted_kinds": catalogue.hosted_kinds(collection), "hosted": catalogue.hosted_by(entry),
        "share": sharing_of(entry.title, here, context.language),
    }  # fmt: skip


def _picture(entry: Entry, context: Context) -> Picture | None:
    """The image of an entry, published beside its page."""
    name = str(entry.values.get("image", ""))
    image = context.catalogue.images.get((entry.reference, name))
    if not image:
        return None
    text = str(entry.values.get("image_alt", ""))
    return Picture(context.catalogue.address_of(entry) + name, image.width, image.height, text)


def _themes(entry: Entry, context: Context) -> list[tuple[str, str]]:
    """Slug and label of the entry's themes that have pages."""
    own = entry.values.get("themes", ())
    return [(theme.slug, theme.term.label) for theme in context.catalogue.themes if theme.term.id in own]


def _review(entry: Entry, reviewed_on: str, display: PageDisplay) -> dict[str, Any]:
    return {
        "reviewed_on": reviewed_on, "is_unreviewed": age_of(reviewed_on, display.today) >= Age.UNREVIEWED,
        "by_editors": entry.values.get("submitted_by") == EDITORS, "source": entry.file,
    }  # fmt: skip


def _occasions(entry: Entry, collection: Collection, display: PageDisplay) -> list[Occasion]:
    """The next occasions of what recurs or takes place once; none when all are over."""
    if not collection.recurrence_key:
        return []
    return list(coming(occasions_of(entry, collection), display.today)[:_MOST_OCCASIONS])
