"""What others made comes with sums, in one version, from nowhere that a file names, and is renewed by proposals."""

import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
LOCKS = sorted(ROOT.glob("requirements*.txt"))
MODULE_LOCKS = [ROOT / path for path in subprocess.check_output(
    ["git", "ls-files", "*package-lock.json"], cwd=ROOT, text=True).splitlines()]  # fmt: skip
PIN = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?: ; [^\\]+)? \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_python_package_is_pinned_with_its_sums(lock: Path) -> None:
    rows = "".join(line for line in lock.read_text("utf-8").splitlines(keepends=True) if not line.startswith("#"))
    assert PIN.search(rows)
    assert not PIN.sub("", rows), "nothing else stands there: no address, no option, no pin without sums"


def test_a_package_has_one_version_in_all_lock_files() -> None:
    versions: dict[str, set[str]] = defaultdict(set)
    for lock in LOCKS:
        for pin in PIN.finditer(lock.read_text("utf-8")):
            versions[pin["name"]].add(pin["version"])
    apart = {name: sorted(found) for name, found in versions.items() if len(found) > 1}
    assert not apart, f"scripts/lock --upgrade-package {' '.join(apart)}: {apart}"


@pytest.mark.parametrize("lock", MODULE_LOCKS, ids=lambda path: path.parent.name)
def test_every_npm_package_is_pinned_with_its_sum(lock: Path) -> None:
    packages: dict[str, dict[str, Any]] = json.loads(lock.read_text("utf-8"))["packages"]
    assert len(packages) > 1
    for name, package in packages.items():
        assert not name or str(package["integrity"]).startswith("sha512-"), name
        assert "resolved" not in package, f"{name}: names where it was fetched from"


def test_no_file_says_where_to_fetch_from() -> None:
    """Registries are those of the machine: its own settings name them."""
    tracked = subprocess.check_output(["git", "ls-files"], cwd=ROOT, text=True).splitlines()
    assert not {Path(path).name for path in tracked} & {
        ".npmrc",
        ".yarnrc",
        ".yarnrc.yml",
        "pip.conf",
        ".pypirc",
        "uv.toml",
    }
    settings = [
        path for path in tracked if Path(path).name in {"package.json", "pyproject.toml"} or path.startswith(".github/")
    ]
    for path in settings:
        assert not re.search(r"index-url|find-links|registry", (ROOT / path).read_text("utf-8")), path


def test_every_action_is_pinned_by_its_commit() -> None:
    for workflow in (ROOT / ".github/workflows").glob("*.yml"):
        for used in re.findall(r"uses: (.+)", workflow.read_text("utf-8")):
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v[\d.]+", used), f"{workflow.name}: {used}"


def test_all_of_them_are_renewed_by_proposals() -> None:
    rows = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    places = {
        (row["package-ecosystem"], place) for row in rows for place in row.get("directories", [row.get("directory")])
    }
    modules = {("npm", f"/{lock.parent.relative_to(ROOT).as_posix()}") for lock in MODULE_LOCKS}
    assert places == {("github-actions", "/"), ("pip", "/"), *modules}
