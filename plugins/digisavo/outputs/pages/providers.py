"""Pages of providers: a list of all, and what each provides."""

from collections.abc import Iterator

from markupsafe import Markup

from digisavo.catalogue.catalogue import Catalogue
from digisavo.catalogue.providers import NAME, Provider
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.parts.cards import cards_of, counted
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.paging import paged


def providers(catalogue: Catalogue, context: Context) -> Iterator[Page]:
    """The list of providers in pages, and a page for each provider."""
    t = context.language.t
    size = context.settings.page_size * 5
    for part in paged(catalogue.providers, address.PROVIDERS, size):
        body = context.render(
            "providers.html.j2",
            PageDisplay(context, part.address),
            part=part,
            count=len(catalogue.providers),
            counts={provider.slug: counted(provider.entries, context) for provider in part.items},
        )
        yield Page(
            part.address, context.numbered_title(t("providers.title"), part),
            context.numbered_text(t("providers.description"), part), body, "providers",
            trail=context.numbered_trail(((t("providers.title"), ""),), part),
        )  # fmt: skip
    for provider in catalogue.providers:
        yield from _provider(provider, catalogue, context)


def _provider(provider: Provider, catalogue: Catalogue, context: Context) -> Iterator[Page]:
    t, count = context.language.t, counted(provider.entries, context)
    title = t("providers.page_title", name=provider.name)
    description = t("providers.page_description", name=provider.name, found=count)
    trail = ((t("providers.title"), address.PROVIDERS), (provider.name, ""))
    hosted = [one for entry in provider.entries for one in catalogue.hosted_by(entry)]
    for part in paged(provider.entries, address.provider(provider.slug), context.settings.page_size):
        display = PageDisplay(context, part.address)
        organised = catalogue.organised_by(provider)
        body = context.render(
            "provider.html.j2", display, provider=provider, part=part, facts=list(_facts(provider, catalogue, display)),
            count=count,
            cards=cards_of(part.items, catalogue, display), hosted=list(cards_of(hosted, catalogue, display)),
            hosted_count=counted(hosted, context), organised=list(cards_of(organised, catalogue, display)),
            organised_count=counted(organised, context),
        )  # fmt: skip
        yield Page(
            part.address, context.numbered_title(title, part), context.numbered_text(description, part), body,
            "provider", trail=context.numbered_trail(trail, part),
        )  # fmt: skip


def _facts(provider: Provider, catalogue: Catalogue, display: PageDisplay) -> Iterator[tuple[str, Markup]]:
    """Label and HTML of what its entries tell of a provider besides the name."""
    told: dict[str, tuple[str, Markup]] = {}
    for collection in catalogue.collections:
        for key, field in collection.by_key.items():
            is_of_provider = collection.provider_key and key.startswith(f"{collection.provider_key}.") and key != NAME
            if is_of_provider and key not in told and (value := provider.value(key)):
                told[key] = field.label, field.type.show(value, display)
    yield from told.values()
