"""The declaration of posts: read it first, then `fields.yml` beside it."""

from digisavo.catalogue.collection import Collection
from digisavo.collections.posts.linked_data import LINKED_DATA
from digisavo.collections.posts.rules import EXPERIENCE, RULES, TRIED
from digisavo.core.slug import Naming

POSTS = Collection(
    kind="posts",
    folder="blog",
    section="blogi",
    form_section="kirjoita-blogiin",
    form_first=("tags",),
    rules=RULES,
    rule_constants={"experience": EXPERIENCE, "tried": TRIED},
    suffix=".md",
    naming=Naming.DATED,
    title_key="title",
    reviewed_key="",
    draft_key="draft",
    published_key="date",
    whole_key="body",
    group_key="kind",
    feed="kirjoitukset",
    linked_data=LINKED_DATA,
    card_keys=("date", "kind", "themes"),
    search_keys=("summary", "tags", "themes", "municipalities", "authors", "body"),
)
