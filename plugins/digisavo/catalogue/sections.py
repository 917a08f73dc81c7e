"""The sections of the site in a language: Finnish ones, where `locales/<language>/sections.yml` gives no others."""

from functools import cache
from typing import Any

from digisavo.catalogue.kind_fields import kind_names
from digisavo.core.document import Path
from digisavo.core.problem import Fault
from digisavo.core.sections import Sections
from digisavo.core.settings import FINNISH
from digisavo.core.slug import slugify
from digisavo.core.text import quote
from digisavo.reading.declared import Form, attributes_of, check_distinct, refuse_key
from digisavo.reading.own_files import OwnFile, own_names
from digisavo.reading.translation import read_locale

_NAME, _KINDS = "sections", "kinds"
_FORMS = {**dict.fromkeys(Sections.names(), Form.TEXT), _KINDS: Form.GROUP}


@cache
def load_sections(language: str = FINNISH) -> Sections:
    """The sections of a language, which may have no file of them; raises DeclarationError where that has faults."""
    if f"{_NAME}.yml" not in own_names("locales", language):
        return Sections()
    file = read_locale(language, _NAME)
    sections = parse_sections(file)
    file.check()
    return sections


def parse_sections(file: OwnFile) -> Sections:
    """The sections that a file gives, each a word that can stand in addresses; its faults are reported to it."""
    given = attributes_of(file.mapping(), (), _FORMS, (), file)
    kinds = given.pop(_KINDS, {})
    for kind in kinds.keys() - kind_names():
        refuse_key(kind, kind_names(), (_KINDS, kind), file)
    words: list[tuple[Path, str]] = [((name,), word) for name, word in given.items()]
    words += [((_KINDS, kind), str(word)) for kind, word in kinds.items()]
    for path, word in words:
        if slugify(word) != word:
            file.report(path, Fault.of("sections.form", found=quote(word)))
    check_distinct(words, file)
    parts: dict[str, Any] = {name: f"{word}/" for name, word in given.items()}
    return Sections(**parts, kinds=kinds)
