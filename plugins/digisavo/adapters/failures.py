"""What people are shown when a program cannot go on: why, in Finnish, and never a traceback.

Where the variable DIGISAVO_DEBUG is set, the error itself is raised, for those who look for our own fault.
"""

import os

from digisavo.adapters.disk_errors import reason_of
from digisavo.adapters.folder import BadAddressError
from digisavo.adapters.processes import ProcessDiedError
from digisavo.core.text import printable
from digisavo.outputs.rendering.failures import OutputError


def as_failure(error: Exception) -> str:
    """What was refused or ended, an address that is taken, or our own fault and on what."""
    if isinstance(error, BadAddressError | ProcessDiedError):
        return str(error)
    if os.environ.get("DIGISAVO_DEBUG"):
        raise error
    if isinstance(error, MemoryError):
        return "muisti loppui."
    if isinstance(error, OSError):
        return f"{reason_of(error)}{f' ({printable(str(error.filename))})' if error.filename else ''}."
    return (
        f"ohjelmassa on virhe: {printable(_named(error))}\n"
        "    Ilmoita siitä toimitukselle. Muuttuja DIGISAVO_DEBUG=1 näyttää, missä."
    )


def _named(error: Exception) -> str:
    """A failed output says by itself on what."""
    return str(error) if isinstance(error, OutputError) else f"{type(error).__name__}: {error}"
