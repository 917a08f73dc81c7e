"""The contracts between Python and the browser: what is built keeps them, and so do the fixtures of JavaScript tests.

`plugins/digisavo/contracts/` holds the JSON Schema of each file and attribute that the two exchange; those of open data
are published beside it (`outputs/data/schemas.py`).
"""

import gzip
import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml.html import HtmlElement
from referencing import Registry, Resource
from tests.browser import facet_data, list_papers, test_list_papers, test_memo_file, test_tags
from tests.collections.samples import TODAY, lay_out
from tests.golden import sample
from tests.outputs.making import bytes_of, tree_of

import digisavo
from digisavo.collections.registry import COLLECTIONS
from digisavo.core import address
from digisavo.core.artefact import Page
from digisavo.core.sections import Sections
from digisavo.core.settings import Settings
from digisavo.outputs.assets import browser_declarations as declarations
from digisavo.outputs.data.columns import ALPHABET
from digisavo.pipeline import read_catalogue, render_catalogue

PACKAGE = Path(digisavo.__file__).parent
CONTRACTS = PACKAGE / "contracts"
DECLARED = PACKAGE / "browser" / declarations.DECLARED
FILES = {
    "assets/hakemisto/*/[0-9]*.json": "facet-cards",
    "assets/hakemisto/*/*.json": "facet-column",
    "assets/hakemisto/*.json": "facets",
    "assets/vaatimukset/*/*.json": "requirement-part",
    "assets/vaatimukset/*.json": "requirements",
    "assets/vertailu/sanat.json": "tray",
    "assets/vertailu/ryhmat/*.json": "comparison-group",
    "assets/vertailu/muistio.json": "component-words",
    "assets/vertailu/seuranta.json": "component-words",
    "assets/haku/manifest.json": "search-manifest",
    "assets/haku/rules.json": "search-rules",
    "assets/haku/sanat.json": "component-words",
    "assets/jako.json": "component-words",
    "assets/asiakirjat.json": "component-words",
    "assets/kysymykset/*.json": "inquiry",
    "assets/haku/*/w/*.json": "search-terms",
    "assets/haku/*/t/*.json": "search-postings",
    "assets/haku/*/p/*.json": "search-posting",
    "assets/haku/*/[fg]/*.json": "search-similar",
    "assets/haku/*/d/*.json": "search-texts",
    "assets/haku/*/k/*.json": "search-kinds",
    "assets/kunnat.json": "municipalities",
    "assets/hankinta.json": "procurement",
    "assets/lomakkeet/tarkistus/paikat.json": "form-places",
    "assets/lomakkeet/tarkistus/lisenssit.json": "form-licences",
    "assets/lomakkeet/tarkistus/*.json": "form-checks",
    "assets/lomakkeet/nimet/*.json": "form-names",
    "assets/lomakkeet/*.json": "form-questions",
    "assets/tunnisteet/hakemisto.json": "tag-index",
    "assets/tunnisteet/sisallot/*.json": "tagged",
    "build.json": "build",
}
"""The contract of each file that is no open data, by its address; the first that fits."""


