"""The rules of docs/architecture.md, section 7: what must never import what, and who may touch the outside world."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

import digisavo

PACKAGE = Path(digisavo.__file__).parent
FLOORS = {
    "core": 1,
    "analysis": 2,
    "reading": 2,
    "catalogue": 2,
    "collections": 3,
    "importing": 3,
    "outputs": 3,
    "pipeline": 4,
    "adapters": 5,
}
REGISTRIES = {"collections.registry", "outputs.registry"}
SHARED = ("rendering", "charts", "parts")
"""The wings of `outputs` that all outputs build with; each may import those before it."""

# A library, and the only modules that may import it.
HOMES = {
    "mkdocs": {"adapters.mkdocs_plugin", "adapters.shell"},
    "material": set(),
    "yaml": {"reading.yaml_events", "reading.yaml_dumping"},
    "cmarkgfm": {"reading.markdown"},
    "nh3": {"reading.markdown"},
    "jinja2": {"outputs.rendering.templates"},
    "segno": {"outputs.pages.qr_codes"},
    "zxingcpp": set(),
    "PIL": {"reading.images", "outputs.assets.card_drawing"},
    # One writes calendars, two read them; the others check a rule of recurrence and tell its days.
    "simplemma": {"adapters.dictionary_source"},
    "lunr": set(),
    "odfdo": set(),
    "icalendar": {
        "outputs.subscriptions.calendar_format",
        "catalogue.field_types.recurrence",
        "importing.calendar_files",
        "adapters.verification.calendar_files",
    },
    "jsonschema": {"adapters.verification.schemas"},
    "referencing": {"adapters.verification.schemas"},
    "dateutil": {"catalogue.field_types.recurrence", "catalogue.occasions"},
}
OUTSIDE_WORLD = {
    "subprocess", "socket", "ssl", "time", "http", "urllib.request", "requests", "locale", "git", "shutil", "tempfile",
}  # fmt: skip
CLOCKS = {"today", "now", "utcnow"}
IN_MEMORY = {("outputs.data.ods_format", "self._package.open")}
"""Opens a part of an archive whose bytes are in memory."""
DISK = {
    "read_text", "read_bytes", "write_text", "write_bytes", "open", "iterdir", "glob", "rglob", "exists", "is_file",
    "is_dir", "is_symlink", "stat", "mkdir", "unlink", "rename", "touch", "resolve",
}  # fmt: skip


class Module(NamedTuple):
    """A module of the package by its name below `digisavo`: `reading.yaml_text`."""

    name: str
    path: Path

    @property
    def part(self) -> str:
        return self.name.partition(".")[0]

    @property
    def below_adapters(self) -> bool:
        return self.part != "adapters"

    def at(self, node: ast.AST) -> str:
        """Where a rule is broken, for the failure."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


class Import(NamedTuple):
    """An imported name, whole: `digisavo.core.slug.slugify` or `os`."""

    name: str
    node: ast.AST


MODULES = [
    Module(".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"), path)
    for path in sorted(PACKAGE.rglob("*.py"))
]
NAMES = {module.name for module in MODULES}


@cache
def tree(module: Module) -> ast.Module:
    return ast.parse(module.path.read_text("utf-8"))


@cache
def imports(module: Module) -> list[Import]:
    return list(find_imports(tree(module)))


def find_imports(node: ast.AST) -> Iterator[Import]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Import):
            yield from (Import(alias.name, inner) for alias in inner.names)
        elif isinstance(inner, ast.ImportFrom):
            base = "." * inner.level + (inner.module or "")
            yield from (Import(f"{base}.{alias.name}", inner) for alias in inner.names)


def own(imported: Import) -> str | None:
    """The imported module of our own package: `core.slug`."""
    name = imported.name.removeprefix("digisavo.")
    if name == imported.name:
        return None
    return name if name in NAMES else name.rpartition(".")[0]


def own_imports(module: Module) -> list[tuple[str, ast.AST]]:
    return [(name, one.node) for one in imports(module) if (name := own(one))]


def is_of(name: str, library: str) -> bool:
    return name == library or name.startswith(f"{library}.")


def every(*parts: str) -> list[Module]:
    return [module for module in MODULES if not parts or module.part in parts]


def test_every_module_stands_on_a_floor() -> None:
    assert {module.part for module in MODULES} - {"", "__init__"} == FLOORS.keys()


def test_imports_are_absolute() -> None:
    assert not [module.at(one.node) for module in MODULES for one in imports(module) if one.name.startswith(".")]


def test_floors() -> None:
    faults = []
    for module in MODULES:
        for name, node in own_imports(module):
            target = name.partition(".")[0]
            upward = FLOORS[target] > FLOORS[module.part]
            sideways = FLOORS[target] == FLOORS[module.part] and target != module.part
            if upward or (sideways and (module.part, target) != ("catalogue", "reading")):
                faults.append(f"{module.at(node)} imports {name}")
    assert not faults


def test_modules_never_import_each_other_in_a_circle() -> None:
    graph = {module.name: {name for name, _ in own_imports(module)} - {module.name} for module in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' -> '.join(error.args[1])}")


def test_core_needs_the_standard_library_and_slugify_only() -> None:
    allowed = sys.stdlib_module_names | {"slugify", "digisavo"}
    faults = [
        f"{module.at(one.node)} imports {one.name}"
        for module in every("core")
        for one in imports(module)
        if one.name.partition(".")[0] not in allowed
    ]
    assert not faults


