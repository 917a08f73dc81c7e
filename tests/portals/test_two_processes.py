"""One process and two make the same site, byte for byte, and so do both generators."""

import filecmp
import os
from pathlib import Path

import pytest
from benchmarks.our_site import write_our_site
from tests.programs import run_program

# Enough files to be read, and enough entries to be made, by two processes.
COUNT = 310


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portal")
    write_our_site(folder, COUNT)
    return folder


def build(portal: Path, generator: str, cores: set[int]) -> Path:
    site = portal.parent / f"{generator}-{len(cores)}"
    arguments = ("build", "--strict", "-f", portal / "mkdocs.yml", "-d", site)
    # Elsewhere than on Linux the generators alone are compared.
    bound = cores if hasattr(os, "sched_setaffinity") else ()
    run = run_program(generator, *arguments, cores=bound, DIGISAVO_TODAY="2026-11-29", SOURCE_DATE_EPOCH="0")
    assert run.returncode == 0, run.stderr
    return site


def differences(one: filecmp.dircmp[str]) -> list[str]:
    found = [*one.left_only, *one.right_only, *one.funny_files]
    _, differing, odd = filecmp.cmpfiles(one.left, one.right, one.common_files, shallow=False)
    return [*found, *differing, *odd, *(name for below in one.subdirs.values() for name in differences(below))]


def test_one_core_and_two_make_the_same_site(portal: Path) -> None:
    cores = sorted(os.sched_getaffinity(0))[:2] if hasattr(os, "sched_getaffinity") else [0, 1]
    whole = build(portal, "mkdocs", set(cores[:1]))
    divided = build(portal, "properdocs", set(cores))
    assert len(list(divided.rglob("*.html"))) > COUNT
    assert differences(filecmp.dircmp(whole, divided)) == []
