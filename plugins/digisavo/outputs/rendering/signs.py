"""The signs of yes and no: they stand before the words, never in place of them."""

from typing import Any

from markupsafe import Markup

from digisavo.catalogue.field import Field
from digisavo.catalogue.field_types.choice import Choice

_YES_NO = "yes_no"
_SIGNS = {"kylla": "✓", "ei": "✗"}


def sign_of(field: Field, value: Any) -> str:
    """The sign of a yes or a no, "" for any other answer."""
    is_yes_no = isinstance(field.type, Choice) and field.type.vocabulary.name == _YES_NO
    return _SIGNS.get(value, "") if is_yes_no and isinstance(value, str) else ""


def signed(sign: str, shown: Markup) -> Markup:
    """What is shown of a value after its sign, which is not read out; without one as it is."""
    return Markup('<b aria-hidden="true">{}</b> {}').format(sign, shown) if sign else shown
