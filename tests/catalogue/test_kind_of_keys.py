"""A file in the folder of another kind is told as that, and nothing in it is told to be removed."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from digisavo.catalogue.collection import Collection
from digisavo.core.settings import Settings
from digisavo.pipeline import COLLECTIONS, read_catalogue

EXAMPLES = Path(__file__).parents[1] / "collections"
YAML = [kind for kind in COLLECTIONS if not kind.form.is_markdown]


def problems_of(text: str, name: str, folder: str, content: Path) -> list[str]:
    (content / folder).mkdir(parents=True)
    (content / folder / name).write_text(text, "utf-8")
    report = read_catalogue(content, Settings(today=date(2026, 11, 30), content=content.as_posix()))[1]
    return [problem.fault.code for problem in report.problems if problem.span.path.endswith(name)]


@pytest.mark.parametrize("kind", YAML, ids=lambda kind: kind.kind)
def test_every_example_is_sent_to_the_folder_of_its_kind(kind: Collection, tmp_path: Path) -> None:
    for other in YAML:
        if other is kind:
            continue
        for path in sorted((EXAMPLES / kind.kind / "valid").glob("*.yml")):
            if yaml.safe_load(path.read_bytes()).keys() <= other.tree.keys():
                continue  # nothing in it is strange there
            content = tmp_path / other.kind / path.stem
            name = "kylakysely--kunta.yml" if other.kind == "experiences" else path.name
            found = problems_of(path.read_text("utf-8"), name, other.folder, content)
            assert [code for code in found if code != "file.name"] == ["file.misplaced"], (path.name, other.kind, found)


def test_mistakes_in_keys_make_no_other_kind(tmp_path: Path) -> None:
    text = (EXAMPLES / "services/valid/suppein-tarjoajalta.yml").read_text("utf-8")
    text += "hinta: 5\ntarjoaja: Kylä Oy\nkotisivu: https://example.org\notsikko: Kylä\n"
    assert "file.misplaced" not in problems_of(text, "kyla.yml", "services", tmp_path)
