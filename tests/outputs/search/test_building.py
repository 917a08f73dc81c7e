"""Which words of a text are found with which weight, and which forms the index explains to the browser."""

from digisavo.analysis.analyser import Analysis
from digisavo.outputs.search.building import aliases_of
from digisavo.outputs.search.document import Findable, keys_of

KNOWN = {
    "lupapiste": Analysis(("lupapiste",), ("lupa", "piste")),
    "keskusta": Analysis(("keskusta", "keskus"), ("keski",)),
    "tieteen": Analysis(("tiede",)),
    "kunnassa": Analysis(("kunta",)),
    "lapsen": Analysis(("lapsi",)),
    "kuntia": Analysis(("kunta", "kuntta")),
}


def test_the_surest_word_counts_most_and_parts_least() -> None:
    keys = keys_of(Findable("a/", "text", "Lupapiste", "keskusta"), KNOWN.__getitem__)
    assert keys["title"] == ["lupapiste"]
    assert keys["title_parts"] == ["lupa", "piste"]
    assert (keys["text"], keys["text_also"], keys["text_parts"]) == (["keskusta"], ["keskus"], ["keski"])


def test_a_title_of_one_word_is_found_as_it_stands() -> None:
    known = KNOWN | {"asio": Analysis(("asioida",)), "kuntia": Analysis(("kunta",))}
    assert keys_of(Findable("a/", "services", "Asio"), known.__getitem__)["title"] == ["asio", "asioida"]
    assert keys_of(Findable("a/", "services", "Asio kuntia"), known.__getitem__)["title"] == ["asioida", "kunta"]
    assert keys_of(Findable("a/", "services", "Lupapiste"), known.__getitem__)["title"] == ["lupapiste"]


def test_forms_are_explained_where_rules_lead_elsewhere() -> None:
    assert aliases_of(KNOWN, {"ties", "tiede"})["tieteen"] == ("tiede",)
    assert "tieteen" not in aliases_of(KNOWN, {"tiede"}), "where the other word is not, nothing needs to be told"
    assert "kunnassa" not in aliases_of(KNOWN, {"kunta"}), "the rules lead there"
    assert aliases_of(KNOWN, {"lapsi"})["lapsen"] == ("lapsi",), "of which the browser would not be sure"
    assert aliases_of(KNOWN, {"kunta"})["kuntia"] == ("kunta", "kuntta"), "all its words are told"
    assert "keskusta" not in aliases_of(KNOWN, {"keskus"}), "it is a word itself"
