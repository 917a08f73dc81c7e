"""The declaration of experiences: read it first, then `fields.yml` beside it."""

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.hosting import CONFIRMERS, ENDED, OWNER_KEYS
from digisavo.catalogue.short_form import ShortForm
from digisavo.collections.experiences.rules import RULES
from digisavo.core.slug import Naming

EXPERIENCES = Collection(
    kind="experiences",
    folder="experiences",
    section="kokemukset",
    form_section="kerro-kokemus",
    form_before=("jaa-kokemus",),
    form_first=("municipality", "organisation", "since", "worked", "did_not_work", "advice", "confirms"),
    form_presets={"submitted_by": "kayttajaorganisaatio"},
    short_form=ShortForm(("municipality", "organisation", "since", "worked", "did_not_work"), {"stage": "kaytossa"}),
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
