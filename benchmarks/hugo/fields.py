"""The parts of Hugo's layouts that name every field, made from the declaration of services.

They are written out as a user of Hugo writes them, which it runs fastest: not a loop over the declaration.
"""

from collections.abc import Iterable, Iterator

from benchmarks.hugo.conditions import any_of, holds, quoted, where
from benchmarks.hugo.values import IS_OVER, cell, in_words, parts_of, value
from benchmarks.hugo.words import either, given, put

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.field import Field
from digisavo.catalogue.vocabulary import load_vocabulary

_SOURCES = "sources"
"""An answer that stands in the list of sources."""

_NOT_STATED = "<i><<site.not_stated>></i>"
_NAME = "$.File.ContentBaseName"
_UP, _SLUG = put("$up"), put(_NAME)


def key_facts(collection: Collection) -> str:
    """What a buyer decides by: a line for each answer, also where nobody has given it."""
    return "".join(_key_fact(key, collection) for key in collection.decision_keys)


def facts(collection: Collection) -> str:
    """The groups of an entry's page: each fact with what proves it, and notes of what is missing."""
    parts = [*_dates(collection)]
    for term in load_vocabulary("field_groups").terms.values():
        if fields := collection.groups.get(term.id, ()):
            shown = [field for field in fields if field.key != _SOURCES]
            rows = "".join(_fact(field, term.label, shown, collection) for field in shown)
            noted = put(f'$sources.Add "groups" (slice (dict "id" "{term.id}" "label" "{term.label}"))')
            beginning = f'<section><h2 id="{term.id}">{term.label}</h2><dl class="ds-facts">{noted}'
            missing = put(f'$sources.Add "missing" (slice (dict "label" "{term.label}" "fields" .))')
            counted = put('$sources.Add "missing_count" (len $missing)')
            made = [
                put("$missing = slice") + put(f"$any = {any_of(shown)}"),
                either("$any", beginning), rows, either("$any", "</dl></section>"),
                *(given(where(field), "", _missed(field, collection)) for field in fields if field not in shown),
                given('delimit $missing ", "', missing + counted),
            ]  # fmt: skip
            parts += _if_asked(fields, "".join(made), collection)
    return "".join(parts)


def _if_asked(fields: Iterable[Field], made: str, collection: Collection) -> str:
    """The parts of a group; where one answer decides whether any of its fields is asked, only below that answer."""
    deciding = {tuple(field.asked_if or ()) for field in fields}
    keys = deciding.pop() if len(deciding) == 1 else ()
    return given(where(collection.by_key[keys[0]]), made) if len(keys) == 1 else made


def cells(collection: Collection) -> str:
    """The cells of an entry's row in the table of its category."""
    missing = '<td class="ds-missing"><<site.not_stated>>'
    return "".join(
        given(where(field), f"<td>{cell(field)}{_run_out(field, collection)}", missing) for field in collection.columns
    )


def _run_out(field: Field, collection: Collection) -> str:
    """That the proof of a value, or the value itself, no longer holds."""
    mark = either(IS_OVER, " (<<level.vanhentunut>>)")
    proof = given(f'index $evidence "{field.key}"', given(".valid_until", mark))
    if field.expires_by not in collection.by_key:
        return proof
    return given(where(collection.by_key[field.expires_by]), either(IS_OVER, " (<<level.vanhentunut>>)", proof), proof)


def heads(collection: Collection) -> str:
    """The heads of the columns of categories' tables."""
    return "".join(f'<th scope="col">{field.label}' for field in collection.columns)


def provider(collection: Collection) -> str:
    """What is known of a provider, in `$own`."""
    fields = [field for field in collection.groups["provider"] if field.key.startswith("provider.")]
    rows = (
        given(f"$own.{field.key.partition('.')[2]}", f"<div><dt>{field.label}<dd>{value(field)}</div>\n")
        for field in fields if field.key != "provider.name"
    )  # fmt: skip
    return "".join(rows)


def card(collection: Collection) -> str:
    """What the card of an entry tells besides its summary."""
    fields = [collection.by_key[key] for key in collection.card_keys]
    return "".join(given(where(field), f"<span>{field.label}: {cell(field)}</span> ") for field in fields)


