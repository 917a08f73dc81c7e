"""The same catalogue as a site of Hugo: content files with front matter, taxonomies, data and layouts."""

import json
import re
import shutil
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from benchmarks import hugo_layouts
from benchmarks.answers import TODAY
from benchmarks.corpus import Values, as_yaml, nested, services

from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.collections.services.collection import SERVICES

_PROJECT = Path(__file__).parent / "hugo"
_TAXONOMIES = {"aiheet": "categories", "tunnisteet": "tags"}
_SECTIONS = {
    "": "Digisavo.fi", "palvelut": "Digipalvelut", "aiheet": "Aiheet", "tunnisteet": "Tunnisteet",
    "tarjoajat": "Palveluntarjoajat",
}  # fmt: skip


def write_hugo_site(folder: Path, count: int, page: str, *, with_records: bool = False) -> None:
    """Writes a project of Hugo with that many services; `page` is one of our own pages, whose shell its pages get."""
    shutil.copytree(_PROJECT, folder)
    _write_content(folder / "content", count)
    _write_data(folder / "data")
    folder.joinpath("layouts", "baseof.html").write_text(base_layout(page), "utf-8")
    for name in ("facts", "row", "completeness"):
        text: str = getattr(hugo_layouts, name)(SERVICES)
        folder.joinpath("layouts", "_partials", f"{name}.html").write_text(text, "utf-8")
    settings: dict[str, Any] = {"params": {"today": TODAY}}
    if with_records:
        settings["outputs"] = {"page": ["html", "json"]}
    with folder.joinpath("hugo.yaml").open("a", encoding="utf-8") as stream:
        stream.write(as_yaml(settings))


def base_layout(page: str) -> str:
    """A page of ours as a base layout: what differs between pages becomes blocks and values of Hugo."""
    shell = page.replace("{{", '{{ "{{" }}').replace('"../../', '"/').replace('"../"', '"/palvelut/"')
    for pattern, value in (
        (r"(<title>).*?( – )", '{{ block "title" . }}{{ .Title }}{{ end }}'),
        (r'(<meta name="description" content=").*?(")', "{{ .Description }}"),
        (r'(<link rel="canonical" href=").*?(")', "{{ .Permalink }}"),
        (r"(<article[^>]*>).*(</article>)", '{{ block "main" . }}{{ end }}'),
    ):
        before, after = _around(pattern, shell)
        shell = before + value + after
    return shell


def _around(pattern: str, text: str) -> tuple[str, str]:
    """The text up to the end of the first group of a pattern, and from the start of the second."""
    found = list(re.finditer(pattern, text, re.DOTALL))
    if len(found) != 1:
        raise ValueError(f"the page has {len(found)} places for {pattern}")
    return text[: found[0].end(1)], text[found[0].start(2) :]


def _write_content(folder: Path, count: int) -> None:
    for section, title in _SECTIONS.items():
        _write_page(folder / section / "_index.md", {"title": title} | _OUTPUTS.get(section, {}), "")
    for taxonomy, vocabulary in _TAXONOMIES.items():
        for term in load_vocabulary(vocabulary).terms.values():
            told = {"title": term.label, "description": term.definition}
            _write_page(folder / taxonomy / term.id / "_index.md", told, "")
    for slug, values in services(count):
        _write_page(folder / "palvelut" / f"{slug}.md", _front_matter(values), values["description"])


_OUTPUTS = {"aiheet": {"cascade": [{"target": {"kind": "term"}, "outputs": ["html", "kaikki"]}]}}
"""Terms of categories are rendered twice: in pages of twenty, and whole."""


def _front_matter(values: Values) -> dict[str, Any]:
    """What Hugo knows itself at the top, everything else as parameters."""
    known = {
        "title": values["name"], "description": values["summary"], "lastmod": values["reviewed_on"],
        "aiheet": values["categories"], "tunnisteet": values.get("tags", []),
        "tarjoajat": [values["provider.name"]] if "provider.name" in values else [],
    }  # fmt: skip
    rest = {key: value for key, value in values.items() if key not in _KNOWN}
    return known | {"params": nested(rest)}


_KNOWN = ("name", "summary", "description", "categories", "tags")


def _write_page(path: Path, front_matter: Mapping[str, Any], body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{as_yaml(dict(front_matter))}---\n{body}", "utf-8")


def _write_data(folder: Path) -> None:
    """The labels of every vocabulary, and those of the columns."""
    folder.mkdir()
    names = sorted(path.name for path in files("digisavo").joinpath("data", "vocabularies").iterdir())
    vocabularies = [load_vocabulary(name.removesuffix(".yml")) for name in names if name.endswith(".yml")]
    terms = {one.name: {term.id: term.label for term in one.terms.values()} for one in vocabularies}
    folder.joinpath("terms.json").write_text(json.dumps(terms, ensure_ascii=False), "utf-8")
    columns = [field.label for field in SERVICES.columns]
    folder.joinpath("columns.json").write_text(json.dumps(columns, ensure_ascii=False), "utf-8")