@pytest.fixture(scope="module", params=["golden", "samples"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The JSON files of a site as data, and the bodies of its pages as elements, by address."""
    settings, content = sample.SETTINGS, sample.CONTENT
    if request.param == "samples":
        settings, content = Settings(today=TODAY), lay_out(tmp_path_factory.mktemp("content"))
    catalogue, _ = read_catalogue(content, settings)
    found: dict[str, Any] = {}
    for artefact in render_catalogue(catalogue, settings):
        if isinstance(artefact, Page):
            found[artefact.address] = tree_of(artefact)
        elif artefact.address.endswith(".json"):
            found[artefact.address] = json.loads(bytes_of(artefact))
        elif artefact.address.endswith(".ndjson.gz"):
            found[artefact.address] = [json.loads(line) for line in gzip.decompress(bytes_of(artefact)).splitlines()]
    return found


def data_in(site: dict[str, Any], pattern: str) -> dict[str, Any]:
    """The JSON files at addresses of a pattern."""
    return {name: data for name, data in site.items() if name.endswith(".json") and fnmatchcase(name, pattern)}


def records_in(site: dict[str, Any], kind: str) -> dict[str, Any]:
    """The records of a kind, without the pages of their list."""
    found = data_in(site, address.record(kind, "*"))
    return {name: data for name, data in found.items() if not fnmatchcase(name, address.records_page(kind, "*"))}


def validator(schema: Any, *others: Any) -> Draft202012Validator:
    """Checks data by a schema, which may refer to others by their `$id`."""
    Draft202012Validator.check_schema(schema)
    registry: Registry[Any] = Registry().with_resources(
        (known["$id"], Resource.from_contents(known)) for known in others
    )
    return Draft202012Validator(schema, registry=registry)


@cache
def contract(name: str) -> Draft202012Validator:
    """Checks data by a schema of the package."""
    return validator(json.loads((CONTRACTS / f"{name}.json").read_text("utf-8")))


def faults(checker: Draft202012Validator, data: Any) -> list[str]:
    """What is wrong with data, and where."""
    return [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(data)]


# What is built


def test_every_file_of_the_browser_keeps_its_contract(site: dict[str, Any]) -> None:
    kept = set()
    for name, data in data_in(site, "*").items():
        if not name.startswith("api/"):
            found = next((contract for pattern, contract in FILES.items() if fnmatchcase(name, pattern)), None)
            assert found, f"{name} has no contract"
            assert not faults(contract(found), data), name
            kept.add(found)
    assert kept | {"facet-column", "search-posting"} == set(FILES.values())


def test_a_column_that_stands_apart_keeps_its_contract() -> None:
    content = facet_data.small()
    for part, key in ((content["facets"][0], "sets"), (content["orders"]["newest"], "values")):
        column = {"edition": content["edition"], **{name: part[name] for name in (key, "width", "codes")}}
        assert not faults(contract("facet-column"), column)
        assert faults(contract("facet-column"), part)


def test_every_record_keeps_the_schema_of_its_kind(site: dict[str, Any]) -> None:
    for collection in COLLECTIONS:
        checker = validator(site[address.record_schema(collection.kind)])
        records = records_in(site, collection.kind)
        assert records
        for name, record in records.items():
            assert not faults(checker, record), name


def test_every_list_keeps_the_schema_of_its_kind(site: dict[str, Any]) -> None:
    for kind in (collection.kind for collection in COLLECTIONS):
        schema, record = site[address.list_schema(kind)], site[address.record_schema(kind)]
        for part, place in (("list", address.records(kind)), ("page", address.records_page(kind, 1))):
            assert not faults(validator(schema, record), site[place]), place
            assert not faults(validator(schema | {"$ref": f"#/$defs/{part}"}, record), site[place]), place


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        *(("short-lists", address.short_lists(group)) for group in address.SHORT_LISTS),
        *(("short-list", address.short_list(group, "*")) for group in address.SHORT_LISTS),
        ("vocabularies", address.VOCABULARIES), ("vocabulary", address.vocabulary("*")),
    ],
)  # fmt: skip
def test_short_lists_and_vocabularies_keep_their_schemas(site: dict[str, Any], name: str, pattern: str) -> None:
    checker, found = validator(site[address.shared_schema(name)]), data_in(site, pattern)
    assert found
    for place, data in found.items():
        assert not faults(checker, data), place


def test_the_compressed_file_has_every_record_but_for_its_words(site: dict[str, Any]) -> None:
    for kind in (collection.kind for collection in COLLECTIONS):
        records = [record for record in records_in(site, kind).values() if "moved_to" not in record]
        beside = ("texts", "numbers")  # what comparisons alone show
        plain = [{key: value for key, value in record.items() if key not in beside} for record in records]
        assert sorted(site[address.records_bulk(kind)], key=by_slug) == sorted(plain, key=by_slug)


def by_slug(record: dict[str, Any]) -> str:
    return str(record["slug"])


def test_a_schema_of_files_is_none_of_records(site: dict[str, Any]) -> None:
    """Why there are two: what a file leaves out the site knows."""
    for kind in (collection.kind for collection in COLLECTIONS):
        checker = validator(site[address.schema(kind)])
        assert all(faults(checker, record) for record in records_in(site, kind).values())


def test_schemas_say_what_they_are_for(site: dict[str, Any]) -> None:
    schemas = data_in(site, f"{address.API}schemas/*.json")
    assert len({schema["description"] for schema in schemas.values()}) == len(schemas)
    assert all(schema["$id"].endswith(name) for name, schema in schemas.items())


def test_words_of_components_keep_their_contract(site: dict[str, Any]) -> None:
    words = [json.loads(text) for tree in trees(site) for text in tree.xpath("//@data-words")]
    assert words
    assert not [fault for text in words for fault in faults(contract("words"), text)]


def test_declared_rows_of_the_comparison_keep_their_contract(site: dict[str, Any]) -> None:
    rows = [
        {
            "key": row.get("data-row"),
            "label": row.text_content().strip(),
            "group": group.find("h3").text_content().strip(),
            "kind": row.get("data-kind", "text"),
            "unit": row.get("data-unit", ""),
            "size": int(row.get("data-inhabitants", "0")),
            "weight": int(row.get("data-weight", "0")),
        }
        for group in site[Sections().comparison].xpath("//*[@data-part='group']")
        for row in group.xpath(".//*[@data-row]")
    ]
    assert not faults(contract("comparison-rows"), rows)


def test_settings_of_forms_keep_their_contract(site: dict[str, Any]) -> None:
    settings = [json.loads(text) for tree in trees(site) for text in tree.xpath("//@data-setting")]
    assert len(settings) == sum(bool(collection.form_section) for collection in COLLECTIONS)
    assert not [fault for setting in settings for fault in faults(contract("form-setting"), setting)]


def trees(site: dict[str, Any]) -> Iterator[HtmlElement]:
    yield from (tree for tree in site.values() if isinstance(tree, HtmlElement))


# What tests of JavaScript stand on


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("facets", facet_data.small()), ("facets", facet_data.drawn(Random(1), 50)[0]),
        ("tag-index", {"schema_version": 1, **test_tags.INDEX}),
        ("tagged", {"schema_version": 1, **test_tags.TAGGED}), ("memo", test_memo_file.MEMO),
    ],
)  # fmt: skip
def test_fixtures_keep_the_contracts(name: str, data: Any) -> None:
    assert not faults(contract(name), data)


def test_awkward_memos_keep_the_contract() -> None:
    assert not [fault for memo in test_memo_file.awkward_memos() for fault in faults(contract("memo"), memo)]


def test_the_contract_of_memos_refuses_what_the_browser_refuses() -> None:
    """But for days that do not exist, and for what crosses the parts of a memo."""
    twice = {key: [test_memo_file.MEMO[key][0]] * 2 for key in ("candidates", "criteria")}
    cells: list[list[None]] = [[], [None], [None] * 3]
    beyond = [("made_on", "2026-02-30"), *twice.items(), *(("criteria.0.cells", few) for few in cells)]
    for path, values in test_memo_file.FAULTY.items():
        for value in values:
            refused = bool(faults(contract("memo"), test_memo_file.changed(path, value)))
            assert refused or (path, value) in beyond, (path, value)


def test_papers_of_lists_keep_the_contract_and_it_refuses_what_the_browser_refuses() -> None:
    """But for days that do not exist, and for what crosses the parts of a paper."""
    paper = json.loads(list_papers.Paper((test_list_papers.EXPECTED / "request.html").read_text("utf-8")).data)
    assert not faults(contract("paper"), paper)
    beyond: dict[str, list[Any]] = {
        "made_on": ["2026-02-30"],
        "deadline": ["2026-13-01"],
        "criteria": [[paper["criteria"][0]]],
    }
    beyond |= {"services": [], "services.0.slug": ["decidim"], "services.0.verdicts": [[], [list_papers.UNKNOWN]]}
    for path, values in test_list_papers.FAULTY.items():
        for value in values:
            refused = bool(faults(contract("paper"), test_list_papers.changed(paper, path, value)))
            assert refused or value in beyond.get(path, []), (path, value)


def test_every_contract_is_kept_by_something() -> None:
    assert {path.stem for path in CONTRACTS.iterdir()} == {
        *FILES.values(), "words", "comparison-rows", "memo", "paper", "form-setting", "requirement-list",
    }  # fmt: skip


# What stands once


def test_the_browser_knows_what_python_declares(renew: bool) -> None:
    made = declarations.browser_declarations(Sections())
    if renew:
        DECLARED.write_bytes(made)
    assert DECLARED.read_bytes() == made


def test_each_build_declares_the_addresses_of_its_language() -> None:
    assert b'COMPARISON = "jamforelse/";' in declarations.browser_declarations(Sections(comparison="jamforelse/"))


def test_digits_of_columns_are_the_same() -> None:
    code = (PACKAGE / "browser/filtering/columns.js").read_text("utf-8")
    assert re.findall(r'const DIGITS = "(.+)";', code) == [ALPHABET]


def test_what_is_declared_stands_nowhere_else() -> None:
    """No other module writes a claim level, a shared parameter or a shared address by itself.

    `asked.js` is none, so it cannot import what is declared: `test_browser_modules.py` holds it to it.
    """
    values = re.findall(r'"([^"]{3,60})"', DECLARED.read_text("utf-8"))
    for path in (PACKAGE / "browser").rglob("*.js"):
        if path != DECLARED and path.name != "asked.js":
            code = path.read_text("utf-8")
            assert not [value for value in values if f'"{value}"' in code], path


def test_a_typed_text_has_one_name_in_all_forms() -> None:
    sources = [path.read_text("utf-8") for ending in ("*.j2", "*.html") for path in PACKAGE.rglob(ending)]
    names = {name for text in sources for name in re.findall(r'name="(\w+)" type="search"', text)}
    assert names == {address.TEXT_PARAMETER}
