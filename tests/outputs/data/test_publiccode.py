"""Open source as `publiccode.yml`: valid by the standard, and read back by our own importer without a loss."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importing.conftest import KINDS, SAMPLES, TODAY, source
from tests.outputs.data.publiccode_rules import ALIASES, CATEGORIES, missing, read, wrong
from tests.outputs.making import SETTINGS, catalogue_of, files, service

from digisavo.catalogue.entry import Entry
from digisavo.catalogue.entry_files import portal_of
from digisavo.core.settings import FINNISH, Settings
from digisavo.importing.draft import Draft
from digisavo.importing.publiccode import read_publiccode
from digisavo.importing.settling import settle
from digisavo.importing.terms import load_terms
from digisavo.outputs.data.open_software import open_software
from digisavo.outputs.data.publiccode_file import publiccode_of
from digisavo.outputs.data.publiccode_words import load_words
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.translations import Language

ROOT = Path(__file__).parents[3]
OPEN: dict[str, Any] = {"open_source": {"license": "EUPL-1.2", "repository": "https://github.com/x/malli"}}
REAL = ["consul-democracy.publiccode.yml", "signalen-frontend.publiccode.yml", "open-forms.publiccode.yaml"]
LONG = "Ohjelmisto kunnan palautteille. " * 8
UNKNOWN_LANGUAGE = {"alternate_names"}
"""Which language another name is in, an entry does not say, and the standard has no names without one."""


def exported(entry: Entry) -> str:
    keys = KINDS["services"].source_code
    assert keys
    return publiccode_of(entry, keys, Context.of(catalogue_of([entry]), SETTINGS))


def imported(text: str) -> dict[str, Any]:
    """What the importer reads of a file as answers, without when and where it read them."""
    draft = read_publiccode(source(text), TODAY, Language(FINNISH).t)
    assert isinstance(draft, Draft)
    return {key: value for key, value in draft.answers.items() if key != "evidence"}


def entry_of_file(text: str) -> tuple[Entry, dict[str, Any]]:
    """The entry that a file of others becomes, and the answers that the check let through."""
    draft = read_publiccode(source(text), TODAY, Language(FINNISH).t)
    assert isinstance(draft, Draft)
    draft.answers |= {"reviewed_on": TODAY.isoformat(), "submitted_by": "toimitus"}
    draft.answers.setdefault("categories", ["osallisuus"])
    draft.answers.setdefault("summary", "Esimerkki.")
    own = Settings(today=TODAY)
    done = settle(draft, "content/services/malli.yml", KINDS["services"], own, portal_of(KINDS, own))
    assert done.entry, done.lacking
    return done.entry, done.answers


def round_trip(text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers of a file, and those of the file that is made of them."""
    entry, answers = entry_of_file(text)
    again = imported(exported(entry))
    ours = {"reviewed_on", "submitted_by", "evidence", *UNKNOWN_LANGUAGE}
    return as_sets({key: value for key, value in answers.items() if key not in ours}), as_sets(again)


