"""The facts of `publiccode.yml`: whose the software is, how open, on what it stands, and who uses it."""

import re
from collections.abc import Iterator

from digisavo.catalogue.field_types.choice import OTHER
from digisavo.catalogue.place_names import folded, load_place_names
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Raw
from digisavo.importing.draft import Draft, Say
from digisavo.importing.licences import expression_of, is_vague
from digisavo.importing.original import Original
from digisavo.importing.terms import load_terms
from digisavo.importing.texts import cut, plain

_LINE, _NAME = 200, 100
_ALIAS = re.compile(r"^(?:alias:|urn:x-digisavo:)", re.IGNORECASE)
"""What stands before the names of the standard, and before ours in the files that we publish."""
_SECURE = re.compile(r"^http://(?=(?:github\.com|gitlab\.com)/)")


def page_of(address: str) -> str:
    """The page of a repository: its address without the ending by which it is cloned."""
    return _SECURE.sub("https://", address).removesuffix(".git")


def add_openness(draft: Draft, original: Original) -> None:
    """The licence and the addresses."""
    licence, repository = original.text("legal", "license"), page_of(original.text("url"))
    draft.answer("open_source.license", expression_of(licence))
    if is_vague(licence):
        draft.remark("vague_licence", found=licence)
    home = original.text("landingURL")
    draft.answer("open_source.repository", repository)
    draft.answer("links.website", home or repository)
    draft.answer("sources", list(dict.fromkeys(filter(None, (repository, home)))))
    if licence and repository:
        draft.answer("procurement_routes", [{"route": "avoin_lahdekoodi"}])


def add_provider(draft: Draft, original: Original) -> None:
    """Who publishes the software; people who maintain it are not named."""
    publisher = original.below("organisation")
    names = [
        publisher.text("name"), original.text("legal", "repoOwner"), original.text("legal", "mainCopyrightOwner")
    ]  # fmt: skip
    owners = list(dict.fromkeys(plain(name) for name in names if plain(name)))
    draft.answer("provider.name", next(iter(owners), ""))
    for owner in owners[1:]:
        draft.remark("no_place", "legal", owner)
    if (address := publisher.text("uri")).startswith("https://") and publisher.text("name"):
        draft.answer("provider.website", address)
    elif address:
        draft.remark("no_place", "organisation.uri", address)
    if owners and load_place_names().municipalities.get(folded(owners[0])):
        draft.answer("provider.type", "kunta")
    if original.rows("maintenance", "contacts"):
        draft.remark("people", "maintenance.contacts")
        original.ignore("maintenance", "contacts")


def add_technology(draft: Draft, original: Original, say: Say) -> None:
    """Where and in which languages it is used, what it supports, and what it needs."""
    platforms = load_terms("publiccode")["platforms"]
    named = (platforms.get(word.casefold(), f"{OTHER}: {plain(word)}") for word in original.texts("platforms"))
    draft.answer("platforms", list(dict.fromkeys(named)))
    draft.answer("ui_languages", original.texts("localisation", "availableLanguages"))
    draft.answer("supports", [{"id": term} for term in dict.fromkeys(_supported(draft, original))])
    needs: list[Raw] = []
    for how in ("open", "proprietary", "hardware"):
        names = list(dict.fromkeys(_needed(draft, original.rows("dependsOn", how))))
        needs += [cut(say(f"importing.needs.{how}", names=", ".join(names)), _LINE)] if names else []
    draft.answer("constraints", needs)


def _supported(draft: Draft, original: Original) -> Iterator[str]:
    known = load_vocabulary("national_services")
    for row in original.rows("supports"):
        name = _ALIAS.sub("", row.text("id"))
        term = name if name in known.terms else known.meant_by(name)
        if term:
            yield term
        else:
            draft.remark("no_term", "supports", name)


def _needed(draft: Draft, rows: list[Original]) -> Iterator[str]:
    for row in rows:
        name = plain(row.text("name"))
        if row.text("optional").casefold() == "true":
            draft.remark("optional", found=name)
        elif name:
            yield name


def add_users(draft: Draft, original: Original) -> None:
    """Those whom the file names; it proves nothing, for nobody takes a user away who has stopped."""
    source = page_of(original.text("url"))
    rows = [_user(name, source) for name in dict.fromkeys(map(plain, original.texts("usedBy"))) if name]
    draft.answer("references", rows)
    if rows:
        draft.remark("users", "usedBy")


def _user(name: str, source: str) -> dict[str, Raw]:
    place = load_places().find(name) or load_place_names().municipalities.get(folded(name))
    is_ours = isinstance(place, Municipality)
    user: dict[str, Raw] = {"municipality": place.name} if is_ours and place else {"organisation": cut(name, _NAME)}
    return {**user, "source": source} if source else user
