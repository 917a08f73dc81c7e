"""`publiccode.yml`, versions 0.2 to 0.7, as a service: what it states of software is what we ask of services."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from digisavo.catalogue.field_types.choice import OTHER
from digisavo.catalogue.place_names import folded, load_place_names
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Raw
from digisavo.core.slug import slugify
from digisavo.core.source import SourceFile
from digisavo.importing.draft import Draft, Item, Refusal, Remark, Say
from digisavo.importing.licences import expression_of, is_vague
from digisavo.importing.proofs import prove
from digisavo.importing.terms import load_terms
from digisavo.importing.texts import cut, first_sentence, paragraphs, plain
from digisavo.importing.values import Values, mapping_at, rows_at, text_at, texts_at
from digisavo.reading.yaml_text import parse_yaml

KIND = "services"
_VERSIONS = frozenset("0.1 0.2 0.3 0.4 0.5 0.6 0.7".split())
_LANGUAGES = ("fi", "sv", "en")
_SUMMARY, _DESCRIPTION, _LEAST_DESCRIPTION = 150, 4000, 100
_MOST_FEATURES, _FEATURE, _MOST_CATEGORIES, _LINE = 10, 100, 3, 200
_FACTS = (
    "status features open_source.license open_source.repository platforms ui_languages api.available api.docs_url"
    " supports constraints references links.documentation links.video procurement_routes"
).split()
_KNOWN = frozenset(
    "publiccodeYmlVersion name url landingURL platforms categories tags usedBy developmentStatus softwareType"
    " description legal maintenance localisation dependsOn supports organisation softwareVersion releaseDate".split()
)
_SPOKEN = frozenset(
    "localisedName shortDescription longDescription documentation apiDocumentation features videos".split()
)
_LEGAL = frozenset({"license", "repoOwner", "mainCopyrightOwner"})
_ALIAS = re.compile(r"^alias:", re.IGNORECASE)


def read_publiccode(source: SourceFile, today: date, say: Say) -> Item:
    """One file as a draft: what can be read of it, and remarks on the rest."""
    document = parse_yaml(source)
    if isinstance(document, list):
        return Refusal(source.path, problems=tuple(document))
    values = document.values
    if not (text_at(values, "name") or text_at(values, "url")):
        return Refusal(source.path, Remark("not_publiccode"))
    name = plain(text_at(values, "name")) or _web(text_at(values, "url")).rstrip("/").rpartition("/")[2]
    draft = Draft(KIND, source.path, slugify(name), {"name": name}, problems=list(document.problems))
    _check_version(draft, text_at(values, "publiccodeYmlVersion"))
    _basics(draft, values)
    _openness(draft, values)
    _provider(draft, values)
    _technology(draft, values, say)
    _users(draft, values)
    prove(draft, _FACTS, _web(text_at(values, "url")), today.isoformat())
    for key in (key for key in values if key not in _KNOWN):
        draft.remark("no_place", key)
    return draft


def _check_version(draft: Draft, version: str) -> None:
    if not version:
        draft.remark("no_version")
    elif ".".join(version.split(".")[:2]) not in _VERSIONS:
        draft.remark("strange_version", found=version)


def _web(address: str) -> str:
    """The page of a repository: its address without the ending by which it is cloned."""
    return address.removesuffix(".git")


def _basics(draft: Draft, values: Values) -> None:
    if not plain(text_at(values, "name")):
        draft.remark("named_by_address")
    spoken = mapping_at(values, "description")
    languages = [*(code for code in _LANGUAGES if code in spoken), *spoken]
    if languages:
        _texts(draft, mapping_at(spoken, languages[0]))
        if languages[0] != "fi":
            draft.remark("language", found=languages[0])
    names = (plain(text_at(spoken, code, "localisedName")) for code in spoken)
    draft.answer("alternate_names", [name for name in dict.fromkeys(names) if name and name != draft.answers["name"]])
    _terms(draft, values)


def _terms(draft: Draft, values: Values) -> None:
    tables = load_terms("publiccode")
    draft.answer("service_type", _term(draft, tables, "types", text_at(values, "softwareType"), "softwareType"))
    draft.answer("status", _term(draft, tables, "statuses", text_at(values, "developmentStatus"), "developmentStatus"))
    known = tables["categories"]
    words = [*texts_at(values, "categories"), *texts_at(values, "tags")]
    found = list(dict.fromkeys(known[word.casefold()] for word in words if word.casefold() in known))
    draft.answer("categories", found[:_MOST_CATEGORIES])
    for word in words:
        if known.get(word.casefold()) not in found[:_MOST_CATEGORIES]:
            draft.remark("no_term", "categories", word)


def _term(draft: Draft, tables: Mapping[str, Mapping[str, str]], table: str, word: str, key: str) -> str:
    found = tables[table].get(word.casefold(), "")
    if word and not found:
        draft.remark("no_term", key, word)
    return found


def _texts(draft: Draft, texts: Values) -> None:
    """What the file says in one language."""
    short, long = text_at(texts, "shortDescription"), text_at(texts, "longDescription")
    draft.answer("summary", first_sentence(short or long, _SUMMARY))
    whole = paragraphs(long, _DESCRIPTION)
    if len(whole) >= _LEAST_DESCRIPTION:
        draft.answer("description", whole)
        if len(long) > _DESCRIPTION:
            draft.remark("shortened", "longDescription")
    elif long:
        draft.remark("too_short", "longDescription", long)
    _features(draft, [plain(feature) for feature in texts_at(texts, "features")])
    draft.answer("links.documentation", text_at(texts, "documentation"))
    if api := text_at(texts, "apiDocumentation"):
        draft.answer("api.available", "kylla")
        draft.answer("api.docs_url", api)
    draft.answer("links.video", next(iter(texts_at(texts, "videos")), ""))
    for key in (key for key in texts if key not in _SPOKEN):
        draft.remark("no_place", f"description.{key}")


def _features(draft: Draft, features: list[str]) -> None:
    draft.answer("features", [cut(feature, _FEATURE) for feature in features[:_MOST_FEATURES] if feature])
    for feature in features:
        if feature in features[_MOST_FEATURES:] or len(feature) > _FEATURE:
            draft.remark("too_long", "features", feature)


def _openness(draft: Draft, values: Values) -> None:
    licence, address = text_at(values, "legal", "license"), text_at(values, "url")
    draft.answer("open_source.license", expression_of(licence))
    if is_vague(licence):
        draft.remark("vague_licence", found=licence)
    secure = re.sub("^http://(?=github.com/|gitlab.com/)", "https://", address)
    draft.answer("open_source.repository", _web(secure))
    draft.answer("links.website", text_at(values, "landingURL") or _web(secure))
    draft.answer("sources", list(dict.fromkeys(filter(None, (_web(secure), text_at(values, "landingURL"))))))
    if licence and address:
        draft.answer("procurement_routes", [{"route": "avoin_lahdekoodi"}])
    for key in (key for key in mapping_at(values, "legal") if key not in _LEGAL):
        draft.remark("no_place", f"legal.{key}")


def _provider(draft: Draft, values: Values) -> None:
    """Who publishes the software; people who maintain it are not named."""
    publisher = text_at(values, "organisation", "name")
    owner = publisher or text_at(values, "legal", "repoOwner") or text_at(values, "legal", "mainCopyrightOwner")
    draft.answer("provider.name", plain(owner))
    address = text_at(values, "organisation", "uri")
    if publisher and address.startswith("https://"):
        draft.answer("provider.website", address)
    if load_place_names().municipalities.get(folded(owner)):
        draft.answer("provider.type", "kunta")
    for row in rows_at(values, "maintenance", "contractors"):
        draft.remark("no_place", "maintenance.contractors", text_at(row, "name"))
    if list(rows_at(values, "maintenance", "contacts")):
        draft.remark("people", "maintenance.contacts")


def _technology(draft: Draft, values: Values, say: Say) -> None:
    platforms = load_terms("publiccode")["platforms"]
    named = (platforms.get(word.casefold(), f"{OTHER}: {plain(word)}") for word in texts_at(values, "platforms"))
    draft.answer("platforms", list(dict.fromkeys(named)))
    draft.answer("ui_languages", [*texts_at(values, "localisation", "availableLanguages")])
    draft.answer("supports", [{"id": term} for term in dict.fromkeys(_supported(draft, values))])
    for how in ("open", "proprietary", "hardware"):
        names = list(dict.fromkeys(_needed(values, how)))
        if names:
            line = cut(say(f"importing.needs.{how}", names=", ".join(names)), _LINE)
            draft.answers["constraints"] = [*texts_at(draft.answers, "constraints"), line]


def _supported(draft: Draft, values: Values) -> Iterator[str]:
    known = load_vocabulary("national_services")
    for row in rows_at(values, "supports"):
        name = _ALIAS.sub("", text_at(row, "id"))
        term = name if name in known.terms else known.meant_by(name)
        if term:
            yield term
        else:
            draft.remark("no_term", "supports", name)


def _needed(values: Values, how: str) -> Iterable[str]:
    rows = rows_at(values, "dependsOn", how)
    return (plain(text_at(row, "name")) for row in rows if text_at(row, "optional").casefold() != "true")


def _users(draft: Draft, values: Values) -> None:
    """Those whom the file names; it proves nothing, for nobody takes a user away who has stopped."""
    source = _web(text_at(values, "url"))
    rows = [_user(name, source) for name in dict.fromkeys(map(plain, texts_at(values, "usedBy")))]
    draft.answer("references", rows)
    if rows:
        draft.remark("users", "usedBy")


def _user(name: str, source: str) -> dict[str, Raw]:
    place = load_places().find(name) or load_place_names().municipalities.get(folded(name))
    is_ours = isinstance(place, Municipality)
    user: dict[str, Raw] = {"municipality": place.name} if is_ours and place else {"organisation": cut(name, _FEATURE)}
    return {**user, "source": source} if source else user
