"""The declaration of services: read it first, then `fields.yml` beside it."""

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.declaration import load_fields
from digisavo.collections.services.linked_data import LINKED_DATA
from digisavo.collections.services.rules import RULES

SERVICES = Collection(
    kind="services",
    folder="services",
    section="palvelut",
    fields=load_fields("services"),
    rules=RULES,
    category_key="categories",
    status_key="status",
    provider_key="provider",
    references_key="references",
    feed="palvelut",
    duplicate_keys=("name", "links.website"),
    linked_data=LINKED_DATA,
    card_keys=("provider.name", "status", "references"),
    search_keys=(
        "summary",
        "alternate_names",
        "provider.name",
        "categories",
        "tags",
        "features",
        "benefits",
        "description",
    ),
)
