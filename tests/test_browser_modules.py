"""The rules of docs/architecture.md for JavaScript: what modules may import, and which of them know the page."""

import re
from pathlib import Path

import pytest

import digisavo
from digisavo.outputs.rendering.browser_files import modules

BROWSER = Path(digisavo.__file__).parent / "browser"
MODULES = {path: module.decode() for path, module in modules()}
SHARED = {"chosen.js", "component.js", "fetching.js", "filter.js", "strings.js"}
WITHOUT_PAGE = {
    "chosen.js", "compare/address.js", "compare/columns.js", "compare/csv.js", "compare/memo.js",
    "compare/memo_changes.js", "compare/memo_check.js", "compare/memo_choice.js", "compare/memo_criteria.js",
    "compare/memo_days.js", "compare/memo_document.js", "compare/memo_file.js", "compare/memo_pieces.js",
    "compare/memo_report.js", "compare/memo_style.js", "compare/record.js", "compare/sources.js",
    "compare/state.js", "compare/table.js",
    "directory/columns.js", "directory/counting.js", "directory/engine.js", "directory/sentence.js",
    "directory/texts.js", "filter.js", "search/engine.js", "search/match.js", "search/text.js", "share/mastodon.js",
    "tags/asked.js", "tags/engine.js", "tags/spelling.js",
}  # fmt: skip
_IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']""")
_CODE = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)


def imported(path: str) -> set[str]:
    """The modules that a module imports, by their paths."""
    here = (BROWSER / path).parent
    found = _IMPORT.findall(_CODE.sub("", MODULES[path]))
    assert all(name.startswith(("./", "../")) for name in found), f"{path}: only own modules are served"
    return {(here / name).resolve().relative_to(BROWSER.resolve()).as_posix() for name in found}


def test_every_module_is_published() -> None:
    assert set(MODULES) == {path.relative_to(BROWSER).as_posix() for path in BROWSER.rglob("*.js")}


@pytest.mark.parametrize("path", MODULES)
def test_what_is_imported_exists_and_belongs_together(path: str) -> None:
    own = path.rpartition("/")[0]
    for name in imported(path):
        assert name in MODULES
        if path != "main.js":
            assert name in SHARED or name.rpartition("/")[0] == own, f"{path} imports another component"


@pytest.mark.parametrize("path", sorted(WITHOUT_PAGE))
def test_engines_do_not_know_the_page(path: str) -> None:
    code = _CODE.sub("", MODULES[path])
    assert not re.search(r"\b(?:document|window|location|navigator|history|fetch)\b", code)


@pytest.mark.parametrize("path", MODULES)
def test_texts_never_become_code_or_markup(path: str) -> None:
    code = _CODE.sub("", MODULES[path])
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b", code
    )


@pytest.mark.parametrize("path", MODULES)
def test_words_come_from_the_page(path: str) -> None:
    assert not re.search(r"[äöåÄÖÅ]", _CODE.sub("", MODULES[path]))
    assert MODULES[path].startswith("/**"), "a module opens with what it holds"
