"""The field types by the name that a declaration gives them; a new type is one class and its line here."""

from digisavo.catalogue.field_types.base import FieldType
from digisavo.catalogue.field_types.choice import Choice, Choices
from digisavo.catalogue.field_types.date import Date
from digisavo.catalogue.field_types.identity import BusinessId, Languages, License, Uuids
from digisavo.catalogue.field_types.link import Email, Phone, Url, Urls
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.field_types.number import Money, Number
from digisavo.catalogue.field_types.proof import EvidenceType
from digisavo.catalogue.field_types.reference import MunicipalityType, Related, Slugs, Tags
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.field_types.text import Text, TextList

_TYPES: tuple[type[FieldType], ...] = (
    Text, Markdown, TextList, Choice, Choices, Date, Number, Money, Url, Urls, Email, Phone, BusinessId, License,
    Languages, Uuids, MunicipalityType, Tags, Related, Slugs, Group, EvidenceType,
)  # fmt: skip

FIELD_TYPES: dict[str, type[FieldType]] = {field_type.name: field_type for field_type in _TYPES}
