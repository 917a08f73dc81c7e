"""The rules of docs/architecture.md for JavaScript: what modules may import, and which of them know the page."""

import json
import re
from base64 import b64encode
from functools import cache
from graphlib import CycleError, TopologicalSorter
from hashlib import sha256
from pathlib import Path

import pytest

import digisavo
from digisavo.core import address
from digisavo.outputs.rendering.browser_files import code_of, imports_of, modules, modules_for

PACKAGE = Path(digisavo.__file__).parent
BROWSER = PACKAGE / "browser"
MODULES = modules()
CODE = {path: code_of(module) for path, module in MODULES.items()}
_LATE = re.compile(r'\bimport\(("[^"]*")\)')
"""A module that is fetched only when a reader needs it."""


def late_imports_of(path: str) -> set[str]:
    return imports_of(path, "".join(f"import {name};\n" for name in _LATE.findall(CODE[path])).encode())


IMPORTS = {path: imports_of(path, module) | late_imports_of(path) for path, module in MODULES.items()}
WORKER = "search_engine"
"""The room of what runs in a worker, apart from all pages, and of how a page asks it."""
COMMON = {"shared", "filtering", "checking", "vendor", WORKER}
"""The rooms of what serves several components, and of the works of others."""
COMPONENTS = {path.partition("/")[0] for path in MODULES if re.fullmatch(r"(\w+)/\1\.js", path)}
LATE = {
    "form/checker.js": {"checking/door.js", "form/file/cleaning.js"},
    "form/form.js": {"form/own/own_text.js"},
    "form/opening.js": {"form/file/versions.js", "form/file/writing.js"},
    "form/page.js": {"form/sending/last_step.js"},
    "form/writer.js": {"form/file/writing.js"},
    "share/share.js": {"share/ways.js"},
    "tray/tray.js": {"tray/open_tray.js"},
    "searchbox/searchbox.js": {"searchbox/box.js"},
    "municipality/adapting.js": {"municipality/routes.js"},
    "municipality/municipality.js": {"municipality/chooser.js"},
    "shared/carried/municipality.js": {"shared/carried/places.js"},
    "compare/adding/adding.js": {"compare/adding/options.js"},
    "compare/late_matching.js": {"compare/matching.js"},
    "compare/ours.js": {"compare/table/routes.js"},
    "compare/late_memo.js": {"compare/memo/form.js"},
    "requirements/view/papers.js": {"requirements/papers/papers.js"},
    "shared/inquiry/opening.js": {"shared/inquiry/panel.js"},
}
"""Modules that most readers never need, by those that fetch them."""
PROMISE = "Knows no DOM."
"""The words in the opening comment of a module that can be tried out, and can run, without a page."""
MOST_NAMES = 26
"""How many files and folders a folder holds: a newcomer sees that many at a glance."""

_STRING = re.compile(r'"[^"\n]*"')
_PAGE = re.compile(
    r"\b(?:document|window|location|navigator|history|fetch|\w+Storage|DOM\w+|HTML\w*Element|Element|Node|\w*Event"
    r"|\w+Observer|matchMedia|querySelector\w*|addEventListener|textContent|dataset)\b"
)
"""What only a page, its elements or a network have."""


def opening(path: str) -> str:
    """The comment with which a module begins, as one line."""
    found = re.match(r"/\*\*(.*?)\*/", MODULES[path].decode(), re.DOTALL)
    assert found, f"{path} does not open with what it holds"
    return " ".join(found[1].replace("*", " ").split())


@cache
def reached_from(path: str) -> frozenset[str]:
    """A module and all that it imports, directly or not."""
    found, waiting = set[str](), {path}
    while waiting:
        found |= waiting
        waiting = {name for module in waiting for name in IMPORTS[module]} - found
    return frozenset(found)


@cache
def page_name(path: str) -> str:
    """The first that a module itself names of a page, "" for nothing."""
    found = _PAGE.search(_STRING.sub("", CODE[path]))
    return found[0] if found else ""


def page_names(path: str) -> list[str]:
    """What a module, and those that it imports, name of a page, each with where."""
    own = [module for module in sorted(reached_from(path)) if not module.startswith("vendor/")]  # others name alike
    return [f"{module}: {name}" for module in own if (name := page_name(module))]


def test_every_module_is_published() -> None:
    assert set(MODULES) == {path.relative_to(BROWSER).as_posix() for path in BROWSER.rglob("*.js")}


