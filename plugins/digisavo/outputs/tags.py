"""Tag pages: a list of all tags, and what each gathers over all kinds."""

from collections.abc import Iterator

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.tags import Tag
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.cards import cards_of, counted
from digisavo.outputs.context import Context, PageDisplay
from digisavo.outputs.paging import paged


def tags(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The list of tags, and for each tag its entries in pages."""
    word = context.language.word
    body = context.render("tags.html.j2", PageDisplay(context, address.TAGS), tags=catalogue.tags)
    title = word("tags.title")
    yield Page(address.TAGS, title, word("tags.description"), body, "tags", trail=((title, ""),))
    for tag in catalogue.tags:
        yield from _tag(tag, catalogue, context)


def _tag(tag: Tag, catalogue: Catalogue, context: Context) -> Iterator[Page]:
    word = context.language.word
    title, description = word("tags.page_title", label=tag.label), word("tags.page_description", label=tag.label)
    trail = ((word("tags.title"), address.TAGS), (tag.label, ""))
    for part in paged(tag.entries, address.tag(tag.slug), context.settings.page_size):
        display = PageDisplay(context, part.address)
        body = context.render(
            "tag.html.j2", display, tag=tag, part=part, count=counted(tag.entries, context),
            cards=cards_of(part.items, catalogue, display),
        )  # fmt: skip
        yield Page(
            part.address, context.numbered_title(title, part), context.numbered_text(description, part), body, "tag",
            trail=context.numbered_trail(trail, part),
        )  # fmt: skip
