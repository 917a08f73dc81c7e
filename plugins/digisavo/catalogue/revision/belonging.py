"""To what a changed entry belongs that somebody may follow: categories, product groups, providers, places, a host."""

from collections.abc import Mapping
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.hosting import host_of
from digisavo.catalogue.placing import gather_places
from digisavo.catalogue.providers import NAME
from digisavo.catalogue.revision.revisions import Revision
from digisavo.core.slug import slugify

CATEGORY, PRODUCT_GROUP, PROVIDER, MUNICIPALITY, HOST = "category", "product_group", "provider", "municipality", "host"


def belonging(revision: Revision) -> dict[str, tuple[str, ...]]:
    """To what an entry belonged before a change or belongs after it: who followed either wants to know."""
    found: dict[str, dict[str, None]] = {}
    for version in (revision.after, revision.before):
        if version and version.entry:
            for name, items in _of_entry(version.entry, revision.collection).items():
                found.setdefault(name, {}).update(dict.fromkeys(items))
    return {name: tuple(items) for name, items in found.items() if items}


def _of_entry(entry: Entry, collection: Collection) -> Mapping[str, tuple[str, ...]]:
    """Ids of terms, the slug of the provider's name, codes of municipalities, and the reference of the host."""
    provider = entry.values.get(NAME, "")
    host = host_of(entry, collection)
    return {
        CATEGORY: _answers(entry, collection.category_key),
        PRODUCT_GROUP: _answers(entry, collection.product_groups_key),
        PROVIDER: (slugify(provider),) if provider else (),
        MUNICIPALITY: tuple(gather_places([entry], [collection])),
        HOST: (host,) if host else (),
    }


def _answers(entry: Entry, key: str) -> tuple[str, ...]:
    value: Any = entry.values.get(key, ()) if key else ()
    return (value,) if isinstance(value, str) else tuple(value)
