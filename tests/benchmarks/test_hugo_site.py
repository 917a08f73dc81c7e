"""Hugo gets the same services, the same facts and the same shell."""

import json
import subprocess
from pathlib import Path

import pytest
from benchmarks import hugo_layouts
from benchmarks.corpus import services
from benchmarks.environment import find_hugo
from benchmarks.hugo_site import base_layout, write_hugo_site

from digisavo.collections.services.collection import SERVICES

_PAGE = """<title>Palvelu – Digisavo.fi</title>
<meta name="description" content="Kuvaus"><link rel="canonical" href="https://digisavo.fi/palvelut/x/">
<a href="../../tietoa/">Tietoa</a><a href="../">Palvelut</a>
<article class="a"><h1>Palvelu</h1>
</article><script>{{}}</script>"""


def test_the_shell_is_a_page_of_ours_without_what_differs() -> None:
    layout = base_layout(_PAGE)
    assert '<title>{{ block "title" . }}{{ .Title }}{{ end }} – Digisavo.fi</title>' in layout
    assert '<article class="a">{{ block "main" . }}{{ end }}</article>' in layout
    assert '<a href="/tietoa/">' in layout
    assert '<a href="/palvelut/">' in layout


def test_a_page_without_a_place_for_the_body_is_refused() -> None:
    with pytest.raises(ValueError, match="article"):
        base_layout(_PAGE.replace("article", "div"))


def test_every_fact_of_the_page_and_every_column_has_its_place() -> None:
    facts, row = hugo_layouts.facts(SERVICES), hugo_layouts.row(SERVICES)
    for group in SERVICES.groups.values():
        assert all(f"<dt>{field.label}</dt>" in facts for field in group)
    assert row.count("<td>") == len(SERVICES.columns)


def test_it_builds_the_same_pages(tmp_path: Path) -> None:
    try:
        hugo = find_hugo()
    except SystemExit:
        pytest.skip("Hugo is installed for benchmarks only")
    site = tmp_path / "hugo"
    write_hugo_site(site, 45, _PAGE, with_records=True)
    run = subprocess.run([hugo, "build", "--panicOnWarning"], cwd=site, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert json.loads((site / "data" / "columns.json").read_text("utf-8"))
    public = site / "public"
    for slug, values in services(45):
        page = public.joinpath("palvelut", slug, "index.html").read_text("utf-8")
        assert f"<h1>{values['name']}</h1>" in page
        assert page.count("<dt>") == sum(_is_fact(key) for key in values)
        record = json.loads(public.joinpath("palvelut", slug, "index.json").read_text("utf-8"))
        assert record["name"] == values["name"]
    assert public.joinpath("palvelut", "sivu", "3", "index.html").exists()
    assert public.joinpath("palvelut", "aihe", "osallisuus", "kaikki", "index.html").exists()


def _is_fact(key: str) -> bool:
    return any(field.key == key for group in SERVICES.groups.values() for field in group)
