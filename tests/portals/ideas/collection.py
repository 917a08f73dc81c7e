"""The declaration of ideas: read it first, then `fields.yml` beside it."""
# ruff: noqa: I001 - the order of imports is that of the package, where the test puts this folder

from digisavo.catalogue.collection import Collection
from digisavo.collections.ideas.rules import RULES  # type: ignore[import-untyped]

IDEAS = Collection(
    kind="ideas",
    folder="ideas",
    section="ideat",
    rules=RULES,
    title_key="title",
    group_key="stage",
    feed="ideat",
    card_keys=("stage", "municipality"),
    search_keys=("summary", "tags", "wish"),
)
