"""Runs a program of ours: whatever ends it becomes an exit code and a line on the error stream."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from signal import SIGINT

from digisavo.adapters.arguments import WrongUsageError
from digisavo.adapters.commands.command import Exit
from digisavo.adapters.content_reading import NotReadError
from digisavo.adapters.failures import as_failure
from digisavo.adapters.reports import as_text
from digisavo.core.settings import FINNISH
from digisavo.core.text import printable
from digisavo.outputs.rendering.problem_words import words_for_faults


def guarded(program: str, run: Callable[[], int]) -> int:
    """Runs a program and gives its exit code; one that cannot go on says why on the error stream."""
    try:
        code = run()
        sys.stdout.flush()
        return code
    except WrongUsageError as error:
        print(f"{program}: {printable(str(error))}", file=sys.stderr)
        return Exit.WRONG_USAGE
    except NotReadError as error:
        sys.stderr.write(as_text(error.report, words_for_faults(FINNISH)))
        return Exit.FAULTY
    except BrokenPipeError:
        _close_output()  # whoever read it has had enough
        return Exit.FAULTY
    except KeyboardInterrupt:
        return 128 + SIGINT
    except Exception as error:
        is_left = isinstance(error, OSError | MemoryError)
        print(f"{program}: {'jäi kesken: ' if is_left else ''}{as_failure(error)}", file=sys.stderr)
        if isinstance(error, OSError):
            _close_output()
        return Exit.BROKEN


def _close_output() -> None:
    """Python would complain once more when it ends, of what it could not write."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