def as_sets(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers without what an entry does not keep of lists: each item once, and languages in an order of ours."""
    lists = {key: list(dict.fromkeys(value)) for key, value in answers.items() if key in ("features", "ui_languages")}
    return answers | lists | {"ui_languages": sorted(lists.get("ui_languages", []))}


@pytest.mark.parametrize("name", [*REAL, "medusa.publiccode.yml"])
def test_a_real_file_comes_back_as_it_went(name: str) -> None:
    before, after = round_trip((SAMPLES / "publiccode" / name).read_text("utf-8"))
    assert after == before


@pytest.mark.parametrize("name", [*REAL, "medusa.publiccode.yml"])
def test_what_is_made_of_a_real_file_is_valid(name: str) -> None:
    values = read(exported(entry_of_file((SAMPLES / "publiccode" / name).read_text("utf-8"))[0]))
    assert not wrong(values)


def test_an_entry_with_all_facts_lacks_only_who_maintains_it() -> None:
    text = exported(service(description=LONG, service_type="ohjelmisto", platforms=["selain"], features=["Palautteet"],
        status="tuotannossa", ui_languages=["fi", "sv"], provider={"name": "Oy Malli"}, **OPEN))  # fmt: skip
    values = read(text)
    assert not wrong(values)
    assert missing(values) == ["maintenance.type"]
    assert text.splitlines()[2].endswith(": maintenance.type")
    assert values["softwareType"] == "standalone/web"
    assert values["organisation"] == {"uri": "urn:x-digisavo:oy-malli", "name": "Oy Malli"}


def test_what_is_not_stated_is_named_and_not_invented() -> None:
    text = exported(service(ui_languages=["fi"], **OPEN))
    values = read(text)
    assert not wrong(values)
    told = text.splitlines()[2].rpartition(": ")[2].split(", ")
    assert set(told) == {key.replace("*", "fi") for key in missing(values)}
    assert not {"developmentStatus", "organisation", "maintenance", "platforms"} & values.keys()
    assert values["localisation"] == {"availableLanguages": ["fi"]}


def test_who_has_stopped_or_tries_and_what_is_only_promised_is_left_out() -> None:
    users = [
        {"municipality": "Kuopio"}, {"organisation": "Käyttäjä ry", "stage": "kaytossa"},
        {"municipality": "Loppi", "stage": "kokeilussa"}, {"municipality": "Turku", "stage": "lopetettu"},
        {"organisation": "Entinen ry", "until": "2024"},
    ]  # fmt: skip
    supports = [{"id": "oidc"}, {"id": "saml2", "status": "suunnitteilla"}, {"id": "muu: Oma"}]
    values = read(exported(service(references=users, supports=supports, **OPEN)))
    assert values["usedBy"] == ["Kuopio", "Käyttäjä ry"]
    assert values["supports"] == [{"id": "urn:x-digisavo:oidc"}]


@pytest.mark.parametrize("lacking", ["license", "repository"])
def test_without_a_licence_or_a_repository_there_is_no_file(lacking: str) -> None:
    known = {key: value for key, value in OPEN["open_source"].items() if key != lacking}
    made = files(open_software, [service(open_source=known)])
    assert [place for place in made if place.endswith(".yml")] == []


def test_words_are_read_back_as_the_same() -> None:
    ours, theirs = load_words(), load_terms("publiccode")
    assert set(ours["categories"].values()) <= CATEGORIES
    assert {theirs["categories"][word] for word in ours["categories"].values()} == set(ours["categories"])
    assert set(theirs["categories"].values()) == set(ours["categories"])
    assert set(theirs["statuses"].values()) <= set(ours["statuses"])
    assert {meant: theirs["platforms"][word] for meant, word in ours["platforms"].items()} == {
        meant: meant for meant in ours["platforms"]
    }
    assert "gdpr" in ALIASES


def test_a_library_for_the_web_is_the_one_thing_that_changes() -> None:
    """Our platforms (`alusta`) are mostly used in a browser: calling them libraries would be untrue."""
    text = "name: X\nurl: https://github.com/x/x\nsoftwareType: library\nplatforms: [PLATFORM]\nlegal: {license: MIT}\n"
    assert round_trip(text.replace("PLATFORM", "linux"))[1]["service_type"] == "alusta"
    assert round_trip(text.replace("PLATFORM", "web"))[1]["service_type"] == "ohjelmisto"


WORDS = load_terms("publiccode")
# What has no letter, such as "-", a file of ours takes for no answer.
LINE = st.builds("A{}".format, st.text("abcäö 0123456789:#'\"-{}[]&*!|%@,", max_size=90))
FEATURES = st.lists(LINE, max_size=10)


def subset(items: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(items), unique=True)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Files of others with the keys that are mapped."""
    pick = draw
    url = f"https://github.com/x/{pick(st.text('abc0', min_size=1, max_size=9))}"
    return {
        "publiccodeYmlVersion": "0.7", "name": f"A{pick(st.text('abcäö 019.', max_size=60))}",
        "url": pick(st.sampled_from([url, f"{url}.git"])), "landingURL": "https://www.example.org/koti",
        "platforms": pick(st.lists(st.sampled_from([*WORDS["platforms"], "Komentorivi"]), unique=True, min_size=1)),
        "categories": pick(st.lists(st.sampled_from(sorted(WORDS["categories"])), min_size=1, max_size=6, unique=True)),
        "usedBy": pick(subset(["Kuopion kaupunki", "Turku", "Comune di Roma", "1e3", "no"])),
        "developmentStatus": pick(st.sampled_from(sorted(WORDS["statuses"]))),
        "softwareType": pick(st.sampled_from(["standalone/web", "standalone/other", "standalone/iot", "addon"])),
        "supports": [{"id": name} for name in pick(st.lists(st.sampled_from(["oidc", "alias:saml2"]), unique=True))],
        "organisation": {"uri": "https://jarjesto.example.org/", "name": "Järjestö ry"},
        "description": {"fi": {
            "shortDescription": f"A{pick(st.text('abcäö ,.0', max_size=140))}",
            "longDescription": LONG + pick(st.text("abcäö \n.-*0:#", max_size=300)),
            "documentation": "https://ohje.example.org/", "apiDocumentation": "https://api.example.org/",
            "features": pick(FEATURES), "videos": ["https://video.example.org/v"],
        }},
        "legal": {"license": pick(st.sampled_from(["MIT", "EUPL-1.2 OR AGPL-3.0-or-later", "GPL-3.0"]))},
        "localisation": {"availableLanguages": pick(st.lists(st.sampled_from(["fi", "sv", "en", "se"]), unique=True))},
        "dependsOn": {"open": [{"name": name} for name in pick(subset(["PostgreSQL", "Redis"]))]},
    }  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(values=documents())
def test_any_file_comes_back_as_it_went(values: dict[str, Any]) -> None:
    before, after = round_trip(yaml.safe_dump(values, allow_unicode=True, sort_keys=False))
    assert after == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=4000).filter(str.strip))
