"""The files of `browser/`: JavaScript modules and style sheets, in folders of any depth."""

import posixpath
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

ASKED = "assets/asked.js"
"""The script that marks a page with what its address asks for."""
_STYLES = ("styles/base/", "styles/parts/", "styles/pages/")
_APART = "styles/apart/"
"""Style sheets that are published by themselves."""
_COMMENT = re.compile(r"/\*.*?\*/|(?<!\S)//[^\n]*", re.DOTALL)
_SPARED = re.compile(r"/\*.*?\*/\s*|(?<=\n)\n+", re.DOTALL)
_TEXT_OR_SPACE = re.compile(r'("[^"]*")|(?<=[\n{:;,]) +|;? +(?=})| +(?={)')
"""A text in quotes, which stays as it is, or spaces in a style sheet that are for those who read it."""
_WHOLE_LINES = re.compile(rb"^[ \t]*(?:/\*(?:(?!\*/).)*\*/[ \t]*|//[^\n]*)\n", re.DOTALL | re.MULTILINE)
_TYPES = re.compile(rb"/\*\* @type (?:(?!\*/)[^\n])*\*/ ?")
_IMPORT = re.compile(r'^(?:import\b|export\b[^;"]*\bfrom\b)[^;"]*"([^"]+)";', re.MULTILINE)


def stylesheet() -> str:
    """The CSS of the site: tokens and elements, then what several pages share, single pages, and components.

    It comes without its comments, empty lines and needless spaces, for every first page waits for it.
    """
    sheets = sorted(_files(".css").items(), key=lambda item: (_rank(item[0]), item[0]))
    sheets = [(path, sheet) for path, sheet in sheets if not path.startswith(_APART)]
    whole = _SPARED.sub("", "".join(sheet.decode() for _, sheet in sheets))
    return _TEXT_OR_SPACE.sub(lambda found: found[1] or "", whole)


def styles_apart(name: str) -> str:
    """A style sheet of pages without the rest of the site around them, with the tokens that it builds on."""
    sheets = _files(".css")
    return _SPARED.sub("", "".join(sheets[path].decode() for path in ("styles/base/tokens.css", f"{_APART}{name}.css")))


def style_sheet_beside(name: str) -> str:
    """A style sheet of some pages only, which comes after the one of the site."""
    return _SPARED.sub("", _files(".css")[f"{_APART}{name}.css"].decode())


def modules() -> dict[str, bytes]:
    """The JavaScript modules by their paths below `browser/`."""
    return _files(".js")


def modules_for(component: str) -> list[str]:
    """The paths of what a page with a component loads: `main.js`, the component's module, and all that they import."""
    texts, found = modules(), set[str]()
    waiting = {"main.js", f"{component}/{component}.js"}
    while waiting:
        found |= waiting
        waiting = {name for path in waiting for name in imports_of(path, texts[path])} - found
    return sorted(found)


def imports_of(path: str, module: bytes) -> set[str]:
    """The paths of the modules that the module at a path imports."""
    names = _IMPORT.findall(code_of(module))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) for name in names}


def code_of(module: bytes) -> str:
    """The text of a module without its comments."""
    return _COMMENT.sub("", module.decode())


def lightened(text: bytes) -> bytes:
    """A module or a style sheet without types and without the comments that have lines of their own: readers of pages
    wait for every kilobyte, and readers of code have the repository. What has a licence in its comments keeps them."""
    return text if b"@license" in text else _TYPES.sub(b"", _WHOLE_LINES.sub(b"", text))


def _rank(path: str) -> int:
    """The place of a style sheet: each may build on those before it."""
    return next((number for number, room in enumerate(_STYLES) if path.startswith(room)), len(_STYLES))


def _files(ending: str) -> dict[str, bytes]:
    return dict(_walk(resources.files("digisavo").joinpath("browser"), "", ending))


def _walk(folder: Traversable, path: str, ending: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _walk(item, f"{path}{item.name}/", ending)
        elif item.name.endswith(ending):
            yield f"{path}{item.name}", item.read_bytes()
