"""The command `digisavo`: hands the arguments to the command asked for, and makes every failure an exit code."""

import os
import sys
from functools import partial

from digisavo.adapters.arguments import Parser
from digisavo.adapters.commands.command import Exit
from digisavo.adapters.commands.registry import COMMANDS
from digisavo.adapters.reports import FORMATS
from digisavo.adapters.running import guarded
from digisavo.core.settings import FINNISH
from digisavo.outputs.rendering.problem_words import words_for_faults
from digisavo.pipeline import check_declarations
from digisavo.reading.own_files import DeclarationError


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit code: 0 fine, 1 errors in files, 2 wrong usage, 70 could not go on."""
    # Python has no stream where whoever starts it has closed it.
    sys.stdout, sys.stderr = (found or open(os.devnull, "w") for found in (sys.stdout, sys.stderr))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    return guarded("digisavo", partial(_run, arguments))


def _run(arguments: list[str] | None) -> int:
    options = _parser().parse_args(arguments)
    try:
        check_declarations(FINNISH)
        return int(options.run(options))
    except DeclarationError as error:
        report = FORMATS.get(getattr(options, "format", "text"), FORMATS["text"])
        sys.stdout.write(report(error.report, words_for_faults(FINNISH)))
        return Exit.FAULTY


def _parser() -> Parser:
    parser = Parser(prog="digisavo", description="Tarkistaa, aloittaa ja hoitaa Digisavon sisältötiedostoja.")
    commands = parser.add_subparsers(required=True, metavar="KOMENTO", parser_class=Parser)
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.summary, description=command.description)
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
