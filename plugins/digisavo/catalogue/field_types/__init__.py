"""The field types by the name that a declaration gives them; a new type is one class and its line here."""

from digisavo.catalogue.field_types.base import FieldType
from digisavo.catalogue.field_types.choice import Choice, Choices
from digisavo.catalogue.field_types.date import Date
from digisavo.catalogue.field_types.flag import Flag
from digisavo.catalogue.field_types.identity import BusinessId, Languages, License, Uuids
from digisavo.catalogue.field_types.image import ImageType
from digisavo.catalogue.field_types.link import Email, Phone, Url, Urls
from digisavo.catalogue.field_types.links import Links
from digisavo.catalogue.field_types.markdown import Markdown
from digisavo.catalogue.field_types.moment import Moment
from digisavo.catalogue.field_types.number import Money, Number
from digisavo.catalogue.field_types.place import Municipalities, MunicipalityType, Regions
from digisavo.catalogue.field_types.proof import EvidenceType
from digisavo.catalogue.field_types.recurrence import Recurrence
from digisavo.catalogue.field_types.reference import EntryType, FieldKeys, Organisations, Related, Slugs, Tags
from digisavo.catalogue.field_types.rows import Group
from digisavo.catalogue.field_types.text import Text, TextList

_TYPES: tuple[type[FieldType], ...] = (
    Text, Markdown, TextList, Choice, Choices, Date, Moment, Recurrence, Number, Money, Url, Urls, Email,
    Phone, BusinessId, License, Languages, Uuids, MunicipalityType, Municipalities, Regions, Tags, Related, EntryType,
    Organisations, FieldKeys, Slugs, Flag, Links, ImageType, Group, EvidenceType,
)  # fmt: skip

FIELD_TYPES: dict[str, type[FieldType]] = {field_type.name: field_type for field_type in _TYPES}
