"""Hugo's layouts have the shell of our pages, our words, and a place for every fact."""

from pathlib import Path

import pytest
from benchmarks.hugo import fields
from benchmarks.hugo.routes import route_data
from benchmarks.hugo.shell import of_any_number, shell_of
from benchmarks.hugo.templates import Templates

from digisavo.collections.services.collection import SERVICES

_PAGE = """<title>Palvelu – Digisavo.fi</title>
<meta name="description" content="Kuvaus"><link rel="canonical" href="https://digisavo.fi/palvelut/x/">
<meta property="og:title" content="Palvelu"><meta property="og:description" content="Kuvaus">
<meta property="og:url" content="https://digisavo.fi/palvelut/x/">
<link rel="alternate" type="application/atom+xml" title="Muutokset: Palvelu" href="../../syote/palvelut/x.xml">
<script type="application/ld+json">{"@graph":[{"@type":"Service"},{"@type":"BreadcrumbList","itemListElement":[\
{"@type":"ListItem","position":1,"name":"Etusivu"},{"@type":"ListItem","position":2,"name":"Palvelu"}]}]}</script>
<link rel="modulepreload" href="../../assets/a.js">
<main><nav class="ds-breadcrumbs"><ol><li><a href="../../">Etusivu</a><li>\
<span aria-current="page">Palvelu</span></ol></nav>
<h1>Palvelu</h1><p class="lead">Kuvaus</p>
</main><a href="../">Palvelut</a>"""

_ROUTES = """<section class="ds-own-routes"><div class="ds-own-routes__states">
<div>
<h3><span class="ds-routes__unknown" aria-hidden="true">?</span> Ei tiedossa</h3>
<details><summary>Yhtiö Oy <span>14 palvelua</span></summary>
<p>Onko {name} jäsen? <a href="https://yhtio.fi/" rel="nofollow ugc">sivut</a></p>
<ul>
<li><a href="../../palvelut/x/">X &amp; Y</a> <small>Päättyy: 2026.</small></ul>
<p>ja 13 muuta</p>
</details>
</div>
</div>
</section>"""


def test_the_shell_is_a_page_of_ours_without_what_differs() -> None:
    shell = shell_of(_PAGE, own_steps=1)
    assert "<title>{{ $title }} – Digisavo.fi</title>" in shell
    assert '<link rel="canonical" href="{{ $url }}">' in shell
    assert "</ol></nav>\n[[body]]</main>" in shell
    assert '{"@type":"ListItem","position":1,"name":"Etusivu"}{{ range $steps }}' in shell
    assert '{{ range $feeds }}<link rel="alternate"' in shell
    assert "Muutokset" not in shell
    assert "Kuvaus" not in shell
    assert "Palvelu<" not in shell


def test_a_page_without_a_place_for_the_body_is_refused() -> None:
    with pytest.raises(ValueError, match=r"0 places for .*main"):
        shell_of(_PAGE.replace("main", "div"), own_steps=1)


def test_the_shell_of_a_list_leads_from_the_root_and_loads_on_its_first_page_what_that_needs() -> None:
    page = of_any_number(_PAGE, "/palvelut/x/")
    assert '<a href="{{ $up }}/palvelut/">' in page
    assert '{{ if eq $number 1 }}<link rel="modulepreload" href="{{ $up }}/assets/a.js">' in page


def test_words_fields_and_pieces_of_our_page_are_put_in(tmp_path: Path) -> None:
    folder = tmp_path / "palvelut" / "x"
    folder.mkdir(parents=True)
    folder.joinpath("index.html").write_text(_PAGE, "utf-8")
    layout = Templates(tmp_path).layout(
        '{{/* palvelut/*/ */}}\n{{- $title := .Title }}\n---\n<p><<services.single>> <<services.count count=$n>>\n'
        "<<pager.position number=$n total={{ len . }}>> <<cut '<p class=\"lead\"' to '</main>'>> <<fields card>>"
    )  # fmt: skip
    assert layout.startswith('{{- $up := "../.." }}{{- $title := .Title }}\n{{- $feeds := slice }}\n<title>')
    assert (
        "<p>Digipalvelu {{ if eq ($n) 1 }}1 palvelu{{ else }}{{ lang.FormatNumber 0 ($n) }} palvelua{{ end }}" in layout
    )
    assert 'Sivu {{ $n }} / {{ len . }} <p class="lead">Kuvaus</p>' in layout
    assert "<span>Palvelun vaihe: " in layout


def test_every_fact_of_the_page_and_every_column_has_its_place() -> None:
    facts, cells = fields.facts(SERVICES), fields.cells(SERVICES)
    for group in SERVICES.groups.values():
        assert all(f">{field.label}<dd>" in facts for field in group if field.key != "sources")
        assert all(f'$missing | append "{field.label}"' in facts for field in group)
    assert cells.count("<td>") == len(SERVICES.columns)


def test_every_key_fact_has_its_place_also_where_nobody_has_answered() -> None:
    key_facts = fields.key_facts(SERVICES)
    assert key_facts.count("<dt>") == key_facts.count("<<site.not_stated>>") == len(SERVICES.decision_keys)
    assert 'partial "price.html"' in key_facts
    assert 'partial "key_users.html"' in key_facts


def test_questions_of_product_groups_stand_only_where_a_service_is_in_one() -> None:
    facts = fields.facts(SERVICES)
    _, asked, abilities = facts.partition("{{ with $p.product_groups }}{{ $missing = slice }}")
    assert asked
    assert '(intersect (slice "asianhallinta") ($p.product_groups | default slice))' in abilities


def test_a_line_of_routes_that_several_municipalities_have_is_kept_once(tmp_path: Path) -> None:
    for slug, name in (("kuopio", "Kuopio"), ("leppavirta", "Leppävirta")):
        folder = tmp_path / "kunnat" / slug
        folder.mkdir(parents=True)
        folder.joinpath("index.html").write_text(_ROUTES.format(name=name), "utf-8")
    found = route_data(tmp_path)
    service = {"address": "palvelut/x/", "title": "X & Y", "detail": "Päättyy: 2026."}
    shown = {"label": "Yhtiö Oy", "count": "14 palvelua", "rest": "ja 13 muuta", "directory": "", "services": [service]}
    assert found["lines"] == {"0": shown}
    assert found["places"]["leppavirta"] == [{
        "state": "unknown", "sign": "?", "heading": "Ei tiedossa",
        "lines": [{"note": "Onko Leppävirta jäsen?", "url": "https://yhtio.fi/", "source": "sivut", "line": "0"}],
    }]  # fmt: skip


def test_lines_of_routes_that_are_not_understood_are_refused(tmp_path: Path) -> None:
    tmp_path.joinpath("kunnat", "kuopio").mkdir(parents=True)
    page = _ROUTES.format(name="Kuopio").replace("<span>14 palvelua</span>", "")
    tmp_path.joinpath("kunnat", "kuopio", "index.html").write_text(page, "utf-8")
    with pytest.raises(ValueError, match="another form"):
        route_data(tmp_path)
