"""Many mistakes in one file are told in at most two rounds of checking, each at its line with what to write.

A mistake is a line as people write it, and what they write once they are told. In each round every line that an error
names is mended; what no error names stays.
"""

from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from tests.collections.samples import TODAY, lay_out
from tests.wording import hint_of

from digisavo.core.problem import Problem, Severity
from digisavo.core.settings import Settings
from digisavo.pipeline import read_catalogue


@dataclass(frozen=True)
class Entry:
    """The lines of an entry: sound, and with a mistake; `line` is the number of the faulty one within it, from 1."""

    right: str
    wrong: str
    line: int = 1
    told: str = ""


TEXT = (
    "Palvelussa asukas kertoo, mitä kunnassa pitäisi korjata. Vastaus tulee kahdessa viikossa, ja sen näkevät kaikki."
)

ENTRIES = [
    Entry('name: "Malli: uusi"', "name: Malli: uusi", told='Kirjoita name: "Malli: uusi".'),
    Entry("alternate_names: [Vanha malli]", "alternate_names: Vanha malli", told="Kirjoita [Vanha malli]."),
    Entry("summary: Palvelulla varataan mökki.", 'summary: "Palvelulla varataan mökki.', told="Kirjoita summary: "),
    Entry(f"description: |\n  {TEXT}", f"description: |\n{TEXT}", 2, "Aloita tekstin jokainen rivi"),
    Entry("service_type: ohjelmisto", "service_type:ohjelmisto", told="Kirjoita service_type: ohjelmisto."),
    Entry("categories: [osallisuus]", "categories: [osallisuus", told="Kirjoita categories: [osallisuus]."),
    Entry("themes: [asiointi]", "themes: - asiointi", told="Kirjoita themes: [asiointi]."),
    Entry("tags:\n  - palaute\n  - kartat", "tags:\n\t- palaute\n\t- kartat", 2, "Sisennä välilyönneillä"),
    Entry("target_users: [asukkaat, henkilosto]", "target_users: asukkaat, henkilosto", told="[asukkaat, henkilosto]"),
    Entry("buyer_types: [kunta]", "buyer_types: [kuntta]", told="Tarkoititko kunta?"),
    Entry("status: tuotannossa", "status: tuotanosa", told="Tarkoititko tuotannossa?"),
    Entry("in_production_since: 2021", "in_production_since: kesä 2021", told="Kirjoita 2021."),
    Entry(
        "provider:\n  name: Oma Oy\n  type: yritys\n  website: https://example.org\n  municipality: Kuopio",
        "provider:\n  name: Oma Oy\n   type: yritys\n  website: https://example.org\n  municipality: Kuopio",
        3, "Sisennä rivi",
    ),
    Entry(
        "contact:\n  email: myynti@example.org\n  phone: 017 123 456",
        "contact:\n\u00a0\u00a0email: myynti@example.org\n\u00a0\u00a0phone: 017 123 456", 2, "tavallisia välilyöntejä",
    ),
    Entry("features:\n  - Ensimmäinen\n  - Toinen", "features:\n  - Ensimmäinen\n  -Toinen", 3, "Kirjoita - Toinen."),
    Entry('benefits:\n  - "Hyöty: suuri"', "benefits:\n  - Hyöty: suuri", 2, 'Kirjoita "Hyöty: suuri".'),
    Entry("constraints:\n  - Eka\n  - Toka", "constraints:\n  - Eka\n  Toka", 3, "Kirjoita - Toka."),
    Entry("delivery_model: [saas]", "delivery_model: saas", told="Kirjoita [saas]."),
    Entry("platforms: [selain]", "platforms: [selain,, ios]", told="Kirjoita platforms: [selain, ios]."),
    Entry("ui_languages: [fi, sv]", "ui_languages: fi, sv", told="Kirjoita [fi, sv]."),
    Entry("authentication: [tunnus_salasana]", "authentication: {tunnus_salasana", told="[tunnus_salasana]"),
    Entry("supports:\n  - id: haka", "supports:\n  - haka", 2, "Kirjoita id: haka."),
    Entry("api:\n  available: kylla", "api:\n  available:kylla", 2, "available: kylla"),
    Entry("data_export:\n  formats: [csv]", "data_export:\n  formats: csv", 2, "Kirjoita [csv]."),
    Entry("open_source:\n  license: MIT", "open_source:\n  license: GPL-3.0", 2, "GPL-3.0-only"),
    Entry("accessibility:\n  level: osittain", "accessibility:\n  level: osittainn", 2, "Tarkoititko osittain?"),
    Entry("personal_data: ei", "personal_data: `ei`", told='Kirjoita personal_data: "`ei`".'),
    Entry("processor_agreement: oma_malli", "processor_agreement: [oma_malli, ei]", told="oma_malli tai ei"),
    Entry("data_locations: [suomi]", "data_locations: Suomi; EU", told="Kirjoita [suomi, eu_eta]."),
    Entry("support:\n  hours: arkisin", "support:\n hours: arkisinn", 2, "Tarkoititko arkisin?"),
    Entry("availability_percent: 99.5", "availability_percent: 99,5 %", told="Kirjoita pelkkä luku 99.5."),
    Entry("onboarding:\n  weeks: 2", "onboarding:\n  weeks: 2–4", 2, "2 tai 4"),
    Entry("pricing:\n  from: 1200", "pricing:\n  from: alk. 1200,00", 2, "Kirjoita pelkkä luku 1200."),
    Entry("contract:\n  min_months: 12", "contract:\n  min_months: 12 kk", 2, "Kirjoita pelkkä luku 12."),
    Entry(
        "references:\n  - municipality: Kuopio\n    stage: kaytossa",
        "references:\n  - municipality: Kuoppio\n    stage: kaytossa", 2, "Tarkoititko Kuopio?",
    ),
    Entry("links:\n  website: https://example.org", "links:\n  website: www.example.org", 2, "https://www.example.org"),
    Entry("related: [kuntalaisaloite]", "related: [kuntalaisaloitte]", told="Tarkoititko kuntalaisaloite?"),
    Entry("evidence:\n  status:\n    level: ilmoitettu", "evidence:\n  statuss:\n    level: ilmoitettu", 2, "status?"),
    Entry("sources: [https://example.org]", "sources: https://example.org", told="https://example.org"),
    Entry("reviewed_on: 2026-11-22", "reviewed_on: 22.11.26", told="Kirjoita 2026-11-22."),
    Entry("submitted_by: muu", "submitted_by muu", told="Kirjoita submitted_by: muu."),
]  # fmt: skip


