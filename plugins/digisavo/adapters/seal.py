"""The seal of a site: the checksum of every file as it was built, packed, in the form that `sha256sum` reads."""

import gzip
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

SEAL = "checksums.txt.gz"
"""Where it lies, beside `build.json`; packed, for it grows with the site."""
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def write_seal(folder: Path, paths: Iterable[str]) -> int:
    """Writes the seal of the files at these paths below a folder, and gives its bytes."""
    lines = (f"{checksum((folder / path).read_bytes())}  {path}\n" for path in sorted(paths) if path != SEAL)
    return (folder / SEAL).write_bytes(gzip.compress("".join(lines).encode(), mtime=0))


def read_seal(text: str) -> dict[str, str]:
    """The checksums by path; ValueError with the number of a line that is none."""
    return dict(_entries(text))


def checksum(content: bytes) -> str:
    """What distinguishes a content from any other."""
    return sha256(content).hexdigest()


def _entries(text: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found is None:
            raise ValueError(number)
        yield found[2], found[1]
