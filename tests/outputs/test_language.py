"""Another language is one more folder: a site in a generated pseudo-language has no Finnish interface word left.

All words of the portal have their place in `locales/`: those of the interface, of kinds, of fields, of vocabularies.
What is left in Finnish is content: the entries' own texts, names of places, and the
facts of the accessibility statement. No word of a third language is left either, for every one would be seen.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.etree
import lxml.html
import pytest
from lxml.html import HtmlElement
from tests.outputs.pseudo_language import (
    CODE,
    CONTENT,
    PACKAGE,
    ROOT,
    dump,
    finnish_words,
    foreign_words,
    leaves,
    pseudo,
    sections,
    write_language,
)
from tests.programs import copy_package, run_program

from digisavo.catalogue.evidence import LEVELS
from digisavo.collections.registry import COLLECTIONS

_READ = ("alt", "title", "aria-label", "placeholder", "data-title", "data-message")
"""The attributes that people read, or what comes of them."""
_ATTRIBUTES = (*_READ, "content")
_TOLD = ("title", "description")
_CODES = {*LEVELS, "ei-ilmoitettu", "palvelu", "text.html", "markdown.html"}
"""Values of the data and of addresses that look like words."""
_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"])//[^\n]*", re.DOTALL)
_LITERAL = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")


_BOTH = """
from datetime import date
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit
from digisavo.core.settings import Settings
from digisavo.outputs.pages.guide import guide
from digisavo.pipeline import read_catalogue, render_catalogue

settings = [Settings(date(2026, 11, 22), language=code) for code in "CODES".split()]
catalogues = [read_catalogue(Path("content"), one)[0] for one in settings]
for own, catalogue in zip(settings * 2, catalogues * 2):
    page = next(render_catalogue(catalogue, own, [guide]))
    print(own.language, page.title, catalogue.collections[0].labels["summary"])
"""


_CHECK = """
import sys
from datetime import date
from pathlib import Path
from digisavo.adapters.reports import as_text
from digisavo.core.settings import Settings
from digisavo.outputs.rendering.problem_words import load_problem_words
from digisavo.pipeline import read_catalogue

_, report = read_catalogue(Path(sys.argv[1]), Settings(date(2026, 11, 22), language="CODE"))
print(as_text(report, load_problem_words("CODE")))
"""


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden content, and a package that has the files of the pseudo-language."""
    folder = tmp_path_factory.mktemp("language")
    package = copy_package(folder / "plugins")
    write_language(package / "locales" / CODE)
    shutil.copytree(CONTENT, folder / "content")
    return folder


