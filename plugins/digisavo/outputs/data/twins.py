"""The twin of an entry's page in Markdown, for programs that read pages: what is stated, how surely, by what source.

It is short: longer texts are cut, and all that is known is in the record.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import CLAIMED, Proof
from digisavo.catalogue.field import Field, Shown
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.markdown_text import LICENCE_NAME, as_beginning, as_item, as_link, as_text
from digisavo.outputs.parts.answers import Answers
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.failures import making

_LONGEST, _MOST_ITEMS, _MOST_SOURCES, _MOST_MISSING = 240, 8, 20, 12
"""Of an answer in signs and of its items, of sources, and of questions that are named as not answered."""


def twins(context: Context) -> Iterator[File]:
    """`index.md` beside the page of each entry that has a page of its own."""
    for collection in context.catalogue.collections:
        if collection.host_key:
            continue
        twin = _Twins(collection, context)
        for entry in context.catalogue.of_kind(collection.kind):
            with making(entry.reference):
                yield File(address.twin(context.catalogue.address_of(entry)), twin.of(entry).encode())


class _Twins:
    """Makes the twins of one kind."""

    def __init__(self, collection: Collection, context: Context) -> None:
        self._collection, self._context, self._t = collection, context, context.t
        self._answers = Answers(collection, context)
        self._display = PageDisplay(context, address.HOME)
        shown = {collection.title_key, collection.summary_key}
        told = (field for field in collection.fields if field.show is not Shown.NONE and not _is_no_fact(field))
        self._fields = [field for field in collection.rows or told if field.key not in shown]
        self._labels = {field.key: as_text(field.label) for field in self._fields}
        self._asked = sorted(self._fields, key=lambda field: field.key not in collection.decision_keys)

    def of(self, entry: Entry) -> str:
        """The Markdown of one entry."""
        sources = _Sources(self._context)
        parts = [f"# {as_text(entry.title)}", f"> {as_beginning(entry.summary)}", self._about(entry)]
        answers = list(self._stated(entry, sources))
        parts += [f"## {self._t('twins.facts')}\n\n" + "\n".join(answers)] if answers else []
        parts += self._missing(entry)
        parts += sources.listed()
        return "\n\n".join(parts) + "\n"

    def _about(self, entry: Entry) -> str:
        """Where the page and the record are, when the entry was looked at, and what its levels mean."""
        settings, catalogue = self._context.settings, self._context.catalogue
        lines = [
            f"{self._t('twins.page')}: {as_link(address.absolute(settings, catalogue.address_of(entry)))}",
            f"{self._t('twins.record')}: {as_link(address.absolute(settings, address.record(entry.kind, entry.slug)))}",
        ]
        if day := entry.values.get(self._collection.reviewed_key):
            lines.append(f"{self._t('twins.reviewed')}: {as_text(self._context.language.date(str(day)))}")
        lines.append(self._t("twins.terms", site=as_text(settings.site_name), licence=LICENCE_NAME))
        lines += [self._t("twins.levels")] if self._collection.has_evidence else []
        return "\n".join(f"- {line}" for line in lines)

    def _stated(self, entry: Entry, sources: "_Sources") -> Iterator[str]:
        texts = self._texts(entry)
        for field in self._fields:
            if field.key in texts:
                items = [as_item(text, _LONGEST) for text in texts[field.key][:_MOST_ITEMS]]
                items += ["…"] if len(texts[field.key]) > _MOST_ITEMS else []
                level = entry.claim(field, self._context.settings.today).level if self._collection.has_evidence else ""
                sure = f" ({self._t(f'level.{level}')})" if level and level != CLAIMED else ""
                cited = sources.cite(entry.proofs.get(field.key, ()))
                yield f"- {self._labels[field.key]}: {'; '.join(items)}{sure}{cited}"

    def _texts(self, entry: Entry) -> Mapping[str, list[str]]:
        if self._collection.rows:
            return self._answers.texts(entry)
        given = entry.values
        return {field.key: self._plain(field, given[field.key]) for field in self._fields if field.key in given}

    def _plain(self, field: Field, value: object) -> list[str]:
        return field.type.texts(value, self._display)

    def _missing(self, entry: Entry) -> list[str]:
        """The questions that decide most choices first; not stated is never no."""
        given, rows = entry.values, self._collection.rows
        open_fields = (field for field in self._asked if rows and field.key not in given and field.concerns(given))
        labels = [self._labels[field.key] for field in open_fields]
        if not labels:
            return []
        named = ", ".join(labels[:_MOST_MISSING])
        more = len(labels) - _MOST_MISSING
        text = f"{named}{self._t('twins.more', count=more) if more > 0 else ''}."
        return [f"## {self._t('twins.missing')}\n\n{text}"]


def _is_no_fact(field: Field) -> bool:
    """Whether a field is long, a picture, or evidence of others."""
    return field.type.names_files or field.type.name in ("markdown", "evidence")


class _Sources:
    """The sources of one twin, numbered as they are first cited, each with its days."""

    def __init__(self, context: Context) -> None:
        self._t, self._date = context.t, context.language.date
        self._proofs: dict[str, Proof] = {}

    def cite(self, proofs: tuple[Proof, ...]) -> str:
        """The numbers of the proofs that have an address."""
        for proof in proofs:
            if proof.url and (proof.url in self._proofs or len(self._proofs) < _MOST_SOURCES):
                self._proofs.setdefault(proof.url, proof)
        places = {url: number for number, url in enumerate(self._proofs, start=1)}
        numbers = sorted({places[proof.url] for proof in proofs if proof.url in places})
        return f" \\[{', '.join(map(str, numbers))}\\]" if numbers else ""

    def listed(self) -> list[str]:
        """The list of them, [] where there is none."""
        lines = [f"{number}. {self._shown(proof)}" for number, proof in enumerate(self._proofs.values(), start=1)]
        return [f"## {self._t('twins.sources')}\n\n" + "\n".join(islice(lines, _MOST_SOURCES))] if lines else []

    def _shown(self, proof: Proof) -> str:
        days = (("dated", proof.source_date), ("read_on", proof.checked_on), ("valid_until", proof.valid_until))
        told = [as_text(self._t(f"site.{key}", date=self._date(day))) for key, day in days if day]
        return ", ".join([as_link(proof.url), *told])
