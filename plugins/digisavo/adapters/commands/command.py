"""What a command of `digisavo` is: a module that offers one of these."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from digisavo.adapters.arguments import Parser, day


class Exit(IntEnum):
    """What a run ends with: fine, errors in files, wrong usage, or a fault of our own."""

    OK = 0
    FAULTY = 1
    WRONG_USAGE = 2
    BROKEN = 70


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its name, in the order of the help; `summary` is its line there, `description` opens its own help.

    `add_arguments` declares what it takes, `run` does it with what was given.
    """

    name: str
    summary: str
    description: str
    add_arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], Exit]


def add_content(parser: Parser) -> None:
    """The content folder, as every command takes it."""
    parser.add_argument("--content", default="content", metavar="DIR", help="sisältökansio (content)")


def add_today(parser: Parser) -> None:
    """The day on which content is judged."""
    parser.add_argument("--today", type=day, metavar="DATE", help="päivä, jona tarkistetaan (tänään)")
