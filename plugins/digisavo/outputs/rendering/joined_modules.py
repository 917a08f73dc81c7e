"""A JavaScript module and all that it imports as one script, for what would otherwise be fetched file by file. Pure."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter

from digisavo.outputs.rendering.browser_files import imports_of, lightened

_IMPORT = re.compile(r'^import\s+(?:(\w+)|\{([^}]*)\})\s+from\s+"([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_DEFAULT = re.compile(r"^export default ", re.MULTILINE)


def joined(path: str, modules: Mapping[str, bytes]) -> bytes:
    """The script. Each module keeps its names to itself: it is a function that gives what the module exports."""
    needed: dict[str, list[str]] = {}
    waiting = [path]
    while waiting:
        # In order, for a set gives its names otherwise in each process.
        needed |= {name: sorted(imports_of(name, modules[name])) for name in waiting}
        waiting = sorted({one for name in waiting for one in needed[name]} - needed.keys())
    order = list(TopologicalSorter(needed).static_order())
    names = {name: f"module{number}" for number, name in enumerate(order)}
    return "".join(_as_function(name, lightened(modules[name]).decode(), names) for name in order).encode()


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
