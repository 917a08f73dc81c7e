"""`digisavo changes`: tells in the words of the catalogue what differs between two commits."""

import argparse
import sys
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError
from digisavo.adapters.change_data import as_json
from digisavo.adapters.change_reports import as_markdown, as_text
from digisavo.adapters.changesets import judge_commits
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content, add_today
from digisavo.adapters.commits import NoCommitError
from digisavo.adapters.inert import in_text
from digisavo.core.phrase import Foreign, Phrase
from digisavo.outputs.rendering.translations import Language

_FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}


def changes(options: argparse.Namespace) -> Exit:
    """Compares the commits; entries that fail the check are told too."""
    try:
        judged = judge_commits(Path(options.content), options.base, options.head, options.today or today_in_helsinki())
    except NoCommitError as error:
        raise WrongUsageError(str(error)) from error
    sys.stdout.write(_FORMATS[options.format](judged))
    if judged.is_older:
        # Not a part of the answer: programs read that.
        language = Language(judged.settings.language)
        print(
            Phrase.of(language.t, "changes.older", base=Foreign(options.base), head=Foreign(options.head)).written(
                in_text
            ),
            file=sys.stderr,
        )
    return Exit.OK


def add_commits(parser: Parser) -> None:
    """The two commits that are compared."""
    parser.add_argument("base", metavar="BASE", help="versio, johon verrataan: haara, merkintä tai commit")
    parser.add_argument("head", metavar="HEAD", help="versio, jonka muutokset kerrotaan")


def _add_arguments(parser: Parser) -> None:
    add_commits(parser)
    add_content(parser)
    parser.add_argument("--format", choices=list(_FORMATS), default="text", help="tulosteen muoto (text)")
    add_today(parser)


CHANGES = Command(
    "changes",
    "kerro, mikä sisällössä on muuttunut",
    "Kertoo kahden version väliset muutokset.",
    _add_arguments,
    changes,
)