@pytest.mark.parametrize("library", HOMES)
def test_a_library_has_its_home(library: str) -> None:
    faults = [
        f"{module.at(one.node)} imports {one.name}"
        for module in MODULES
        for one in imports(module)
        if is_of(one.name, library) and module.name not in HOMES[library]
    ]
    assert not faults


def test_a_collection_stands_alone() -> None:
    faults = []
    for module in every("collections"):
        kind = ".".join(module.name.split(".")[:2])
        for name, node in own_imports(module):
            other = name.startswith("collections.") and not is_of(name, kind) and module.name not in REGISTRIES
            if other or name.partition(".")[0] in ("reading", "outputs"):
                faults.append(f"{module.at(node)} imports {name}")
    assert not faults


def registered_outputs() -> set[str]:
    registry = next(module for module in MODULES if module.name == "outputs.registry")
    return {name for name, _ in own_imports(registry)}


def wing_of(name: str) -> str:
    """The folder of `outputs` that a module stands in, "" for none: `pages` of `outputs.pages.tags`."""
    part, wing, *module = f"{name}..".split(".")
    return wing if part == "outputs" and module[0] else ""


def may_import(wing: str, other: str) -> bool:
    """Shared wings import those before them; any other wing imports shared ones and itself."""
    return other in (SHARED[: SHARED.index(wing) + 1] if wing in SHARED else (*SHARED, wing))


def test_an_output_never_imports_another() -> None:
    outputs = registered_outputs()
    faults = [
        f"{module.at(node)} imports {name}"
        for module in every("outputs")
        for name, node in own_imports(module)
        if name in outputs and module.name not in REGISTRIES
    ]
    assert not faults


def test_outputs_stand_in_wings_and_what_they_share_in_wings_of_its_own() -> None:
    outputs = registered_outputs()
    assert not {wing_of(name) for name in outputs} & {*SHARED, ""}
    assert {path.name for path in (PACKAGE / "outputs").glob("*.py")} == {"__init__.py", "registry.py"}


def test_wings_import_what_is_shared_and_nothing_of_one_another() -> None:
    faults = [
        f"{module.at(node)} imports {name}"
        for module in every("outputs")
        for name, node in own_imports(module)
        if wing_of(module.name) and wing_of(name) and not may_import(wing_of(module.name), wing_of(name))
    ]
    assert not faults


def test_an_output_never_names_a_kind() -> None:
    kinds = {path.parent.name for path in (PACKAGE / "collections").glob("*/collection.py")}
    assert kinds
    faults = [
        f"{module.at(node)} names {node.value}"
        for module in every("outputs")
        if module.name != "outputs.pages.home"
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Constant) and node.value in kinds
    ]
    assert not faults


def test_only_the_pipeline_imports_the_registries() -> None:
    faults = [
        f"{module.at(node)} imports {name}"
        for module in MODULES
        if module.name != "pipeline"
        for name, node in own_imports(module)
        if name in REGISTRIES
    ]
    assert not faults


def test_below_the_adapters_there_is_no_clock_no_environment_and_no_network() -> None:
    faults = [
        f"{module.at(one.node)} imports {one.name}"
        for module in MODULES
        if module.below_adapters
        for one in imports(module)
        if any(is_of(one.name, name) for name in OUTSIDE_WORLD)
    ]
    for module in (module for module in MODULES if module.below_adapters):
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
                faults.append(f"{module.at(node)} reads the clock: {ast.unparse(node)}")
            if isinstance(node, ast.Attribute) and node.attr in ("environ", "environb", "getenv"):
                faults.append(f"{module.at(node)} reads the environment")
    assert not faults


def test_only_two_modules_of_reading_touch_the_disk() -> None:
    """Others read what lies in the package, and by `importlib.resources` only."""
    faults = []
    for module in MODULES:
        if module.name in ("reading.disk", "reading.files") or not module.below_adapters:
            continue
        names = [one.name for one in imports(module)]
        faults += [f"{module.at(one.node)} imports os" for one in imports(module) if is_of(one.name, "os")]
        from_package = any(is_of(name, "importlib.resources") for name in names) and "pathlib.Path" not in names
        calls = [node for node in ast.walk(tree(module)) if isinstance(node, ast.Call)]
        touching = [call for call in calls if touches_disk(call.func, from_package)]
        written = {module.at(call): (module.name, ast.unparse(call.func)) for call in touching}
        faults += [f"{place} touches the disk: {call[1]}" for place, call in written.items() if call not in IN_MEMORY]
    assert not faults


def touches_disk(function: ast.expr, from_package: bool) -> bool:
    if isinstance(function, ast.Name):
        return function.id == "open"
    return isinstance(function, ast.Attribute) and function.attr in DISK and not from_package


def test_an_importer_knows_no_collection_and_writes_nothing() -> None:
    """It gets the declaration of its kind, and gives drafts: who writes them is decided by the adapters."""
    faults = [
        f"{module.at(node)} imports {name}"
        for module in every("importing")
        for name, node in own_imports(module)
        if name.partition(".")[0] in ("collections", "outputs") or name == "reading.files"
    ]
    assert not faults
