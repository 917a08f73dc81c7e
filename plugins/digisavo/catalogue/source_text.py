"""Changes to the text of a content file that leave all else as somebody wrote it: the order of keys, one answer."""

from collections.abc import Mapping

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.written_form import order_of
from digisavo.core.document import Raw
from digisavo.reading.front_matter import BODY, split_front_matter
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


def filled(blank: str, answers: Mapping[str, Raw], collection: Collection) -> str:
    """A blank file with answers in it; a text that is no answer in front matter stands below."""
    text = blank
    for key, value in answers.items():
        if key == BODY and isinstance(value, str):
            text = f"{text.rstrip()}\n\n{value.strip()}\n"
        else:
            text = answered(text, key, value, collection) or text
    return text
