"""The rules of publiccode.yml 0.7, written after the text of the standard: there is no official schema.

What a file lacks is told apart from what is wrong in it: nothing that a file states may be against the rules.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

STANDARD = Path(__file__).parent / "standards/publiccode-0.7"
STATUSES = ("concept", "development", "beta", "stable", "obsolete")
TYPES = (
    "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
    "standalone/other", "addon", "library", "configurationFiles",
)  # fmt: skip
MAINTENANCE = ("internal", "contract", "community", "none")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)
_COUNTRY = re.compile("[A-Za-z]{2}", re.ASCII)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")

Check = Callable[[Any], bool]


def values_in(name: str) -> frozenset[str]:
    """The words of a list of the standard."""
    return frozenset(re.findall(r"^- (\S+)$", (STANDARD / f"{name}-list.rst").read_text("utf-8"), re.MULTILINE))


CATEGORIES, SCOPES = values_in("categories"), values_in("scope")
ALIASES = frozenset(
    re.findall(r"^([a-z0-9]+) +https://", (STANDARD / "aliases-list.rst").read_text("utf-8"), re.MULTILINE)
)


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def is_address(value: Any) -> bool:
    return is_text(value) and urlsplit(value).scheme in ("http", "https") and bool(urlsplit(value).netloc)


def is_uri(value: Any) -> bool:
    return is_text(value) and bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+", value))


def is_day(value: Any) -> bool:
    """`2017-04-15` and nothing else; a reader of YAML may have made a day of it."""
    return isinstance(value, date) or (is_text(value) and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)))


def is_truth(value: Any) -> bool:
    return isinstance(value, bool)


def is_picture(value: Any) -> bool:
    return is_text(value) and value.lower().endswith((".svg", ".svgz", ".png"))


def is_licence(value: Any) -> bool:
    try:
        canonicalize_license_expression(value)
    except (InvalidLicenseExpression, AttributeError, TypeError):
        return False
    return True


def is_language(value: Any) -> bool:
    return is_text(value) and bool(_LANGUAGE.fullmatch(value))


def one_of(*words: str) -> Check:
    return lambda value: value in words


def text_of(least: int, most: int) -> Check:
    return lambda value: is_text(value) and least <= len(value) <= most


def list_of(check: Check) -> Check:
    return lambda value: isinstance(value, list) and all(map(check, value))


def one_or_more(check: Check) -> Check:
    return lambda value: check(value) or list_of(check)(value)


def rows_of(demanded: dict[str, Check], optional: dict[str, Check]) -> Check:
    def check(row: Any) -> bool:
        known = demanded | optional
        return (
            isinstance(row, dict)
            and demanded.keys() <= row.keys() <= known.keys()
            and all(known[key](value) for key, value in row.items())
        )

    return list_of(check)


def is_supported(value: Any) -> bool:
    """An alias of the list, or any URI."""
    return is_uri(value) and (not value.startswith("alias:") or value.removeprefix("alias:") in ALIASES)


CONTACTS = rows_of({"name": is_text}, {"email": _MAIL.fullmatch, "phone": is_text, "affiliation": is_text})  # type: ignore[dict-item]
CONTRACTORS = rows_of({"name": is_text, "until": is_day}, {"email": _MAIL.fullmatch, "website": is_address})  # type: ignore[dict-item]
NEEDS = rows_of(
    {"name": is_text}, {"versionMin": is_text, "versionMax": is_text, "version": is_text, "optional": is_truth}
)
KEYS: dict[str, Check] = {
    "publiccodeYmlVersion": is_text, "name": is_text, "applicationSuite": is_text, "url": is_address,
    "landingURL": is_address, "isBasedOn": one_or_more(is_text), "softwareVersion": is_text, "releaseDate": is_day,
    "logo": is_picture, "monochromeLogo": is_picture, "inputTypes": list_of(is_text), "outputTypes": list_of(is_text),
    "platforms": one_or_more(is_text), "categories": list_of(lambda value: value in CATEGORIES),
    "usedBy": list_of(is_text), "fundedBy": rows_of({"name": is_text}, {"uri": is_uri}), "roadmap": is_address,
    "developmentStatus": one_of(*STATUSES), "softwareType": one_of(*TYPES),
    "supports": rows_of({"id": is_supported}, {}), "organisation.uri": is_uri, "organisation.name": is_text,
    "intendedAudience.countries": list_of(_COUNTRY.fullmatch),  # type: ignore[arg-type]
    "intendedAudience.unsupportedCountries": list_of(_COUNTRY.fullmatch),  # type: ignore[arg-type]
    "intendedAudience.scope": list_of(lambda value: value in SCOPES),
    "legal.license": is_licence, "legal.mainCopyrightOwner": is_text, "legal.repoOwner": is_text,
    "legal.authorsFile": is_text, "maintenance.type": one_of(*MAINTENANCE), "maintenance.contacts": CONTACTS,
    "maintenance.contractors": CONTRACTORS, "localisation.localisationReady": is_truth,
    "localisation.availableLanguages": list_of(is_language), "dependsOn.open": NEEDS, "dependsOn.proprietary": NEEDS,
    "dependsOn.hardware": NEEDS,
}  # fmt: skip
TEXTS: dict[str, Check] = {
    "localisedName": is_text, "genericName": text_of(1, 35), "shortDescription": text_of(1, 150),
    "longDescription": text_of(150, 10_000), "documentation": is_address, "apiDocumentation": is_address,
    "features": list_of(is_text), "screenshots": list_of(is_text), "videos": list_of(is_address),
    "awards": list_of(is_text),
}  # fmt: skip
"""What stands below `description.<language>`."""
DEMANDED = (
    "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "legal.license",
    "maintenance.type", "localisation.localisationReady", "localisation.availableLanguages",
)  # fmt: skip
SECTIONS = {key.partition(".")[0] for key in KEYS if "." in key}


def read(text: str) -> dict[str, Any]:
    """A file as another reader of YAML reads it."""
    values = yaml.safe_load(text)
    assert isinstance(values, dict)
    return values


def wrong(values: dict[str, Any]) -> list[str]:
    """What stands in a file and is against the rules."""
    return list(_wrong(values))


def _wrong(values: dict[str, Any]) -> Iterator[str]:
    for key, value in _flat(values):
        if key not in KEYS or not KEYS[key](value):
            yield f"{key}: {value!r}"
    for language, texts in values.get("description", {}).items():
        if not is_language(language):
            yield f"description.{language}"
        for key, value in texts.items():
            if key not in TEXTS or not TEXTS[key](value):
                yield f"description.{language}.{key}: {value!r}"
    maintenance = values.get("maintenance", {})
    if "contractors" in maintenance and maintenance.get("type") != "contract":
        yield "maintenance.contractors without a contract"


def _flat(values: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        if key in SECTIONS and isinstance(value, dict):
            yield from ((f"{key}.{inner}", below) for inner, below in value.items())
        elif key != "description":
            yield key, value


def missing(values: dict[str, Any]) -> list[str]:
    """What the standard demands and a file does not have."""
    given = {key for key, _ in _flat(values)}
    found = [key for key in DEMANDED if key not in given]
    texts = values.get("description", {})
    found += [f"description.{code}.shortDescription" for code in texts if "shortDescription" not in texts[code]]
    found += [
        f"description.{next(iter(texts), '*')}.{key}"
        for key in ("longDescription", "features")
        if not any(key in spoken for spoken in texts.values())
    ]
    if "organisation" in values and "organisation.uri" not in given:
        found.append("organisation.uri")
    kind = values.get("maintenance", {}).get("type")
    if kind in ("internal", "community") and not values["maintenance"].get("contacts"):
        found.append("maintenance.contacts")
    if kind == "contract" and not values["maintenance"].get("contractors"):
        found.append("maintenance.contractors")
    return found
