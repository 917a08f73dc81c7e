"""What a page must not hold, each with the fault that is told of it."""

from pathlib import Path

import pytest

from digisavo.adapters.content_security import find_unsafe, find_unsafe_pages, script_hash
from digisavo.core.content_policy import CONTENT_POLICY, PREVIEW_POLICY

META = f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">'
START = f'<!doctype html>\n<html lang="fi">\n<head>\n<meta charset="utf-8">\n{META}\n'
SOUND = """<link rel="stylesheet" href="a.css">
<script type="module" src="../assets/main.js"></script>
<script type="application/ld+json">{"name": "\\u003cb\\u003e", "style": "x"}</script>
</head><body><p>Tyyli on style=x ja sillä on onclick=kyllä.</p></body></html>
"""


def page(body: str) -> bytes:
    return f"{START}{body}".encode()


def test_a_sound_page_has_no_fault() -> None:
    assert find_unsafe(page(SOUND)) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<script>alert(1)</script>", f"katselmoimaton komentosarja sivun sisällä: {script_hash('alert(1)')}"),
        ('<SCRIPT TYPE="module">x</SCRIPT>', f"katselmoimaton komentosarja sivun sisällä: {script_hash('x')}"),
        ('<script type="importmap">{}</script>', f"katselmoimaton komentosarja sivun sisällä: {script_hash('{}')}"),
        ('<p style="color:red">x</p>', "tyyli tai komento määreenä: <p style>"),
        ("<p\nstyle=color:red>x</p>", "tyyli tai komento määreenä: <p style>"),
        ("<style>p {}</style>", "tyylit sivun sisällä: <style>"),
        ("<svg><style>p {}</style></svg>", "tyylit sivun sisällä: <style>"),
        ('<button onclick="x()">x</button>', "tyyli tai komento määreenä: <button onclick>"),
        ('<button\nonclick="x()">x</button>', "tyyli tai komento määreenä: <button onclick>"),
    ],
)
def test_what_runs_or_is_a_style_of_its_own_is_a_fault(body: str, fault: str) -> None:
    assert find_unsafe(page(body)) == [fault]


def test_a_script_that_was_reviewed_may_stand() -> None:
    html = page("<script>ok()</script><script>other()</script>")
    assert find_unsafe(html, [script_hash("ok()")]) == [
        f"katselmoimaton komentosarja sivun sisällä: {script_hash('other()')}"
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<!doctype html><html><head><meta charset=utf-8><title>x</title></head></html>",
        f"<!doctype html><html><head><meta charset=utf-8><link rel=icon href=x>{META}</head></html>",
        START.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        START.replace(CONTENT_POLICY, PREVIEW_POLICY),
        START.replace("<head>", "<head><script src=x.js></script>"),
    ],
)
def test_every_page_begins_with_the_policy(html: str) -> None:
    assert find_unsafe(html.encode())[0] == "sisältökäytäntö (Content-Security-Policy) puuttuu sivun alusta"


def test_the_policy_allows_nothing_inline_and_no_other_site() -> None:
    directives = dict(one.split(" ", 1) for one in CONTENT_POLICY.split("; "))
    assert directives["default-src"] == directives["object-src"] == directives["base-uri"] == "'none'"
    assert {source for sources in directives.values() for source in sources.split()} == {"'none'", "'self'", "data:"}
    assert directives["img-src"] == "'self' data:"


def test_of_many_faults_the_first_are_told_with_their_files(tmp_path: Path) -> None:
    for number in range(25):
        (tmp_path / f"sivu-{number:02}.html").write_bytes(page("<style></style>"))
    (tmp_path / "hyva.html").write_bytes(page(SOUND))
    (tmp_path / "kuva.svg").write_text("<style></style>")
    told = find_unsafe_pages(tmp_path)
    assert told[0] == "sivu-00.html: tyylit sivun sisällä: <style>"
    assert told[-1] == "... ja 5 muuta"
    assert len(told) == 21
