"""What the audit finds of a web server: wrong headers, pages that do not work, and requests that fail."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from scripts.audit_tools.serving import burst, headers, opened_pages, releases, web_server
from scripts.audit_tools.serving.burst import Burst, read_log
from scripts.audit_tools.serving.load import faults_of, mixed
from scripts.audit_tools.site import Site
from tests.audit.conftest import H2LOAD, Fake, write_page
from tests.audit.standing_in import standing_in


def test_a_server_that_keeps_all_promises_passes(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headers, "running", standing_in())
    result = headers.check_headers(site)
    assert (result.figure, result.faults) == ("0 puutetta, 3 osoitetta", ())


def test_every_kind_of_file_is_asked_for(site: Site) -> None:
    for name in ("api/v1/services.json", "api/v1/services.csv", "api/v1/services/a.json", "api/v1/services/b.json"):
        (site.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (site.folder / name).write_text("{}", "utf-8")
    assert set(headers.samples(site.folder)) == {
        "", "sivu/", "vanha/", "api/v1/services.csv", "api/v1/services.json", "api/v1/services/a.json"
    }  # fmt: skip


def test_every_header_that_is_not_as_promised_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    spoiled = standing_in(
        content_security_policy="", cache_control="no-store", server="nginx/1.22.1", access_control_allow_origin="*",
        etag="", location="/muualle/",
    )  # fmt: skip
    monkeypatch.setattr(headers, "running", spoiled)
    write_page(site.folder, "sivu", "<p>pitkä</p>" * 200)
    told = "\n".join(headers.check_headers(site).faults)
    for fault in (
        "sivu/: content-security-policy: puuttuu, pitäisi olla default-src 'none';",
        "sivu/: ei ole pakattu",
        "sivu/: cache-control: no-store, pitäisi olla public, max-age=600",
        "sivu/: server: nginx/1.22.1, pitäisi olla nginx",
        "sivu/: access-control-allow-origin: *, pitäisi puuttua",
        "etusivu uudelleen: 200, pitäisi olla 304",
        "sivu: 301 /muualle/, pitäisi olla 301 /sivu/",
    ):
        assert fault in told


def test_pages_that_tell_faults_or_stand_in_frames_of_others_are_found(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_page(site.folder, "upota/kunta/kuopio", "<h1>Kuopio</h1>")
    embedded = Site(site.folder, site.home, (*site.pages, "upota/kunta/kuopio/"))
    monkeypatch.setattr(opened_pages, "running", standing_in(content_security_policy=""))
    result = opened_pages.check_opened_pages(embedded)
    assert (result.figure, result.faults) == ("1 puutetta, 3 sivua", ("etusivu toisten kehyksessä: näkyy",))

    write_page(site.folder, "sivu", "<style>p { color: red }</style><h1>Sivu</h1>")
    monkeypatch.setattr(opened_pages, "running", standing_in(x_frame_options="DENY"))
    inline, frame = opened_pages.check_opened_pages(embedded).faults
    assert inline.startswith("sivu/: ")
    assert "Content Security Policy" in inline
    assert frame == "upota/kunta/kuopio/ toisten kehyksessä: ei näy"


def test_sites_are_swapped_while_readers_ask(site: Site, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    (site.folder / "build.json").write_text('{"commit": "eka"}', "utf-8")
    monkeypatch.setattr(releases, "running", standing_in())
    monkeypatch.setattr(releases, "RATE", 3)
    fake("h2load", H2LOAD)
    result = releases.check_releases(site)
    assert result.passed
    assert result.figure.endswith(" pyyntöä, 6 vaihtoa")
    fake("h2load", H2LOAD.replace("200", "404"))
    assert any(fault.endswith(" × 404") for fault in releases.check_releases(site).faults)


def test_a_site_that_is_not_swapped_is_told(site: Site, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(releases, "running", standing_in())
    monkeypatch.setattr(releases, "RATE", 3)
    monkeypatch.setattr("tests.audit.standing_in.StandIn.publish", lambda *_: None)
    monkeypatch.setattr("tests.audit.standing_in.StandIn.go_back", lambda *_: None)
    fake("h2load", H2LOAD)
    assert "julkaisun jälkeen näkyy entinen sivusto" in releases.check_releases(site).faults


def test_a_burst_is_read_from_its_log() -> None:
    found = read_log("1000000\t200\t2000\n1500000\t200\t4000\n1990000\t404\t10000\n", 4)
    assert found.statuses == Counter({200: 2, 404: 1, -1: 1})
    assert (found.errors, found.seconds, found.rate) == (2, 1.0, 3.0)
    assert (found.slowest_of(0.5), found.slowest_of(0.99)) == (4.0, 10.0)
    assert read_log("", 5).errors == 5


def test_a_server_that_falls_behind_or_refuses_does_not_hold(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    times = (1.0,) * 40_000
    assert not faults_of(Burst(Counter({200: 40_000}), times, 20.0))
    assert faults_of(Burst(Counter({200: 40_000}), times, 21.0)) == ("jäi jälkeen: 1905 pyyntöä sekunnissa",)
    assert faults_of(Burst(Counter({200: 39_999, 503: 1}), times, 20.0)) == ("1 × 503",)


def test_the_load_is_pages_records_and_shards_alike_each_time(site: Site) -> None:
    for name in ("api/v1/services/a.json", "api/v1/services.json", "assets/haku/0123456789/t/0.json"):
        (site.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (site.folder / name).write_text("{}", "utf-8")
    asked = mixed(site, 40)
    assert asked == mixed(site, 40)
    assert Counter(asked)["api/v1/services/a.json"] == Counter(asked)["assets/haku/0123456789/t/0.json"] == 10
    assert set(asked) == {"", "sivu/", "api/v1/services/a.json", "assets/haku/0123456789/t/0.json"}


def test_a_generator_that_fails_is_no_pass(fake: Fake) -> None:
    fake("h2load", "echo 'ei yhteyttä' >&2; exit 1")
    with pytest.raises(RuntimeError, match="ei yhteyttä"):
        burst.burst("https://127.0.0.1:1/", [""], 100, 1)


def test_nginx_that_does_not_start_says_why(folder: Path, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    def done(command: Sequence[object]) -> None:
        assert command

    monkeypatch.setattr(web_server, "_done", done)
    monkeypatch.setattr(web_server, "_SECONDS", 0.2)
    fake("nginx", 'echo "[emerg] outo rivi" > "$2"')
    with pytest.raises(RuntimeError, match=r"nginx ei käynnistynyt: \[emerg\] outo rivi"), web_server.running(folder):
        pass
