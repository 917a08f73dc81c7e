"""The pages of forms: what they give to the form, and to those who have no script."""

import json
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests.outputs.making import SETTINGS, pages, tree_of

import digisavo
from digisavo.catalogue.collection import Collection
from digisavo.collections.registry import COLLECTIONS
from digisavo.core import address
from digisavo.outputs.pages.forms import forms

FORMS = {place: tree_of(page) for place, page in pages(forms, []).items()}
each_kind = pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.kind)


def form_of(collection: Collection) -> HtmlElement:
    return FORMS[address.form(collection.form_section)]


def test_every_kind_has_its_form() -> None:
    assert [*FORMS] == [
        "lisaa-palvelu/", "lisaa-kokeilu/", "lisaa-tapahtuma/", "kirjoita-blogiin/", "kerro-kokemus/",
    ]  # fmt: skip


@each_kind
def test_without_a_script_there_is_the_blank_file_and_the_letter(collection: Collection) -> None:
    otherwise = form_of(collection).xpath("//section[@class='ds-answering__otherwise']")[0]
    blank = Path(digisavo.__file__).parent / "collections" / collection.kind / f"blank{collection.suffix}"
    assert otherwise.xpath(".//pre")[0].text_content().rstrip() == blank.read_text("utf-8").rstrip()
    links = otherwise.xpath(".//a/@href")
    assert f"{SETTINGS.repository}/issues/new?template={address.ISSUE_FORM}" in links
    assert any(link.startswith(f"mailto:{SETTINGS.editors_email.replace('@', '%40')}?subject=") for link in links)
    assert address.new_link(SETTINGS, collection.folder) in links
    assert otherwise.xpath(".//code")[0].text.endswith(collection.suffix)


@each_kind
def test_what_a_form_asks_first_is_declared(collection: Collection) -> None:
    short = collection.short_form
    keys = [*collection.form_first, *collection.form_presets, *(short.keys if short else ())]
    assert not set(keys) - set(collection.by_key)
    presets = {**collection.form_presets, **(short.presets if short else {})}
    for key, value in presets.items():
        assert value in collection.by_key[key].type.allowed().terms
    setting = json.loads(form_of(collection).xpath("//@data-setting")[0])
    assert setting["first"] == list(collection.form_first)
    assert bool(form_of(collection).xpath("//*[@data-part='ways']")) == bool(short)


def test_addresses_of_forms_name_entries_and_questions() -> None:
    assert address.form("lisaa-palvelu") == "lisaa-palvelu/"
    assert address.form("lisaa-palvelu", "x", ["pricing.model", "data_locations"]) == (
        "lisaa-palvelu/?muokkaa=x&kysy=pricing.model,data_locations"
    )
    assert address.form_confirming("lisaa-palvelu", "x") == "lisaa-palvelu/?muokkaa=x&ajan-tasalla=1"
    assert address.form_about("kerro-kokemus", "x") == "kerro-kokemus/?palvelu=x"


def test_the_form_of_the_repository_is_there() -> None:
    assert Path(__file__).parents[3].joinpath(".github/ISSUE_TEMPLATE", address.ISSUE_FORM).is_file()
