"""The file of a memo: what is read back is what was written, and what is no memo is refused calmly."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.asking import ask
from tests.browser.conftest import EMPTY, OpenPage, Watch
from tests.browser.memos import Paper, candidates, downloaded, file_of, form, load, opened

from digisavo.outputs.rendering.translations import Language

SCRIPT = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
MEMO: dict[str, Any] = {
    "schema_version": 1, "made_on": "2026-11-22", "title": "Esimerkki", "decider": "",
    "address": "https://digisavo.fi/vertailu/?p=a,b", "filter": "", "conditions": [], "level": "",
    "candidates": [
        {"slug": "a", "title": "A", "url": "https://digisavo.fi/palvelut/a/", "source_url": "https://example.org/a.yml",
         "commit": "a1b2", "decision": "kept", "grounds": "Sopii."},
        {"slug": "b", "title": "B", "url": "", "source_url": "", "commit": "", "decision": "dropped", "grounds": ""},
    ],
    "criteria": [
        {"key": "status", "label": "Palvelun vaihe", "group": "Perustiedot", "kind": "text",
         "cells": [{"texts": ["Tuotannossa"], "level": "todennettu", "proofs": [
             {"level": "todennettu", "url": "https://example.org/", "checked_on": "2026-11-22"}]}, None]},
        {"key": "links.website", "label": "Verkkosivu", "group": "Linkit", "kind": "url", "cells": ["outside", None]},
    ],
}  # fmt: skip
"""A small memo that has every part of a memo."""

ROUND = """async ([root, words, memos]) => {
    const names = ["compare/memo/file.js", "compare/memo/reading.js", "shared/translations.js"];
    const [{ fileOf }, { memoIn }, { translating }] = await Promise.all(names.map((name) => import(root + name)));
    const t = translating(words);
    return memos.map((memo) => {
        const file = fileOf(memo, t, "fi");
        return [file, memoIn(new TextDecoder().decode(new TextEncoder().encode(file)))];
    });
}"""
READ = """async ([root, contents]) => {
    const { memoIn } = await import(`${root}compare/memo/reading.js`);
    return contents.map((content) => {
        try {
            return memoIn(content) && "read";
        } catch (error) {
            return error.key ?? String(error);
        }
    });
}"""
CLEANED = """async ([root, texts]) => {
    const { cleaned } = await import(`${root}shared/texts/cleaned.js`);
    return texts.map((text) => cleaned(text, 50));
}"""
WORDS = {
    key: text
    for part in ("compare.script", "level", "memo.script")
    for key, text in Language("fi").texts_below(part).items()
}
"""The words that the page hands to the memo."""
LONE = "async (root) => (await import(`${root}shared/texts/cleaned.js`)).cleaned('a\\ud800b', 9)"
AWKWARD = [
    "", SCRIPT, '"><meta name="digisavo:muistio" content="x">', "</title></style><!-- --> ]]> &amp; &lt; &#0; &quot",
    "a\nb\n\nc", "'\"`${1}{name}{{x}}\\u0041\\n", "__proto__", "\u2028\u2029\ufeff\u202e\u200d",
    "\U0001f469\u200d\U0001f467 \u0130\u00df\ufb01 \U0001d518", "  v\u00e4li  ", "=1+1", "\ufffe\uffff",
]  # fmt: skip


@pytest.fixture
def root(home: str) -> str:
    return f"{home}assets/"


def test_what_is_written_is_read_back(open_page: OpenPage, root: str) -> None:
    memos = list(awkward_memos())
    for memo, (file, read) in zip(memos, ask(open_page(EMPTY), ROUND, [root, WORDS, memos]), strict=True):
        assert read == memo
        paper = Paper(file)
        assert paper.memo == memo
        assert not paper.tags & {"script", "img"}


def awkward_memos() -> Iterator[dict[str, Any]]:
    """Memos with awkward texts wherever a text may stand, and with letters of all kinds by a fixed dice."""
    dice = Random(5)
    anything = [
        "".join(chr(dice.choice([*range(32, 127), *range(160, 0xD800), 0x1F600])) for _ in range(60)) for _ in range(40)
    ]
    for text in [*AWKWARD, *anything]:
        memo = deepcopy(MEMO)
        memo |= {"title": text, "decider": text, "filter": text}
        memo["candidates"][1]["grounds"] = text
        memo["candidates"][1]["title"] = memo["criteria"][1]["label"] = text if text.strip() else "x"
        memo["criteria"][0]["cells"][0]["texts"] = [text, "b"]
        memo["criteria"][0]["cells"][0]["proofs"][0]["note"] = text
        yield memo


def test_what_cannot_be_seen_is_not_written(open_page: OpenPage, root: str) -> None:
    texts = ["a\x00b\x1b\x85c", " a\r\nb\rc ", "x" * 60, "a\tb"]
    page = open_page(EMPTY)
    assert page.evaluate(CLEANED, [root, texts]) == ["a b  c", "a\nb\nc", "x" * 50, "a b"]
    assert page.evaluate(LONE, root) == "a\ufffdb"


def with_(path: str, value: object) -> str:
    """A file of the small memo with another value at a place of it."""
    return file_of(changed(path, value))


def changed(path: str, value: object) -> dict[str, Any]:
    """The small memo with another value at a place of it."""
    memo = deepcopy(MEMO)
    *way, last = path.split(".")
    target: Any = memo
    for step in way:
        target = target[int(step) if isinstance(target, list) else step]
    target[int(last) if isinstance(target, list) else last] = value
    return memo


FAULTY: dict[str, list[object]] = {
    "made_on": ["", "22.11.2026", "2026-02-30", 20261122, None],
    "title": [1, None, ["x"], "x" * 151, "a\u0000"],
    "decider": [{}, "x" * 201],
    "address": ["", "javascript:alert(1)", "data:text/html,x", "/vertailu/", 5, "https://x/" + "a" * 50_000],
    "filter": [None, 1],
    "conditions": ["x", [1], [""], ["x"] * 21],
    "level": ["ilmoitettu", "x", 1],
    "candidates": [[], {}, None, "x", [None], [MEMO["candidates"][0]] * 2],
    "candidates.0.slug": ["", "../x", "A", "__proto__", 1, "a" * 101],
    "candidates.0.title": ["", " ", 1],
    "candidates.0.url": ["javascript:alert(1)", "//x", 1],
    "candidates.0.source_url": ["javascript:alert(1)", "vbscript:x", None],
    "candidates.0.commit": ["main", "<b>", 1],
    "candidates.0.decision": ["", "__proto__", 1],
    "candidates.0.grounds": [1, "x" * 1001],
    "others": [1, [], {}, {"total": -1, "names": []}, {"total": 1, "names": [""]}, {"total": "1", "names": []}],
    "criteria": [{}, None, [MEMO["criteria"][0]] * 2, ["x"]],
    "criteria.0.key": ["", "a b", 1],
    "criteria.0.label": ["", 1],
    "criteria.0.group": [1, None],
    "criteria.0.kind": ["", "<b>", 1],
    "criteria.0.cells": [[], [None], [None] * 3, {"length": 2}, "ab"],
    "criteria.0.cells.0": ["x", 1, [], {}, {"texts": [], "level": "todennettu", "proofs": []}],
    "criteria.0.cells.0.texts": ["x", [1], ["x"] * 1001, None],
    "criteria.0.cells.0.level": ["", "x", "__proto__", 1],
    "criteria.0.cells.0.proofs": [{}, [1], [{}], [{"level": "todennettu", "url": "javascript:alert(1)"}]],
    "criteria.0.cells.0.proofs.0.checked_on": ["eilen", 2026],
    "criteria.0.cells.0.proofs.0.note": [1, []],
}


def test_every_part_of_a_file_is_checked(open_page: OpenPage, root: str) -> None:
    files = [with_(path, value) for path, values in FAULTY.items() for value in values]
    answers = ask(open_page(EMPTY), READ, [root, [*files, file_of(MEMO)]])
    assert answers[-1] == "read"
    wrong = [file for file, key in zip(files, answers[:-1], strict=True) if key != "faulty"]
    assert not wrong


NO_MEMOS: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "Tiedosto ei ole vertailumuistio."),
    "another page": ("<!DOCTYPE html><title>x</title><p>Hei", "Tiedosto ei ole vertailumuistio."),
    "a script": (SCRIPT, "Tiedosto ei ole vertailumuistio."),
    "bytes": (bytes(range(256)) * 50, "Tiedosto ei ole vertailumuistio."),
    "bare json": (json.dumps(MEMO), "Tiedosto ei ole vertailumuistio."),
    "a number": (file_of(5), "Tiedosto ei ole vertailumuistio."),
    "a list": (file_of([]), "Tiedosto ei ole vertailumuistio."),
    "null": (file_of(None), "Tiedosto ei ole vertailumuistio."),
    "cut short": (file_of(json.dumps(MEMO)[:200]), "Vertailumuistio on rikki. Sen tiedot ovat katkenneet"),
    "no version": (file_of({}), "Vertailumuistio on rikki. Tämä kohta ei kelpaa: schema_version."),
    "newer": (with_("schema_version", 7), "Muistio on tehty palvelun uudemmalla versiolla (7)."),
    "odd slug": (with_("candidates.0.slug", SCRIPT), "Tämä kohta ei kelpaa: candidates.0.slug."),
    "running link": (with_("candidates.0.url", "javascript:alert(1)"), "Tämä kohta ei kelpaa: candidates.0.url."),
    "prototype": (file_of('{"__proto__": {"schema_version": 1}}'), "Tämä kohta ei kelpaa: schema_version."),
    "many tags": ("<meta " * 300_000, "Tiedosto ei ole vertailumuistio."),
    "huge": (b" " * 2_000_001, "Tiedosto on liian suuri. Vertailumuistio on enintään 2 megatavua."),
}


def test_what_is_no_memo_is_refused(open_page: OpenPage) -> None:
    page = open_page("vertailu/?p=kuntalaisaloite,otakantaa")
    status = page.locator("[data-part=memo_file_status]")
    field = form(page).get_by_label("Muistion tiedosto")
    for name, (content, message) in NO_MEMOS.items():
        load(page, content if isinstance(content, bytes) else content.encode())
        expect(status, name).to_contain_text(message)
        expect(field, name).to_have_attribute("aria-invalid", "true")
        expect(page.get_by_role("region", name="Muutokset muistion jälkeen"), name).to_be_hidden()
        # The next file has to be refused by itself.
        status.evaluate("status => status.replaceChildren()")
        field.evaluate("field => field.removeAttribute('aria-invalid')")
    assert_calm(page)


def assert_calm(page: Page) -> None:
    assert page.url.endswith("?p=kuntalaisaloite,otakantaa")
    assert page.evaluate("[window.hacked, ({}).schema_version, ({}).polluted]") == [None, None, None]


def test_a_hostile_memo_that_is_one_stays_text(open_page: OpenPage, watch: Watch) -> None:
    memo = deepcopy(MEMO) | {"title": SCRIPT, "extra": SCRIPT, "address": "https://evil.example/x?p=b&q=1#x"}
    memo["candidates"][0] |= {"title": SCRIPT, "grounds": SCRIPT}
    content = file_of(json.dumps(memo)[:-1] + ', "__proto__": {"polluted": 1}}').replace("</html>", f"<body>{SCRIPT}")
    page = open_page("vertailu/")
    load(page, content.encode())
    page.wait_for_url("**/alihakemisto/vertailu/?p=a,b&q=1")
    expect(candidates(page).first.locator("legend")).to_have_text(SCRIPT)
    expect(candidates(page).first.get_by_role("textbox")).to_have_value(SCRIPT)
    expect(page.get_by_role("region", name="Muutokset muistion jälkeen")).to_contain_text(
        f"Ei enää hakemistossa: {SCRIPT}, B."
    )
    assert page.evaluate("[window.hacked, ({}).polluted]") == [None, None]
    watch.errors = [error for error in watch.errors if "status of 404" not in error]


def test_an_odd_address_makes_a_memo_that_can_be_read(open_page: OpenPage, tmp_path: Path) -> None:
    filters = "filter=" + "q%3D%01" + "%25C3%25A4" * 400
    page = open_page(f"vertailu/?p=kuntalaisaloite,otakantaa&rows=%01n&{filters}&x={'y' * 5000}")
    file = downloaded(opened(page).page, tmp_path)
    load(page, file)
    expect(page.get_by_role("region", name="Muutokset muistion jälkeen")).to_be_visible()
    assert "x" not in parse_qs(urlsplit(Paper(file.read_text("utf-8")).memo["address"]).query)


CHANGES = """async ([root, memo, services, rows, moved]) => {
    const { changesSince } = await import(`${root}compare/memo/changes.js`);
    return changesSince(memo, services, rows, new Map(moved));
}"""


def test_changes_since(open_page: OpenPage, root: str) -> None:
    cell = MEMO["criteria"][0]["cells"][0]
    again = cell | {"proofs": [cell["proofs"][0] | {"checked_on": "2027-01-01"}]}
    services = [{"slug": "c", "title": "C", "commit": "d4"}]
    row = {"key": "status", "label": "Palvelun vaihe", "group": "", "kind": "text"}
    page = open_page(EMPTY)
    result = ask(page, CHANGES, [root, MEMO, services, [row | {"cells": [again]}], [["a", "c"]]])
    assert result == {
        "changed": [], "same": 1, "absent": ["B"], "renamed": ["A"], "before": ["a1b2"], "after": ["d4"],
    }  # fmt: skip
    raised = cell | {"level": "vahvistettu"}
    result = ask(page, CHANGES, [root, MEMO, services, [row | {"cells": [raised]}], [["a", "c"]]])
    assert result["changed"] == [{"title": "C", "label": "Palvelun vaihe", "before": cell, "after": raised}]
    result = ask(page, CHANGES, [root, MEMO, services, [], [["a", "c"]]])
    assert [change["after"] for change in result["changed"]] == ["outside"]
