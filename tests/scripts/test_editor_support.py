"""What helps people with editors: schemas by folder and by the first line of files, hooks, and a ready container."""

import json
import re
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from digisavo.adapters.commands.registry import COMMANDS
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.written_form import schema_line
from digisavo.core import address
from digisavo.core.settings import Settings
from digisavo.pipeline import COLLECTIONS

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(today=date(2026, 11, 22))
IN_YAML = [collection for collection in COLLECTIONS if not collection.form.is_markdown]


def read_json(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / name).read_text("utf-8"))
    return found


@pytest.mark.parametrize("collection", IN_YAML, ids=lambda collection: collection.kind)
def test_a_blank_file_names_its_published_schema(collection: Collection) -> None:
    blank = files("digisavo").joinpath("collections", collection.kind, "blank.yml").read_text("utf-8")
    assert blank.startswith(schema_line(collection, SETTINGS))


def test_editors_know_the_schema_of_every_folder() -> None:
    schemas = read_json(".vscode/settings.json")["yaml.schemas"]
    assert schemas == {
        address.absolute(SETTINGS, address.schema(collection.kind)): f"content/{collection.folder}/*.yml"
        for collection in IN_YAML
    }


def test_the_hooks_run_commands_on_files_of_every_kind() -> None:
    commands = {command.name for command in COMMANDS}
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")):
        assert hook["entry"].split()[0] == "digisavo"
        assert hook["entry"].split()[1] in commands
        for collection in COLLECTIONS:
            name = collection.form.example("esimerkki")
            assert re.search(hook["files"], f"content/{collection.folder}/{name}"), name
        assert not re.search(hook["files"], "content/tietoa.md")


def test_the_container_makes_itself_ready() -> None:
    container = read_json(".devcontainer/devcontainer.json")
    assert (ROOT / container["postCreateCommand"]).is_file()
    wanted = set(read_json(".vscode/extensions.json")["recommendations"])
    assert set(container["customizations"]["vscode"]["extensions"]) <= wanted


def test_workflows_are_sound() -> None:
    workflows = sorted((ROOT / ".github/workflows").glob("*.yml"))
    checks: dict[str, list[str | Path]] = {
        "check-jsonschema": ["--builtin-schema", "vendor.github-workflows", *workflows],
        "zizmor": ["--offline", "--quiet", "--no-progress", ROOT / ".github"],
    }
    for name, arguments in checks.items():
        program = Path(sys.executable).with_name(name)
        run = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr
