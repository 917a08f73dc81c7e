"""The dictionary of forms, kept as patterns: it says what the dictionary says that it was made from."""

from importlib.metadata import version
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from digisavo.analysis.dictionary import load_lexicon, parse_lexicon, write_lexicon
from digisavo.analysis.lexicon import Lexicon

WORDS = st.text("abäAÄ-.#'", min_size=1, max_size=6)


def made_of(dictionary: dict[str, str]) -> Lexicon:
    return parse_lexicon(write_lexicon(dictionary, "Heading\nand more").splitlines(keepends=True))


@given(st.dictionaries(WORDS, WORDS, max_size=12), st.lists(st.text("abä", max_size=6)))
def test_it_says_what_the_dictionary_says(dictionary: dict[str, str], others: list[str]) -> None:
    lexicon = made_of(dictionary)
    words = {word.lower() for word in dictionary.values()}
    for form in filter(str.isalpha, [*map(str.lower, dictionary), *words, *others]):
        word = dictionary.get(form) or dictionary.get(form.capitalize()) or ""
        assert lexicon.word_of(form) == word.lower().rstrip(".").replace("-", "")
        assert lexicon.knows(form) == (form in words)


def test_words_that_are_inflected_alike_share_a_line() -> None:
    forms = {"talo": "talo", "talossa": "talo", "puro": "puro", "purossa": "puro", "Oulussa": "Oulu"}
    assert write_lexicon(forms, "Heading") == "# Heading\n|,ssa|puro,talo\n|ssa|oulu\n"


def test_a_word_that_looks_like_a_form_of_another_is_a_word() -> None:
    lexicon = made_of({"kuusi": "kuu", "kuusen": "kuusi"})
    assert lexicon.word_of("kuusi") == "kuu"
    assert lexicon.knows("kuusi")


def test_a_word_that_is_spelt_with_a_hyphen_is_found_by_its_forms_alone() -> None:
    lexicon = made_of({"bvitamiinin": "b-vitamiini"})
    assert lexicon.word_of("bvitamiinin") == "bvitamiini"
    assert not lexicon.knows("bvitamiini")


def test_the_file_knows_forms_and_words() -> None:
    assert load_lexicon().word_of("kunnissa") == "kunta"
    assert load_lexicon().word_of("helsingissä") == "helsinki"
    assert load_lexicon().word_of("xyzzy") == ""
    assert load_lexicon().knows("kunta")
    assert not load_lexicon().knows("kunnissa")


def test_the_files_are_made_from_the_simplemma_of_the_lock_files() -> None:
    """`scripts/renew-dictionary` writes them anew."""
    folder = files("digisavo").joinpath("data", "analysis")
    for name in ("dictionary.txt", "rules.txt"):
        heading = folder.joinpath(name).read_text("utf-8").splitlines()[1]
        assert f"simplemma {version('simplemma')} " in heading
