"""The command `digisavo`: hands the arguments to the command asked for, and makes every failure an exit code."""

import os
import sys

from digisavo.adapters.arguments import Parser, WrongUsageError
from digisavo.adapters.commands.command import Exit
from digisavo.adapters.commands.registry import COMMANDS
from digisavo.adapters.disk_errors import is_refusal, reason_of
from digisavo.adapters.processes import ProcessDiedError
from digisavo.adapters.reports import FORMATS
from digisavo.core.settings import FINNISH
from digisavo.core.text import printable
from digisavo.outputs.rendering.problem_words import words_for_faults
from digisavo.pipeline import check_declarations
from digisavo.reading.own_files import DeclarationError


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns its exit code: 0 fine, 1 errors in files, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        options = _parser().parse_args(arguments)
        check_declarations(FINNISH)
        return int(options.run(options))
    except DeclarationError as error:
        report = FORMATS.get(getattr(options, "format", "text"), FORMATS["text"])
        sys.stdout.write(report(error.report, words_for_faults(FINNISH)))
        return Exit.FAULTY
    except WrongUsageError as error:
        print(f"digisavo: {printable(str(error))}", file=sys.stderr)
        return Exit.WRONG_USAGE
    except ProcessDiedError as error:
        print(f"digisavo: {error}", file=sys.stderr)
        return Exit.BROKEN
    except BrokenPipeError:
        # Whoever read the output has had enough; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FAULTY
    except Exception as error:
        if os.environ.get("DIGISAVO_DEBUG"):
            raise
        if isinstance(error, OSError) and is_refusal(error):
            place = f" ({printable(str(error.filename))})" if error.filename else ""
            print(f"digisavo: jäi kesken: {reason_of(error)}{place}.", file=sys.stderr)
            return Exit.BROKEN
        print(f"digisavo: ohjelmassa on virhe: {type(error).__name__}: {printable(str(error))}", file=sys.stderr)
        print("    Ilmoita siitä toimitukselle. Muuttuja DIGISAVO_DEBUG=1 näyttää, missä.", file=sys.stderr)
        return Exit.BROKEN


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
