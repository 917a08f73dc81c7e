"""The declaration of experiences: read it first, then `fields.yml` beside it."""

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.hosting import CONFIRMERS, ENDED, OWNER_KEYS
from digisavo.collections.experiences.rules import RULES
from digisavo.core.slug import Naming

EXPERIENCES = Collection(
    kind="experiences",
    folder="experiences",
    section="kokemukset",
    form_section="kerro-kokemus",
    rules=RULES,
    rule_constants={"confirmers": CONFIRMERS, "ended": ENDED, "owner_keys": OWNER_KEYS},
    naming=Naming.JOINED,
    title_key="",
    summary_key="",
    host_key="service",
    confirms_key="confirms",
    approval={"would_choose_again": ("kylla",)},
    shortcomings_key="did_not_work",
    card_keys=("stage", "would_choose_again", "worked", "did_not_work"),
    search_keys=("municipality", "organisation", "worked", "did_not_work", "advice", "users", "cost_note"),
)
