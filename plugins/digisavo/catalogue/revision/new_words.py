"""Words that a change brings: tags that nobody has used, and answers that no vocabulary has."""

from collections.abc import Container, Iterator

from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.choice import OTHER
from digisavo.catalogue.field_types.reference import Tags
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.revision.findings import Finding
from digisavo.catalogue.revision.revisions import Revision
from digisavo.core.slug import slugify


def new_words(revision: Revision, known_tags: Container[str]) -> Iterator[Finding]:
    """The new words of a revision; `known_tags` are the slugs of tags in use elsewhere or in the vocabulary."""
    for difference in revision.differences if revision.after else ():
        field, after = revision.collection.by_key.get(difference.key), difference.after
        if field is None or after is None or not after.is_sound:
            continue
        before = {word.casefold() for word in _words(difference.before.value if difference.before else None)}
        for word in dict.fromkeys(word for word in _words(after.value) if word.casefold() not in before):
            if isinstance(field.type, Tags) and slugify(word) not in known_tags:
                yield Finding("new_tag", revision, (field.key,), after=word)
            elif _is_open(field) and word.startswith(f"{OTHER}:"):
                yield Finding("new_word", revision, (field.key,), after=word.removeprefix(f"{OTHER}:").strip())


def _is_open(field: Field) -> bool:
    """Whether an answer, or a part of a row, may be a word of one's own."""
    parts = field.type.fields.values() if isinstance(field.type, Group) else ()
    return field.type.is_open or any(part.type.is_open for part in parts)


def _words(value: object) -> Iterator[str]:
    """The texts in a value, those in lists and rows too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (word for part in value.values() for word in _words(part))
    elif isinstance(value, list):
        yield from (word for part in value for word in _words(part))
