"""`publiccode.yml` as a service: what is loaded of whole and of broken files, and what is told of the rest."""

import pytest
from tests.importing.conftest import TODAY, Settle, sample, source

from digisavo.importing.draft import Draft, Item, Refusal, Remark, Say
from digisavo.importing.publiccode import read_publiccode


def read(text: str, say: Say) -> Draft:
    return draft_of(read_publiccode(source(text), TODAY, say))


def draft_of(item: Item) -> Draft:
    assert isinstance(item, Draft)
    return item


def test_a_whole_file_passes_the_check(say: Say, settled: Settle) -> None:
    draft = draft_of(read_publiccode(sample("publiccode/signalen-frontend.publiccode.yml"), TODAY, say))
    done = settled(draft)
    assert done.entry
    assert not done.lacking
    assert not done.dropped
    values = done.entry.values
    assert values["name"] == "Signalen frontend"
    assert values["open_source.license"] == "MPL-2.0"
    assert values["links.website"] == "https://signalen.org/"
    assert [row["organisation"] for row in values["references"]] == ["Gemeente Amsterdam", "Gemeente 's-Hertogenbosch"]
    assert values["features"][-1] == "Rapporteren"
    assert done.entry.proofs["open_source.license"][0].url == "https://github.com/Amsterdam/signals-frontend"


def test_what_has_no_place_is_told(say: Say) -> None:
    draft = draft_of(read_publiccode(sample("publiccode/signalen-frontend.publiccode.yml"), TODAY, say))
    assert Remark("people", "maintenance.contacts") in draft.remarks
    assert Remark("no_term", "categories", "communications") in draft.remarks
    assert Remark("language", found="nl") in draft.remarks


def test_the_check_says_what_somebody_has_to_answer(say: Say, settled: Settle) -> None:
    done = settled(draft_of(read_publiccode(sample("publiccode/open-forms.publiccode.yaml"), TODAY, say)))
    assert [problem.code for problem in done.lacking] == ["field.missing"]
    assert done.entry
    assert done.entry.values["provider.name"] == "Maykin Media"


def test_of_a_broken_file_what_can_be_read_is_loaded(say: Say, settled: Settle) -> None:
    draft = draft_of(read_publiccode(sample("publiccode/rikki.publiccode.yml"), TODAY, say))
    assert {problem.span.line for problem in draft.problems} == {2, 7, 17}
    assert draft.answers["categories"] == ["osallisuus"]
    assert draft.answers["provider.type"] == "kunta"
    assert draft.answers["supports"] == [{"id": "saml2"}]
    assert Remark("vague_licence", found="GPL-3.0") in draft.remarks
    assert {problem.code for problem in settled(draft).lacking} == {"field.missing"}


@pytest.mark.parametrize("version", ["0.2", "0.2.2", "0.3", "0.4.0", "0.5", "0.6.0", "0.7"])
def test_every_version_is_known(version: str, say: Say) -> None:
    draft = read(f'publiccodeYmlVersion: "{version}"\nname: X\nurl: https://example.org/x.git', say)
    assert not draft.remarks


def test_a_version_of_the_future_is_read_and_told(say: Say) -> None:
    assert Remark("strange_version", found="2.0") in read("publiccodeYmlVersion: 2.0\nname: X", say).remarks


def test_the_organisation_of_new_versions_comes_before_the_owner_of_old_ones(say: Say) -> None:
    text = "name: X\norganisation: {name: Uusi, uri: https://uusi.fi}\nlegal: {repoOwner: Vanha, mainCopyrightOwner: Z}"
    answers = read(text, say).answers
    assert (answers["provider.name"], answers["provider.website"]) == ("Uusi", "https://uusi.fi")


def test_finnish_is_read_before_other_languages(say: Say) -> None:
    text = "name: X\ndescription:\n  en: {shortDescription: In English}\n  fi: {shortDescription: Suomeksi}"
    assert read(text, say).answers["summary"] == "Suomeksi."


FEATURES = "name: X\ndescription:\n  fi:\n    features:\n"


def test_a_feature_with_a_colon_is_the_text_that_it_was_meant_to_be(say: Say) -> None:
    draft = read(f"{FEATURES}      - Kartta: haku osoitteella\n      - Lomake\n      - Raportit:\n", say)
    assert draft.answers["features"] == ["Kartta: haku osoitteella", "Lomake", "Raportit"]
    assert "no_text" not in {remark.code for remark in draft.remarks}


@pytest.mark.parametrize("item", ["{a: b, c: d}", "[a, b]", "{a: {b: c}}"])
def test_a_feature_that_is_no_text_is_told(item: str, say: Say) -> None:
    draft = read(f"{FEATURES}      - Lomake\n      - {item}\n", say)
    assert draft.answers["features"] == ["Lomake"]
    assert Remark("no_text", "description.fi.features") in draft.remarks


def test_users_that_are_municipalities_are_known(say: Say) -> None:
    users = read("name: X\nusedBy: [Kuopion kaupunki, Siilinjärvi, Comune di Roma, Kuopion kaupunki]", say).answers
    assert users["references"] == [
        {"municipality": "Kuopio"}, {"municipality": "Siilinjärvi"}, {"organisation": "Comune di Roma"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "- a\n- b", "pelkkää tekstiä", "nimi: muu tiedosto", "\0\1", "a: &x [*x, *x]", "{" * 500]
)
def test_what_is_no_publiccode_is_refused_with_a_reason(text: str, say: Say) -> None:
    item = read_publiccode(source(text), TODAY, say)
    assert isinstance(item, Refusal)
    assert item.remark or item.problems


def test_hostile_values_are_made_harmless_or_left_out_and_told(say: Say, settled: Settle) -> None:
    text = (
        "name: X<script>alert(1)</script>\nurl: javascript:alert(1)\nlandingURL: https://evil@example.org\n"
        "description: {fi: {shortDescription: '<img src=x onerror=a()>Palaute', features: ['<b', 'a<!-- b']}}\n"
        "legal: {license: 'MIT; rm -rf'}\ncategories: [survey]\nplatforms: ['<i>web']\n"
    )
    done = settled(read(text, say))
    assert "<" not in done.text
    assert "javascript" not in done.text
    assert "summary: Palaute." in done.text
    codes = {problem.code for problem in done.dropped}
    assert {"license.unknown", "url.host"} <= codes
