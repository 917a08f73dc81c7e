"""`NOTICE` names everything of others that is shipped, and whose each file of data is."""

import ast
import re
from importlib.metadata import metadata
from pathlib import Path

import pytest
from scripts.bom_tools.listing import LOCK, MODULES, modules_of, pins_of

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins/digisavo"
TEXT = (ROOT / "NOTICE").read_text("utf-8")
SAMPLES = ("tests/importing/samples", "tests/outputs/data/standards")
NAMED_OTHERWISE = {"dateutil": "python-dateutil", "_spdx": "packaging"}
LIBRARIES = re.findall(r"^  ([^\n:]+): ([a-z0-9,\s-]+)\n", TEXT.partition("Libraries that build")[2], re.MULTILINE)


def is_named(path: str) -> bool:
    """Whether a file or a folder, or one that holds it, stands in the text."""
    parts = path.split("/")
    above = ["/".join(parts[: depth + 1]) + "/" for depth in range(1, len(parts) - 1)]
    return any(re.search(rf"(?<![\w/]){re.escape(name)}(?![\w-])", TEXT) for name in (path, *above))


@pytest.mark.parametrize("folder", ["data", "browser/vendor"])
def test_every_file_of_data_is_of_somebody(folder: str) -> None:
    files = [path.relative_to(PACKAGE).as_posix() for path in (PACKAGE / folder).rglob("*") if path.is_file()]
    unnamed = [file for file in files if not is_named(file)]
    assert files
    assert not unnamed, "tell in NOTICE whose they are, or that they are our own"


def test_every_sample_in_the_tests_is_of_somebody() -> None:
    for folder in SAMPLES:
        files = [path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert files
        assert [file for file in files if not is_named(file)] == [f"{folder}/README.md"]


def test_no_file_of_another_hides_among_our_own() -> None:
    texts = [path for path in PACKAGE.rglob("*") if path.suffix in {".js", ".css", ".html", ".j2", ".svg"}]
    licensed = [
        path for path in texts if re.search(r"@license|Copyright \(c\)", path.read_text("utf-8"), re.IGNORECASE)
    ]
    found = {path.relative_to(ROOT).as_posix() for path in licensed}
    assert found == {module.file for module in MODULES}
    assert all(is_named(path.removeprefix("plugins/digisavo/")) for path in found)


def test_versions_are_those_that_are_shipped() -> None:
    for module in modules_of():
        assert re.search(rf"{module['name']}(\.js)? {re.escape(module['version'])},", TEXT), module["name"]
        assert f"{module['licenses'][0]['license']['id']}, Copyright" in TEXT
    for folder, name in (("analysis", "simplemma"), ("cards", "Inter")):
        told = re.search(
            rf"{name}\]?(?:\([^)]*\))? (\d[\w. ]*\d)", (PACKAGE / "data" / folder / "README.md").read_text("utf-8")
        )
        assert told
        assert f"{name} {told[1]}," in TEXT


def test_libraries_whose_tables_the_site_publishes_are_named() -> None:
    """The tables of the browser's checks are the only ones: the modules that make them import the libraries."""
    tree = ast.parse((PACKAGE / "outputs/data/form_constants.py").read_text("utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {str(node.module).partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    libraries = imported & {name.replace("-", "_") for name, _ in dict(pins_of(LOCK.read_text("utf-8")))}
    part = TEXT.partition("Tables by which forms are checked")[2].partition("\n\n")[0]
    assert libraries | {"text_unidecode"} == {
        name.replace("-", "_") for name in re.findall(r"^    ([\w-]+),", part, re.MULTILINE)
    }


def test_every_library_of_the_build_is_named_with_its_licence() -> None:
    named = {name: licence for licence, names in LIBRARIES for name in re.split(r",\s+", names.strip())}
    pinned = {name for name, _ in dict(pins_of(LOCK.read_text("utf-8")))}
    assert named.keys() == pinned, f"write into NOTICE, at the licence: {sorted(named.keys() ^ pinned)}"
    for name, licence in named.items():
        told = metadata(name).json
        assert licence == told.get("license_expression", licence), name
