"""Pages of providers: a list of all, and what each provides."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.providers import NAME, Provider
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import cards_of, counts_in_words
from digisavo.outputs.parts.page_feeds import feeds_of_provider
from digisavo.outputs.parts.subscription_links import provider_calendars
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.lists import Listing, render_list


def providers(context: Context) -> Iterator[Page]:
    """The list of providers in pages, and a page for each provider."""
    yield from render_list(_providers(context), context)
    for provider in context.catalogue.providers:
        yield from render_list(_provider(provider, context), context)


def _providers(context: Context) -> Listing[Provider]:
    """The list of all: a provider is one line, so that a page has room for many."""
    title, found = context.t("providers.title"), context.catalogue.providers
    return Listing(
        address=context.sections.providers, items=found, title=title, description=context.t("providers.description"),
        trail=((title, ""),), template="pages/providers.html.j2", page_kind="providers",
        values=lambda page_slice, display: {
            "count": len(found),
            "counts": {provider.slug: counts_in_words(provider.entries, context) for provider in page_slice.items},
        },
        size=context.settings.page_size * 5,
    )  # fmt: skip


def _provider(provider: Provider, context: Context) -> Listing[Entry]:
    t, catalogue, count = context.t, context.catalogue, counts_in_words(provider.entries, context)
    hosted = [experience for entry in provider.entries for experience in catalogue.hosted_by(entry)]
    organised = catalogue.organised_by(provider)
    return Listing(
        address=context.sections.provider(provider.slug), items=provider.entries,
        title=t("providers.page_title", name=provider.name),
        description=t("providers.page_description", name=provider.name, found=count),
        trail=((t("providers.title"), context.sections.providers), (provider.name, "")),
        template="pages/provider.html.j2", page_kind="provider",
        feeds=feeds_of_provider(context.sections.provider(provider.slug), provider.name, provider.slug, context),
        values=lambda page_slice, display: {
            "provider": provider, "facts": list(_facts(provider, display)), "count": count,
            "cards": cards_of(page_slice.items, display),
            "hosted": list(cards_of(hosted, display)), "hosted_count": counts_in_words(hosted, context),
            "organised": list(cards_of(organised, display)), "organised_count": counts_in_words(organised, context),
            "subscriptions": provider_calendars(provider, context),
        },
    )  # fmt: skip


def _facts(provider: Provider, display: PageDisplay) -> Iterator[tuple[str, Markup]]:
    """Label and HTML of what its entries state of a provider besides the name."""
    facts: dict[str, tuple[str, Markup]] = {}
    for collection in display.catalogue.collections:
        for key, field in collection.by_key.items():
            is_of_provider = collection.provider_key and key.startswith(f"{collection.provider_key}.") and key != NAME
            if is_of_provider and key not in facts and (value := provider.value(key)):
                facts[key] = field.label, field.type.show(value, display)
    yield from facts.values()
