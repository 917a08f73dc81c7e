"""`scripts/smoke` looks at a published site, `scripts/published-stamp` at the one before: both ask a server here."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).parents[2]


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder; with a file `broken` in it every answer is an error of the server."""

    def do_GET(self) -> None:
        if (Path(self.directory) / "broken").exists():
            self.send_error(503)
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        pass


@pytest.fixture(scope="module")
def copy(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the site for all tests here, which put right what they break."""
    folder = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(small_site, folder)
    return folder


@pytest.fixture(scope="module")
def url(copy: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(copy))) as server:
        Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def run(name: str, *arguments: str | Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"SMOKE_WAIT": "0", **variables}
    return subprocess.run([ROOT / "scripts" / name, *arguments], capture_output=True, text=True, env=environment)


def test_a_sound_site_is_told_with_its_stamp(copy: Path, url: str) -> None:
    done = run("smoke", url, copy / "build.json")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith('Julkaistu: {"commit"')


def test_another_build_is_told(copy: Path, url: str, tmp_path: Path) -> None:
    (tmp_path / "build.json").write_text('{"commit": "muu"}')
    done = run("smoke", url, tmp_path / "build.json")
    assert done.returncode == 1
    assert "ei näy tätä koontia" in done.stderr


def test_wrong_usage_is_told(copy: Path) -> None:
    assert run("smoke").returncode == 2
    assert run("smoke", "ftp://example.org", copy / "build.json").returncode == 2
    assert run("smoke", "https://example.org", copy / "robots.txt").returncode == 2


def edited(old: str, new: str) -> Callable[[bytes], bytes]:
    def edit(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return edit


@pytest.mark.parametrize(
    ("path", "make", "words"),
    [
        (".well-known/security.txt", None, "palvelin vastasi 404"),
        (".well-known/security.txt", edited("Expires: 20", "Expires: 19"), "Expires"),
        ("palvelut/malli-aloite/index.html", None, "palvelut/malli-aloite/"),
        ("palvelut/malli-aloite/index.html", lambda content: content[:-200], "ei ole kokonainen sivu"),
        ("palvelut/malli-kysely/index.html", edited('id="malli-kysely--loppi"', ""), "malli-kysely--loppi puuttuu"),
        ("api/v1/pilots/malli-neuvonta.json", edited('"slug":"malli', '"slug":"muu'), "slug on muu-neuvonta"),
        ("api/v1/events/page/1.json", lambda content: content[:-9], "ei ole JSONia"),
        ("api/v1/posts/page/1.json", lambda content: b'{"pages": {"first": "x"}}', "osoite on x"),
        ("api/v1/posts/page/1.json", lambda content: b"{}", "odottamatonta muotoa"),
        ("assets/haku/manifest.json", None, "assets/haku/manifest.json"),
        ("assets/haku/manifest.json", edited('"edition":"', '"edition":"0'), "palvelin vastasi 404"),
        ("syote/palvelut.xml", lambda content: content[:-20], "syöte ei ole XML:ää"),
        ("sitemap.xml", lambda content: b"<urlset/>", "sivukartta on tyhjä"),
        ("index.html", edited("application/atom+xml", "x"), "syötteitä ei ole"),
    ],
)  # fmt: skip
def test_what_does_not_work_is_told(
    path: str, make: Callable[[bytes], bytes] | None, words: str, copy: Path, url: str
) -> None:
    content = (copy / path).read_bytes()
    try:
        if make:
            (copy / path).write_bytes(make(content))
        else:
            (copy / path).unlink()
        done = run("smoke", url, copy / "build.json")
    finally:
        (copy / path).write_bytes(content)
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def built(url: str, tmp_path: Path) -> Path:
    """What a built site tells of its address."""
    (tmp_path / "robots.txt").write_text(f"User-agent: *\n\nSitemap: {url}sitemap.xml\n")
    return tmp_path


def test_the_published_stamp_is_fetched(built: Path, copy: Path) -> None:
    done = run("published-stamp", built, built / "stamp.json")
    assert done.returncode == 0, done.stderr
    assert json.loads((built / "stamp.json").read_text()) == json.loads((copy / "build.json").read_text())


def test_only_not_found_is_none_yet(built: Path, copy: Path) -> None:
    content = (copy / "build.json").read_bytes()
    (copy / "build.json").unlink()
    try:
        done = run("published-stamp", built, built / "stamp.json")
    finally:
        (copy / "build.json").write_bytes(content)
    assert done.returncode == 0
    assert (built / "stamp.json").read_text() == "{}\n"
    assert "ei ole vielä" in done.stdout


def test_a_server_that_fails_stops_unless_an_editor_says_so(built: Path, copy: Path) -> None:
    (copy / "broken").touch()
    try:
        stopped = run("published-stamp", built, built / "stamp.json")
        allowed = run("published-stamp", built, built / "stamp.json", ALLOW_LOSS="true")
    finally:
        (copy / "broken").unlink()
    assert (stopped.returncode, allowed.returncode) == (1, 0)
    assert "503" in stopped.stderr
    assert "salli_vaheneminen" in stopped.stderr


def test_a_server_that_is_not_there_stops(built: Path) -> None:
    (built / "robots.txt").write_text("Sitemap: http://127.0.0.1:9/sitemap.xml\n")
    done = run("published-stamp", built, built / "stamp.json", ALLOW_LOSS="false")
    assert done.returncode == 1
    assert "000" in done.stderr


def test_a_site_that_lost_much_is_refused_unless_an_editor_says_so(small_site: Path, tmp_path: Path) -> None:
    """By `scripts/verify`, from the folder of the caller."""
    stamp = json.loads((small_site / "build.json").read_text())
    stamp["counts"]["services"] = 100
    (tmp_path / "published.json").write_text(json.dumps(stamp))
    arguments = (
        small_site,
        "--content",
        ROOT / "tests/portals/small/content",
        "--published",
        tmp_path / "published.json",
    )
    refused, allowed = run("verify", *arguments), run("verify", *arguments, ALLOW_LOSS="true")
    assert (refused.returncode, allowed.returncode) == (1, 0)
    assert "lajin services sisältöjä oli julkaistussa sivustossa 100, nyt 3" in refused.stdout
    assert allowed.stdout.endswith(": 0 vikaa.\n")
