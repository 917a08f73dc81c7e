"""The declaration of pilots: read it first, then `fields.yml` beside it."""

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.short_form import ShortForm
from digisavo.collections.pilots.rules import BEGUN, ENDED, RULES

PILOTS = Collection(
    kind="pilots",
    folder="pilots",
    section="kokeilut",
    form_section="lisaa-kokeilu",
    form_first=("stage", "municipalities", "areas", "start", "period", "services"),
    short_form=ShortForm(("stage", "municipalities", "services", "target_group"), {"stage": "idea"}),
    rules=RULES,
    rule_constants={"begun": BEGUN, "ended": ENDED},
    title_key="title",
    shorthands={"provider": "provider.name", "decision": "decision.outcome"},
    provider_key="provider",
    start_key="start",
    end_key="end",
    group_key="stage",
    ongoing={"stage": ("kaynnissa",)},
    setback={"decision.outcome": ("lopetetaan",)},
    feed="kokeilut",
    card_keys=("stage", "municipalities", "areas", "decision.outcome"),
    search_keys=(
        "summary",
        "municipalities",
        "areas",
        "provider.name",
        "themes",
        "tags",
        "need",
        "target_group",
        "hypothesis",
        "results",
        "lessons.worked",
        "lessons.did_not_work",
        "decision.reason",
        "model.steps",
    ),
)
