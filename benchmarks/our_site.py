"""The portal itself with a made-up catalogue: the repository's own settings, theme and hand-written pages."""

import shutil
from pathlib import Path

from benchmarks.corpus import as_yaml, write_corpus

ROOT = Path(__file__).resolve().parent.parent


def write_our_site(folder: Path, count: int) -> None:
    """Writes settings of MkDocs and content with that many services."""
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": "content", "watch": [],
        "theme": {"custom_dir": str(ROOT / "plugins" / "digisavo" / "theme")},
    }  # fmt: skip
    content = folder / "content"
    write_corpus(content / "services", count)
    for page in (ROOT / "content").glob("*.md"):
        shutil.copy(page, content)
    folder.joinpath("mkdocs.yml").write_text(as_yaml(settings), "utf-8")
