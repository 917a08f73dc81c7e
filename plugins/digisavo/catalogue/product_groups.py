"""Product groups: products that buyers compare with each other, and the questions that only they are asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from digisavo.catalogue.declaration import parse_questions, with_words, words_of
from digisavo.catalogue.field import Comparison, Field
from digisavo.catalogue.group_files import PRODUCT_GROUPS, group_files, question_rows
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.core.document import Raw
from digisavo.core.problem import Fault, Problem
from digisavo.core.settings import FINNISH
from digisavo.core.text import quote
from digisavo.reading.declared import refuse
from digisavo.reading.own_files import DeclarationError, OwnFile
from digisavo.reading.texts import Texts

ABILITIES = "abilities"
"""The group of the questions on pages and in forms, and the mapping of their answers in files."""
_QUESTIONS, _CATEGORY = "questions", "category"


@dataclass(frozen=True, slots=True)
class ProductGroup:
    """One group. `category` is the term that leads to it, `questions` are the full keys of its own questions in their
    order, and `columns` those that its table has a column for. Its words are in the vocabulary `product_groups`.
    """

    id: str
    category: str
    questions: tuple[str, ...]
    columns: tuple[str, ...]


@cache
def load_product_groups(kind: str) -> Mapping[str, ProductGroup]:
    """The groups of a kind by id. Raises DeclarationError where their files have faults."""
    groups: dict[str, ProductGroup] = {}
    problems: list[Problem] = []
    for id_, file in group_files(kind).items():
        groups[id_] = parse_group(id_, file)
        problems += file.problems
    if problems:
        raise DeclarationError(problems)
    return groups


def load_questions(kind: str, language: str = FINNISH, words: Texts = "") -> tuple[Field, ...]:
    """The questions of all groups of a kind, each key once: one that several groups ask is the same in all.

    Raises DeclarationError where their files have faults.
    """
    load_product_groups(kind)
    files = group_files(kind)
    questions = join_questions(files, language, words)
    problems = [problem for file in files.values() for problem in file.problems]
    if problems:
        raise DeclarationError(problems)
    return questions


def join_questions(files: Mapping[str, OwnFile], language: str = FINNISH, words: Texts = "") -> tuple[Field, ...]:
    """The questions of the files of groups by id, each key once; the faults of a file are reported to it."""
    found: dict[str, Field] = {}
    for id_, file in files.items():
        for index, question in enumerate(_questions(file, language, words)):
            first = found.get(question.key, question)
            if _essence(first) != _essence(question):
                fault = Fault.of("declaration.question", key=quote(question.key), group=_groups_of(first)[0])
                file.report((_QUESTIONS, index, "key"), fault)
            found[question.key] = replace(first, asked_if={PRODUCT_GROUPS: (*_groups_of(first), id_)})
    return tuple(found.values())


def question_words(kind: str) -> dict[str, Texts]:
    """The words of the questions of a kind by their full keys."""
    rows: dict[str, Raw] = {}
    for file in group_files(kind).values():
        rows |= {str(row["key"]): row for row in _mappings(file)}
    return words_of(list(rows.values()))


def parse_group(id_: str, file: OwnFile) -> ProductGroup:
    """The group that a file declares; that its category is none is reported to it."""
    categories = load_vocabulary("categories").terms.keys()
    category = file.text_of((_CATEGORY,))
    if category and category not in categories:
        refuse(category, categories, (_CATEGORY,), file)
    rows = list(_mappings(file))
    columns = tuple(str(row["key"]) for row in rows if row.get("compare") == Comparison.KEY)
    return ProductGroup(id_, category, tuple(str(row["key"]) for row in rows), columns)


def _mappings(file: OwnFile) -> Iterator[dict[str, Raw]]:
    return (row for row in _full_rows(file) if isinstance(row, dict) and "key" in row)


def _questions(file: OwnFile, language: str, words: Texts) -> Iterator[Field]:
    """The questions of one file; they are compared, and columns only in the table of their group."""
    for field in parse_questions(with_words(_full_rows(file), words), (_QUESTIONS,), file, language):
        yield replace(field, group=ABILITIES, compare=Comparison.ROW)


def _full_rows(file: OwnFile) -> list[Raw]:
    """The rows with their full keys, in places that are those of the file."""
    return [_with_full_key(row) if isinstance(row, dict) else row for row in question_rows(file)]


def _with_full_key(row: dict[str, Raw]) -> Raw:
    return {**row, "key": f"{ABILITIES}.{row['key']}"} if row.get("key") else row


def _groups_of(question: Field) -> tuple[str, ...]:
    return question.asked_if[PRODUCT_GROUPS] if question.asked_if else ()


def _essence(question: Field) -> tuple[Any, ...]:
    """What is the same of a question wherever it is asked."""
    options = {name: value for name, value in question.type.options.items() if name != "compare"}
    return question.label, question.help, question.type.name, options
