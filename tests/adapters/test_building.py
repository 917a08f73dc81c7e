"""`scripts/build` around stand-ins for the site generator: whatever happens, the last good site stands."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EACCES, EIO, ENOSPC, EROFS
from pathlib import Path

import pytest

from digisavo.adapters import building
from digisavo.adapters.building import main
from digisavo.adapters.failures import as_failure

SOUND = "import pathlib, sys; site = pathlib.Path(sys.argv[1]); site.mkdir(); (site / 'a').write_text('uusi')"
FAILING = f"{SOUND}; sys.exit(1)"
KILLED = f"{SOUND}; import os; os.kill(os.getpid(), 9)"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good site, in which builds run."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/a").write_text("entinen")
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    return tmp_path


@pytest.fixture
def generate(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program in the place of the site generator."""
    return lambda program: monkeypatch.setattr(building, "_GENERATOR", (sys.executable, "-c", program))


def files_of(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    lock = os.open(folder, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    yield
    os.close(lock)


def test_a_sound_build_takes_the_place_of_the_site(root: Path, generate: Callable[[str], None]) -> None:
    generate(SOUND)
    assert main([]) == 0
    assert files_of(root) == {"site/a": "uusi"}
    assert {path.name for path in root.iterdir()} == {"content", "site"}


@pytest.mark.parametrize("program", [FAILING, KILLED])
def test_a_failed_build_leaves_the_last_site(root: Path, generate: Callable[[str], None], program: str) -> None:
    generate(program)
    assert main([]) == 1
    assert files_of(root) == {"site/a": "entinen"}


def test_who_killed_the_generator_is_named(
    root: Path, generate: Callable[[str], None], capfd: pytest.CaptureFixture[str]
) -> None:
    generate(KILLED)
    main([])
    assert capfd.readouterr().err == "Sivustoa ei rakennettu: SIGKILL lopetti ohjelman, ehkä muisti loppui.\n"


def test_what_killed_builds_left_behind_is_removed_but_not_what_is_in_use(
    root: Path, generate: Callable[[str], None]
) -> None:
    for name in (".build-kuollut", ".build-elossa", ".muu"):
        (root / name).mkdir()
        (root / name / "x").write_text("x")
    generate(SOUND)
    with locked(root / ".build-elossa"):
        assert main([]) == 0
    assert files_of(root) == {"site/a": "uusi", ".build-elossa/x": "x", ".muu/x": "x"}


def test_two_builds_at_once_leave_each_other_alone(root: Path, generate: Callable[[str], None]) -> None:
    """The generator of one build runs another, before and after it has written its files."""
    other = (
        "from digisavo.adapters import building; "
        f"building._GENERATOR = (sys.executable, '-c', {SOUND!r}); assert building.main([]) == 0"
    )
    generate(f"import sys; {other}; {SOUND.replace('uusi', 'viimeinen')}; {other}; assert (site / 'a').exists()")
    assert main([]) == 0
    assert files_of(root) == {"site/a": "viimeinen"}


def test_a_build_that_is_ended_cleans_up_and_ends_its_generator(root: Path) -> None:
    generator = f"{SOUND}; import os, signal; os.kill(os.getppid(), signal.SIGTERM); signal.pause()"
    program = (
        "import sys; from digisavo.adapters import building; "
        f"building._GENERATOR = (sys.executable, '-c', {generator!r}); sys.exit(building.main([]))"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (143, "")
    assert files_of(root) == {"site/a": "entinen"}


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (ENOSPC, "levy on täynnä (x/y)"),
        (EACCES, "oikeudet eivät riitä (x/y)"),
        (EROFS, "levylle ei voi kirjoittaa (x/y)"),
        (EIO, "järjestelmä vastasi: Input/output error (x/y)"),
    ],
)
def test_what_the_disk_refuses_is_said_in_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int, reason: str
) -> None:
    def refuse(**_: object) -> str:
        raise OSError(number, os.strerror(number), "x/y")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    assert main([]) == 1
    assert capsys.readouterr().err == f"Sivustoa ei rakennettu: {reason}.\n"
    assert files_of(root) == {"site/a": "entinen"}


def test_a_refusal_without_a_file() -> None:
    assert as_failure(OSError(ENOSPC, "x")) == "levy on täynnä."


def test_the_day_the_moment_and_the_wish_reach_the_generator(root: Path, generate: Callable[[str], None]) -> None:
    names = "DIGISAVO_TODAY DIGISAVO_VERBOSE SOURCE_DATE_EPOCH".split()
    generate(f"{SOUND}; import os; (site / 'a').write_text(' '.join(map(os.environ.get, {names})))")
    assert main(["--today", "2026-11-22", "--verbose"]) == 0
    assert files_of(root) == {"site/a": "2026-11-22 true 1795305600"}


@pytest.mark.parametrize("arguments", [["--muu"], ["--today"], ["--today", "2026-02-30"], ["--today", "huomenna"]])
def test_wrong_use_is_refused_in_finnish(root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "VVVV-KK-PP" in capsys.readouterr().err
