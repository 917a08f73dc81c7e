"""What each check of the audit finds on a site of three pages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from scripts.audit_tools import api, bill, lighthouse, sources
from scripts.audit_tools.api import check_api
from scripts.audit_tools.audit import audit
from scripts.audit_tools.lighthouse import summary
from scripts.audit_tools.links import check_links
from scripts.audit_tools.papers import LISTS, PAGE, SORTS
from scripts.audit_tools.parts import PARTS
from scripts.audit_tools.result import Result
from scripts.audit_tools.site import Site
from scripts.audit_tools.sources import (
    check_html,
    check_mutations,
    check_properties,
    check_script_types,
    check_workflows,
)
from scripts.audit_tools.tables import check_tables
from tests.audit.conftest import Fake, lighthouse_report, write_page


def test_pages_that_redirect_are_not_opened(site: Site) -> None:
    assert site.pages == ("", "sivu/")


def test_sound_links_and_anchors_pass(site: Site) -> None:
    result = check_links(site)
    assert (result.figure, result.faults) == ("0 rikki, 3 sivua", ())


def test_broken_links_and_anchors_are_found(site: Site) -> None:
    write_page(site.folder, "sivu", '<a href="../poissa/">a</a> <a href="../sivu/#ei">b</a> <img src="x.png">')
    assert check_links(site).faults == (
        ": sivu/#osa: ankkuria ei ole",
        "sivu/: ../poissa/: tiedostoa ei ole",
        "sivu/: ../sivu/#ei: ankkuria ei ole",
        "sivu/: x.png: tiedostoa ei ole",
    )


@pytest.mark.usefixtures("packages")
def test_axe_names_the_page_of_a_fault_and_one_that_does_not_open(site: Site) -> None:
    write_page(site.folder, "", '<h1>Etusivu</h1><img src="x.png">')
    (site.folder / "sivu/index.html").unlink()
    results = audit(site, {"axe": PARTS["axe"]})
    assert [result.name for result in results] == ["axe, 1280 px vaaleana", "axe, 360 px tummana"]
    for result in results:
        image, missing = result.faults
        assert image == ": image-alt: img"
        assert missing.startswith("sivu/: sivua ei voitu tutkia: ")


def test_lighthouse_reports_four_scores_and_why_points_are_lost() -> None:
    assert summary("L", lighthouse_report()) == Result("L", "100 / 100 / 100 / 100", "98 kaikissa")
    low = summary("L", lighthouse_report(performance=0.914))
    assert (low.figure, low.faults) == ("91 / 100 / 100 / 100", ("performance 91: speed 3,1 s",))


def test_lighthouse_asks_for_each_page_and_reads_its_report(site: Site, fake: Fake, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text(json.dumps(lighthouse_report(seo=0.5)), "utf-8")
    fake("node", f'case "$*" in *" {site.home}sivu/ "*) cat {report};; *) echo "ei sivua" >&2; exit 1;; esac')
    assert lighthouse.check(site, "sivu/").figure == "100 / 100 / 100 / 50"
    failed = lighthouse.check(site, "muu/")
    assert (failed.figure, failed.faults) == ("ei onnistunut", ("ei sivua",))


def test_nu_counts_errors_and_names_their_lines(site: Site, fake: Fake) -> None:
    url = (site.folder / "sivu/index.html").as_uri()
    messages = [
        {"type": "error", "url": url, "lastLine": 7, "message": "Stray end tag"},
        {"type": "info", "url": url, "message": "Trailing slash"},
        {"type": "error", "url": url, "message": "Content Security Policy: refused"},
    ]
    fake("java", f"echo '{json.dumps({'messages': messages})}' >&2; exit 1")
    result = check_html(site)
    assert result.figure == "1 virhettä, 1 huomautusta"
    assert result.faults == ("sivu/index.html:7: Stray end tag",)


def test_types_are_lines_with_an_error_or_a_failure_without_them(site: Site, fake: Fake) -> None:
    fake("node", "echo 'main.js(1,2): error TS2322: no'; echo 'Found 1 error.'; exit 2")
    assert check_script_types(site).faults == ("main.js(1,2): error TS2322: no",)
    fake("node", "echo 'no such file' >&2; exit 1")
    assert check_script_types(site).faults == ("no such file",)
    fake("node", "exit 0")
    assert check_script_types(site).passed


def test_zizmor_looks_at_workflows(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workflow = tmp_path / ".github/workflows/x.yml"
    workflow.parent.mkdir(parents=True)
    steps = "    steps:\n      - run: echo ${{ github.event.issue.title }}\n"
    workflow.write_text(f"on: issues\njobs:\n  x:\n    runs-on: ubuntu-24.04\n{steps}", "utf-8")
    monkeypatch.setattr(sources, "ROOT", tmp_path)
    assert any("template-injection" in fault for fault in check_workflows(site).faults)


@pytest.mark.parametrize(
    ("name", "check"), [(sources.PROPERTIES, check_properties), (sources.MUTATIONS, check_mutations)]
)
def test_more_is_tried_than_before_a_merge(
    name: str, check: Callable[[Site], Result], site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tests = tmp_path / name
    tests.parent.mkdir(parents=True)
    tests.write_text("import os\n\n\ndef test_times():\n    assert os.environ['DIGISAVO_TIMES'] == '1'\n", "utf-8")
    monkeypatch.setattr(sources, "ROOT", tmp_path)
    (fault,) = check(site).faults
    assert "test_times" in fault
    tests.write_text("def test_nothing():\n    pass\n", "utf-8")
    assert check(site).passed


PAPERS = """<div data-state="ready" data-part="papers"><button data-paper="request" data-action="save">a</button>
<button data-paper="survey" data-action="save">b</button>
<button data-paper="annex" data-action="save">c</button></div><script>
document.querySelectorAll("button").forEach((button) => button.addEventListener("click", () => {
  const { paper } = button.dataset;
  const services = [{ name: "Kunnan palvelun nimi", outcome: "open" }];
  const data = { paper, set: { label: "Kartat" }, commit: "c0ffee0000", criteria: [{ label: "Vaatimus" }], services };
  const meta = document.createElement("meta");
  meta.name = "digisavo:asiakirja";
  meta.content = JSON.stringify(data);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([meta.outerHTML]));
  link.download = `${paper}${location.search.length}.html`;
  link.click();
}));</script>"""
"""A page of requirements that makes papers of nothing but their data."""
OFFICE = """while [ "$1" != --outdir ]; do shift; done; folder=$2; shift 2
for file; do echo pdf > "${file%.html}.pdf"; done"""


def test_papers_that_open_whole_pass(site: Site, fake: Fake) -> None:
    write_page(site.folder, PAGE, PAPERS)
    fake("soffice", OFFICE)
    fake("pdftotext", "printf 'Kartat c0ffee00 Vaati-\\nmus Kunnan palvelun\\nnimi\\f'")
    (result,) = audit(site, {"papers": PARTS["papers"]})
    assert (result.figure, result.faults) == (f"0 puutetta, {len(LISTS) * len(SORTS)} asiakirjaa", ())


def test_a_name_may_go_on_on_the_next_page_but_not_in_another_place(site: Site, fake: Fake) -> None:
    write_page(site.folder, PAGE, PAPERS)
    fake("soffice", OFFICE)
    name = "Kunnan Oy Malli\\fPalvelu Tarjoaja\\n{}palvelun nimi"
    fake("pdftotext", f"printf 'Kartat c0ffee00 Vaatimus {name.format('')}\\f'")
    assert audit(site, {"papers": PARTS["papers"]})[0].faults == ()
    fake("pdftotext", f"printf 'Kartat c0ffee00 Vaatimus {name.format('x' * 120)}\\f'")
    assert audit(site, {"papers": PARTS["papers"]})[0].faults


def test_papers_that_lose_something_are_told(site: Site, fake: Fake) -> None:
    write_page(site.folder, PAGE, PAPERS)
    fake("soffice", OFFICE)
    fake("pdftotext", "printf 'Kartat c0ffee00 Vaatimus\\f\\f'")
    (result,) = audit(site, {"papers": PARTS["papers"]})
    assert any(fault.endswith("sivu 2 on tyhjä") for fault in result.faults)
    assert any(fault.endswith("puuttuu: Kunnan palvelun nimi") for fault in result.faults)
    fake("soffice", "echo ei onnistu >&2; exit 1")
    (result,) = audit(site, {"papers": PARTS["papers"]})
    assert all(fault.endswith("ei avautunut: ei onnistu") for fault in result.faults)


SPREADSHEETS = """while [ "$1" != --outdir ]; do shift; done; folder=$2; shift 2
for file; do name=${file##*/}; name=${name%.ods}
printf 'Nimi;Hinta\\r\\nKartta;%s\\r\\n' "$PRICE" > "$folder/$name-Palvelut.csv"
printf 'Sarake\\r\\nNimi\\r\\n' > "$folder/$name-Sarakkeet.csv"; done"""


def write_tables(folder: Path) -> None:
    api = folder / "api/v1"
    api.mkdir(parents=True)
    (api / "services.ods").write_bytes(b"")
    (api / "services.csv").write_text("\ufeffNimi;Hinta\r\nKartta;1,5\r\n", "utf-8", newline="")
    (api / "services-columns.csv").write_text("\ufeffSarake\r\nNimi\r\n", "utf-8", newline="")


def test_tables_that_open_whole_pass(site: Site, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tables(site.folder)
    monkeypatch.setenv("PRICE", "1.5")
    fake("soffice", SPREADSHEETS)
    assert (check_tables(site).figure, check_tables(site).faults) == ("0 puutetta, 1 taulukkoa", ())


def test_tables_that_lose_something_are_told(site: Site, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tables(site.folder)
    monkeypatch.setenv("PRICE", "15")
    fake("soffice", SPREADSHEETS)
    assert check_tables(site).faults == ("services.ods: rivi 2, Hinta: '15', pitäisi olla '1,5'",)
    with (site.folder / "api/v1/services.csv").open("a", encoding="utf-8") as file:
        file.write("Toinen;2\r\n")
    assert "services.ods: 2 riviä, tiedostossa services.csv 3" in check_tables(site).faults
    fake("soffice", "echo ei onnistu >&2; exit 1")
    assert check_tables(site).faults == ("services.ods: ei avautunut: ei onnistu",)


FAILED = """=================================== FAILURES ===================================
______________________ GET /api/v1/services/{slug}.json ______________________
1. Test Case ID: abc

- Response violates schema

    'nimi' is a required property

- Undocumented Content-Type

=================================== SUMMARY ===================================
- never this
"""


def test_the_description_of_open_data_is_tried(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, printed = tmp_path / "schemathesis", tmp_path / "printed"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\ncat {printed}; [ ! -s {printed} ]\n', "utf-8")
    program.chmod(0o755)
    printed.write_text("", "utf-8")
    monkeypatch.setattr(api, "SCHEMATHESIS", program)
    assert check_api(site).figure == "0 virhettä, ei kuvausta"
    (site.folder / "api/v1").mkdir(parents=True)
    (site.folder / api.DESCRIPTION).write_text("{}", "utf-8")
    assert check_api(site).passed
    asked = (tmp_path / "asked").read_text("utf-8")
    assert asked.startswith(f"run {site.home}{api.DESCRIPTION} --url {site.home}")
    printed.write_text(FAILED, "utf-8")
    path = "GET /api/v1/services/{slug}.json"
    assert check_api(site).faults == (f"{path}: Response violates schema", f"{path}: Undocumented Content-Type")
    printed.write_text("ei onnistu\n", "utf-8")
    assert check_api(site).faults == ("ei onnistu",)


def test_a_bill_of_materials_tells_the_licence_of_every_part(
    site: Site, fake: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bill, "BOM", tmp_path / "bin/bom")
    parts = [{"bom-ref": "a@1", "licenses": [{"license": {"id": "MIT"}}]}, {"bom-ref": "b@2"}]
    fake("bom", f"""echo '{json.dumps({"components": parts})}' > $1""")
    (result,) = audit(site, {"bom": PARTS["bom"]})
    assert (result.figure, result.faults) == ("1 puutetta, 2 osaa", ("b@2: lisenssi puuttuu",))
    fake("bom", "echo 'ei ole mukainen' >&2; exit 1")
    (result,) = audit(site, {"bom": PARTS["bom"]})
    assert result.faults == ("ei ole mukainen",)


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//a//b//FI
BEGIN:VEVENT
UID:a
DTSTART;VALUE=DATE:20270209
SUMMARY:P\u00e4iv\u00e4\\, jolla on pilkku
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTART:20270701T070000Z
SUMMARY:Hetki
END:VEVENT
END:VCALENDAR
"""


def test_calendars_that_another_program_reads_alike_pass(site: Site, fake: Fake) -> None:
    (site.folder / "a.ics").write_bytes(CALENDAR.replace("\n", "\r\n").encode())
    fake("khal", "printf '2 events\\na\\t2027-02-09\\tPäivä, jolla on pilkku\\nb\\t2027-07-01 10:00\\tHetki\\n'")
    (result,) = audit(site, {"calendars": PARTS["calendars"]})
    assert (result.figure, result.faults) == ("0 puutetta, 1 kalenteria", ())


def test_calendars_of_which_something_is_lost_are_told(site: Site, fake: Fake) -> None:
    (site.folder / "a.ics").write_bytes(CALENDAR.replace("\n", "\r\n").encode())
    fake("khal", "printf 'a\\t2027-02-09\\tPäivä, jolla on pilkku\\nb\\t2027-07-01 07:00\\tHetki\\n'")
    (result,) = audit(site, {"calendars": PARTS["calendars"]})
    assert result.faults == ("a.ics: puuttuu: b\t2027-07-01 10:00\tHetki",)
    fake("khal", "echo ei onnistu >&2; exit 1")
    (result,) = audit(site, {"calendars": PARTS["calendars"]})
    assert result.faults == ("a.ics: ei avautunut: ei onnistu",)


def test_an_empty_calendar_is_a_fault(site: Site, fake: Fake) -> None:
    (site.folder / "a.ics").write_bytes(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nEND:VCALENDAR\r\n")
    fake("khal", "exit 0")
    (result,) = audit(site, {"calendars": PARTS["calendars"]})
    assert result.faults == ("a.ics: ei yhtään tapahtumaa",)
