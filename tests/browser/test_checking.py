"""The check in the browser: it says what `digisavo check` says, of every example file and of files gone wrong."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.answers import ANSWERS, DOUBTFUL, WRITTEN
from tests.browser.conftest import EMPTY, OpenPage
from tests.browser.judging import KINDS, File, by_browser, by_check, differences, read
from tests.collections.samples import Sample, samples
from tests.collections.test_mutants import mutant_of
from tests.depth import part_of
from tests.security.documents import BOMBS

from digisavo.catalogue.field_types.registry import FIELD_TYPES
from digisavo.outputs.data.form_rules import OF_THE_CATALOGUE

EXAMPLES = samples("valid") + samples("invalid")
MUTANTS = 120


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(EMPTY)


def file_of(sample: Sample) -> File:
    return read(sample.collection.kind, sample.path)


def listed(sample: Sample) -> list[str]:
    """What the whole check says of an example, but for what takes more than the file."""
    lines = sample.expected.read_text("utf-8").splitlines() if sample.expected.exists() else []
    return sorted(line for line in lines if line.rpartition(" ")[2] not in OF_THE_CATALOGUE)


def test_every_example_is_judged_alike(page: Page, home: str, tmp_path: Path) -> None:
    judged = by_browser(page, home, map(file_of, EXAMPLES))
    faults: dict[str, list[str]] = {}
    for sample, told in zip(EXAMPLES, judged, strict=True):
        found = differences(by_check(file_of(sample), tmp_path), told)
        own = [problem for problem in told.problems if problem["code"] not in OF_THE_CATALOGUE]
        lines = sorted({f"{one['line']}:{one['column']} {one['severity']} {one['code']}" for one in own})
        found += [f"! {line}" for line in set(lines) ^ set(listed(sample))]
        faults |= {sample.name: found} if found else {}
    assert not faults


def mutants() -> list[File]:
    """Examples as they come from hands and programs: lines lost, moved and repeated, odd signs, other encodings."""
    random, files = Random(15), list[File]()
    while len(files) < MUTANTS:
        sample = random.choice(EXAMPLES)
        try:
            content = mutant_of(sample.path, random)
        except UnicodeDecodeError:
            continue  # an example of another encoding
        files.append(File(sample.collection.kind, sample.path.name, content))
    return files


def test_files_gone_wrong_are_judged_alike(page: Page, home: str, tmp_path: Path) -> None:
    files = mutants()
    for file, told in zip(files, by_browser(page, home, files), strict=True):
        assert not differences(by_check(file, tmp_path), told), file.content.decode("utf-8", "replace")


HEAD = "name: Palautepalvelu\nsummary: Palautteen antaminen.\n"
TRICKS = {
    "bom": b"\xef\xbb\xbf" + HEAD.encode(),
    "two_boms": b"\xef\xbb\xbf" * 2 + HEAD.encode(),
    "bom_and_stray_byte": b"\xef\xbb\xbf" + "name: Äänestys".encode("latin-1"),
    "megabyte": HEAD.encode() + b"# " + b"a" * 1_000_000,
    "nothing": b"",
    "bytes": bytes(range(256)),
    "laughs": b"a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: *c\n<<: *b\n",
    "nested": b"name: " + b"[" * 5000,
    "nested_blocks": b"".join(b" " * depth + b"- \n" for depth in range(30)),
    "tags": HEAD.encode() + b"status: !!python/object/apply:os.system [x]\nicon: !<tag:a> b\n",
    "complex_key": b"? [a, b]\n: c\n",
    "directive": b"%YAML 1.2\n---\nname: Malli\n",
    "odd_directive": b"%FOO bar\n---\nname: Malli\n",
    "two_documents": HEAD.encode() + b"---\n" + HEAD.encode(),
    "blocks": b"name: >+2\n\n    Malli\n   oy\n\nsummary: |-\n  a\n  b\n",
    "quoted": b"name: \"Mal\\\n  li\\u00e4\\x41\\t\"\nsummary: 'it''s\n\n  two'\n",
    "html": b'name: <script>alert(1)</script>\nsummary: "<img src=x onerror=alert(1)>"\n',
    "emoji": "name: 😀 Malli\nsummary: '😀 @' @\nlinks: {website: '😀'}\ntags: [😀]\n".encode(),
    "prototype": b"__proto__: {a: b}\nconstructor: c\ntoString: d\nprovider: {__proto__: e, hasOwnProperty: f}\n",
    "braces": b"name: {{ a }}\ntags: {palaute, kartat}\nfeatures: '- a - b'\n",
}
NAMES = (
    "Palaute palvelu.yml", "ääkköset.yml", "aihe.yml", "palvelu.yaml", "palvelu.YML", "palvelu", "palvelu.txt",
    "palvelu.pdf",
    ".yml", "a--b.yml", "a.b.yml", f"{'a' * 61}.yml", "palvelu.yml.yml", "-.yml", "toString.yml",
)  # fmt: skip
OTHER_NAMES = {
    "posts": ("2026-11-22-otsikko.md", "22.11.2026 Otsikko.md", "otsikko.md", "2026-11-22.md", "2026-11-22-aihe.md"),
    "experiences": ("kuntalaisaloite--kuopio.yml", "kuntalaisaloite-kuopio.yml", "a--b--c.yml", "A__B.yml"),
}


def test_tricks_are_judged_alike(page: Page, home: str, tmp_path: Path) -> None:
    files = [File("services", "malli.yml", content) for content in TRICKS.values()]
    files += [File("services", name, HEAD.encode()) for name in NAMES]
    files += [File(kind, name, b"title: a\n") for kind, names in OTHER_NAMES.items() for name in names]
    for file, told in zip(files, by_browser(page, home, files), strict=True):
        assert not differences(by_check(file, tmp_path), told), file.content[:200]


def test_hostile_files_are_judged_alike(page: Page, home: str, tmp_path: Path) -> None:
    files = [File("services", "kysely.yml", BOMBS[name]) for name in part_of(BOMBS, 3)]
    for file, told in zip(files, by_browser(page, home, files), strict=True):
        assert not differences(by_check(file, tmp_path), told), file.content[:200]


def fields_of(type_name: str) -> list[tuple[str, str]]:
    """The kind and the key of the first field of a type in each kind that has one."""
    found = ((kind, next((f.key for f in KINDS[kind].fields if f.type.name == type_name), "")) for kind in KINDS)
    return [(kind, key) for kind, key in found if key]


def awkward() -> Iterator[File]:
    """A file for every awkward answer."""
    for type_name in FIELD_TYPES:
        written = [f"'{text.replace(chr(39), chr(39) * 2)}'" for text in ANSWERS.get(type_name, ())]
        assert fields_of(type_name) and (written or type_name in WRITTEN), f"{type_name} has no answers to try"
        for kind, key in fields_of(type_name)[:2]:
            for answer in [*written, *WRITTEN.get(type_name, ())]:
                yield File(kind, *asked(kind, key, answer))
    yield from (File("services", "x.yml", text.encode()) for text in DOUBTFUL)


def asked(kind: str, key: str, answer: str) -> tuple[str, bytes]:
    """The name and the content of a file that answers one question."""
    if key == "body":
        return "2026-11-22-x.md", f"---\ntitle: x\n---\n\n{answer.strip(chr(39))}\n".encode()
    outer, _, inner = key.partition(".")
    text = f"{outer}:\n  {inner}: {answer}\n" if inner else f"{outer}: {answer}\n"
    text += "start: 2027-02-09\n" if kind == "events" and key == "recurrence" else ""
    name = {"posts": "2026-11-22-x.md", "experiences": "kuntalaisaloite--x.yml"}.get(kind, "x.yml")
    return name, (f"---\n{text}---\n" if name.endswith(".md") else text).encode()


def test_awkward_answers_are_judged_alike(page: Page, home: str, tmp_path: Path) -> None:
    files = list(awkward())
    judged = zip(files, by_browser(page, home, files), strict=True)
    found = {file.content.decode(): differences(by_check(file, tmp_path), told) for file, told in judged}
    assert not {text: faults for text, faults in found.items() if faults}


def test_every_type_is_checked(page: Page, home: str) -> None:
    types = page.evaluate(
        "async (base) => (await import(`${base}assets/checking/field_types/registry.js`)).TYPES", home
    )
    assert set(types) == set(FIELD_TYPES)


ASK = """async ([base, kind, text, name, circumstances]) => {
    const { CHECKING: { checkText, loadRules } } = await import(`${base}assets/checking/door.js`);
    const rules = await loadRules(base, kind);
    const { problems, values, yaml } = checkText(text, name, rules, { today: "2026-11-22", ...circumstances });
    yaml?.setIn(["name"], "Toinen");
    return { problems, values: Object.fromEntries(values), written: yaml?.toString() };
}"""


def ask(page: Page, home: str, text: str, **circumstances: Any) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate(ASK, [home, "services", text, "palautepalvelu.yml", circumstances])
    return answer


def codes(answer: dict[str, Any]) -> set[str]:
    return {problem["code"] for problem in answer["problems"]}


TEXT = """\
# Oma huomautus
name: "Palautepalvelu"   # nimi
status: Tuotannossa
pricing: {from: "1 200,00 €"}
tuntematon: jää talteen
related: [mallipalvelu]
"""


def test_values_are_put_right_and_the_text_keeps_its_comments(page: Page, home: str) -> None:
    answer = ask(page, home, TEXT)
    assert answer["values"]["status"] == "tuotannossa"
    assert answer["values"]["pricing.from"] == 1200
    assert "value.repaired" in codes(answer)
    changed = TEXT.replace('"Palautepalvelu"   #', '"Toinen" #')
    assert answer["written"].replace("{ ", "{").replace(" }", "}").replace("[ ", "[").replace(" ]", "]") == changed


def test_what_is_known_of_others_is_told(page: Page, home: str) -> None:
    assert not codes(ask(page, home, TEXT)) & {"slug.duplicate", "related.missing"}
    assert "slug.duplicate" in codes(ask(page, home, TEXT, taken=["palautepalvelu"]))
    missing = ask(page, home, TEXT, references=["services/palautepalvelu", "services/mallipalvelut"])
    (problem,) = [one for one in missing["problems"] if one["code"] == "related.missing"]
    assert (problem["meant"], problem["severity"]) == ("mallipalvelut", "warning")  # others may be proposed already
    assert not codes(ask(page, home, TEXT, references=["services/mallipalvelu"])) & {"related.missing"}


def test_a_path_leads_to_the_answer(page: Page, home: str) -> None:
    problems = ask(page, home, "references:\n  - municipality: Kuopio\n    source: palaute\n")["problems"]
    (problem,) = [one for one in problems if one["code"] == "url.form"]
    assert (problem["path"], problem["line"]) == ("references[1].source", 3)
    assert problem["message"].startswith(problem["label"])
