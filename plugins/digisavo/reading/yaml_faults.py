"""Says in Finnish what the YAML parser could not read, with the place and the usual remedy."""

import re
from typing import Any

from digisavo.core.problem import Problem
from digisavo.core.source import Span

_QUOTE_ALL = 'Pane koko arvo lainausmerkkeihin: "…".'
# The parser's English message -> Finnish message and remedy. Only these are common in practice.
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "Kaksoispiste on väärässä paikassa.",
        'Jos tekstissä on kaksoispiste ja väli, pane koko teksti lainausmerkkeihin: "Teksti: jatkuu".'
        " Tarkista myös edellisen rivin sisennys.",
    ),
    (
        "did not find expected key",
        "Riviä ei voi lukea avaimena ja arvona.",
        "Tarkista sisennys ja lainausmerkit tältä ja edelliseltä riviltä. Avaimen jälkeen tulee kaksoispiste ja väli.",
    ),
    (
        "could not find expected ':'",
        "Avaimen jäljestä puuttuu kaksoispiste.",
        "Kirjoita avain: arvo. Jos rivi jatkaa edellisen rivin tekstiä, sisennä se.",
    ),
    (
        "block sequence entries are not allowed",
        "Luettelo alkaa samalta riviltä kuin avain.",
        "Aloita luettelo seuraavalta riviltä, viiva ja väli jokaisen kohdan edessä. Jos tekstin kuuluu alkaa viivalla,"
        ' pane se lainausmerkkeihin: "- …".',
    ),
    (
        "did not find expected '-' indicator",
        "Luettelon rivi ei ala viivalla.",
        "Aloita jokainen luettelon kohta viivalla ja välillä ja sisennä kohdat yhtä paljon.",
    ),
    (
        "found unexpected end of stream",
        "Lainausmerkki tai sulku jää auki.",
        "Lisää puuttuva lainausmerkki tai sulkumerkki tekstin loppuun.",
    ),
    (
        "did not find expected ',' or",
        "Sulkuihin kirjoitettu luettelo on kesken tai siitä puuttuu pilkku.",
        "Erota kohdat pilkuilla ja sulje luettelo: [fi, sv].",
    ),
    (
        "did not find expected <document start>",
        "Rivi ei kuulu edellisten rivien joukkoon.",
        "Aloita tiedoston ylimmän tason avaimet rivin alusta, ilman sisennystä.",
    ),
    (
        "did not find expected node content",
        "Sulkuihin kirjoitetusta luettelosta puuttuu arvo.",
        "Tarkista pilkut ja sulkumerkit: [fi, sv].",
    ),
    (
        "found character that cannot start any token",
        "Arvo alkaa merkillä, jolla on YAML-muodossa oma merkityksensä.",
        _QUOTE_ALL,
    ),
    (
        "did not find expected alphabetic or numeric character",
        "Arvo alkaa merkillä, jolla on YAML-muodossa oma merkityksensä.",
        _QUOTE_ALL,
    ),
    (
        "found unknown escape character",
        "Lainausmerkeissä on kenoviiva, jota ei tunneta.",
        "Käytä yksinkertaisia lainausmerkkejä ('…') tai kirjoita kenoviiva kahdesti.",
    ),
)
_OTHER = ("Tiedosto ei ole kelvollista YAML-muotoa.", "Vertaa riviä ja sen sisennystä malliin, joka on kenttäoppaassa.")
_NOTICED_LATE = ("end of stream", "could not find expected ':'", "did not find expected ',' or")
_TAB = re.compile(r" *\t")


def explain_yaml_error(path: str, text: str, error: Any) -> Problem:
    """The parser's error as a problem; the parser stops at the first one, so a file has at most one."""
    lines = text.split("\n")
    line, column = _place(error)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    # In a text that goes on over lines a tab is harmless, so only the line of the fault is looked at.
    tab = _TAB.match(lines[line - 1])
    if tab:
        return Problem(
            Span(path, line, tab.end()), "yaml.tab", "Rivin alussa on sarkainmerkki.",
            "Sisennä välilyönneillä, kaksi jokaista tasoa kohti.",
        )  # fmt: skip
    for sign, message, hint in _EXPLANATIONS:
        if sign in (error.problem or ""):
            return Problem(Span(path, line, column), "yaml.syntax", message, hint)
    return Problem(Span(path, line, column), "yaml.syntax", *_OTHER)


def _place(error: Any) -> tuple[int, int]:
    """What is never closed or has no colon is told where it begins, not where the parser noticed."""
    begins, noticed = error.context_mark, error.problem_mark
    late = any(sign in (error.problem or "") for sign in _NOTICED_LATE)
    mark = begins if begins and (late or not noticed) else noticed
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
