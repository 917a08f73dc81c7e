"""A JavaScript module and all that it imports as one script, for what would otherwise be fetched file by file. Pure."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter

from digisavo.outputs.rendering.browser_files import imports_of, lightened

_IMPORT = re.compile(r'^import\s+(?:(\w+)|\{([^}]*)\})\s+from\s+"([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_DEFAULT = re.compile(r"^export default ", re.MULTILINE)


def joined(path: str, modules: Mapping[str, bytes], apart: str = "") -> bytes:
    """The script, which is a module where the first one exports something. Each module keeps its names to itself: it is
    a function that gives what the module exports. Modules of the folder `apart` stay files of their own."""
    needed: dict[str, list[str]] = {}
    waiting = [path]
    while waiting:
        # In order, for a set gives its names otherwise in each process.
        needed |= {name: [] if _is_in(name, apart) else sorted(imports_of(name, modules[name])) for name in waiting}
        waiting = sorted({one for name in waiting for one in needed[name]} - needed.keys())
    order = list(TopologicalSorter(needed).static_order())
    names = {name: f"module{number}" for number, name in enumerate(order)}
    imports = [_import(name, names[name], path) for name in order if _is_in(name, apart)]
    functions = [
        _as_function(name, lightened(modules[name]).decode(), names) for name in order if not _is_in(name, apart)
    ]
    exported = _EXPORT.findall(modules[path].decode())
    given = f"export const {{ {', '.join(exported)} }} = {names[path]};\n" if exported else ""
    return "".join([*imports, *functions, given]).encode()


def _is_in(path: str, folder: str) -> bool:
    return bool(folder) and path.startswith(f"{folder}/")


def _import(name: str, as_name: str, path: str) -> str:
    """The import of a module that stays a file of its own, as the joined one names it."""
    return f'import * as {as_name} from "{posixpath.relpath(name, posixpath.dirname(path))}";\n'


def _as_function(path: str, code: str, names: Mapping[str, str]) -> str:
    exported = _EXPORT.findall(code)
    given = [*exported, *(["standard"] if _DEFAULT.search(code) else [])]
    body = _DEFAULT.sub("const standard = ", _EXPORT.sub("", _IMPORT.sub("", code)))
    taken = "".join(_taken(path, code, names))
    return f"const {names[path]} = (() => {{\n{taken}{body}return {{ {', '.join(given)} }};\n}})();\n"


def _taken(path: str, code: str, names: Mapping[str, str]) -> Iterator[str]:
    for standard, several, target in _IMPORT.findall(code):
        source = names[posixpath.normpath(posixpath.join(posixpath.dirname(path), target))]
        yield f"const {{ {f'standard: {standard}' if standard else several.strip()} }} = {source};\n"
