"""`publiccode.yml`, versions 0.2 to 0.7, as a service: what it states of software is what we ask of services."""

from collections.abc import Mapping
from datetime import date

from digisavo.core.slug import slugify
from digisavo.core.source import SourceFile
from digisavo.importing.draft import Draft, Item, Refusal, Remark, Say
from digisavo.importing.original import Original
from digisavo.importing.proofs import prove
from digisavo.importing.publiccode_facts import add_openness, add_provider, add_technology, add_users, page_of
from digisavo.importing.terms import load_terms
from digisavo.importing.texts import cut, first_sentence, paragraphs, plain, summary_of
from digisavo.reading.yaml_text import parse_yaml

KIND = "services"
_VERSIONS = frozenset("0.1 0.2 0.3 0.4 0.5 0.6 0.7".split())
_LANGUAGES = ("fi", "sv", "en")
_SUMMARY, _DESCRIPTION, _LEAST_DESCRIPTION = 150, 4000, 100
_MOST_FEATURES, _FEATURE, _MOST_CATEGORIES = 10, 100, 3
_FACTS = (
    "status features open_source.license open_source.repository platforms ui_languages api.available api.docs_url"
    " supports constraints references links.documentation links.video procurement_routes"
).split()


def read_publiccode(source: SourceFile, today: date, say: Say) -> Item:
    """One file as a draft: what can be read of it, and remarks on the rest."""
    document = parse_yaml(source)
    if isinstance(document, list):
        return Refusal(source.path, problems=tuple(document))
    original = Original(document.values)
    address = original.text("url")
    if not (original.text("name") or address):
        return Refusal(source.path, Remark("not_publiccode"))
    name = plain(original.text("name")) or page_of(address).rstrip("/").rpartition("/")[2]
    draft = Draft(KIND, source.path, slugify(name), {"name": name}, problems=list(document.problems))
    _check_version(draft, original.text("publiccodeYmlVersion"))
    _basics(draft, original)
    add_openness(draft, original)
    add_provider(draft, original)
    add_technology(draft, original, say)
    add_users(draft, original)
    prove(draft, _FACTS, page_of(address), today.isoformat())
    for path in original.rest():
        draft.remark("no_place", path)
    for path in original.unreadable():
        draft.remark("no_text", path)
    return draft


def _check_version(draft: Draft, version: str) -> None:
    if not version:
        draft.remark("no_version")
    elif ".".join(version.split(".")[:2]) not in _VERSIONS:
        draft.remark("strange_version", found=version)


def _basics(draft: Draft, original: Original) -> None:
    if not plain(original.text("name")):
        draft.remark("named_by_address")
    spoken = original.below("description")
    languages = [*(code for code in _LANGUAGES if code in spoken.values), *spoken.values]
    if languages:
        _texts(draft, spoken.below(languages[0]))
        if languages[0] != "fi":
            draft.remark("language", found=languages[0])
    names = dict.fromkeys(plain(spoken.text(code, "localisedName")) for code in spoken.values)
    draft.answer("alternate_names", [name for name in names if name and name != draft.answers["name"]])
    _terms(draft, original)


def _terms(draft: Draft, original: Original) -> None:
    tables = load_terms("publiccode")
    for key, table, name in (
        ("service_type", "types", "softwareType"),
        ("status", "statuses", "developmentStatus"),
    ):
        draft.answer(key, _term(draft, tables[table], original.text(name), name))
    known = tables["categories"]
    words = [*original.texts("categories"), *original.texts("tags")]
    found = list(dict.fromkeys(known[word.casefold()] for word in words if word.casefold() in known))
    draft.answer("categories", found[:_MOST_CATEGORIES])
    for word in words:
        if known.get(word.casefold()) not in found[:_MOST_CATEGORIES]:
            draft.remark("no_term", "categories", word)


def _term(draft: Draft, known: Mapping[str, str], word: str, name: str) -> str:
    found = known.get(word.casefold(), "")
    if word and not found:
        draft.remark("no_term", name, word)
    return found


def _texts(draft: Draft, texts: Original) -> None:
    """What the file says in one language."""
    short, long = texts.text("shortDescription"), texts.text("longDescription")
    draft.answer("summary", summary_of(short, _SUMMARY) or first_sentence(long, _SUMMARY))
    if len(plain(short)) > _SUMMARY:
        draft.remark("shortened", "shortDescription", short)
    whole = paragraphs(long, _DESCRIPTION)
    if len(whole) >= _LEAST_DESCRIPTION:
        draft.answer("description", whole)
        if len(long) > _DESCRIPTION:
            draft.remark("shortened", "longDescription")
    elif long:
        draft.remark("too_short", "longDescription", long)
    _features(draft, [plain(feature) for feature in texts.texts("features")])
    draft.answer("links.documentation", texts.text("documentation"))
    if api := texts.text("apiDocumentation"):
        draft.answer("api.available", "kylla")
        draft.answer("api.docs_url", api)
    videos = texts.texts("videos")
    draft.answer("links.video", next(iter(videos), ""))
    for video in videos[1:]:
        draft.remark("too_long", "videos", video)


def _features(draft: Draft, features: list[str]) -> None:
    draft.answer("features", [cut(feature, _FEATURE) for feature in features[:_MOST_FEATURES] if feature])
    for number, feature in enumerate(features):
        if number >= _MOST_FEATURES or len(feature) > _FEATURE:
            draft.remark("too_long", "features", feature)
