"""The seal of a site: the checksum of every file as it was built, in the form that `sha256sum --check` reads."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

SEAL = "checksums.txt"
"""Where it lies, beside `build.json`."""
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def write_seal(folder: Path, paths: Iterable[str]) -> int:
    """Writes the seal of the files at these paths below a folder, and gives its bytes."""
    lines = (f"{checksum((folder / path).read_bytes())}  {path}\n" for path in sorted(paths) if path != SEAL)
    return (folder / SEAL).write_bytes("".join(lines).encode())


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