def lines_of(entries: list[str]) -> str:
    return "\n".join(entries) + "\n"


def check(text: str, folder: Path) -> list[Problem]:
    """The errors of a file among the valid ones."""
    path = folder / "monta.yml"
    path.write_text(text, "utf-8")
    _, report = read_catalogue(folder.parent, Settings(today=TODAY))
    found = [problem for problem in report.problems if problem.span.path.endswith("/monta.yml")]
    return [problem for problem in found if problem.severity is Severity.ERROR]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("rounds")) / "services"


def test_the_entries_are_sound_without_their_mistakes(folder: Path) -> None:
    assert not check(lines_of([entry.right for entry in ENTRIES]), folder)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.right.partition(":")[0])
def test_a_mistake_is_told_at_its_line_with_what_to_write(entry: Entry, folder: Path) -> None:
    others = [other.right for other in ENTRIES if other is not entry]
    problems = check(lines_of([entry.wrong, *others]), folder)
    assert {problem.span.line for problem in problems} == {entry.line}, problems
    assert entry.told in hint_of(problems[0])


@pytest.mark.parametrize("seed", range(6))
def test_forty_mistakes_take_two_rounds(seed: int, folder: Path) -> None:
    entries = Random(seed).sample(ENTRIES, len(ENTRIES))
    written = [entry.wrong for entry in entries]
    assert len(written) >= 40
    for _ in range(2):
        problems = check(lines_of(written), folder)
        starts = [1 + sum(text.count("\n") + 1 for text in written[:index]) for index in range(len(written))]
        for problem in problems:
            own = max(index for index, start in enumerate(starts) if start <= problem.span.line)
            assert written[own] == entries[own].wrong, f"nothing is wrong at {problem}"
            assert problem.span.line == starts[own] + entries[own].line - 1, problem
            assert hint_of(problem)
        told = {max(index for index, start in enumerate(starts) if start <= found.span.line) for found in problems}
        written = [entry.right if index in told else written[index] for index, entry in enumerate(entries)]
    assert not check(lines_of(written), folder)
