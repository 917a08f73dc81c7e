"""A content folder in which every place that takes words is hostile."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

from tests.security.payloads import FILE_NAMES, FRONT_MATTER, MARKDOWN, TEXTS

from digisavo.core.problem import Severity
from digisavo.core.settings import Settings
from digisavo.pipeline import read_catalogue

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests/portals/small/content"
POST = "blog/2026-11-20-malli-kirjoitus.md"
TODAY = date(2026, 11, 22)
SETTINGS = """\
INHERIT: {root}/mkdocs.yml
site_name: Vihamielinen
site_url: {url}
watch: []
theme:
  custom_dir: {root}/plugins/digisavo/theme
plugins:
  digisavo:
    today: 2026-11-22
    publisher: Mallikunta
"""


def write_settings(folder: Path, url: str) -> None:
    (folder / "mkdocs.yml").write_text(SETTINGS.format(root=ROOT, url=url), "utf-8")


def write_pages(content: Path) -> None:
    """Hand-written pages, one for each hostile text, front matter and file name."""
    content.mkdir(parents=True, exist_ok=True)
    titles = cycle(TEXTS)
    texts = {f"sivu-{number}.md": f"# {next(titles)}\n\n{text}\n" for number, text in enumerate(reversed(MARKDOWN))}
    heads = {f"etu-{number}.md": f"---\n{text}\n---\n\nTeksti.\n" for number, text in enumerate(FRONT_MATTER)}
    names = dict.fromkeys(FILE_NAMES, "Teksti ilman otsikkoa.\n")
    for name, text in {**texts, **heads, **names}.items():
        (content / name).write_text(text, "utf-8")


def write_copies(content: Path, count: int) -> None:
    """Copies of every file of the small portal, to be filled with hostile texts; they name their own copies."""
    shutil.copytree(SMALL, content, dirs_exist_ok=True)
    for path in sorted(SMALL.glob("*/*.*")):
        if path.parent.name == "themes" or path.suffix == ".png":
            continue
        for number in range(count):
            stem = path.stem.replace("--", f"-{number}--") if "--" in path.stem else f"{path.stem}-{number}"
            text = path.read_text("utf-8").replace("service: malli-kysely", f"service: malli-kysely-{number}")
            text = text.replace("vanha-kysely", f"vanha-kysely-{number}")
            (content / path.parent.name / f"{stem}{path.suffix}").write_text(text, "utf-8")


def write_attempts(content: Path) -> None:
    """Every hostile text in every kind of content and in pages, as somebody would send it; what is refused is gone."""
    shutil.copytree(SMALL, content, dirs_exist_ok=True)
    write_pages(content)
    for name, text in attempts():
        (content / name).write_text(text, "utf-8")
    while refused := errors_of(content):
        for path in refused:
            path.unlink()


def attempts() -> Iterator[tuple[str, str]]:
    """The files, each with one hostile text in one place."""
    for number, text in enumerate(TEXTS):
        quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        for name in ("services/malli-varaus", "events/malli-paiva", "pilots/malli-neuvonta"):
            folder = name.partition("/")[0]
            yield f"{folder}/yritys-{number}.yml", with_answer(sample(f"{name}.yml"), "summary", quoted)
        experience = with_answer(sample("experiences/malli-kysely--loppi.yml"), "municipality", "")
        who = f"organisation: Yritys {number}\nadvice: {quoted}\n"
        yield f"experiences/malli-kysely--yritys-{number}.yml", experience + who
        yield f"blog/2026-11-20-otsikko-{number}.md", with_answer(sample(POST), "title", quoted)
    for number, text in enumerate(MARKDOWN):
        head = sample(POST).rpartition("---")[0]
        yield f"blog/2026-11-20-teksti-{number}.md", f"{head}---\n## Otsikko\n\n{text}\n"


def sample(name: str) -> str:
    return (SMALL / name).read_text("utf-8")


def with_answer(text: str, key: str, answer: str) -> str:
    """A content file with another answer, of however many lines."""
    changed, count = re.subn(
        rf"^{key}:.*\n(?:  .*\n)*", lambda _: f"{key}: {answer}\n", text, count=1, flags=re.MULTILINE
    )
    assert count == 1, key
    return changed


def errors_of(content: Path) -> set[Path]:
    """The files that the check refuses."""
    _, report = read_catalogue(content, Settings(today=TODAY))
    return {Path(problem.span.path) for problem in report.problems if problem.severity is Severity.ERROR}
