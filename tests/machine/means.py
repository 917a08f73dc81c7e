"""Means to make a machine refuse: rights that bind root too, a disk that is full, calls that never come back."""

import ctypes
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from resource import RLIMIT_FSIZE, setrlimit

_VERSION = 0x20080522
_OVERRIDING = (1 << 1) | (1 << 2)
"""The capabilities with which root reads and writes whatever it wants (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)."""
_DROP = 24
_LONGEST = 60
"""Seconds after which something hangs for certain, on a machine with other work too."""


@contextmanager
def bound_by_rights() -> Iterator[None]:
    """Rights of files bind this process, whoever runs it."""
    before = _capabilities()
    _set_capabilities([before[0] & ~_OVERRIDING, *before[1:]])
    try:
        yield
    finally:
        _set_capabilities(before)


def _capabilities() -> list[int]:
    """The effective, permitted and inheritable capabilities below 32, then those above."""
    header, data = (ctypes.c_uint32 * 2)(_VERSION, 0), (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None, use_errno=True).capget(header, data) == 0, os.strerror(ctypes.get_errno())
    return list(data)


def _set_capabilities(values: Sequence[int]) -> None:
    header, data = (ctypes.c_uint32 * 2)(_VERSION, 0), (ctypes.c_uint32 * 6)(*values)
    assert ctypes.CDLL(None, use_errno=True).capset(header, data) == 0, os.strerror(ctypes.get_errno())


def bind_program() -> None:
    """Rights of files bind the program that this process is about to become."""
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(_DROP, capability, 0, 0, 0)  # of whoever is not root it drops nothing


@contextmanager
def coming_back() -> Iterator[None]:
    """What waits for ever fails."""

    def ring(number: int, frame: object) -> None:
        raise TimeoutError(f"nothing came back in {_LONGEST} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(_LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def without_rights(path: Path, mode: int = 0) -> Iterator[None]:
    """A file or folder that nobody may use; its rights come back, so that it can be removed."""
    before = path.stat().st_mode & 0o777
    path.chmod(mode)
    try:
        with bound_by_rights():
            yield
    finally:
        path.chmod(before)


def run_on_full_disk(
    command: Sequence[str | Path], folder: Path, kilobytes: int, after: str = "true"
) -> "subprocess.CompletedProcess[str]":  # fmt: skip
    """Runs a command in a copy of a folder on a disk that has room for so much more, and then a line of shell.

    Where no disk can be mounted, no file may grow beyond the room.
    """
    disk = folder.with_name(f"{folder.name}-levy")
    disk.mkdir()
    if prefix := _private_mounts():
        size = kilobytes + sum(-(-path.lstat().st_size // 4096) * 4 + 4 for path in folder.rglob("*"))
        steps = f'mount -t tmpfs -o size={size}k levy "$1" && cp -a "$2/." "$1" && cd "$1" && shift 2'
        limit = None
    else:
        steps = 'cp -a "$2/." "$1" && cd "$1" && shift 2'

        def limit() -> None:
            setrlimit(RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    script = f'{steps} && {{ "$@"; code=$?; {after}; exit $code; }}'
    return subprocess.run(
        [*prefix, "sh", "-c", script, "sh", disk, folder, *command],
        capture_output=True, text=True, check=False, preexec_fn=limit, timeout=_LONGEST * 5,
    )  # fmt: skip


@cache
def _private_mounts() -> tuple[str, ...]:
    """The command before one that may mount disks of its own; none where that is not allowed."""
    for prefix in (("unshare", "--mount"), ("unshare", "--map-root-user", "--mount")):
        trial = [*prefix, "sh", "-c", "mount -t tmpfs levy /mnt"]
        if shutil.which("unshare") and subprocess.run(trial, capture_output=True, check=False).returncode == 0:
            return prefix
    return ()
