"""The settings of nginx say what the code says: the policy, the types of files, and the names in addresses."""

import json
import re
from pathlib import Path

import pytest
from scripts.audit_tools.serving.answers import IN_FRAMES, OTHER_TYPES, PACKED, TYPES, wanted
from scripts.audit_tools.serving.web_server import SETTINGS, adapted
from tests.outputs.making import files, post, service

from digisavo.core.address import API, OPEN_API, SEARCH
from digisavo.core.content_policy import CONTENT_POLICY
from digisavo.core.sections import Sections
from digisavo.outputs.data.open_api import open_api
from digisavo.outputs.search.search_index import search_index
from digisavo.reading.files import IMAGES

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/expected"
TEXT = SETTINGS.read_text("utf-8")


def block(start: str) -> str:
    """What stands in the braces that a line opens."""
    return re.search(rf"^ *{re.escape(start)} {{\n(.*?)^ *}}", TEXT, re.DOTALL | re.MULTILINE)[1]  # type: ignore[index]


def rows(start: str) -> dict[str, str]:
    """The rows of a map: what is looked for, and its value."""
    return dict(re.findall(r'^ *("[^"]+"|\S+) +"?(.*?)"?;$', block(start), re.MULTILINE))


def types() -> dict[str, str]:
    lines = [line.strip(" ;").split() for line in block("types").splitlines()]
    return {f".{ending}": words[0] for words in lines for ending in words[1:]}


def test_the_policy_is_that_of_the_pages_and_keeps_others_from_showing_them() -> None:
    policies = rows("map $uri $digisavo_policy")
    embedded = f"~^/{Sections().embeds}.+/"
    assert policies == {"default": f"{CONTENT_POLICY}; frame-ancestors 'self'", embedded: CONTENT_POLICY}
    assert IN_FRAMES.match(f"{Sections().embeds}kunta/kuopio/")
    assert not IN_FRAMES.match(f"{Sections().embeds}index.html")


def test_only_what_is_named_by_its_content_is_kept_for_good() -> None:
    kept = rows("map $uri $digisavo_cache")
    shards = [file for file in files(search_index, [service()]) if re.fullmatch(rf"{SEARCH}\w+/\w/\d+\.json", file)]
    assert shards
    for file in [*shards[:1], f"{SEARCH}manifest.json", "index.html", "build.json", "404.html", f"{API}services.json"]:
        found = [value for sign, value in kept.items() if re.match(sign.strip('"~'), f"/{file}")]
        assert (found or [kept["default"]]) == [wanted(file)["cache-control"]], file
    assert all("immutable" in wanted(file)["cache-control"] for file in shards)


def test_open_data_is_for_readers_everywhere() -> None:
    assert rows("map $request_uri $digisavo_readers") == {"~^/api/": "*"}
    assert API.startswith("api/")


def test_every_kind_of_file_has_its_type() -> None:
    texts = set(re.search(r"charset_types (.+);", TEXT)[1].split()) | {"text/html"}  # type: ignore[index]
    assert {ending: f"{kind}; charset=utf-8" if kind in texts else kind for ending, kind in types().items()} == TYPES
    published = {path.suffix for path in GOLDEN.rglob("*") if path.is_file()} | IMAGES
    assert published <= TYPES.keys()
    for file, kind in OTHER_TYPES.items():
        assert block(f"location = /{file}").split()[-1] == f"{kind};"


def test_the_types_are_those_of_the_description_of_open_data() -> None:
    paths = json.loads(files(open_api, [service(), post()])[OPEN_API])["paths"]
    for path, methods in paths.items():
        told = {kind for answer in methods["get"]["responses"].values() for kind in answer.get("content", ())}
        assert told == {TYPES[Path(path).suffix].partition(";")[0]}, path


def test_texts_are_compressed_and_nothing_else() -> None:
    compressed = set(re.search(r"gzip_types (.+);", TEXT)[1].split()) | {"text/html"}  # type: ignore[index]
    published = {*types().values(), *OTHER_TYPES.values()}
    assert compressed == published - {TYPES[ending] for ending in PACKED}


def test_only_addresses_of_this_machine_differ_where_it_is_tried(tmp_path: Path) -> None:
    tried = adapted(TEXT, tmp_path, 4443, 8080)
    assert f"root {tmp_path}/releases/current;" in tried
    listened = re.findall(r"listen (\S+)", tried)
    assert listened == ["127.0.0.1:8080;", "127.0.0.1:4443"]
    with pytest.raises(ValueError, match="listen 80; puuttuu"):
        adapted("server { }", tmp_path, 4443, 8080)
