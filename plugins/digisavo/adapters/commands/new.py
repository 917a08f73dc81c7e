"""`digisavo new`: starts a file under a slug made of the name, asks what it has to answer, or leaves it blank."""

import argparse
from importlib.resources import files
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError
from digisavo.adapters.asking import Asking, can_ask
from digisavo.adapters.clock import today_in_helsinki
from digisavo.adapters.commands.command import Command, Exit, add_content
from digisavo.adapters.content_files import write_whole
from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry_files import portal_of
from digisavo.catalogue.questioning import examined, recommended
from digisavo.catalogue.source_text import filled
from digisavo.core.document import Raw
from digisavo.core.settings import Settings
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
    blank = files("digisavo").joinpath("collections", options.kind, f"blank{collection.suffix}").read_text("utf-8")
    if options.blank or not can_ask():
        write_whole(path, blank)
        print(f"Uusi tiedosto: {shown(path)}")
        print(f"Täytä se ja tarkista: scripts/check {shown(path)}")
        return Exit.OK
    return _ask(path, blank, collection, options.name)


def _ask(path: Path, blank: str, collection: Collection, name: str) -> Exit:
    settings = Settings(today=today_in_helsinki())
    asking = Asking(collection, shown(path), settings, portal_of(_KINDS, settings), _known(path, collection, name))
    is_whole = asking.ask_all()
    _keep(path, filled(blank, asking.answers, collection))
    print(f"\nUusi tiedosto: {shown(path)}")
    entry, _ = examined(asking.answers, asking.path, collection, settings, asking.portal)
    if is_whole and entry:
        print(f"Pakolliset vastaukset ovat valmiit. Suositeltuja puuttuu {recommended(entry, collection)}.")
    else:
        print("Pakollisia vastauksia puuttuu vielä.")
    print(f"Täydennä ja tarkista: scripts/check {shown(path)}")
    return Exit.OK


def _keep(path: Path, text: str) -> None:
    """Writes the file; where that fails, whoever has answered for minutes finds the answers on the screen."""
    try:
        if path.exists():
            raise WrongUsageError(f"tiedosto {shown(path)} syntyi sillä välin. Vastauksesi ovat yllä.")
        write_whole(path, text)
    except WrongUsageError:
        print(f"\n{text}")
        raise


def _known(path: Path, collection: Collection, name: str) -> dict[str, Raw]:
    """What the name and the day say already."""
    found = collection.form.named(path.stem)
    known: dict[str, Raw] = {}
    if collection.title_key in collection.by_key and name_in(name, collection.naming) is None:
        known[collection.title_key] = " ".join(name.split())
    if collection.host_key:
        known[collection.host_key] = found.slug.partition("--")[0]
    if found.date and collection.published_key:
        known[collection.published_key] = found.date
    if collection.reviewed_key in collection.by_key:
        known[collection.reviewed_key] = today_in_helsinki().isoformat()
    return known


def _file_name(text: str, collection: Collection) -> str:
    """The name of a new file: a text's slug, with today's date before it where the kind's names have one."""
    stem = text if name_in(text, collection.naming) else slugify(text)
    if collection.naming is Naming.DATED and not name_in(stem, collection.naming):
        stem = f"{today_in_helsinki().isoformat()}-{stem}"
    found = name_in(stem, collection.naming)
    if found and found.slug in RESERVED:
        raise WrongUsageError(
            f"nimi {quote(found.slug)} on varattu sivuston omaan käyttöön."
            f" Anna kuvaava nimi, esimerkiksi uusi-{found.slug}."
        )
    if found is None:
        example = collection.form.example("")
        raise WrongUsageError(
            f"nimestä {quote(text)} ei synny tiedoston nimeä. Tiedoston nimi on esimerkiksi {example}."
        )
    return stem + collection.suffix


def _add_arguments(parser: Parser) -> None:
    parser.add_argument("kind", choices=list(_KINDS), help="sisällön laji")
    parser.add_argument("name", help="nimi tai tunnus, josta tulee tiedoston nimi")
    add_content(parser)
    parser.add_argument("--blank", action="store_true", help="tee tyhjä tiedosto kysymättä mitään")


NEW = Command(
    "new", "aloita uusi tiedosto",
    "Tekee uuden tiedoston. Päätteessä kysyy pakolliset vastaukset, muuten tekee tyhjän tiedoston täytettäväksi.",
    _add_arguments, new,
)  # fmt: skip
