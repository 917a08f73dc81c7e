"""What a kind's entries may leave unanswered, and the words to ask their providers (`contracts/inquiry.json`).

Pages fetch the file when a reader wants to ask: the message would be half as long as a page itself.
"""

import json
from collections.abc import Iterator
from typing import Any

from digisavo.catalogue.collection import Collection
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.fact_layout import GroupLayout, Question, lay_out

_PRICES = "prices"
"""What stands for all that a price is made of among the keys that decide."""


def inquiries(context: Context) -> Iterator[File]:
    """`assets/kysymykset/<section>.json` for each kind that has providers, evidence and a form."""
    for collection in context.catalogue.collections:
        if collection.provider_key and collection.has_evidence and collection.form_section:
            data = json.dumps(_inquiry(collection, context), ensure_ascii=False, separators=(",", ":"))
            yield File(address.inquiry(collection.section), data.encode())


def _inquiry(collection: Collection, context: Context) -> dict[str, Any]:
    settings, form = context.settings, address.form(collection.form_section)
    return {
        "words": context.language.texts_below("inquiry"), "site": settings.site_name,
        "form": form, "form_url": address.absolute(settings, form),
        "records": f"{address.API}{collection.kind}/",
        "recipient": next((field.key for field in collection.fields if field.type.name == "email"), ""),
        "prices": collection.prices.model.partition(".")[0] if collection.prices else "",
        "groups": [_group(layout, collection) for layout in lay_out(collection) if layout.questions],
    }  # fmt: skip


def _group(layout: GroupLayout, collection: Collection) -> dict[str, Any]:
    questions = [_question(question, collection) for question in layout.questions]
    return {"label": layout.term.label, "questions": questions}


def _question(question: Question, collection: Collection) -> dict[str, Any]:
    """A question: how much it weighs in a choice, what answers it in a record, and when it is asked."""
    key, *_ = question.answered_by
    field = collection.by_key[key]
    weight = 2 if key in _decisive(collection) else 1 if field in collection.rows else 0
    answered_by = [collection.by_key[one].export_as or one for one in dict.fromkeys(question.answered_by)]
    asked = {"key": key, "label": field.label, "weight": weight, "answered_by": answered_by}
    conditions = {"asked_if": question.condition.asked_if, "unless": question.condition.unless}
    return asked | {name: condition for name, condition in conditions.items() if condition}


def _decisive(collection: Collection) -> set[str]:
    prices = collection.prices
    cost = {prices.model, prices.least} if prices and _PRICES in collection.decision_keys else set()
    return {*collection.decision_keys, *cost}
