"""A catalogue of made-up services for benchmarks: as many as asked, the same ones every time and everywhere."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from benchmarks import prose, words
from benchmarks.answers import Author
from benchmarks.rates import EDITORS_SHARE, EVIDENCE, RATES, Rate

from digisavo.catalogue.field import Field, holds
from digisavo.catalogue.field_types.proof import EvidenceType
from digisavo.catalogue.kind_fields import load_fields
from digisavo.core.slug import slugify

Values = dict[str, Any]
"""The answers about a service by full field key, in declared order."""

_PER_PROVIDER = 8
_UNPROVABLE = "name summary description tags related sources reviewed_on submitted_by".split()


def write_corpus(folder: Path, count: int) -> None:
    """Writes the files of that many services."""
    folder.mkdir(parents=True)
    for slug, values in services(count):
        folder.joinpath(f"{slug}.yml").write_text(as_yaml(nested(values)), "utf-8")


def services(count: int) -> Iterator[tuple[str, Values]]:
    """That many services with their slugs; a service is the same whatever the count, but for its provider."""
    names = [prose.title(index, words.STEMS, words.ENDINGS, words.PRODUCTS) for index in range(count)]
    slugs = [slugify(name) for name in names]
    for index, name in enumerate(names):
        yield slugs[index], _service(index, name, slugs[:index][-50:], count)


def nested(values: Values) -> dict[str, Any]:
    """Answers in the shape of a file: the dots of a key are mappings within mappings."""
    tree: dict[str, Any] = {}
    for key, value in values.items():
        *outer, last = key.split(".")
        branch = tree
        for part in outer:
            branch = branch.setdefault(part, {})
        branch[last] = value
    return tree


def as_yaml(value: Any) -> str:
    """A value as a person would write it: no quotes without need, long texts in lines."""
    text: str = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    return text


def _service(index: int, name: str, others: list[str], count: int) -> Values:
    rng = Random(f"service {index}")
    by_editors = rng.random() < EDITORS_SHARE
    author = Author(rng, slugify(name), others)
    known = {"name": name, "submitted_by": "toimitus" if by_editors else "toimittaja"}
    # A few providers have many services: the square of an even draw is a small number more often.
    known |= _provider(int(rng.random() ** 2 * max(1, count // _PER_PROVIDER)))
    values: Values = {}
    for field in _fields():
        if rng.random() < _chosen(RATES.get(field.key), by_editors) or holds(field.required_if, values):
            value = known[field.key] if field.key in known else author.answer(field, field.key)
            values |= {} if value is None else {field.key: value}
    return _with_evidence(values, _chosen(EVIDENCE, by_editors), author, rng)


def _chosen(rate: Rate | None, by_editors: bool) -> float:
    return 0 if rate is None else rate.editors if by_editors else rate.providers


def _with_evidence(values: Values, share: float, author: Author, rng: Random) -> Values:
    proof = next(field.type for field in _fields() if isinstance(field.type, EvidenceType)).options["fields"]
    parts = {field.key: field for field in proof}
    proven = [key for key in values if key not in _UNPROVABLE and rng.random() < share]
    if proven:
        values["evidence"] = {key: author.row(parts, "evidence") for key in proven}
    return values


@cache
def _provider(index: int) -> Values:
    rng = Random(f"provider {index}")
    name = prose.title(index, words.STEMS, words.TRADES, words.FORMS)
    author = Author(rng, slugify(name), [])
    fields = [field for field in _fields() if field.key.startswith("provider.")]
    made = {field.key: author.answer(field, field.key) for field in fields if field.type.name != "business_id"}
    return made | {"provider.name": name, "provider.business_id": business_id(index)}


def business_id(index: int) -> str:
    """The business id with a number; about every eleventh number has no check digit, so the next is taken."""
    number = 3_000_000 + index * 13
    while (rest := _weighted(number) % 11) == 1:
        number += 1
    return f"{number}-{(11 - rest) % 11}"


def _weighted(number: int) -> int:
    return sum(int(digit) * weight for digit, weight in zip(str(number), (7, 9, 10, 5, 8, 4, 2), strict=True))


@cache
def _fields() -> tuple[Field, ...]:
    return load_fields("services")


class _Dumper(yaml.CSafeDumper):
    """Writes texts of several lines as blocks, and nothing as a reference to something else."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _represent_text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_text)
