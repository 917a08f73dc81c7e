"""`digisavo reviewed`: says of entries that their facts are up to date, and changes nothing else of their files."""

import argparse
import os
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError, content_folder, day
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content
from digisavo.adapters.content_files import Text, listed_files, read_text, write_text
from digisavo.adapters.named_files import named_files
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.source_text import answered
from digisavo.core.suggest import suggest
from digisavo.core.text import quote
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import shown


def reviewed(options: argparse.Namespace) -> Exit:
    """Sets the day in every file, or in none where a name is not known."""
    today = today_in_helsinki()
    chosen = options.date or today
    if chosen > today:
        raise WrongUsageError(f"päivä {chosen.isoformat()} on vasta tulossa.")
    known = _known(Path(options.content))
    files = dict(_file_of(name, known) for name in options.names)
    changed = [(path, _dated(path, chosen.isoformat(), collection)) for path, collection in files.items()]
    for path, new in changed:
        if new is None:
            place = shown(path)
            raise WrongUsageError(f"tiedostossa {place} on virheitä. Korjaa ne ensin: scripts/check {place}")
    for path, new in changed:
        if new is not None:
            write_text(path, new)
            print(f"Tarkistettu {chosen.isoformat()}: {shown(path)}")
    return Exit.OK


def _dated(path: Path, chosen: str, collection: Collection) -> Text | None:
    """The text with another day, None where it has to be mended first."""
    text = read_text(path)
    found = answered(text.text, collection.reviewed_key, chosen, collection) if text else None
    return text.saying(found) if text and found is not None else None


def _known(content: Path) -> dict[str, list[tuple[Path, Collection]]]:
    """The files by their slugs, and by kind and slug."""
    content_folder(content)
    known: dict[str, list[tuple[Path, Collection]]] = {}
    for collection in (collection for collection in COLLECTIONS if collection.reviewed_key in collection.by_key):
        for path in listed_files(content / collection.folder, collection.form):
            slug = collection.form.named(path.stem).slug
            for name in (slug, f"{collection.kind}/{slug}"):
                known.setdefault(name, []).append((path, collection))
    return known


def _file_of(name: str, known: dict[str, list[tuple[Path, Collection]]]) -> tuple[Path, Collection]:
    if os.path.isfile(name):
        path, kind = named_files([name], None)[0]
        return path, next(collection for collection in COLLECTIONS if collection.kind == kind)
    found = known.get(name, [])
    if len(found) > 1:
        names = " vai ".join(f"{collection.kind}/{name}" for _, collection in found)
        raise WrongUsageError(f"tunnus {quote(name)} on usealla. Kirjoita {names}.")
    if not found:
        near = suggest(name, known)
        raise WrongUsageError(f"tunnusta {quote(name)} ei ole.{f' Tarkoititko {near}?' if near else ''}")
    return found[0]


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("names", nargs="+", metavar="SLUG", help="tunnus, laji/tunnus tai tiedosto")
    add_content(parser)
    parser.add_argument("--date", type=day, metavar="DATE", help="päivä, jona tiedot on tarkistettu (tänään)")


REVIEWED = Command(
    "reviewed", "merkitse tiedot tarkistetuiksi",
    "Vaihtaa tarkistuspäivän. Muu tiedosto kommentteineen säilyy ennallaan.", _add_arguments, reviewed,
)  # fmt: skip
