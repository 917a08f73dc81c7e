"""A fault of form is told at its line and hides nothing but its own entry; what is refused for safety stays refused."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.core.document import UNREAD, Document, Raw
from digisavo.core.problem import Problem, Severity
from digisavo.core.source import SourceFile
from digisavo.reading.yaml_lines import Names
from digisavo.reading.yaml_text import parse_yaml

NAMES = Names(
    ["name", "summary", "description", "status", "tags", "features", "provider.name", "provider.type", "links.website",
     "links.demo", "pricing.from", "pricing.setup_fee", "data_export.how", "data_export.formats",
     "references.municipality", "references.stage"]
)  # fmt: skip


def read(text: str | bytes) -> Document:
    content = text if isinstance(text, bytes) else text.encode()
    found = parse_yaml(SourceFile("a.yml", "services", "a", content), NAMES)
    assert isinstance(found, Document), found
    return found


def told(problems: tuple[Problem, ...]) -> list[tuple[int, int, str]]:
    return [(problem.span.line, problem.span.column, problem.code) for problem in problems]


CASES: dict[str, tuple[str, list[tuple[int, int, str]], Raw]] = {
    "no-break spaces as indentation": (
        "provider:\n\u00a0\u00a0name: Y\n\u00a0\u00a0type: b\nname: X\n",
        [(2, 1, "yaml.space")],
        {"provider": {"name": "Y", "type": "b"}, "name": "X"},
    ),
    "a no-break space after a key": (
        "name:\u00a0X\nprovider:\n  name:\u00a0Y\n",
        [(1, 6, "yaml.space"), (3, 8, "yaml.space")],
        {"name": "X", "provider": {"name": "Y"}},
    ),
    "no space after a colon": (
        "name: X\nlinks:\n  website:https://x.fi\n  demo: https://y.fi\nstatus:idea\n",
        [(3, 11, "yaml.space"), (5, 8, "yaml.space")],
        {"name": "X", "links": {"website": "https://x.fi", "demo": "https://y.fi"}, "status": "idea"},
    ),
    "no space after a hyphen": (
        "features:\n  - Eka\n  -Toka\nname: X\n", [(3, 4, "yaml.space")], {"features": ["Eka", "Toka"], "name": "X"},
    ),
    "tabs": (
        "provider:\n\tname: Y\n\ttype: b\nname: X\n",
        [(2, 1, "yaml.tab")],
        {"provider": {"name": "Y", "type": "b"}, "name": "X"},
    ),
    "pasted code": (
        "```yaml\nname: X\n```\n", [(1, 1, "yaml.fence"), (3, 1, "yaml.fence")], {"name": "X"},
    ),
    "a line that ends a document": (
        "name: X\n---\nstatus: idea\n...\n",
        [(2, 1, "yaml.documents"), (4, 1, "yaml.documents")],
        {"name": "X", "status": "idea"},
    ),
    "a text that is not indented": (
        "description: |\nTeksti.\nHuom: jatkuu.\n\nLoppu.\nname: X\n",
        [(2, 1, "yaml.text")],
        {"description": UNREAD, "name": "X"},
    ),
    "a text that is indented in part": (
        "data_export:\n  how: |\n    Alku.\n  Jatko.\n  formats: [csv]\n",
        [(4, 3, "yaml.text")],
        {"data_export": {"how": UNREAD, "formats": ["csv"]}},
    ),
    "a space too many": (
        "provider:\n  name: Y\n   type: b\nname: X\n",
        [(3, 4, "yaml.indentation")],
        {"provider": {"name": "Y", "type": "b"}, "name": "X"},
    ),
    "a space too few": (
        "provider:\n  name: Y\n type: b\nname: X\n",
        [(3, 2, "yaml.indentation")],
        {"provider": {"name": "Y", "type": "b"}, "name": "X"},
    ),
    "a space too many at the top": (
        "name: X\n status: idea\nsummary: Z\n",
        [(2, 2, "yaml.indentation")],
        {"name": "X", "status": "idea", "summary": "Z"},
    ),
    "a space too many after a list": (
        "features:\n  - Eka\n status: idea\nname: X\n",
        [(3, 2, "yaml.indentation")],
        {"features": ["Eka"], "status": "idea", "name": "X"},
    ),
    "rows that are not in line": (
        "references:\n  - municipality: A\n     stage: b\n  - municipality: C\n   stage: d\n",
        [(3, 6, "yaml.indentation"), (5, 4, "yaml.indentation")],
        {"references": [{"municipality": "A", "stage": "b"}, {"municipality": "C", "stage": "d"}]},
    ),
    "an item without a hyphen": (
        "features:\n  - Eka\n  Toka\n  - Kolmas\nname: X\n",
        [(3, 3, "yaml.syntax")],
        {"features": ["Eka", "Kolmas"], "name": "X"},
    ),
    "an open quotation mark in a list": (
        'features:\n  - Eka\n  - "Toka\n  - Kolmas\nname: X\n',
        [(3, 5, "yaml.syntax")],
        {"features": ["Eka", UNREAD, "Kolmas"], "name": "X"},
    ),
    "a colon in a row": (
        "references:\n  - municipality: A: b\n    stage: c\n  - municipality: D\n",
        [(2, 20, "yaml.syntax")],
        {"references": [{"municipality": UNREAD, "stage": "c"}, {"municipality": "D"}]},
    ),
    "keys without colons": (
        "name X\nsummary = Z\nstatus\ntags: [a]\n",
        [(1, 1, "yaml.syntax"), (2, 1, "yaml.syntax"), (3, 1, "yaml.syntax")],
        {"name": UNREAD, "summary": UNREAD, "status": UNREAD, "tags": ["a"]},
    ),
    "a hyphen or a question mark for an answer": (
        "pricing:\n  from: ?\n  setup_fee: -\nname: X\n", [], {"pricing": {"from": "?", "setup_fee": "-"}, "name": "X"},
    ),
    "brackets over lines beside a fault": (
        "tags: [\na,\nb\n]\nname: a: b\n", [(5, 8, "yaml.syntax")], {"tags": ["a", "b"], "name": UNREAD},
    ),
    "a file that is indented as a whole": (
        "  name: X\n  summary: a: b\n  status: idea\n",
        [(2, 13, "yaml.syntax")],
        {"name": "X", "summary": UNREAD, "status": "idea"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "values"), CASES.values(), ids=CASES)
def test_a_fault_is_told_at_its_line(text: str, expected: list[tuple[int, int, str]], values: Raw) -> None:
    found = read(text)
    assert told(found.problems) == expected
    assert found.values == values


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("name: Malli: uusi", 'name: "Malli: uusi"'),
        ('name: "Malli', 'name: "Malli"'),
        ("name: 'Kunta's palvelu'", 'name: "Kunta\'s palvelu"'),
        ('name: "A" ja B', "name: '\"A\" ja B'"),
        ('name: "C:\\palvelu"', "name: 'C:\\palvelu'"),
        ("name: @malli", 'name: "@malli"'),
        ("tags: [a, b", "tags: [a, b]"),
        ("tags: [a,, b]", "tags: [a, b]"),
        ("tags: {a, b", "tags: [a, b]"),
        ("tags: - a", "tags: [a]"),
        ("name X", "name: X"),
        ("name = X", "name: X"),
        ("name", ""),
        ("description: | Teksti", "description: Teksti"),
        ("features:\n  - Hyvä: a: b", '- "Hyvä: a: b"'),
    ],
)
def test_what_to_write_is_told(text: str, meant: str) -> None:
    (problem,) = read(f"status: idea\n{text}\n").problems
    assert problem.suggestion == meant


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("tags: &a [x]", "yaml.anchor"), ("tags: *a", "yaml.alias"), ("tags: !x [y]", "yaml.tag"),
        ("<<: {a: b}", "yaml.merge"), ("tags: a\u202eb", "text.character"), ('tags: "\\u202e"', "text.character"),
        ("tags: [a]\ntags: [b]", "yaml.duplicate"),
    ],
)  # fmt: skip
def test_what_is_refused_stays_refused_beside_other_faults(entry: str, code: str) -> None:
    alone = read(f"name: X\n{entry}\n")
    beside = read(f"name: X\n{entry}\nsummary: a: b\nstatus:idea\n\ufffc: x\n")
    assert [problem.code for problem in alone.problems] == [code]
    assert sorted({problem.code for problem in beside.problems}) == sorted(
        {code, "yaml.syntax", "yaml.space", "text.character"}
    )
    assert all(problem.severity is Severity.ERROR for problem in beside.problems)


def test_a_file_of_faults_only_is_not_read_to_its_end() -> None:
    content = "".join(f"k{number}: a: b\n" for number in range(1_000)).encode()
    found = parse_yaml(SourceFile("a.yml", "services", "a", content))
    assert isinstance(found, list)
    assert [problem.code for problem in found] == ["yaml.syntax"] * 100 + ["yaml.many"]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_another_encoding_is_told_and_read(encoding: str) -> None:
    found = read("name: Ylläpito\nstatus: a: b\n".encode(encoding))
    assert found.values == {"name": "Ylläpito", "status": UNREAD}
    assert [problem.code for problem in found.problems] == ["file.encoding", "yaml.syntax"]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("summary: Kunnan #1 vuokra\n", [(1, 17)]),
        ("summary: 'Kunnan' # x\n", []),
        ("summary: Kunnan#1\n", []),
        ("summary: # x\n", []),
        ("summary: #1 vuokra\n", [(1, 10)]),
        ("features:\n  - Eka # x\n  # y\n  - Toka\n", [(2, 9)]),
        ("tags: [a, b] # x\n", []),
        ("description: |\n  Teksti #1\n", []),
        ("summary: Kunnan\n  palvelu #1\n", [(2, 11)]),
    ],
)
def test_a_text_that_is_lost_after_a_hash_is_told(text: str, lost: list[tuple[int, int]]) -> None:
    assert [problem.span[1:] for problem in read(text).problems if problem.code == "yaml.comment"] == lost


SOUND = ["name: X", "summary: 'a: b'", "description: |\n  a: b\n\n  c #d\n", "tags: [a,\n  b]", "features:\n- a\n- b"]
SOUND += [
    "provider:\n  name: Y\n  # x\n  type: b",
    "references:\n  - municipality: A\n    stage: b\n  - municipality: C",
]
FAULTY = ["status: a: b", 'status: "a', "status:a", "status a", "status: [a", "status: @a", "status: `a`", "status: %a"]
FAULTY += [
    "status: 'a' b",
    "status: - a\n",
    "status: {a",
    "status: |a",
    "status: a\n  b: c\n  d: e",
    "status: ]",
    "```",
]


@given(st.permutations(SOUND), st.sampled_from(FAULTY), st.randoms(use_true_random=False))
def test_a_faulty_entry_hides_no_other(sound: list[str], faulty: str, random: Random) -> None:
    place = random.randrange(len(sound) + 1)
    text = "\n".join([*sound[:place], faulty, *sound[place:]]) + "\n"
    begin = sum(entry.count("\n") + 1 for entry in sound[:place]) + 1
    found = read(text)
    assert {key: value for key, value in found.values.items() if key != "status"} == read("\n".join(sound)).values
    errors = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    assert errors
    assert all(begin <= problem.span.line <= begin + faulty.count("\n") for problem in errors), (text, errors)
