"""The same catalogue as a site of Hugo: settings, layouts, content and data."""

import json
import shutil
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

from benchmarks.answers import TODAY
from benchmarks.corpus import as_yaml
from benchmarks.hugo.content import write_page, write_services
from benchmarks.hugo.places import place_data, write_places
from benchmarks.hugo.routes import route_data
from benchmarks.hugo.templates import Templates
from benchmarks.our_site import ROOT

from digisavo.catalogue.places import COUNTED_ON
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.collections.registry import COLLECTIONS

_PROJECT = Path(__file__).parent
_WHOLE = {"cascade": [{"target": {"kind": "term"}, "outputs": ["html", "kaikki"]}]}
"""Terms of categories are rendered twice: in pages of twenty, and whole."""

_INDEXES = {"tunnisteet": "tags", "tarjoajat": "providers", "kunnat": "municipalities", "maakunnat": "regions"}


def write_hugo_site(folder: Path, count: int, site: Path) -> None:
    """Writes a project of Hugo with that many services; `site` is ours with as many, built."""
    templates = Templates(site)
    _write_layouts(folder / "layouts", templates)
    settings = _PROJECT.joinpath("hugo.yaml").read_text("utf-8") + as_yaml({"params": _days(templates)})
    folder.joinpath("hugo.yaml").write_text(settings, "utf-8")
    _write_sections(folder / "content", templates)
    write_services(folder / "content", count)
    write_places(folder / "content", site)
    _write_data(folder / "data", templates, site)


def _write_layouts(folder: Path, templates: Templates) -> None:
    """The layouts; those of kinds without entries are cut from ours, for there is no fact in them."""
    layouts = _PROJECT / "layouts"
    texts = {path.relative_to(layouts).as_posix(): path.read_text("utf-8") for path in layouts.rglob("*.html")}
    empty = _PROJECT.joinpath("empty_list.html").read_text("utf-8")
    for kind in COLLECTIONS:
        texts.setdefault(f"{kind.section}/section.html", empty.replace("SECTION", kind.section))
    for name, text in texts.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(templates.layout(text), "utf-8")


def _days(templates: Templates) -> dict[str, str]:
    """The day of the build, those before which a review or a source is old, and that of the numbers of inhabitants."""
    days = {"today": TODAY, "unreviewed": TODAY - timedelta(365), "outdated": TODAY - timedelta(730)}
    others = {"stale": f"{TODAY.year - 3}-{TODAY:%m}", "counted_on": templates.day(COUNTED_ON)}
    return {name: day.isoformat() for name, day in days.items()} | others


def _write_sections(folder: Path, templates: Templates) -> None:
    """The lists, the indexes of terms, and the hand-written pages."""
    for kind in COLLECTIONS:
        title, label, description = (templates.text(f"{kind.kind}.{key}") for key in ("title", "label", "description"))
        known = {"title": title, "linkTitle": label, "description": description}
        write_page(folder / kind.section / "_index.md", known)
    write_page(folder / "aiheet" / "_index.md", {"title": templates.text("categories.title")} | _WHOLE)
    for section, key in _INDEXES.items():
        write_page(folder / section / "_index.md", {"title": templates.text(f"{key}.title")})
    for page in (ROOT / "tests/portals/whole/content").glob("*.md"):
        if page.name != "index.md":
            shutil.copy(page, folder)


def _write_data(folder: Path, templates: Templates, site: Path) -> None:
    """The labels of every vocabulary, the places with their routes, and the kinds that are counted by place."""
    folder.mkdir()
    names = sorted(path.name for path in files("digisavo").joinpath("data", "vocabularies").iterdir())
    vocabularies = [load_vocabulary(name.removesuffix(".yml")) for name in names if name.endswith(".yml")]
    data = place_data() | {"routes": route_data(site)}
    terms = {one.name: {term.id: term.label for term in one.terms.values()} for one in vocabularies}
    data["terms"] = terms | {"municipalities": data.pop("municipalities")}
    data["placed"] = [templates.text(f"{kind.kind}.title") for kind in COLLECTIONS if kind.placing]
    for name, content in data.items():
        folder.joinpath(f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