def run(portal: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(portal / "plugins"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=portal, env=environment, check=False)


@pytest.fixture(scope="module")
def site(portal: Path) -> Path:
    """The golden content, built in the pseudo-language."""
    package = portal / "plugins/digisavo"
    settings = {
        "INHERIT": str(ROOT / "tests/portals/small/mkdocs.yml"), "theme": {"custom_dir": str(package / "theme")},
        "site_name": pseudo("Portaali"),
        "plugins": [{"digisavo": {"language": CODE, "publisher": pseudo("Kunta"), "today": "2026-11-22"}}],
    }  # fmt: skip
    dump(settings, portal / "mkdocs.yml")
    result = run_program("mkdocs", "build", "--quiet", folder=portal, plugins=portal / "plugins")
    assert result.returncode == 0, result.stderr
    assert not set(re.findall(r"\w+", result.stderr)) & {"Tarkistettu", "virhettä", "huomautusta"}
    return portal / "site"


def tree_of(html: str) -> HtmlElement:
    return lxml.html.document_fromstring(html)


def values_of(tree: HtmlElement, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield from tree.xpath(f"//@{name}")


def texts_of_page(html: str) -> Iterator[str]:
    tree = tree_of(html)
    yield from tree.xpath("//text()[not(parent::script or parent::style or parent::code)]")
    yield from values_of(tree, _ATTRIBUTES)
    for words in values_of(tree, ("data-words",)):
        yield from leaves(json.loads(words))
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from leaves(json.loads(script))


def texts_of_xml(text: str) -> Iterator[str]:
    yield from lxml.etree.fromstring(text.encode()).xpath("//text() | //@title | //@label")


def texts_of_calendar(text: str) -> Iterator[str]:
    for line in text.replace("\n ", "").splitlines():
        yield line.partition(":")[2].replace("\\n", " ").replace("\\", "")


def texts_of_json(text: str) -> Iterator[str]:
    yield from leaves(json.loads(text))


def texts_of_record(text: str) -> Iterator[str]:
    """What comparisons show; the rest are answers and codes."""
    record = json.loads(text)
    yield from leaves([record.get("texts", []), record.get("comparable_prices", [])])


def texts_of_results(text: str) -> Iterator[str]:
    """What is shown of each document: its title, summary and tags; addresses and kinds are codes."""
    for _, _, *shown in json.loads(text)["documents"]:
        yield from leaves(shown)


def texts_of_inquiry(text: str) -> Iterator[str]:
    """The words, and the labels of groups and questions; the rest are keys."""
    inquiry = json.loads(text)
    yield from inquiry["words"].values()
    for group in inquiry["groups"]:
        yield from (group["label"], *(question["label"] for question in group["questions"]))


def texts_of_group(text: str) -> Iterator[str]:
    """The labels of a product group and its questions; the rest are codes."""
    group = json.loads(text)
    yield from (group["label"], *(row["label"] for row in group["rows"]))


def texts_of_questions(text: str) -> Iterator[str]:
    """The words of questions, their groups and their terms; the other texts are codes."""
    data = json.loads(text)
    for row in [*data["groups"], *data["fields"], *(term for terms in data["vocabularies"].values() for term in terms)]:
        yield from (row[name] for name in ("label", "help", "definition") if name in row)


def texts_of_checks(text: str) -> Iterator[str]:
    """The words of problems."""
    yield from leaves(list(json.loads(text).get("problems", {}).get("codes", {}).values()))


def texts_of_schema(text: str) -> Iterator[str]:
    """What a schema says; the other texts are codes."""
    found: list[str] = []

    def keep(node: dict[str, object]) -> dict[str, object]:
        found.extend(text for key in _TOLD if isinstance(text := node.get(key), str))
        return node

    json.loads(text, object_hook=keep)
    yield from found


READERS: dict[str, Callable[[str], Iterator[str]]] = {
    "**/*.html": texts_of_page, "x-syote/*.xml": texts_of_xml, "x-kalenteri/*.ics": texts_of_calendar,
    "assets/haku/*/d/*.json": texts_of_results, "manifest.webmanifest": texts_of_json,
    "api/v1/schemas/*": texts_of_schema, "api/v1/services/*.json": texts_of_record,
    "assets/kysymykset/*.json": texts_of_inquiry,
    "assets/vertailu/muistio.json": texts_of_json, "assets/vertailu/ryhmat/*.json": texts_of_group,
    "assets/lomakkeet/tarkistus/*.json": texts_of_checks, "assets/lomakkeet/*.json": texts_of_questions,
}  # fmt: skip
"""What people read, by its files; the other files of search have only words of entries, records only data."""


@pytest.mark.parametrize("pattern", READERS)
def test_no_finnish_word_of_the_interface_is_left(pattern: str, site: Path) -> None:
    paths = sorted(site.glob(pattern))
    assert paths
    found: dict[str, str] = {}
    for path in paths:
        for text in READERS[pattern](path.read_text("utf-8")):
            found |= dict.fromkeys(finnish_words(text), f"{path.relative_to(site)}: {' '.join(text.split())[:120]}")
    assert not found, "\n".join(f"{word!r} in {place}" for word, place in sorted(found.items()))


def test_no_word_of_any_other_language_is_left(site: Path) -> None:
    found: dict[str, str] = {}
    for path in site.rglob("*.html"):
        tree = tree_of(path.read_text("utf-8"))
        shown = tree.xpath("//title/text() | //body//text()[not(parent::script or parent::style or parent::code)]")
        for text in (*shown, *values_of(tree, _READ)):
            found |= dict.fromkeys(foreign_words(text), f"{path.relative_to(site)}: {' '.join(text.split())[:120]}")
    assert not found, "\n".join(f"{word!r} in {place}" for word, place in sorted(found.items()))


def test_every_page_is_in_the_other_language(site: Path) -> None:
    for path in site.rglob("*.html"):
        tree = tree_of(path.read_text("utf-8"))
        assert tree.get("lang") == CODE, path
        assert "⟦" in tree.text_content(), path


def test_every_address_is_made_of_the_words_of_the_language(site: Path) -> None:
    finnish = {name.removeprefix("x-") for name in leaves(sections())}
    folders = {part for path in site.rglob("index.html") for part in path.relative_to(site).parts}
    assert {f"x-{name}" for name in ("palvelut", "aihe", "tunnisteet", "arkisto", "kaikki")} <= folders
    assert not {path.relative_to(site).parts[0] for path in site.rglob("index.html")} & finnish


def test_every_link_of_the_site_leads_somewhere(site: Path) -> None:
    written = {"tietoa/", "verkosto/", *(f"{path.stem}/" for path in CONTENT.glob("*.md"))}
    dead = set()
    for path in site.rglob("index.html"):
        place = path.relative_to(site).as_posix()
        links = tree_of(path.read_text("utf-8")).xpath("//a/@href | //form/@action")
        for link in links if place.removesuffix("index.html") not in written else ():
            target = urljoin(f"/{place}", urldefrag(link).url.partition("?")[0]).removeprefix("/")
            file = f"{target}index.html" if target.endswith("/") or not target else target
            if not urlsplit(link).scheme and target not in written and not (site / file).is_file():
                dead.add(f"{place}: {link}")
    assert not dead


def test_one_process_holds_catalogues_of_two_languages(portal: Path) -> None:
    result = run(portal, "-c", _BOTH.replace("CODES", f"fi {CODE}"))
    assert result.returncode == 0, result.stderr
    finnish, other, *again = result.stdout.splitlines()
    assert finnish == "fi Kenttäopas Lyhyt kuvaus"
    assert other == f"{CODE} {pseudo('Kenttäopas')} {pseudo('Lyhyt kuvaus')}"
    assert again == [finnish, other]


def test_checks_speak_the_language(portal: Path, tmp_path: Path) -> None:
    for collection in COLLECTIONS:
        (tmp_path / "content" / collection.folder).mkdir(parents=True)
        for path in (ROOT / "tests/collections" / collection.kind / "invalid").glob(f"*{collection.suffix}"):
            shutil.copy(path, tmp_path / "content" / collection.folder)
    result = run(portal, "-c", _CHECK.replace("CODE", CODE), str(tmp_path / "content"))
    assert result.returncode == 0, result.stderr
    lines = list(filter(None, result.stdout.splitlines()))
    assert len(lines) > 500
    assert not [line for line in lines if "⟦" not in line]
    # What stands in quotation marks or brackets is from the files, as are lines to copy; codes have small letters.
    stated = [re.sub(r'"[^"]*"|\[[^]]*\]|\([^)]*\)', "·", line) for line in lines]
    files = "".join(path.read_text("utf-8", "replace") for path in (tmp_path / "content").rglob("*.*"))
    own = set(re.findall(r"\w+", files))

    def is_of(words: str) -> bool:
        return own.issuperset(re.findall(r"\w+", words))

    assert not {word: line for line in stated for word in finnish_words(line) if word[0].isupper() and not is_of(word)}


def test_a_word_that_a_language_lacks_ends_the_build(portal: Path, site: Path, tmp_path: Path) -> None:
    shutil.copytree(portal, tmp_path / "portal", ignore=shutil.ignore_patterns("site"))
    files = {
        "interface": "\n  home: ", "words": "\n  lead: ", "fields": "\n    help: ", "vocabularies": "\n    label: ",
    }  # fmt: skip
    for name, beginning in files.items():
        path = tmp_path / "portal/plugins/digisavo/locales" / CODE / f"{name}.yml"
        text = path.read_text("utf-8")
        assert beginning in text
        path.write_text(re.sub(rf"{beginning}.*(?:\n     .*)*", "", text, count=1), "utf-8")
    result = run_program("mkdocs", "build", "--quiet", folder=tmp_path / "portal", plugins=tmp_path / "portal/plugins")
    assert result.returncode == 1
    missing = re.findall(rf"locales/{CODE}/(\w+)\.yml:\d+:\d+: (\S+): .* \[words\.missing\]", result.stderr)
    assert dict(missing).keys() == files.keys()
    assert ("interface", "site.home") in missing
    assert ("words", "events.lead") in missing


def test_a_word_that_stayed_is_found() -> None:
    assert finnish_words("Etusivu – Tuntematon sana") == ["Etusivu"]
    assert foreign_words("⟦Ҡцпта⟧: Next page, Kuopio") == {"Next", "page"}
    assert finnish_words(pseudo("Etusivu, {count} palvelua")) == []


MODULES = [path for path in sorted(PACKAGE.glob("browser/**/*.js")) if path.parent.name != "vendor"]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.name))
def test_the_modules_of_the_browser_hold_only_codes(module: Path) -> None:
    found = _LITERAL.findall(_COMMENT.sub("", module.read_text("utf-8")))
    literals = [re.sub(r"<[^>]*>", " ", text) for text in found if text.strip("\"'") not in _CODES]
    assert not [text for text in literals if re.search("[åäö]", text, re.IGNORECASE) or finnish_words(text)]
