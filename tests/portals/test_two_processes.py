"""One process and two make the same site, byte for byte, under both generators."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.our_site import write_our_site

# Enough files to be read, and enough entries to be made, by two processes.
COUNT = 310


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portal")
    write_our_site(folder, COUNT)
    return folder


def build(portal: Path, generator: str, cores: set[int]) -> Path:
    site = portal.parent / f"{generator}-{len(cores)}"
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DIGISAVO_TODAY": "2026-11-29", "SOURCE_DATE_EPOCH": "0"}
    subprocess.run(
        [sys.executable, "-m", generator, "build", "--strict", "-f", str(portal / "mkdocs.yml"), "-d", str(site)],
        env=environment, capture_output=True, check=True, preexec_fn=lambda: bind(cores),
    )  # fmt: skip
    return site


def bind(cores: set[int]) -> None:
    """Lets a process use these cores only; elsewhere than on Linux the generators alone are compared."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, cores)


def differences(one: filecmp.dircmp[str]) -> list[str]:
    found = [*one.left_only, *one.right_only, *one.funny_files]
    _, differing, odd = filecmp.cmpfiles(one.left, one.right, one.common_files, shallow=False)
    return [*found, *differing, *odd, *(name for below in one.subdirs.values() for name in differences(below))]


def test_one_core_and_two_make_the_same_site(portal: Path) -> None:
    cores = sorted(os.sched_getaffinity(0))[:2] if hasattr(os, "sched_getaffinity") else [0, 1]
    whole = build(portal, "mkdocs", set(cores[:1]))
    for generator in ("mkdocs", "properdocs"):
        divided = build(portal, generator, set(cores))
        assert len(list(divided.rglob("*.html"))) > COUNT
        assert differences(filecmp.dircmp(whole, divided)) == []
