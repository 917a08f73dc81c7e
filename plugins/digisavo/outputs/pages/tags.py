"""Tags: the list of all, what each gathers over all kinds, and the files by which the browser combines them."""

from collections.abc import Iterator

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.tags import Tag, related_tags
from digisavo.core.artefact import Artefact, Page
from digisavo.outputs.pages.tag_files import tag_files
from digisavo.outputs.parts.cards import cards_of, counts_in_words
from digisavo.outputs.parts.page_feeds import feeds_of_tag
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing, render_list

MOST_RELATED = 8


def tags(context: Context) -> Iterator[Artefact]:
    """The list of tags, the files behind it, and for each tag its entries in pages."""
    t, catalogue = context.t, context.catalogue
    body = context.render("pages/tags.html.j2", PageDisplay(context, context.sections.tags), tags=catalogue.tags)
    title = t("tags.title")
    yield Page(context.sections.tags, title, t("tags.description"), body, "tags", trail=((title, ""),))
    yield from tag_files(context)
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
        page_kind="tag", feeds=feeds_of_tag(tag, context),
        values=lambda page_slice, display: {
            "tag": tag, "count": count, "related": related, "cards": cards_of(page_slice.items, display),
        },
    )  # fmt: skip
