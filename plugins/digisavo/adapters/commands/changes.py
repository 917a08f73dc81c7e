"""`digisavo changes`: tells in the words of the catalogue what differs between two commits."""

import argparse
import sys
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError
from digisavo.adapters.change_reports import CHANGE_FORMATS
from digisavo.adapters.changesets import judge_commits
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content, add_today
from digisavo.adapters.commits import NoCommitError


def changes(options: argparse.Namespace) -> Exit:
    """Compares the commits; entries that fail the check are told too."""
    try:
        judged = judge_commits(Path(options.content), options.base, options.head, options.today or today_in_helsinki())
    except NoCommitError as error:
        raise WrongUsageError(str(error)) from error
    sys.stdout.write(CHANGE_FORMATS[options.format](judged))
    return Exit.OK


def add_commits(parser: Parser) -> None:
    """The two commits that are compared."""
    parser.add_argument("base", metavar="BASE", help="versio, johon verrataan: haara, merkintä tai commit")
    parser.add_argument("head", metavar="HEAD", help="versio, jonka muutokset kerrotaan")


def _add_arguments(parser: Parser) -> None:
    add_commits(parser)
    add_content(parser)
    parser.add_argument("--format", choices=list(CHANGE_FORMATS), default="text", help="tulosteen muoto (text)")
    add_today(parser)


CHANGES = Command(
    "changes",
    "kerro, mikä sisällössä on muuttunut",
    "Kertoo kahden version väliset muutokset.",
    _add_arguments,
    changes,
)
