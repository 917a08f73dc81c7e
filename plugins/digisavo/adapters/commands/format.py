"""`digisavo format`: puts the answers of files into the order of the form, by moving whole lines."""

import argparse
from pathlib import Path

from digisavo.adapters.arguments import Parser, content_folder
from digisavo.adapters.commands.command import Command, Exit, add_content
from digisavo.adapters.content_files import Text, read_text, write_text
from digisavo.adapters.named_files import named_files
from digisavo.catalogue.source_text import formatted
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import shown

_KINDS = {collection.kind: collection for collection in COLLECTIONS}


def format_files(options: argparse.Namespace) -> Exit:
    """Formats the files and tells which have changed; with `--check` it only tells which would."""
    paths = options.paths or [str(content_folder(options.content))]
    changed = broken = 0
    for path, kind in named_files(paths, options.kind):
        read = read_text(path)
        text = read.text.replace("\r\n", "\n") if read else ""
        found = formatted(text, _KINDS[kind]) if read else None
        if found is None:
            broken += 1
            print(f"Ei voi järjestää ennen kuin virheet on korjattu: {shown(path)}")
        elif found != text:
            changed += 1
            _change(path, Text(found), options.check)
    print(f"{'Järjestettäviä' if options.check else 'Järjestetty'}: {changed}. Virheellisiä: {broken}.")
    return Exit.FAULTY if broken or (changed and options.check) else Exit.OK


def _change(path: Path, text: Text, is_trial: bool) -> None:
    if not is_trial:
        write_text(path, text)
    print(f"{'Järjestettävä' if is_trial else 'Järjestetty'}: {shown(path)}")


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="tiedosto tai kansio; ilman tätä koko sisältö")
    add_content(parser)
    parser.add_argument("--kind", choices=list(_KINDS), help="sisällön laji, jos sitä ei näe kansiosta")
    parser.add_argument("--check", action="store_true", help="kerro vain, mitä pitäisi järjestää")


FORMAT = Command(
    "format", "järjestä vastaukset",
    "Järjestää vastaukset lomakkeen järjestykseen. Kommentit säilyvät, eikä mitään kirjoiteta uudelleen.",
    _add_arguments, format_files,
)  # fmt: skip