def test_a_folder_is_seen_at_a_glance() -> None:
    folders = [BROWSER, *(path for path in BROWSER.rglob("*") if path.is_dir())]
    assert not {folder.name: count for folder in folders if (count := len(list(folder.iterdir()))) > MOST_NAMES}


def test_what_is_imported_exists_and_belongs_together() -> None:
    imports = [(path, name) for path in MODULES for name in IMPORTS[path]]
    assert not [(path, name) for path, name in imports if name not in MODULES], "only own modules are served"
    rooms = [(path, name, {path.partition("/")[0]} | COMMON) for path, name in imports]
    assert not [f"{path} imports {name}" for path, name, allowed in rooms if name.partition("/")[0] not in allowed]


def test_only_the_start_loads_modules_by_name() -> None:
    assert [path for path in MODULES if re.search(r"\bimport\s*\((?!\")", CODE[path])] == ["main.js"]


def test_modules_never_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter(IMPORTS).prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' -> '.join(error.args[1])}")


def test_every_component_of_a_page_is_a_folder_with_a_module_of_its_name() -> None:
    sources = [path for ending in ("*.j2", "*.html") for path in PACKAGE.rglob(ending)]
    named = {name for path in sources for name in re.findall(r'data-component="([^"]*)"', path.read_text("utf-8"))}
    assert named == COMPONENTS
    assert {path.partition("/")[0] for path in MODULES} == COMPONENTS | COMMON | {"main.js", "asked.js"}


@pytest.mark.parametrize("component", sorted(COMPONENTS))
def test_every_module_of_a_component_is_used(component: str) -> None:
    own = {path for path in MODULES if path.startswith(f"{component}/")}
    assert own <= reached_from(f"{component}/{component}.js")


def test_what_is_fetched_late_is_not_fetched_with_the_page() -> None:
    late = {path: late_imports_of(path) for path in MODULES}
    assert {path: names for path, names in late.items() if names} == LATE
    # Every page has the tray.
    for component in {"searchbox", "municipality", "tray", "compare"}:
        assert not set().union(*LATE.values()) & set(modules_for(component)), component


def test_every_module_of_the_worker_is_used_by_it_or_by_those_who_ask_it() -> None:
    own = {path for path in MODULES if path.startswith(f"{WORKER}/")}
    assert own <= reached_from(f"{WORKER}/worker.js") | reached_from(f"{WORKER}/client.js")


def test_every_module_of_the_check_is_reached_by_its_door() -> None:
    own = {path for path in MODULES if path.startswith("checking/")}
    assert own <= reached_from("checking/door.js")


def test_works_of_others_are_as_they_were_made() -> None:
    """`scripts/vendor` makes them of pinned packages: nobody has edited them, and the versions are those of today."""
    packages = json.loads((PACKAGE.parents[1] / "scripts/vendor_tools/package-lock.json").read_text("utf-8"))[
        "packages"
    ]
    for path in (path for path in MODULES if path.startswith("vendor/")):
        head, _, code = MODULES[path].decode().partition("// @ts-nocheck\n")
        package = packages[f"node_modules/{Path(path).stem}"]
        assert f"sha256-{b64encode(sha256(code.encode()).digest()).decode()}" in head
        assert f"{Path(path).stem} {package['version']}, {package['license']}" in head
        assert package["integrity"] in head


def test_a_shared_module_serves_several_components() -> None:
    """What one component alone uses is a room of it."""
    for name in (path for path in MODULES if path.startswith(("shared/", "filtering/"))):
        users = {path.partition("/")[0] for path in MODULES if name in reached_from(path)} & COMPONENTS
        assert len(users) > 1 or name in reached_from("main.js"), f"{name} serves {users}"


def test_a_module_says_whether_it_knows_the_page() -> None:
    assert not {path: page_names(path) for path in MODULES if (PROMISE in opening(path)) == bool(page_names(path))}


def test_texts_never_become_code_or_markup() -> None:
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b"
    assert not {path: found[0] for path in MODULES if (found := re.search(forbidden, CODE[path]))}


def test_words_come_from_the_page() -> None:
    assert not {path: found[0] for path in MODULES if (found := re.search(r"[äöåÄÖÅ]", CODE[path]))}


def test_what_is_carried_from_page_to_page_asks_for_nothing() -> None:
    (carried,) = re.findall(r"const CARRIED = \[(.*?)\];", CODE["asked.js"])
    assert carried == f'"{address.SELECTION_PARAMETER}", "{address.MUNICIPALITY_PARAMETER}"'
