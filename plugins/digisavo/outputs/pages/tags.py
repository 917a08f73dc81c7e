"""Tags: the list of all, what each gathers over all kinds, and the file by which the browser combines them."""

import json
from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.tags import Tag, other_names, related_tags
from digisavo.core import address
from digisavo.core.artefact import Artefact, File, Page
from digisavo.core.slug import slugify
from digisavo.outputs.parts.cards import cards_of, counted
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import paged

MOST_RELATED = 8


def tags(catalogue: Catalogue, context: Context) -> Iterator[Artefact]:
    """The list of tags, the file behind it, and for each tag its entries in pages."""
    t = context.language.t
    body = context.render("tags.html.j2", PageDisplay(context, address.TAGS), tags=catalogue.tags)
    title = t("tags.title")
    yield Page(address.TAGS, title, t("tags.description"), body, "tags", trail=((title, ""),))
    yield File(address.TAG_INDEX, _index(catalogue, context))
    by_slug = {tag.slug: tag for tag in catalogue.tags}
    for tag in catalogue.tags:
        yield from _tag(tag, related_tags(tag, by_slug, catalogue.alphabet)[:MOST_RELATED], catalogue, context)


def _tag(tag: Tag, related: list[tuple[Tag, int]], catalogue: Catalogue, context: Context) -> Iterator[Page]:
    t = context.language.t
    title, description = t("tags.page_title", label=tag.label), t("tags.page_description", label=tag.label)
    trail = ((t("tags.title"), address.TAGS), (tag.label, ""))
    for part in paged(tag.entries, address.tag(tag.slug), context.settings.page_size):
        display = PageDisplay(context, part.address)
        body = context.render(
            "tag.html.j2", display, tag=tag, part=part, count=counted(tag.entries, context), related=related,
            cards=cards_of(part.items, catalogue, display),
        )  # fmt: skip
        yield Page(
            part.address, context.numbered_title(title, part), context.numbered_text(description, part), body, "tag",
            trail=context.numbered_trail(trail, part),
        )  # fmt: skip


def _index(catalogue: Catalogue, context: Context) -> bytes:
    """Kinds, tags with their other names, and of each tagged entry what a card shows and the numbers of its tags.

    `browser/tags/engine.js` reads it.
    """
    tags = catalogue.tags
    names: dict[str, list[str]] = {}
    for name, tag in other_names(tags, catalogue.vocabulary("tags")).items():
        names.setdefault(tag.slug, []).append(name)
    data = {
        "schema_version": 1,
        "kinds": [
            {"label": context.language.t(f"{one.kind}.single"), "comparable": bool(one.category_key)}
            for one in catalogue.collections
        ],
        "tags": [[tag.slug, tag.label, names.get(tag.slug, [])] for tag in tags],
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
