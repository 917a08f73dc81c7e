"""Real git repositories for tests."""

import os
import subprocess
from pathlib import Path

from digisavo.adapters.history import history_of
from digisavo.core.history import History

FIRST = 1_700_000_000
DAY = 86_400


class Repository:
    """A repository whose content lies in a folder, with commits at given times."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "portti" / "content"
        (self.content / "events").mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, at: int = FIRST) -> None:
        names = {f"GIT_{who}_{what}": "testi" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        dates = {"GIT_COMMITTER_DATE": f"@{at} +0000", "GIT_AUTHOR_DATE": f"@{FIRST} +0000"}
        nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        environment = os.environ | names | dates | nothing
        subprocess.run(["git", "-C", str(self.root), *arguments], check=True, env=environment, capture_output=True)

    def write(self, name: str, text: str) -> None:
        (self.content / name).write_text(text, "utf-8")

    def commit(self, at: int, **files: str) -> None:
        for name, text in files.items():
            self.write(f"events/{name}.yml", text)
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "-m", "muutos", at=at)

    def history(self) -> History:
        return history_of(self.content)
