"""Which output failed, and on what: a failure there is a fault of the program, and has to be found."""

from collections.abc import Iterator
from contextlib import contextmanager

from digisavo.reading.own_files import DeclarationError


class OutputError(Exception):
    """An output failed; the exception that this one is raised from says why.

    `names` lead from the output to what it was making: an entry (`services/malli`) or an address.
    """

    def __init__(self, *names: str) -> None:
        super().__init__(*names)
        self.names = names

    def __str__(self) -> str:
        cause = self.__cause__
        return f"{', '.join(self.names)}: {type(cause).__name__}: {cause}"


@contextmanager
def making(name: str) -> Iterator[None]:
    """Names what is made inside; an exception there becomes an OutputError that has the name.

    A fault of the portal's own files is no failure of the output: it names its own place, and keeps the names besides.
    A full disk or memory is no fault of anybody's.
    """
    try:
        yield
    except (MemoryError, OSError):
        raise
    except DeclarationError as error:
        error.names = (name, *error.names)
        raise
    except OutputError as error:
        raise OutputError(name, *error.names) from error.__cause__
    except Exception as error:
        raise OutputError(name) from error
