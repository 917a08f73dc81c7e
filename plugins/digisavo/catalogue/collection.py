"""A collection: one kind of content as declared, with its questions and its rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from functools import cached_property
from typing import Any, TypeAlias

from digisavo.catalogue.arranged_fields import Tree, claiming_of, groups_of, labels_of, questions_of, tree_of
from digisavo.catalogue.calendar_keys import CalendarKeys
from digisavo.catalogue.field import Comparison, Field, Required, holds
from digisavo.catalogue.kind_fields import load_fields
from digisavo.catalogue.linked_data import Node
from digisavo.catalogue.price_keys import PriceKeys
from digisavo.catalogue.route_keys import RouteKeys
from digisavo.catalogue.sections import load_sections
from digisavo.catalogue.sheet import Sheet
from digisavo.catalogue.short_form import ShortForm
from digisavo.catalogue.source_code_keys import SourceCodeKeys
from digisavo.core.settings import FINNISH
from digisavo.core.slug import Naming
from digisavo.core.source import SourceForm
from digisavo.reading.yaml_lines import Names

Rule: TypeAlias = Callable[[Mapping[str, Any], Sheet], None]
"""What crosses fields: gets the checked values and reports to the sheet; its docstring is the rule."""


@dataclass(frozen=True)
class Collection:
    """One kind of content.

    `kind` is its name in data, `folder` its folder of the content, `section` the first part of its addresses;
    `suffix` and `naming` are the form of its file names. The `..._key` names say what it offers to outputs, "" for
    what it does not have:

    - `category_key` gives comparison tables, `product_groups_key` those of products that are asked the same questions
      (`collections/<kind>/product_groups/`), `group_key` lists by the terms of a choice; `status_key` is its
      status, `ongoing` gives the answers that mean that it goes on today, `gone` those by which it is no more;
    - `paid_key` is what others have paid for it, rows of decisions that are told apart from its price;
    - `decision_keys` are the answers that decide most choices, the weightiest first: `prices` stands for what it costs;
      `dates_keys` are the days on which a choice is to be looked at again;
    - `start_key`, `end_key`, `recurrence_key` give it times; `published_key` is the day from which it is shown,
      newest first, `draft_key` holds it back, and `whole_key` is its whole text, which feeds carry;
    - `host_key` names the entry on whose page it is shown, and `confirms_key` the answers that it confirms there;
    - `setback` gives the answers that mean that something came to nothing, which relations to it state, and
      `approval` those by which a hosted entry recommends its host, which comparisons count; `shortcomings_key` is
      what did not work.

    `shorthands` lead from a key with parts to the part that a bare value stands for, `card_keys` are the facts on its
    cards, `search_keys` what a full-text search finds it by, `duplicate_keys` what no two entries share, `feed` and
    `calendar` the files by which it can be followed, `prices` what its price is computed from, `routes` by what it is
    told how it can be procured, `source_code` by what its open source is. `linked_data` says what an entry is in the
    vocabulary of schema.org: the first that fits. `form_section` is the first part of the address of the form in which
    its entries are written and completed, "" for none, and `form_before` what that was before: `form_first` is asked
    there together with what is required, its answers begin with `form_presets`, and `short_form` is a way through it
    with a few questions. `rule_constants` are what its rules compare answers with, for the same rules in the browser
    (`browser/checking/kinds/`).

    Its questions are those of `collections/<kind>/fields.yml`, read when they are first asked for, or `declared`.
    `language` is the code of the language of their words.
    """

    kind: str
    folder: str
    section: str
    declared: tuple[Field, ...] = ()
    rules: tuple[Rule, ...] = ()
    suffix: str = ".yml"
    naming: Naming = Naming.PLAIN
    shorthands: Mapping[str, str] = dataclass_field(default_factory=dict)
    title_key: str = "name"
    summary_key: str = "summary"
    category_key: str = ""
    product_groups_key: str = ""
    decision_keys: tuple[str, ...] = ()
    dates_keys: tuple[str, ...] = ()
    paid_key: str = ""
    provider_key: str = ""
    references_key: str = ""
    reviewed_key: str = "reviewed_on"
    group_key: str = ""
    status_key: str = ""
    start_key: str = ""
    end_key: str = ""
    recurrence_key: str = ""
    published_key: str = ""
    whole_key: str = ""
    draft_key: str = ""
    host_key: str = ""
    confirms_key: str = ""
    ongoing: Mapping[str, tuple[str, ...]] = dataclass_field(default_factory=dict)
    gone: Mapping[str, tuple[str, ...]] = dataclass_field(default_factory=dict)
    setback: Mapping[str, tuple[str, ...]] = dataclass_field(default_factory=dict)
    approval: Mapping[str, tuple[str, ...]] = dataclass_field(default_factory=dict)
    feed: str = ""
    form_section: str = ""
    form_before: tuple[str, ...] = ()
    form_first: tuple[str, ...] = ()
    form_presets: Mapping[str, str] = dataclass_field(default_factory=dict)
    short_form: ShortForm | None = None
    rule_constants: Mapping[str, Any] = dataclass_field(default_factory=dict)
    shortcomings_key: str = ""
    calendar: CalendarKeys | None = None
    prices: PriceKeys | None = None
    routes: RouteKeys | None = None
    source_code: SourceCodeKeys | None = None
    linked_data: tuple[Node, ...] = ()
    duplicate_keys: tuple[str, ...] = ()
    card_keys: tuple[str, ...] = ()
    search_keys: tuple[str, ...] = ("name", "summary", "tags")
    language: str = FINNISH

    def in_language(self, language: str) -> "Collection":
        """The same kind with the words of a language."""
        if language == self.language:
            return self
        section = load_sections(language).kinds.get(self.kind, self.section)
        return replace(self, language=language, section=section, form_before=())

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The questions in declared order; raises DeclarationError where the declaration has faults."""
        return self.declared or load_fields(self.kind, self.language)

    def is_gone(self, values: Mapping[str, Any]) -> bool:
        """Whether answers say of what they are about that nobody can have it any longer."""
        return holds(self.gone, values)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The labels of all fields by their keys, those of rows too."""
        return dict(labels_of(self.fields))

    @cached_property
    def by_key(self) -> Mapping[str, Field]:
        """The fields by their keys."""
        return {field.key: field for field in self.fields}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The places of the fields in declared order, by their keys."""
        return {field.key: place for place, field in enumerate(self.fields)}

    @cached_property
    def names(self) -> Names:
        """The keys that its files may have."""
        return Names(self.labels)

    @cached_property
    def tree(self) -> "Tree":
        """The fields by the keys of a document."""
        return tree_of(self.fields)

    @cached_property
    def demanding(self) -> tuple[Field, ...]:
        """The fields that somebody has to answer, always or on a condition."""
        return tuple(field for field in self.fields if field.required is not Required.NO or field.required_if)

    @cached_property
    def conditional(self) -> tuple[Field, ...]:
        """The fields that do not concern every entry."""
        return tuple(field for field in self.fields if field.asked_if)

    @cached_property
    def moved(self) -> Mapping[str, Field]:
        """The fields that had another key before, by that key."""
        return {field.moved_from: field for field in self.fields if field.moved_from}

    @cached_property
    def questions(self) -> tuple[tuple[str, Field], ...]:
        """What completeness counts: the name of a question and a field that answers it."""
        return tuple(questions_of(self.fields))

    @cached_property
    def groups(self) -> Mapping[str, list[Field]]:
        """The fields that an entry's page shows as facts, by group, in declared order."""
        return groups_of(self.fields)

    @cached_property
    def claiming(self) -> list[Field]:
        """The fields of whose answers an entry's page tells how sure they are, where the kind has evidence."""
        return claiming_of(self.fields)

    @cached_property
    def linking(self) -> tuple[Field, ...]:
        """The fields that name other entries."""
        return tuple(field for field in self.fields if field.type.names_entries)

    @cached_property
    def filing(self) -> tuple[Field, ...]:
        """The fields that need files beside the content file."""
        return tuple(field for field in self.fields if field.type.names_files)

    @property
    def form(self) -> SourceForm:
        """How its files are named and written."""
        return SourceForm(self.suffix, self.naming)

    def label_of(self, key: str) -> str:
        """A field as messages name it: `Hinta alkaen (pricing.from)`."""
        return f"{self.labels[key]} ({key})"

    @property
    def host_kinds(self) -> tuple[str, ...]:
        """The kinds whose entries may host its own."""
        return tuple(self.by_key[self.host_key].type.options.get("kinds", ())) if self.host_key else ()

    @property
    def placing(self) -> list[Field]:
        """The fields that place an entry in municipalities or regions."""
        return [field for field in self.fields if field.place]

    @property
    def facets(self) -> list[Field]:
        """The fields by which its directory is filtered: none for what is listed by time or on the pages of hosts."""
        listed_otherwise = self.published_key or self.recurrence_key or self.host_key
        return [] if listed_otherwise else [field for field in self.fields if field.facet]

    @property
    def has_directory(self) -> bool:
        """Whether its list can be filtered."""
        return bool(self.facets)

    @property
    def compared(self) -> list[str]:
        """The keys of the fields that are compared with those of other entries (see `cross_checks`)."""
        keys = [self.title_key, "provider.name", "previous_slugs", self.host_key, self.confirms_key]
        keys += ["municipality", "organisation"] if self.host_key else []
        keys += [*self.duplicate_keys, *(field.key for field in (*self.linking, *self.filing))]
        return [key for key in dict.fromkeys(keys) if key in self.by_key]

    @property
    def is_comparable(self) -> bool:
        """Whether readers can choose its entries and compare them."""
        return bool(self.category_key)

    @property
    def has_evidence(self) -> bool:
        """Whether its answers have claim levels."""
        return "evidence" in self.by_key

    @cached_property
    def rows(self) -> list[Field]:
        """The fields that are rows of comparisons."""
        return [field for field in self.fields if field.compare is not Comparison.NO]

    @cached_property
    def columns(self) -> list[Field]:
        """The fields that are columns of category tables."""
        return [field for field in self.fields if field.is_column]
