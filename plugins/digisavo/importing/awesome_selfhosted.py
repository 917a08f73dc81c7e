"""Software of the list awesome-selfhosted (`software/*.yml`) as services; its texts name it, for they are CC BY-SA."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from digisavo.catalogue.field_types.choice import OTHER
from digisavo.core.source import SourceFile
from digisavo.importing.draft import Draft, Item, Refusal, Remark, Say
from digisavo.importing.licences import expression_of, is_vague
from digisavo.importing.original import Original
from digisavo.importing.proofs import prove
from digisavo.importing.terms import load_terms
from digisavo.importing.texts import first_sentence, paragraphs, plain
from digisavo.reading.yaml_text import parse_yaml

KIND = "services"
_LIST = "https://github.com/awesome-selfhosted/awesome-selfhosted-data"
_SUMMARY, _DESCRIPTION, _LEAST_DESCRIPTION = 150, 3500, 100
_MOST_CATEGORIES, _MOST_TAGS, _TAG_LENGTH = 3, 8, 40
_FACTS = ("open_source.license", "open_source.repository", "delivery_model", "status", "constraints", "links.demo")


def read_awesome_selfhosted(source: SourceFile, today: date, say: Say) -> Item:
    """One file of the list as a draft."""
    document = parse_yaml(source)
    if isinstance(document, list):
        return Refusal(source.path, problems=tuple(document))
    original = Original(document.values)
    if not original.text("name") and not original.text("description"):
        return Refusal(source.path, Remark("not_awesome"))
    draft = Draft(KIND, source.path, PurePath(source.path).stem, problems=list(document.problems))
    _basics(draft, original, say)
    _category(draft, original)
    _openness(draft, original)
    _state(draft, original, say)
    _addresses(draft, original)
    page = f"{_LIST}/blob/master/software/{PurePath(source.path).name}"
    prove(draft, _FACTS, page.replace(" ", "%20"), today.isoformat())
    for path in original.rest():
        draft.remark("no_place", path)
    for path in original.unreadable():
        draft.remark("no_text", path)
    return draft


def _basics(draft: Draft, original: Original, say: Say) -> None:
    text = original.text("description")
    draft.answer("name", plain(original.text("name")))
    draft.answer("summary", first_sentence(text, _SUMMARY))
    description = "\n\n".join([paragraphs(text, _DESCRIPTION), *_more(original, say)])
    if text and len(description) >= _LEAST_DESCRIPTION:
        draft.answer("description", description)
    draft.answer("service_type", "ohjelmisto")


def _more(original: Original, say: Say) -> Iterator[str]:
    """What has no question of its own, and where the text comes from."""
    if technologies := original.texts("platforms"):
        yield say("importing.technologies", names=", ".join(map(plain, technologies)))
    licences = original.texts("licenses")
    if len(licences) > 1:
        yield say("importing.licences", names=", ".join(map(plain, licences)))
    yield say("importing.from_awesome", address=_LIST)


def _category(draft: Draft, original: Original) -> None:
    tags = original.texts("tags")
    known = load_terms("awesome_selfhosted")["categories"]
    found = list(dict.fromkeys(known[tag.casefold()] for tag in tags if tag.casefold() in known))
    others = [f"{OTHER}: {plain(tag)}" for tag in tags if tag.casefold() not in known]
    draft.answer("categories", (found or others[:1])[:_MOST_CATEGORIES])
    words = [part.strip() for tag in tags for part in plain(tag).casefold().split(" - ")]
    short = [word for word in dict.fromkeys(words) if 0 < len(word) <= _TAG_LENGTH]
    draft.answer("tags", short[:_MOST_TAGS])
    for tag in others if found else others[1:]:
        draft.remark("no_term", "tags", tag.removeprefix(f"{OTHER}: "))


def _openness(draft: Draft, original: Original) -> None:
    licences = original.texts("licenses")
    free = [licence for licence in licences if not licence.startswith("⊘")]
    if len(licences) == 1 and free:
        draft.answer("open_source.license", expression_of(free[0]))
        if is_vague(free[0]):
            draft.remark("vague_licence", found=free[0])
    elif free and len(licences) > 1:
        draft.remark("several_licences", found=", ".join(licences))
    for licence in licences if not free else ():
        draft.remark("not_open", found=licence)
    if free:
        draft.answer("procurement_routes", [{"route": "avoin_lahdekoodi"}])


def _state(draft: Draft, original: Original, say: Say) -> None:
    """An archived project gets no support any more; one that has made a release and is not archived is in use."""
    if original.text("archived").casefold() == "true":
        draft.answer("status", "poistumassa")
    elif original.text("archived").casefold() == "false" and original.text("current_release", "tag"):
        draft.answer("status", "tuotannossa")
    draft.answer("delivery_model", ["oma_konesali"])
    if original.text("depends_3rdparty").casefold() in ("true", "yes"):
        draft.answer("constraints", [say("importing.third_party")])


def _addresses(draft: Draft, original: Original) -> None:
    sources: list[str] = []
    for key, name in (
        ("links.website", "website_url"),
        ("open_source.repository", "source_code_url"),
        ("links.demo", "demo_url"),
    ):
        if address := original.text(name):
            draft.answer(key, address)
            sources += [address] if name != "demo_url" else []
    draft.answer("sources", list(dict.fromkeys([*sources, _LIST])))
