"""The page of the form of each kind: how an entry is written and completed, also without the form."""

from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making
from digisavo.outputs.rendering.trails import list_step
from digisavo.reading.own_files import own_text


def forms(context: Context) -> Iterator[Page]:
    """The form of every kind that has one."""
    for collection in context.catalogue.collections:
        if collection.form_section:
            with making(address.form(collection.form_section)):
                page = _page(collection, context)
            yield page


def _page(collection: Collection, context: Context) -> Page:
    t, kind, place = context.t, collection.kind, address.form(collection.form_section)
    body = context.render(
        "pages/form.html.j2", PageDisplay(context, place), collection=collection,
        setting=_setting(collection, context),
        blank=own_text("collections", kind, f"blank{collection.suffix}"),
        new=address.new_link(context.settings, collection.folder), issue=address.issue_link(context.settings),
        example=collection.form.example(t(f"{kind}.form.example")),
    )  # fmt: skip
    title, description = t(f"{kind}.form.title"), t(f"{kind}.form.description")
    trail = (list_step(collection, context.language), (title, ""))
    return Page(place, title, description, body, "form", trail=trail, component="form")


def _setting(collection: Collection, context: Context) -> dict[str, Any]:
    """What the form needs to know of the kind and of the repository (`contracts/form-setting.json`)."""
    settings, short = context.settings, collection.short_form
    return {
        "cards": collection.card_keys, "first": collection.form_first, "presets": dict(collection.form_presets),
        "short": {"keys": short.keys, "presets": dict(short.presets)} if short else None,
        "new": address.new_link(settings, collection.folder),
        "edit": address.edit_link(settings, f"{collection.folder}/"),
        "schema": address.absolute(settings, address.schema(collection.kind)),
        "site": settings.site_url, "editors": settings.editors_email, "evidence": collection.has_evidence,
        "kinds": [known.kind for known in context.catalogue.collections if not known.host_key],
        "forms": {
            known.kind: {"address": address.form(known.form_section), "title": context.t(f"{known.kind}.form.title")}
            for known in context.catalogue.collections if known.form_section and known != collection
        },
    }  # fmt: skip
