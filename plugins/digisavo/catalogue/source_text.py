"""Changes to the text of a content file that leave all else as somebody wrote it: the order of keys, one answer."""

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.written_form import order_of
from digisavo.core.document import Raw
from digisavo.reading.front_matter import split_front_matter
from digisavo.reading.yaml_answers import with_answer
from digisavo.reading.yaml_arranging import arranged


def formatted(text: str, collection: Collection) -> str | None:
    """A file with its keys in declared order and one line end at its end; None where it has to be mended first."""
    head, rest = _parts(text, collection)
    found = arranged(head, order_of(collection))
    return None if found is None else f"{f'{found}{rest}'.rstrip()}\n"


def answered(text: str, key: str, value: Raw, collection: Collection) -> str | None:
    """A file with another answer to a question; None where it has to be mended first."""
    head, rest = _parts(text, collection)
    found = with_answer(head, collection.by_key[key].path, value, order_of(collection))
    return None if found is None else f"{found}{rest}"


def _parts(text: str, collection: Collection) -> tuple[str, str]:
    return split_front_matter(text) if collection.form.is_markdown else (text, "")
