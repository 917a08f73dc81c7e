"""Starts programs for `tests/programs.py`: each is a copy of this process, which has read all that they need.

`python -m tests.program_server MODULE ...` imports the modules, then reads one request a line, and answers each with
the exit code of the program that it asked for.
"""

import gc
import importlib
import json
import os
import runpy
import sys
from collections.abc import Sequence
from typing import IO, Any


def main(modules: Sequence[str]) -> None:
    for module in modules:
        importlib.import_module(module)
    gc.freeze()  # what is shared with the copies stays shared
    requests, answers = (os.fdopen(os.dup(number), mode) for number, mode in ((0, "r"), (1, "w")))
    for line in requests:
        request = json.loads(line)
        child = os.fork()
        if not child:
            become(request, (requests, answers))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), file=answers, flush=True)


def become(request: dict[str, Any], not_ours: tuple[IO[str], IO[str]]) -> None:
    """Turns this process into the program asked for: its surroundings, its streams, its arguments."""
    for stream in not_ours:
        os.close(stream.fileno())
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    for number, path in ((0, os.devnull), (1, request["output"]), (2, request["errors"])):
        opened = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    if request["cores"]:
        os.sched_setaffinity(0, request["cores"])
    # As `python -m` has it: modules of the folder come first, then those of PYTHONPATH.
    sys.path[0] = os.getcwd()
    sys.path[1:1] = list(filter(None, request["environment"].get("PYTHONPATH", "").split(os.pathsep)))
    sys.argv = request["arguments"]
    runpy.run_module(request["module"], run_name="__main__", alter_sys=True)
    sys.exit()


if __name__ == "__main__":
    main(sys.argv[1:])
