"""Hostile sites, built and served once, and what notices that something of them has done anything."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Request
from tests.browser.conftest import SUB_PATH
from tests.security.hostile_portal import write_attempts, write_copies, write_pages, write_settings
from tests.security.unchecked import COPIES

ALARM = "window.hacked = () => console.error('HACKED ' + location.pathname)"
# The generator's own tests of links and images have no place here: hostile pages have broken ones.
# Buttons that choose a file are pressed by a script here.
HARMLESS = re.compile(
    r"Failed to load resource: the server responded with a status of 404"
    r"|File chooser dialog can only be shown with a user activation"
)
CONTENT = re.compile(r"<[^>]*malli-[^>]*>|[^<>]*malli-[^<>]*")


@dataclass
class Site:
    """A built site and where it is served."""

    folder: Path
    home: str

    def pages(self, *patterns: str) -> list[str]:
        """The addresses of its pages whose paths match, redirects left out."""
        found = (path for pattern in patterns for path in sorted(self.folder.glob(f"{pattern}index.html")))
        return [path.parent.relative_to(self.folder).as_posix() for path in found if not is_redirect(path)]

    def telling(self, addresses: list[str]) -> Iterator[str]:
        """The pages, but of the hundreds of places that show the same content, or none, the first three.

        Every copy of a content file, and with it every hostile text of the site, is named after `malli-`.
        """
        counts: Counter[frozenset[str]] = Counter()
        for address in addresses:
            shown = frozenset(CONTENT.findall((self.folder / address / "index.html").read_text("utf-8")))
            counts[shown] += 1
            if counts[shown] <= 3 or not address.startswith(("kunnat/", "maakunnat/")):
                yield address


@dataclass
class Alarm:
    """What hostile content did: messages of the console, dialogs, new windows, requests to other hosts."""

    home: str
    events: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.add_init_script(ALARM)
        context.on("console", self._note)
        context.on("weberror", lambda error: self.events.append(str(error.error)))
        context.on("dialog", self._close)
        context.on("requestfailed", self._note_foreign)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not HARMLESS.search(message.text):
            self.events.append(message.text)

    def _close(self, dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # a memo whose words are not saved asks whether to leave
            dialog.accept()
            return
        self.events.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note_foreign(self, request: Request) -> None:
        """The browser knows no other host; what the policy stopped was not asked for."""
        if not request.url.startswith(self.home) and request.failure != "csp":
            self.events.append(f"asked for {request.url}")


def is_redirect(path: Path) -> bool:
    return b'http-equiv="refresh"' in path.read_bytes()


def build(folder: Path, *command: str) -> None:
    write_settings(folder, f"https://example.org/{SUB_PATH}/")
    site = folder / "www" / SUB_PATH
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        [sys.executable, "-m", *command, "build", "-f", str(folder / "mkdocs.yml"), "-d", str(site)],
        capture_output=True, text=True, env=environment, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr[-3000:]


def build_sent(folder: Path) -> None:
    write_attempts(folder / "content")
    write_pages(folder / "content")
    build(folder, "mkdocs")


def build_unchecked(folder: Path) -> None:
    write_copies(folder / "content", COPIES)
    build(folder, "tests.security.unchecked")
