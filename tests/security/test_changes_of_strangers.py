"""Pull requests of strangers: what raises the level of another's entry is an alarm, and no name or text does anything.

The names of files, branches and authors, and every text of content, come from whoever sends a change in.
"""

import json
import re
from pathlib import Path

import cmarkgfm
import lxml.html
import pytest
from cmarkgfm.cmark import Options
from tests.adapters.content_repository import DAY, SELLER, STRANGER, ContentRepository, Told, service
from tests.depth import part_of
from tests.security.documents import BOMBS
from tests.security.stalling import without_stalling
from tests.security.strange import STRANGE

FILE = "services/kylakysely.yml"
PROOF = "{{level: {level}, url: 'https://{host}/nayte', checked_on: 2026-11-29}}"
NAMES = (
    "a\nb.yml", "::set-output name=code::no.yml", "a\n::error::b.yml", "##[command]x.yml", "a'b\"c`d`.yml",
    "$(touch hakkeroitu).yml", "; rm -rf x;.yml", "--help.yml", "-.yml", "a\u202egpj.yml", "a\u2066b.yml",
    "@everyone.yml",
    "![x](https:hyokkays.example).yml", "closes #1.yml", "<img src=x onerror=hacked()>.yml", "[[slot:body]].yml",
    "__proto__.yml", "con.yml", "\ud800.yml", "\udcff\udcfe.yml", "a\tb.yml", "\x1b[31mx.yml", " .yml",
    "ä" * 100 + ".yml",
    "$GITHUB_ENV.yml", "%0A::warning::x.yml", "|x.yml", "a*b?.yml",
)  # fmt: skip
TRIED = dict.fromkeys(["comments", "commands", "markdown", "directions", *part_of(STRANGE, 8)])
COMMANDS = re.compile(r"^\s*(::|##\[)", re.MULTILINE)
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
LIVE = re.compile(r"(?<![\w`])@\w|(?<!\w)(#|GH-)\d|https?://hyokkays", re.IGNORECASE)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentRepository:
    """A seller's entry, as the history has it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DIGISAVO_DEBUG", "1")
    repository = ContentRepository(tmp_path)
    repository.write(FILE, service("Kyläkysely", "kylakysely"))
    repository.commit(SELLER)
    return repository


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


def put(repository: ContentRepository, name: str, text: str) -> None:
    """Writes a file of any name, as git can hold it."""
    path = repository.root / "content/services" / name
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def reports(told: Told, base: str = "HEAD~1") -> dict[str, str]:
    """All that is said of a change, by command and form."""
    known = {form: ("changes", base, "HEAD", f"--format={form}") for form in ("text", "markdown", "json")}
    with without_stalling(4):
        found = {name: told.run(*command, "--today", DAY) for name, command in known.items()}
        found["review"] = told.run("review", base, "HEAD", "--today", DAY)
    return found


def check_inert(found: dict[str, str]) -> None:
    """Nothing of a change does anything where it is told."""
    for name, text in found.items():
        assert not COMMANDS.search(text), (name, text)
        assert name == "json" or not UNSEEN.search(text), (name, ascii(text))
    json.loads(found["json"])
    assert not LIVE.search(found["text"]), found["text"]
    for name in ("markdown", "review"):
        tree = lxml.html.fragment_fromstring(
            cmarkgfm.github_flavored_markdown_to_html(found[name], Options.CMARK_OPT_UNSAFE), create_parent="div"
        )
        assert not tree.xpath("//a[not(starts-with(@href, 'https://github.com/digisavo/'))]|//img|//script|//style")
        assert {str(one.tag) for one in tree.iter() if isinstance(one.tag, str)} <= set(
            "div h2 h3 h4 p ul ol li code pre".split()
        )
        for code in tree.xpath("//code|//pre"):
            code.drop_tree()
        assert not LIVE.search(tree.text_content()), tree.text_content()


@pytest.mark.parametrize(
    ("host", "code"), [("kunta.example.org", "level_rises"), ("www.kylakysely.example.org", "own_source")]
)
def test_who_raises_the_level_of_anothers_entry_is_told_first(
    host: str, code: str, repository: ContentRepository, told: Told
) -> None:
    proof = PROOF.format(level="todennettu", host=host)
    repository.edit(FILE, ("evidence:\n", f"evidence:\n  pricing.from: {proof}\n"), ("from: 99", "from: 9"))
    repository.commit(STRANGER)
    assert {"others_entry", code} <= {alarm["code"] for alarm in told.changes()["alarms"]}
    summary = told.run("review", "HEAD~1", "HEAD", "--today", DAY)
    assert summary.index("### Katso ensin") < summary.index("### Muutokset")
    assert host in summary


def test_the_highest_level_cannot_be_claimed(repository: ContentRepository, told: Told) -> None:
    """Only an experience of somebody else gives it."""
    repository.edit(FILE, ("level: todennettu", "level: vahvistettu"))
    repository.commit(STRANGER)
    assert "others_entry" in {alarm["code"] for alarm in told.changes()["alarms"]}
    told.run("check", "--since", "HEAD~1", "--today", DAY, code=1)


@pytest.mark.parametrize("who", ["toimitus", "muu"])
def test_who_makes_anothers_entry_theirs_is_told(who: str, repository: ContentRepository, told: Told) -> None:
    repository.edit(FILE, ("submitted_by: toimittaja", f"submitted_by: {who}"))
    repository.commit(STRANGER)
    assert {"others_entry", "submitter"} <= {alarm["code"] for alarm in told.changes()["alarms"]}


def test_a_level_is_not_raised_under_another_name(repository: ContentRepository, told: Told) -> None:
    """The entry is moved away, and comes back as a copy with proofs."""
    repository.git("mv", f"content/{FILE}", "content/services/kylakysely-2.yml")
    proof = PROOF.format(level="todennettu", host="kunta.example.org")
    repository.edit("services/kylakysely-2.yml", ("evidence:\n", f"evidence:\n  pricing.from: {proof}\n"))
    repository.commit(STRANGER)
    codes = {alarm["code"] for alarm in told.changes()["alarms"]}
    assert codes & {"removed", "others_entry", "address_lost"}
    assert codes & {"level_rises", "own_source"}


def test_no_name_of_a_file_does_anything(repository: ContentRepository, told: Told) -> None:
    """All names at once, as new files of content, and outside of it."""
    made = 0
    for name in NAMES:
        try:
            put(repository, name, service("Kysely", "kysely"))
            made += 1
        except (OSError, UnicodeEncodeError):
            continue
    assert made > len(NAMES) - 3
    (repository.root / "muu\n::error::x@everyone.txt").write_text("x", "utf-8")
    repository.commit(STRANGER)
    check_inert(reports(told))
    assert not (repository.root / "hakkeroitu").exists()
    for form in ("text", "github"):
        checked = told.run("check", "--since", "HEAD~1", f"--format={form}", "--today", DAY, code=1)
        lines = [line for line in checked.splitlines() if COMMANDS.match(line)]
        assert all(form == "github" and re.match(r"::(error|warning|notice) file=content/", line) for line in lines)


@pytest.mark.parametrize("name", TRIED)
def test_no_text_does_anything_in_what_is_said_of_a_change(
    name: str, repository: ContentRepository, told: Told
) -> None:
    text = BOMBS[f"text_{name}"].decode("utf-8", "surrogatepass")
    tags = [line for line in text.splitlines() if line.startswith("tags")]
    put(repository, "kylakysely.yml", text)
    put(repository, "toinen.yml", "\n".join([service("Toinen", "toinen").rstrip(), *tags, ""]))
    repository.commit(STRANGER)
    check_inert(reports(told))


@pytest.mark.parametrize("name", part_of([name for name in BOMBS if not name.startswith("text_")], 8))
def test_no_file_holds_up_a_review(name: str, repository: ContentRepository, told: Told) -> None:
    (repository.root / "content" / FILE).write_bytes(BOMBS[name])
    repository.commit(STRANGER)
    check_inert(reports(told))
    assert "others_entry" in {alarm["code"] for alarm in told.changes()["alarms"]} or BOMBS[name] == b""


@pytest.mark.parametrize("branch", ["x;id", "x$(id)", "x`id`", "x'y", 'x"y', "@everyone", "x\u202ey"])
def test_no_name_of_a_branch_does_anything(branch: str, repository: ContentRepository, told: Told) -> None:
    repository.git("branch", branch)
    said = told.run("review", branch, "HEAD", "--today", DAY)
    assert not COMMANDS.search(said)
    assert not UNSEEN.search(said)