def test_hostile_texts_stay_texts(text: str) -> None:
    least = service(**OPEN)
    shown = {**least.values, "description": text, "features": [text], "provider.name": text, "constraints": [text],
             "platforms": [text], "supports": [{"id": text}], "references": [{"organisation": text}]}  # fmt: skip
    values = read(exported(replace(least, title=text, summary=text, values=shown)))
    assert set(values) <= {
        "publiccodeYmlVersion", "name", "url", "platforms", "categories", "usedBy", "supports", "organisation",
        "description", "legal", "dependsOn",
    }  # fmt: skip
    assert isinstance(values["name"], str)
    assert set(values["description"]) == {"fi"}


def test_the_file_of_the_portal_itself_lacks_at_most_a_person() -> None:
    values = read((ROOT / "publiccode.yml").read_text("utf-8"))
    assert not wrong(values)
    assert set(missing(values)) <= {"maintenance.contacts"}
    named = values["maintenance"].get("contacts", [])
    editors = re.search(r"editors: (\S+)", (ROOT / "mkdocs.yml").read_text("utf-8"))
    assert editors
    assert editors[1] not in [contact.get("email") for contact in named], "the standard refuses shared addresses"


@pytest.mark.parametrize(
    ("key", "value"),
    [("softwareType", "app"), ("developmentStatus", "ready"), ("categories", ["muu"]), ("releaseDate", "1.2.2026"),
     ("supports", [{"id": "alias:unknown"}]), ("usedBy", "Kuopio"), ("legal", {"license": "Free"}), ("nimi", "X")],
)  # fmt: skip
def test_the_rules_refuse_what_the_standard_does(key: str, value: object) -> None:
    sample = read((SAMPLES / "publiccode/medusa.publiccode.yml").read_text("utf-8"))
    del sample["IT"]  # what countries added, the standard has given up
    assert not wrong(sample)
    assert not missing(sample)
    assert wrong(sample | {key: value})
