"""The facts of an entry's page as HTML: each value with its level and where it can be checked.

They are joined here and not in a template, because a page has hundreds of such pieces and a build
thousands of pages: in a template they would take half of its time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from digisavo.catalogue.collection import Collection
from digisavo.catalogue.display import Display
from digisavo.catalogue.entry import Entry
from digisavo.catalogue.evidence import LEVELS, Proof
from digisavo.catalogue.field import Field
from digisavo.catalogue.vocabulary import load_vocabulary
from digisavo.outputs.translations import Language


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of a group as the rows of a description list, and the labels of what is not told."""

    id: str
    label: str
    facts: Markup
    missing: list[str]


class Facts:
    """Shows facts in one language."""

    def __init__(self, language: Language) -> None:
        self._word, self._date = language.word, language.date
        self._badges = {
            level: f'<span class="ds-level ds-level--{level}">{escape(language.word(f"level.{level}"))}</span>'
            for level in LEVELS
        }
        # One source proves many fields of an entry: its lines are made once.
        self._sources = lru_cache(maxsize=1024)(self._show_sources)

    def groups(self, entry: Entry, collection: Collection, display: Display) -> Iterator[FactGroup]:
        """The groups of an entry's page in their order; a group without any fact only has gaps."""
        for term in load_vocabulary("field_groups").terms.values():
            fields = collection.groups.get(term.id, [])
            facts = [self._show(one, entry, display) for one in fields if one.key in entry.values]
            if fields:
                missing = [one.label for one in fields if one.key not in entry.values]
                yield FactGroup(term.id, term.label, Markup("\n".join(facts)), missing)  # noqa: S704 - made of escaped parts

    def sources(self, proofs: tuple[Proof, ...]) -> Markup:
        """A line for every proof that can be checked or has something to say."""
        return Markup(self._sources(proofs)) if proofs else Markup("")  # noqa: S704 - made of escaped parts

    def _show(self, field: Field, entry: Entry, display: Display) -> str:
        claim = entry.claim(field, display.today)
        value = field.type.show(entry.values[field.key], display)
        told = f"{value} {self._badges[claim.level]}{self._sources(claim.proofs) if claim.proofs else ''}"
        return f"<div><dt>{_escaped(field.label)}</dt><dd>{told}</dd></div>"

    def _show_sources(self, proofs: tuple[Proof, ...]) -> str:
        return "".join(self._show_source(proof) for proof in proofs if proof.url or proof.note)

    def _show_source(self, proof: Proof) -> str:
        parts = [self._show_link(proof.url)] if proof.url else []
        for key, day in (
            ("dated", proof.source_date),
            ("read_on", proof.checked_on),
            ("valid_until", proof.valid_until),
        ):
            if day and proof.url:
                parts.append(escape(self._word(f"site.{key}", date=self._date(day))))
        told = ". ".join(part for part in (", ".join(parts), str(escape(proof.note))) if part)
        return f'<p class="ds-proof">{told}</p>'

    def _show_link(self, url: str) -> str:
        link = f'<a href="{escape(url)}" rel="noopener nofollow ugc">{escape(host_of(url))}</a>'
        return f"{escape(self._word('site.source'))} {link}"


@lru_cache(maxsize=1024)
def host_of(url: str) -> str:
    """The name of the server of an address, without `www.`."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


@lru_cache(maxsize=1024)
def _escaped(text: str) -> str:
    return str(escape(text))
