"""Writes `docs/problems.md`: every code that a content file can get, with a real example."""

import ast
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import digisavo
from digisavo.adapters.reports import as_text
from digisavo.core.problem import Problem, Report, Severity

Examples: TypeAlias = dict[str, Problem]
PACKAGE = Path(digisavo.__file__).parent
LIST = Path(__file__).parents[2] / "docs/problems.md"

# Where a call that reports a problem has its code.
_REPORTING = {
    "ImageFault": 0, "Problem": 1, "_fault": 1, "error": 1, "error_at_key": 1, "warning": 1, "notice": 1, "_problem": 2,
}  # fmt: skip

_CODE = re.compile(r"[a-z_]+\.[a-z_]+")

_SEVERITIES = {Severity.ERROR: "virhe", Severity.WARNING: "varoitus", Severity.NOTICE: "huomautus"}

_GROUPS = {
    "accessibility": "Saavutettavuus", "business_id": "Y-tunnus", "choice": "Valinnat", "confirms": "Vahvistukset",
    "date": "Päivät", "email": "Sähköposti", "entry": "Samat asiat", "event": "Tapahtumat", "evidence": "Todisteet",
    "experience": "Kokemukset", "field": "Puuttuvat vastaukset", "file": "Tiedostot", "flag": "Kyllä vai ei",
    "front_matter": "Kirjoituksen alku", "image": "Kuvat", "key": "Avaimet", "language": "Kielet",
    "license": "Lisenssit", "list": "Luettelot", "mapping": "Ryhmät", "markdown": "Pitkän tekstin muotoilu",
    "municipality": "Kunnat", "number": "Luvut", "phone": "Puhelinnumerot", "pilot": "Kokeilut", "post": "Kirjoitukset",
    "price": "Hinnat", "provider": "Palveluntarjoaja", "recurrence": "Toistuminen", "region": "Maakunnat",
    "related": "Viittaukset", "review": "Tarkistuspäivä", "row": "Rivit", "slug": "Tunnukset", "status": "Kypsyys",
    "tag": "Tunnisteet", "text": "Tekstit", "theme": "Teemat", "url": "Verkko-osoitteet", "uuid": "PTV-tunnisteet",
    "value": "Arvot", "yaml": "YAML-muoto",
}  # fmt: skip

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


def codes_in_source() -> dict[str, str]:
    """Every code that the source can report, and where it first does so."""
    codes: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for candidate in _candidates(node):
                if isinstance(candidate, ast.Constant) and _CODE.fullmatch(str(candidate.value)):
                    codes.setdefault(str(candidate.value), f"{path.relative_to(PACKAGE)}:{candidate.lineno}")
    return codes


def _candidates(node: ast.AST) -> Iterator[ast.expr]:
    """What may be a code: an argument of a reporting call, or the head of a tuple of code, message and perhaps hint."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = _REPORTING.get(name, len(node.args))
        yield from node.args[place : place + 1]
    elif isinstance(node, ast.Tuple) and len(node.elts) in (2, 3) and any(map(_is_sentence, node.elts[1:])):
        yield node.elts[0]


def _is_sentence(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant | ast.JoinedStr) and " " in ast.unparse(node)


def write_list(examples: Examples) -> str:
    """The whole page."""
    return "\n".join([_INTRODUCTION, *_sections(examples)])


def _sections(examples: Examples) -> Iterator[str]:
    for group, codes in groupby(sorted(examples), key=lambda code: code.partition(".")[0]):
        yield f"## {_GROUPS[group]}\n"
        for code in codes:
            problem = examples[code]
            block = as_text(Report((problem,), 1)).rsplit("\n", 2)[0]
            yield f"### `{code}` ({_SEVERITIES[problem.severity]})\n\n```text\n{block}\n```\n"
