"""The memory of several processes is counted once where they share it, and together where they do not."""

import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.peak import Peak

FORKED = """
import os, sys
held = bytearray(os.urandom(1 << 20) * 64)
reads, writes = os.pipe()
if not os.fork():
    if sys.argv[1] == "changed":
        held[::4096] = bytes(len(held[::4096]))
    os.write(writes, b"x")
    sys.stdin.read()
    os._exit(0)
os.read(reads, 1)
print("ready", flush=True)
sys.stdin.read()
os.wait()
"""


@pytest.mark.parametrize(("what", "mebibytes"), [("shared", 64), ("changed", 128)])
def test_what_two_processes_take(what: str, mebibytes: int) -> None:
    command = [sys.executable, "-c", FORKED, what]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        peak = Peak(process.pid)
        peak.look()
        process.communicate()
        peak.look()
    is_told = Path("/proc/self/smaps_rollup").exists()
    assert mebibytes < peak.mebibytes < mebibytes + 40 if is_told else peak.mebibytes == 0
