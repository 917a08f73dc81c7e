"""`scripts/build` on a machine that fails: why is told in one line, the last good site stands, and nothing is left."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

import pytest
from tests.machine.means import bind_program, run_on_full_disk, without_rights

SMALL = Path(__file__).parents[1] / "portals/small"
THEME = Path(__file__).parents[2] / "plugins/digisavo/theme"
BUILD = [sys.executable, "-m", "digisavo.adapters.building"]
LONGEST = 120


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """A small portal with a good site."""
    shutil.copytree(SMALL / "content", tmp_path / "portal/content")
    settings = f"INHERIT: {SMALL / 'mkdocs.yml'}\ntheme:\n  custom_dir: {THEME}\n"
    (tmp_path / "portal/mkdocs.yml").write_text(settings, "utf-8")
    (tmp_path / "portal/site").mkdir()
    (tmp_path / "portal/site/index.html").write_text("entinen", "utf-8")
    return tmp_path / "portal"


def run(portal: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        BUILD, cwd=portal, capture_output=True, text=True, check=False, preexec_fn=bind_program, timeout=LONGEST
    )


def build(portal: Path) -> str:
    """Builds without success, and gives what was said."""
    result = run(portal)
    said = result.stdout + result.stderr
    assert result.returncode == 1, said
    assert_unharmed(portal)
    assert "Traceback" not in said
    assert "ohjelmassa" not in said
    return said


def assert_unharmed(portal: Path) -> None:
    assert {path.name for path in portal.iterdir()} - {".cache"} <= {"content", "mkdocs.yml", "site"}
    assert [path.name for path in (portal / "site").iterdir()] == ["index.html"]
    assert (portal / "site/index.html").read_text("utf-8") == "entinen"


def test_all_that_cannot_be_read_is_told_at_once(portal: Path) -> None:
    content = portal / "content"
    (content / "blog/malli.png").unlink()
    for name in ("blog/malli.png", "putki.md", "putki.png", "services/putki.yml", "themes/putki.md"):
        os.mkfifo(content / name)
    (content / "piha").symlink_to("..")
    with without_rights(content / "pilots"), without_rights(content / "tietoa.md"):
        said = build(portal)
    paths = ["pilots", "tietoa.md", "putki.md", "putki.png", "services/putki.yml", "themes/putki.md", "piha"]
    assert not [path for path in paths if f"content/{path}:1:1: " not in said], said
    assert '"malli.png" ei voi näyttää. Tämä ei ole tavallinen tiedosto. [image.unreadable]' in said


def test_content_that_is_not_there(portal: Path) -> None:
    (portal / "content").rename(portal.parent / "content")
    assert build(portal) == "Sivustoa ei rakennettu: kansiota content ei ole.\n"


def test_a_folder_that_takes_nothing(portal: Path) -> None:
    with without_rights(portal, 0o500):
        said = build(portal)
    assert said.startswith(f"Sivustoa ei rakennettu: oikeudet eivät riitä ({portal}/.build-")


@pytest.mark.parametrize("name", ["tiedosto", "linkki"])
def test_a_site_that_is_no_folder_is_left_alone(name: str, portal: Path) -> None:
    shutil.rmtree(portal / "site")
    (portal.parent / "muualla").mkdir()
    if name == "linkki":
        (portal / "site").symlink_to("../muualla")
    else:
        (portal / "site").write_text("muistio", "utf-8")
    result = run(portal)
    assert (result.returncode, result.stderr) == (1, "Sivustoa ei rakennettu: site ei ole kansio. Siirrä se pois.\n")
    assert (portal / "site").is_symlink() == (name == "linkki")


def test_a_disk_that_becomes_full(portal: Path) -> None:
    result = run_on_full_disk(BUILD, portal, 600, "echo; cat site/index.html; echo; ls -A")
    assert result.returncode == 1, result.stderr
    assert re.search(r"Sivustoa ei rakennettu: (levy on täynnä|tiedostosta tulisi liian suuri) \(/", result.stdout)
    assert "Traceback" not in result.stderr
    assert "\nentinen\n" in result.stdout
    assert ".build-" not in result.stdout.rpartition("entinen")[2]


# What is killed


@contextmanager
def building(portal: Path) -> Iterator["subprocess.Popen[str]"]:
    """A build at work, with a group of processes of its own."""
    process = subprocess.Popen(
        BUILD, cwd=portal, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def wait_for(what: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    end = monotonic() + LONGEST
    while not what():
        assert process.poll() is None, process.communicate()[0]
        assert monotonic() < end
        sleep(0.002)


MOMENTS: dict[str, Callable[[Path], bool]] = {
    "first file": lambda portal: any(portal.glob(".build-*/site/*")),
    "last": lambda portal: any(portal.glob(".build-*/site/sitemap.xml")),
}


def test_what_killed_builds_leave_is_removed_by_the_next(portal: Path) -> None:
    """The next one, which can keep nothing for the one after it, is a sound build all the same."""
    for moment in MOMENTS.values():
        for folder in portal.glob(".build-*"):
            folder.rename(portal / f"odottaa{folder.name}")
        with building(portal) as process:
            wait_for(lambda: moment(portal), process)  # noqa: B023 - asked at once
            os.killpg(process.pid, signal.SIGKILL)
        assert (portal / "site/index.html").read_text("utf-8") == "entinen"
    left = [folder.rename(portal / folder.name.removeprefix("odottaa")) for folder in portal.glob("odottaa*")]
    assert len(left) == len(MOMENTS) - 1
    (portal / ".cache").mkdir(exist_ok=True)
    with without_rights(portal / ".cache", 0o500):
        assert run(portal).returncode == 0
    assert {path.name for path in portal.iterdir()} - {".cache"} == {"content", "mkdocs.yml", "site"}
    assert (portal / "site/sitemap.xml").is_file()


def seconds_of(process: int) -> list[int]:
    """The processes that the generator has made of itself; git is another program."""
    found = []
    for generator in children_of(process):
        found += [child for child in children_of(generator) if command_of(child) == command_of(generator)]
    return found


def children_of(process: int) -> list[int]:
    with suppress(OSError):
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]
    return []


def command_of(process: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


def test_a_second_process_that_is_killed_is_named(portal: Path) -> None:
    with building(portal) as process:
        wait_for(lambda: any(portal.glob(".build-*/site/*")) and bool(seconds_of(process.pid)), process)
        os.kill(seconds_of(process.pid)[0], signal.SIGKILL)
        said = process.communicate(timeout=LONGEST)[0]
    assert process.returncode == 1, said
    assert "Sivustoa ei rakennettu: SIGKILL lopetti toisen prosessin, ehkä muisti loppui." in said
    assert "Traceback" not in said
    assert_unharmed(portal)
