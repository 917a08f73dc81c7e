"""The analysis of Finnish words, and the analyses that are known beforehand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digisavo.adapters.renewing import forms_of_content
from digisavo.analysis.analyser import Analyser
from digisavo.analysis.cache import analyse, analysed_anew, load_analyses, parse_analyses, write_analyses
from digisavo.analysis.dictionary import load_lexicon
from digisavo.analysis.folding import fold
from digisavo.analysis.rules import TRUSTED, candidates, learn, load_rules
from digisavo.analysis.tokens import words_of

ROOT = Path(__file__).parents[2]
KNOWN_SHARE = 0.8
"""How many of the content's forms are known beforehand, at least: new words may come without the file being renewed."""


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(load_lexicon())


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("kunnissa", "kunta"), ("päiväkodin", "paivakoti"), ("talossani", "talo"), ("kotonakin", "kotona"),
        ("kutsun", "kutsu"), ("kutsun", "kutsua"), ("järjestämällä", "jarjestaa"), ("punaisempi", "punainen"),
        ("suurimmissa", "suuri"), ("mahdollisuuksista", "mahdollisuus"), ("hallitseville", "hallita"),
        ("helsingissä", "helsinki"), ("trumpin", "trump"), ("asuntoon", "asunto"), ("tietovarannon", "tietovaranto"),
        ("varausjärjestelmässä", "varausjarjestelma"), ("tervetuloa", "tervetuloa"), ("luettu", "lukea"),
    ],
)  # fmt: skip
def test_a_form_leads_to_its_word(analyser: Analyser, form: str, lemma: str) -> None:
    assert lemma in analyser.analyse(form).lemmas


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("rakennuslupaa", {"rakennus", "lupa"}), ("varausjärjestelmässä", {"varaus", "jarjestelma"}),
        ("kokoushallinta", {"kokous", "hallinta"}), ("kaupungintalolla", {"kaupunki", "talo"}),
        ("naisjärjestö", {"nainen", "jarjesto"}), ("palvelutietovarannon", {"palvelu", "tietovaranto", "tieto"}),
        ("kunta", set()), ("digipalvelujen", {"digi", "palvelu"}),
    ],
)  # fmt: skip
def test_a_compound_has_its_parts(analyser: Analyser, form: str, parts: set[str]) -> None:
    found = set(analyser.analyse(form).parts)
    assert parts <= found if parts else not found


@pytest.mark.parametrize("word", ["service", "platform", "kommun", "github", "api", "x-road", "tjänster"])
def test_words_of_other_languages_stay_what_they_are(analyser: Analyser, word: str) -> None:
    assert all(fold(piece) in analyser.analyse(piece).lemmas for piece in words_of(word))


@given(st.text(max_size=80))
def test_any_text_is_analysed(text: str) -> None:
    analyser = Analyser(load_lexicon())
    for word in words_of(text):
        assert all(analyser.analyse(word).lemmas)
        assert all(" " not in found for found in analyser.analyse(word).lemmas)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("EU:n e-kirjat", ["eu", "e", "kirjat", "ekirjat"]),
        ("Suomi.fi-tunnistus", ["suomi", "fi", "tunnistus", "fitunnistus"]),
        ("Pohjois-Savo", ["pohjois", "savo"]), ("<b>&nbsp;x</b>", ["b", "nbsp", "x", "b"]), ("...!?", []), ("", []),
        ("tieto\u00adpalvelu", ["tietopalvelu"]), ("Ma\u0308a\u0308rä", ["määrä"]),
    ],
)  # fmt: skip
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_letters_are_folded() -> None:
    assert fold("ÄÄNESTYS Åbo Øl") == "aanestys abo ol"


def test_rules_are_learned_from_pairs() -> None:
    pairs = [
        (f"{'abcdefghij'[number % 10]}{number}talossa", f"{'abcdefghij'[number % 10]}{number}talo")
        for number in range(40)
    ]
    assert ("xtalo", 100) in candidates("xtalossa", {rule.ending: [rule] for rule in learn(pairs)})


def test_letters_before_an_ending_are_learned_where_it_alone_tells_little() -> None:
    names = [f"{'bdfghjklmn'[number % 10]}{number // 10}" for number in range(500)]
    partitives = [(f"{name}varausta", f"{name}varaus") for name in names]
    elatives = [(f"{name}{vowel}sta", f"{name}{vowel}") for name in names for vowel in ("a", "e", "i", "o", "u") * 8]
    found = {(rule.ending, rule.instead): rule for rule in learn([*partitives, *elatives])}
    assert found["ta", ""].after_consonant < 4
    assert ("usta", "us") in found
    assert ("asta", "a") not in found, "the ending alone is sure enough"


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("ajanvarausta", "ajanvaraus"), ("äänestystä", "aanestys"), ("saavutettavuutta", "saavutettavuus"),
        ("terveyttä", "terveys"), ("reittiopasta", "reittiopas"), ("rakennusluvat", "rakennuslupa"),
        ("kartat", "kartta"),
    ],
)  # fmt: skip
def test_the_rules_lead_to_nouns_of_all_kinds(form: str, word: str) -> None:
    assert dict(sorted(candidates(fold(form), load_rules()), key=lambda found: found[1]))[word] >= TRUSTED


def test_the_rules_know_common_endings() -> None:
    found = dict(candidates("palveluissa", load_rules()))
    assert found["palvelu"] > 5


def test_the_file_says_what_was_written() -> None:
    analyses = analysed_anew(["kunnissa", "talo", "päiväkodin"])
    assert parse_analyses(write_analyses(analyses, "Heading\nand more")) == analyses


def test_what_is_known_beforehand_is_what_the_dictionary_gives() -> None:
    """`scripts/renew-analysis` writes it anew."""
    known = load_analyses()
    anew = analysed_anew(known)
    stale = {form for form, analysis in known.items() if anew[form] != analysis}
    assert not stale


def test_most_words_of_the_content_are_known_beforehand() -> None:
    """Not all: a provider's new word is analysed when the site is built, and nobody has to renew anything."""
    forms = forms_of_content(ROOT / "content")
    assert len(forms & load_analyses().keys()) >= KNOWN_SHARE * len(forms)


def test_an_unknown_form_is_analysed_with_the_dictionary() -> None:
    assert "hevonen" not in load_analyses()
    assert analyse("hevosella").lemmas == ("hevonen",)
