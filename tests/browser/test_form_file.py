"""What the form writes: every example file stays letter by letter but for the answer that is changed."""

import difflib
from pathlib import Path
from typing import Any

import pytest
from tests.browser.conftest import EMPTY, OpenPage
from tests.browser.whole_site import ROOT

from digisavo.collections.registry import COLLECTIONS

EXAMPLES = ROOT / "tests/collections"
WRITE = """async ([root, form, files, changes]) => {
    const { Unreadable, Writing } = await import(`${root}assets/form/file/writing.js`);
    const { Answers } = await import(`${root}assets/form/asking/answers.js`);
    return files.map((text) => {
        try {
            const writing = new Writing(form, text);
            const answers = new Answers();
            answers.take(form.keys.map((key) => ({ key })), writing.values);
            const same = writing.text(answers.values, answers.changed);
            Object.entries(changes).forEach(([key, raw]) => answers.set(key, raw));
            return [same, writing.text(answers.values, answers.changed)];
        } catch (error) {
            if (error instanceof Unreadable) {
                return null;
            }
            throw error;
        }
    });
}"""


def written(
    page: Any, home: str, kind: str, files: list[str], changes: dict[str, Any], schema: str = ""
) -> list[list[str] | None]:
    """Each file as the form writes it without a change and with changes, None for what it does not read."""
    collection = next(known for known in COLLECTIONS if known.kind == kind)
    form = {
        "keys": list(collection.by_key), "shorthands": dict(collection.shorthands),
        "isText": collection.form.is_markdown, "schema": schema,
    }  # fmt: skip
    found: list[list[str] | None] = page.evaluate(WRITE, [home, form, files, changes])
    return found


def examples(kind: str, soundness: str) -> list[str]:
    paths = sorted(path for path in (EXAMPLES / kind / soundness).rglob("*") if path.suffix in (".yml", ".md"))
    texts = [path.read_bytes().decode("utf-8", errors="replace") for path in paths]
    # Line breaks of other systems are written as ours.
    return [
        text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n") for text in texts if len(text) < 100_000
    ]


@pytest.mark.parametrize("kind", [collection.kind for collection in COLLECTIONS])
def test_sound_files_keep_all_that_is_not_changed(kind: str, open_page: OpenPage, home: str) -> None:
    files = examples(kind, "valid")
    assert files
    day = "updated" if kind == "posts" else "reviewed_on"
    for text, found in zip(files, written(open_page(EMPTY), home, kind, files, {day: "2030-01-01"}), strict=True):
        assert found is not None, text
        assert found[0] == text
        changed = [line for line in difflib.ndiff(text.splitlines(), found[1].splitlines()) if line[0] in "+-"]
        assert {line for line in changed if line[0] == "+"} == {f"+ {day}: 2030-01-01"}, found[1]
        assert all(line.startswith(f"- {day}:") for line in changed if line[0] == "-")


@pytest.mark.parametrize("kind", ["services", "posts"])
def test_faulty_files_are_kept_or_refused(kind: str, open_page: OpenPage, home: str) -> None:
    files = examples(kind, "invalid")
    found = written(open_page(EMPTY), home, kind, files, {})
    assert None in found
    assert all(one is None or one[0] == text for one, text in zip(found, files, strict=True))


def test_a_change_keeps_comments_order_and_strange_keys(open_page: OpenPage, home: str) -> None:
    before = """\
# alku
name: X # nimi
tarjoaja: Y

# hinta
pricing:
  # malli
  model: tarjous # ei tiedossa
  # lopuksi
#alternate_names:
#  - x
references:
  - municipality: Kuopio # oma lähde
    omaa: {a: [1, 2]}
    stage: kaytossa
  # loppu
status: "idea"
"""
    changes: dict[str, Any] = {
        "name": "Y: 'y'", "pricing.model": "kiintea", "pricing.from": "1200", "summary": "Yes",
        "references": [
            {"municipality": "Kuopio", "omaa": {"a": ["1", "2"]}, "stage": "lopetettu"}, {"municipality": "Oulu"},
        ],
    }  # fmt: skip
    (found,) = written(open_page(EMPTY), home, "services", [before], changes)
    assert found
    assert (
        found[1]
        == """\
# alku
name: "Y: 'y'" # nimi
summary: Yes
tarjoaja: Y

# hinta
pricing:
  # malli
  model: kiintea # ei tiedossa
  from: 1200
  # lopuksi
#alternate_names:
#  - x
references:
  - municipality: Kuopio # oma lähde
    omaa: {a: [1, 2]}
    stage: lopetettu
  - municipality: Oulu
  # loppu
status: "idea"
"""
    )


def test_a_new_file_has_the_declared_order(open_page: OpenPage, home: str) -> None:
    changes = {
        "summary": "S",
        "name": "N",
        "provider.type": "yritys",
        "provider.name": "- P #",
        "description": "a\n\n b",
    }
    (found,) = written(open_page(EMPTY), home, "services", [""], changes, "https://x/s.json")
    assert found
    assert (
        found[1]
        == """\
# yaml-language-server: $schema=https://x/s.json
name: N
summary: S
description: |-
  a

   b
provider:
  name: "- P #"
  type: yritys
"""
    )


def test_a_text_that_begins_with_a_tab_is_no_block(open_page: OpenPage, home: str) -> None:
    changes = {"description": "\tAlku.\n\nLoppu.", "onboarding.how": "\n\tAlku.\n\tLoppu."}
    sources = ["", "description: |\n  Alku.\n  Loppu.\nonboarding:\n  how: Alku.\n"]
    for found in written(open_page(EMPTY), home, "services", sources, changes):
        assert found
        assert (
            found[1]
            == """\
description: "\\tAlku.\\n\\nLoppu."
onboarding:
  how: "\\n\\tAlku.\\n\\tLoppu."
"""
        )


def test_a_post_is_front_matter_and_text(open_page: OpenPage, home: str) -> None:
    changes = {"title": "T", "body": "Teksti.\n\n---\n\nLoppu."}
    (found,) = written(open_page(EMPTY), home, "posts", [""], changes)
    assert found
    assert found[1] == "---\ntitle: T\n---\n\nTeksti.\n\n---\n\nLoppu.\n"


def test_examples_are_where_they_are_looked_for() -> None:
    assert all(Path(EXAMPLES / collection.kind / "valid").is_dir() for collection in COLLECTIONS)
