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
        env=environment, capture_output=True, check=True, preexec_fn=lambda: os.sched_setaffinity(0, cores),
    )  # fmt: skip
    return site


def differences(one: filecmp.dircmp[str]) -> list[str]:
    found = [*one.left_only, *one.right_only, *one.funny_files]
    _, differing, odd = filecmp.cmpfiles(one.left, one.right, one.common_files, shallow=False)
    return [*found, *differing, *odd, *(name for below in one.subdirs.values() for name in differences(below))]


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="only Linux binds a process to a core")
def test_one_core_and_two_make_the_same_site(portal: Path) -> None:
    cores = sorted(os.sched_getaffinity(0))[:2]
    whole = build(portal, "mkdocs", set(cores[:1]))
    for generator in ("mkdocs", "properdocs"):
        divided = build(portal, generator, set(cores))
        assert len(list(divided.rglob("*.html"))) > COUNT
        assert differences(filecmp.dircmp(whole, divided)) == []
