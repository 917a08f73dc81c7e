"""What people are shown when a build fails: what is wrong, or the traceback for those who look for our own fault."""

import os

from digisavo.adapters.folder import BadAddressError
from digisavo.core.text import printable
from digisavo.outputs.rendering.failures import OutputError


def as_failure(error: BadAddressError | OutputError) -> str:
    """The address that is taken, or the output that failed and on what.

    A failed output is our own fault: where the variable DIGISAVO_DEBUG is set, the error itself is raised.
    """
    if isinstance(error, BadAddressError):
        return str(error)
    if os.environ.get("DIGISAVO_DEBUG"):
        raise error
    return (
        f"ohjelmassa on virhe: {printable(str(error))}\n"
        "    Ilmoita siitä toimitukselle. Muuttuja DIGISAVO_DEBUG=1 näyttää, missä."
    )
