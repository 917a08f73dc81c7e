"""What all tests share: the flag that renews expectations, properties, folders made once, one browser and site."""

import fcntl
import gc
import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from tests.browser.serving import SUB_PATH, Host
from tests.browser.whole_site import build
from tests.cpu import CpuReport
from tests.portals.small_site import build_small

# A sandbox needs rights that containers lack; the others keep the browser from asking anything of the network.
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-quic --no-first-run".split()
# Threads and a process of their own for scripts and painting make pages smoother, and cost a tenth more.
FLAGS += ["--in-process-gpu", "--js-flags=--single-threaded"]
# No other host has an address, so that what asks for one fails and is noted; stopping every request to look at it
# takes longer than the pages.
FLAGS.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")

# Where modules are not kept compiled, each worker compiles all tests, and each process that a test starts the portal.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Drawing a picture for each entry takes longer than all the rest of a small site.
os.environ.setdefault("DIGISAVO_SOCIAL_CARDS", "false")

settings.register_profile("reproducible", derandomize=True, database=None, deadline=None, max_examples=100)
settings.load_profile("reproducible")


@dataclass(frozen=True)
class Shared:
    """What all workers share: a folder, and the address at which the site in it is served, by whoever starts them."""

    folder: Path
    home: str
    host: Host | None = None


_SHARED = pytest.StashKey[Shared]()


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--cpu"):
        config.pluginmanager.register(CpuReport())
    if handed := getattr(config, "workerinput", None):
        config.stash[_SHARED] = Shared(Path(handed["folder"]), handed["home"])
        return
    stack = ExitStack()
    config.add_cleanup(stack.close)
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="digisavo-")))
    host = Host(folder / "whole/www")
    stack.callback(host.stop)
    config.stash[_SHARED] = Shared(folder, host.home, host)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Hands a worker of pytest-xdist what all share."""
    shared = node.config.stash[_SHARED]
    node.workerinput |= {"folder": str(shared.folder), "home": shared.home}
    shared.host.start()


@pytest.fixture(scope="session")
def shared(pytestconfig: pytest.Config) -> Shared:
    found = pytestconfig.stash[_SHARED]
    if found.host:  # no workers
        found.host.start()
    return found


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keeps what is collected out of every later search for garbage: it stays to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write stored expectations anew instead of comparing")
    parser.addoption("--cpu", action="store_true", help="tell what each file of tests costs of the processor")


@pytest.fixture(scope="session")
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether stored expectations are written anew; whoever does so reviews the change like code."""
    return bool(request.config.getoption("--renew"))


MakeOnce: TypeAlias = Callable[[str, Callable[[Path], object]], Path]
"""Gives the folder of a name, made by the function if no worker has made it yet; no test may change it."""


@pytest.fixture(scope="session")
def make_once(shared: Shared) -> MakeOnce:
    common = shared.folder

    def folder(name: str, make: Callable[[Path], object]) -> Path:
        with (common / f"{name}.state").open("a+") as state:
            fcntl.flock(state, fcntl.LOCK_EX)
            state.seek(0)
            if state.read() != "made":
                shutil.rmtree(common / name, ignore_errors=True)  # what failed for the other worker
                (common / name).mkdir()
                make(common / name)
                state.write("made")
        return common / name

    return folder


@pytest.fixture(scope="session")
def small_site(make_once: MakeOnce) -> Path:
    """The small portal as it was built, which no test may change."""
    return make_once("small-site", build_small) / "site"


@pytest.fixture(scope="session")
def whole_site(make_once: MakeOnce, shared: Shared) -> Path:
    """The folder of the site that most tests in the browser open, served at the address that all share."""
    return make_once("whole", partial(build, url=shared.home)) / "www" / SUB_PATH


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if path is None:
        pytest.fail("The browser tests need chromium: install it, for example with `apt install chromium`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
