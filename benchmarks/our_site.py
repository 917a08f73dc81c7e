"""The portal itself with a made-up catalogue: the repository's own settings and theme, and pages that do not change."""

import shutil
from pathlib import Path
from typing import Any

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
    for page in (ROOT / "tests/portals/whole/content").glob("*.md"):
        shutil.copy(page, content)
    folder.joinpath("mkdocs.yml").write_text(as_yaml(settings), "utf-8")


_BULK = (".gz", ".csv", ".ods", ".ttl", "dcat.jsonld")
"""Files that hold everything, for programs that fetch them once: they may grow with the catalogue."""


def output_of(site: Path) -> dict[str, Any]:
    """How many files and bytes a built site has, and its largest file that is no bulk download."""
    sizes = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}
    largest = max((name for name in sizes if not name.endswith(_BULK)), key=sizes.__getitem__)
    return {"files": len(sizes), "bytes": sum(sizes.values()), "largest": largest, "largest_bytes": sizes[largest]}
