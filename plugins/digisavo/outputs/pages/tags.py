"""Tags: the list of all, what each gathers over all kinds, and the file by which the browser combines them."""

import json
from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.tags import Tag, other_names, related_tags
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.slug import slugify
from digisavo.outputs.parts.cards import cards_of, counts_in_words
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing, render_list

MOST_RELATED = 8


def tags(context: Context) -> Iterator[Artefact]:
    """The list of tags, the file behind it, and for each tag its entries in pages."""
    t, catalogue = context.t, context.catalogue
    body = context.render("pages/tags.html.j2", PageDisplay(context, context.sections.tags), tags=catalogue.tags)
    title = t("tags.title")
    yield Page(context.sections.tags, title, t("tags.description"), body, "tags", trail=((title, ""),))
    yield File(address.TAG_INDEX, _index(context))
    by_slug = {tag.slug: tag for tag in catalogue.tags}
    for tag in catalogue.tags:
        related = related_tags(tag, by_slug, catalogue.alphabet)[:MOST_RELATED]
        yield from render_list(_list(tag, related, context), context)


def _list(tag: Tag, related: list[tuple[Tag, int]], context: Context) -> Listing[Entry]:
    t, count = context.t, counts_in_words(tag.entries, context)
    return Listing(
        address=context.sections.tag(tag.slug), items=tag.entries, title=t("tags.page_title", label=tag.label),
        description=t("tags.page_description", label=tag.label),
        trail=((t("tags.title"), context.sections.tags), (tag.label, "")), template="pages/tag.html.j2",
        page_kind="tag",
        values=lambda page_slice, display: {
            "tag": tag, "count": count, "related": related, "cards": cards_of(page_slice.items, display),
        },
    )  # fmt: skip


def _index(context: Context) -> bytes:
    """Kinds, tags with their other names, and of each tagged entry what a card shows and the numbers of its tags.

    `browser/tags/engine.js` reads it.
    """
    catalogue = context.catalogue
    names: dict[str, list[str]] = {}
    for name, tag in other_names(catalogue.tags, catalogue.vocabulary("tags")).items():
        names.setdefault(tag.slug, []).append(name)
    data = {
        "schema_version": 1,
        "kinds": [
            {"label": context.t(f"{collection.kind}.single"), "comparable": collection.is_comparable}
            for collection in catalogue.collections
        ],
        "tags": [[tag.slug, tag.label, names.get(tag.slug, [])] for tag in catalogue.tags],
        "entries": list(_entries(catalogue)),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _entries(catalogue: Catalogue) -> Iterator[list[object]]:
    numbers = {tag.slug: number for number, tag in enumerate(catalogue.tags)}
    for kind, collection in enumerate(catalogue.collections):
        for entry in catalogue.of_kind(collection.kind):
            own = sorted({numbers[slugify(text)] for text in entry.tags})
            if own:
                yield [kind, entry.slug, catalogue.address_of(entry), entry.title, entry.summary, own]
