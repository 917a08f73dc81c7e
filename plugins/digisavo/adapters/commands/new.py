"""`digisavo new`: writes the blank file of a kind under a slug made of the name."""

import argparse
from importlib.resources import files
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content
from digisavo.catalogue.collection import Collection
from digisavo.core.slug import RESERVED, Naming, name_in, slugify
from digisavo.core.text import quote
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.files import shown

_KINDS = {collection.kind: collection for collection in COLLECTIONS}


def new(options: argparse.Namespace) -> Exit:
    """Starts the file and tells where it is."""
    collection = _KINDS[options.kind]
    path = Path(options.content, collection.folder, _file_name(options.name, collection))
    if path.exists():
        raise WrongUsageError(f"tiedosto {shown(path)} on jo olemassa. Muokkaa sitä tai anna toinen nimi.")
    blank = files("digisavo").joinpath("collections", options.kind, f"blank{collection.suffix}").read_bytes()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(blank)
    except OSError as error:
        raise WrongUsageError(f"tiedostoa {shown(path)} ei voi kirjoittaa ({error.strerror}).") from error
    print(f"Uusi tiedosto: {shown(path)}")
    print(f"Täytä se ja tarkista: scripts/check {shown(path)}")
    return Exit.OK


def _file_name(text: str, collection: Collection) -> str:
    """The name of a new file: a text's slug, with today's date before it where the kind's names have one."""
    stem = text if name_in(text, collection.naming) else slugify(text)
    if collection.naming is Naming.DATED and not name_in(stem, collection.naming):
        stem = f"{today_in_helsinki().isoformat()}-{stem}"
    found = name_in(stem, collection.naming)
    if found is None or found.slug in RESERVED:
        example = collection.form.example("")
        raise WrongUsageError(
            f"nimestä {quote(text)} ei synny tiedoston nimeä. Tiedoston nimi on esimerkiksi {example}."
        )
    return stem + collection.suffix


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("kind", choices=list(_KINDS), help="sisällön laji")
    parser.add_argument("name", help="nimi tai tunnus, josta tulee tiedoston nimi")
    add_content(parser)


NEW = Command("new", "aloita uusi tiedosto", "Tekee tyhjän tiedoston täytettäväksi.", _add_arguments, new)