def use(collection: Collection) -> str:
    """What is stated of a use, a row that is the dot, besides who uses it and at which stage."""
    parts = parts_of(collection.by_key[collection.references_key])
    shown = (part for key, part in parts.items() if key not in ("municipality", "stage"))
    return "".join(given(f".{part.key}", f"<span>{part.label}: {cell(part)}</span> ") for part in shown)


def completeness(collection: Collection) -> str:
    """Counts how many questions are answered of those that are asked."""
    questions: dict[str, list[Field]] = {}
    for name, field in collection.questions:
        questions.setdefault(name, []).append(field)
    return "".join([put("$asked := 0"), put("$answered := 0"), *map(_question, questions.values())])


def _key_fact(key: str, collection: Collection) -> str:
    if key == "prices" and (prices := collection.prices):
        limits = prices.model, prices.least, prices.most, prices.unit, prices.interval
        stated = (*limits, prices.setup_fee, prices.examples)
        label, value = "<<key_facts.price>>", put('partial "price.html" $p')
        asked = ",".join((prices.model, prices.least, prices.unit, prices.interval))
        way = f' <a href="{_UP}/lisaa-palvelu/?muokkaa={_SLUG}&amp;kysy={asked}"><<key_facts.state_price>></a>'
        shown = either(f"or {' '.join(f'(ne $p.{one} nil)' for one in stated)}", value, _NOT_STATED + way)
    elif key == collection.references_key:
        users = put(f'partial "key_users.html" (dict "rows" . "newest" $newest "up" $up "slug" {_NAME})')
        way = f' <a href="{_UP}/kerro-kokemus/?palvelu={_SLUG}&amp;lyhyt=1"><<key_facts.tell_use>></a>'
        label, shown = "<<key_facts.users>>", given(f"$p.{key}", users, _NOT_STATED + way)
    else:
        field = collection.by_key[key]
        label, shown = field.label, given(where(field), in_words(field), _NOT_STATED)
    return f"<dt>{label}<dd>{shown}\n"


def _dates(collection: Collection) -> Iterator[str]:
    """Notes which dates are past, after which other answers no longer hold."""
    for key in dict.fromkeys(field.expires_by for field in collection.fields):
        if key in collection.by_key:
            past = put(f"{_over(key)} = {IS_OVER}")
            yield put(f"{_over(key)} := false") + given(where(collection.by_key[key]), past)


def _over(key: str) -> str:
    return f"${key.replace('.', '_')}_is_over"


def _fact(field: Field, heading: str, group: Iterable[Field], collection: Collection) -> str:
    """A fact of a group; the label of one that stands alone below the same heading is only read out."""
    hidden = ""
    if field.label == heading:
        hidden = either(any_of([one for one in group if one is not field]), "", ' class="visually-hidden"')
    over = _over(field.expires_by) if field.expires_by in collection.by_key else "false"
    proof = put(f'partial "claim.html" (dict "proof" . "is_over" {over} "sources" $sources)')
    claim = given(f'index $evidence "{field.key}"', proof)
    if over != "false":
        expired = put('partial "claim.html" (dict "is_over" true "sources" $sources)')
        claim = either(f'and {over} (not (index $evidence "{field.key}"))', expired, claim)
    users = put('partial "users.html" (dict "rows" . "up" $up "sources" $sources)')
    shown = users if field.key == collection.references_key else value(field)
    counted = put("$values = add $values 1")
    return given(where(field), f"{counted}<dt{hidden}>{field.label}<dd>{shown}{claim}", _missed(field, collection))


def _missed(field: Field, collection: Collection) -> str:
    """Notes that a field is not answered: not where it is not asked, or another answers for it."""
    conditions = []
    if field.recommended_unless:
        conditions.append(f"not ({holds(field.recommended_unless, collection)})")
    asked_if = field.asked_if or (field.required_if if not field.recommended else None)
    if asked_if:
        conditions.append(holds(asked_if, collection))
    shared = [one for name, one in collection.questions if name == field.recommended and one is not field]
    if shared:
        conditions.append(f"not ({any_of(shared)})")
    noted = put(f'$missing = $missing | append "{field.label}"')
    return either(f"and {' '.join(f'({one})' for one in conditions)}", noted) if conditions else noted


def _question(fields: list[Field]) -> str:
    counted = put("$asked = add $asked 1") + either(any_of(fields), put("$answered = add $answered 1"))
    for key, values in (fields[0].recommended_unless or {}).items():
        counted = either(f"not (in (slice {quoted(values)}) $p.{key})", counted)
    return counted
