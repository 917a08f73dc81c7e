"""Nothing of an original is lost in silence: whatever is taken away from it changes the draft, or what is told."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from tests.importing.conftest import TODAY, sample, source

from digisavo.core.source import SourceFile
from digisavo.importing.awesome_selfhosted import read_awesome_selfhosted
from digisavo.importing.conference_files import read_conferences
from digisavo.importing.draft import Draft, Item, Say
from digisavo.importing.original import Original
from digisavo.importing.publiccode import read_publiccode

FILES = {
    "publiccode/medusa.publiccode.yml": read_publiccode,
    "publiccode/consul-democracy.publiccode.yml": read_publiccode,
    "publiccode/signalen-frontend.publiccode.yml": read_publiccode,
    "publiccode/open-forms.publiccode.yaml": read_publiccode,
    "awesome/software/adminer.yml": read_awesome_selfhosted,
    "awesome/software/aleph.yml": read_awesome_selfhosted,
}


SAID_TWICE = {"landingURL", "localisedName"}
"""What another key of these files says too: the page of the repository is the home page, the name in a language is
the name."""


def without_each(
    values: dict[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """The values without each of their keys, and each of the keys below them."""
    for key, inner in values.items():
        yield (*path, key), {name: value for name, value in values.items() if name != key}
        if isinstance(inner, dict):
            for place, smaller in without_each(inner, (*path, key)):
                yield place, {**values, key: smaller}


def told(item: Item) -> object:
    return (item.answers, item.remarks) if isinstance(item, Draft) else item.remark


@pytest.mark.parametrize("name", FILES)
def test_every_key_leaves_a_trace(name: str, say: Say) -> None:
    values = yaml.load(sample(name).content, yaml.BaseLoader)
    item = FILES[name](dumped(values, name), TODAY, say)
    assert isinstance(item, Draft)
    as_a_whole = {remark.what for remark in item.remarks if remark.code == "no_place"}
    for path, smaller in without_each(values):
        is_told = any(".".join(path[:length]) in as_a_whole for length in range(1, len(path)))
        if not is_told and path[-1] not in SAID_TWICE:
            assert told(FILES[name](dumped(smaller, name), TODAY, say)) != told(item), ".".join(path)


def dumped(values: dict[str, Any], name: str) -> SourceFile:
    return source(yaml.safe_dump(values, allow_unicode=True, sort_keys=False), name)


def test_every_key_of_a_conference_leaves_a_trace(say: Say) -> None:
    row = {
        "name": "A", "url": "https://a.example", "startDate": "2027-05-01", "endDate": "2027-05-02", "city": "Berlin",
        "country": "Germany", "online": True, "locales": "EN", "cfpUrl": "https://a.example/cfp", "twitter": "@a",
        "offersSignLanguageOrCC": True, "_topic": "ux",
    }  # fmt: skip

    def read(values: dict[str, Any]) -> object:
        return told(next(read_conferences(source(json.dumps([values]), "x.json"), "", say)))

    whole = read(row)
    for key in row:
        assert read({name: value for name, value in row.items() if name != key}) != whole, key


def test_the_rest_of_an_original_is_what_nobody_asked_for() -> None:
    original = Original(
        {"a": "1", "b": {"c": "2", "d": "3"}, "e": {"f": {"g": "4"}}, "h": [{"i": "5", "j": "6"}, {"i": "7"}], "k": ""}
    )
    assert (original.text("a"), original.text("b", "c")) == ("1", "2")
    assert [row.text("i") for row in original.rows("h")] == ["5", "7"]
    assert list(original.rest()) == ["b.d", "e", "h.j"]
    original.ignore("e")
    assert list(original.rest()) == ["b.d", "h.j"]
