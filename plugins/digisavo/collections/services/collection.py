"""The declaration of services: read it first, then `fields.yml` beside it."""

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.joint_buyers import VOCABULARY as BUYERS
from digisavo.catalogue.price_keys import PriceKeys
from digisavo.catalogue.route_keys import RouteKeys
from digisavo.catalogue.source_code_keys import SourceCodeKeys
from digisavo.collections.services.linked_data import LINKED_DATA
from digisavo.collections.services.rules import (
    ENDING,
    GONE,
    RESIDENTS,
    RULES,
    RUNNING,
    THROUGH_BUYERS,
    UNLICENSED,
    WHOLE_CONTRACT,
)
from digisavo.collections.services.sources import OPEN_SOURCE, OWN_WORDS

PRICES = PriceKeys(
    model="pricing.model",
    least="pricing.from",
    most="pricing.to",
    unit="pricing.unit",
    interval="pricing.interval",
    setup_fee="pricing.setup_fee",
    valid_until="pricing.valid_until",
    examples="pricing.examples",
    inhabitants="inhabitants",
    per_year="per_year",
    included="included",
    sizes=(5_000, 20_000, 100_000),
    free="ilmainen",
    unlicensed="ei_lisenssimaksua",
    fixed="kiintea",
    on_request="tarjous",
    each="asukas",
    whole="organisaatio",
    once="kerta",
    payments={"kk": 12, "vuosi": 1},
)

SOURCE_CODE = SourceCodeKeys(
    licence="open_source.license",
    repository="open_source.repository",
    website="links.website",
    kind="service_type",
    platforms="platforms",
    languages="ui_languages",
    description="description",
    features="features",
    documentation="links.documentation",
    api="api.docs_url",
    video="links.video",
    supports="supports",
    users="references",
    needs="constraints",
    promised={"status": ("suunnitteilla",)},
    using={"stage": ("kaytossa",)},
    ended="until",
)

SERVICES = Collection(
    kind="services",
    folder="services",
    section="palvelut",
    form_section="lisaa-palvelu",
    form_first=("contact.email", "pricing.model"),
    rules=RULES,
    rule_constants={
        "own_words": sorted(OWN_WORDS),
        "open_source": OPEN_SOURCE,
        "running": RUNNING,
        "ending": ENDING,
        "unlicensed": UNLICENSED,
        "residents": RESIDENTS,
        "whole_contract": WHOLE_CONTRACT,
        "through_buyers": THROUGH_BUYERS,
        "buyers": BUYERS,
    },
    category_key="categories",
    product_groups_key="product_groups",
    decision_keys=(
        "prices",
        "references",
        "availability_to",
        "supports",
        "procurement_routes",
        "accessibility.level",
        "data_locations",
        "constraints",
    ),
    paid_key="paid",
    dates_keys=(
        "pricing.valid_until",
        "end_of_sale",
        "end_of_support",
        "procurement_routes.until",
        "certifications.valid_until",
        "client_data_system.certificate_valid_until",
    ),
    status_key="status",
    gone={"status": (GONE,)},
    provider_key="provider",
    references_key="references",
    prices=PRICES,
    routes=RouteKeys(routes="procurement_routes", availability="availability_to", gone={"status": (ENDING, GONE)}),
    source_code=SOURCE_CODE,
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
