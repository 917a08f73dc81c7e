"""Open data: the vocabularies, by whose codes records answer, with labels, definitions and other spellings."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from digisavo.catalogue.vocabulary import Term, vocabulary_names
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.envelopes import build_envelope, dump
from digisavo.outputs.rendering.context import Context


def vocabularies(context: Context) -> Iterator[File]:
    """`/api/v1/vocabularies.json`, which tells where all are, and `/api/v1/vocabularies/<name>.json` of each."""
    rows = []
    for name in sorted(vocabulary_names()):
        terms = [_term(term) for term in context.catalogue.vocabulary(name).terms.values()]
        place, envelope = address.vocabulary(name), build_envelope(context.settings, len(terms))
        rows.append({"name": name, "total": len(terms), "url": address.absolute(context.settings, place)})
        yield File(
            place, dump(envelope | {"name": name, "language": context.settings.language, "result": terms}) + b"\n"
        )
    yield File(address.VOCABULARIES, dump(build_envelope(context.settings, len(rows)) | {"result": rows}) + b"\n")


def _term(term: Term) -> dict[str, Any]:
    """What is known of a term."""
    return {key: value for key, value in asdict(term).items() if value}
