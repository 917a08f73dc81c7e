"""Writes `docs/problems.md`: every code that a content file can get, with a real example."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from tests.wording import WORDS

from digisavo.adapters.reports import as_text
from digisavo.core.problem import Problem, Report

Examples: TypeAlias = dict[str, Problem]
LIST = Path(__file__).parents[2] / "docs/problems.md"

_INTRODUCTION = """\
# Mitä tarkistus sanoo

Tarkistus lukee jokaisen tiedoston ja kertoo kaikki havainnot kerralla. Havainnossa on paikka (tiedosto, rivi ja
sarake), kysymys, se mitä löytyi, hakasulkeissa tunnus ja seuraavalla rivillä neuvo.

- **Virhe** estää julkaisun. Korjaa se.
- **Varoitus** ei estä julkaisua, mutta jonkun pitää katsoa asia.
- **Huomautus** on tieto toimitukselle.

Tarkista tiedosto komennolla `scripts/check content/services/palvelun-nimi.yml`. Alla on jokainen tunnus ja siitä yksi
esimerkki. Esimerkit ovat kansiosta `tests/collections/`, ja tämä sivu tehdään niistä komennolla
`pytest tests/collections --renew`.
"""


def write_list(examples: Examples) -> str:
    """The whole page."""
    return "\n".join([_INTRODUCTION, *_sections(examples)])


def _sections(examples: Examples) -> Iterator[str]:
    for group, codes in groupby(sorted(examples), key=lambda code: code.partition(".")[0]):
        yield f"## {WORDS.group(group)}\n"
        for code in codes:
            problem = examples[code]
            block = as_text(Report((problem,), 1), WORDS).rsplit("\n", 2)[0]
            yield f"### `{code}` ({WORDS.severity(problem.severity)})\n\n```text\n{block}\n```\n"
