"""The content files of Hugo: services with front matter, and the terms that they have."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.answers import TODAY
from benchmarks.corpus import Values, as_yaml, nested, services

from digisavo.catalogue.field_types.date import is_over
from digisavo.catalogue.places import Municipality, load_places
from digisavo.catalogue.placing import ENDED
from digisavo.catalogue.vocabulary import load_vocabulary

_KNOWN = frozenset({"name", "summary", "description", "categories", "tags"})
"""What Hugo keeps itself, or as taxonomies; all other answers are parameters of a page."""

_VOCABULARIES = {"aiheet": "categories", "tunnisteet": "tags"}
"""By taxonomy."""


def write_page(path: Path, front_matter: Mapping[str, Any], body: str = "") -> None:
    """Writes a content file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{as_yaml(dict(front_matter))}---\n{body}", "utf-8")


def write_services(folder: Path, count: int) -> None:
    """Writes that many services, and their categories and tags as far as any service has them."""
    naming = _naming(count)
    used: dict[str, set[str]] = {taxonomy: set() for taxonomy in _VOCABULARIES}
    for slug, values in services(count):
        front_matter = _front_matter(values, naming.get(slug, []))
        for taxonomy, terms in used.items():
            terms |= set(front_matter[taxonomy])
        write_page(folder / "palvelut" / f"{slug}.md", front_matter, values["description"])
    for taxonomy, terms in used.items():
        for term in load_vocabulary(_VOCABULARIES[taxonomy]).terms.values():
            if term.id in terms:
                known = {"title": term.label, "description": term.definition}
                write_page(folder / taxonomy / term.id / "_index.md", known)


def slug_of(name: str) -> str:
    """The name of a municipality's page."""
    place = load_places().find(name)
    if not isinstance(place, Municipality):
        raise ValueError(f"no municipality of today: {name}")
    return place.slug


def _naming(count: int) -> dict[str, list[str]]:
    """The services that name each service."""
    naming: dict[str, list[str]] = {}
    for slug, values in services(count):
        for named in values.get("related", ()):
            naming.setdefault(named, []).append(slug)
    return naming


def _front_matter(values: Values, naming: list[str]) -> dict[str, Any]:
    # Links and kindred services go by the order of the vocabulary, of which Hugo knows nothing.
    categories = [term for term in load_vocabulary("categories").terms if term in values["categories"]]
    rest = {key: _as_written(key, value) for key, value in values.items() if key not in _KNOWN}
    if "references" in rest:
        rest["references"] = [_as_of_today(row) for row in rest["references"]]
    places = [row["municipality"] for row in rest.get("references", ()) if "municipality" in row]
    rest["linked"] = list(dict.fromkeys([*values.get("related", ()), *naming]))
    return {
        "title": values["name"], "description": values["summary"], "aiheet": categories,
        "tunnisteet": values.get("tags", []), "kunnat": list(dict.fromkeys(places)),
        "tarjoajat": [values["provider.name"]] if "provider.name" in values else [],
        "params": nested(rest),
    }  # fmt: skip


def _as_of_today(user: Mapping[str, Any]) -> dict[str, Any]:
    """A use that has come to its end has ended, as our pages tell it."""
    is_ended = "until" in user and is_over(str(user["until"]), TODAY)
    return {**user, **({"stage": ENDED} if is_ended else {})}


def _as_written(key: str, value: Any) -> Any:
    """An answer with days as texts and municipalities as the names of their pages."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_as_written(key, item) for item in value]
    if isinstance(value, dict):
        return {part: _as_written(part, item) for part, item in value.items()}
    return slug_of(value) if key.endswith("municipality") else value
