"""Texts of others, made plain and short enough."""

import pytest

from digisavo.importing.texts import cut, first_sentence, paragraphs, plain, without_html


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Yksi. Kaksi.", "Yksi."),
        ("Uses e.g. maps for routing. More.", "Uses e.g. maps for routing."),
        ("No point at the end", "No point at the end."),
        ("A [link](https://a.fi/x) and **bold**!", "A link and bold!"),
        ("Kysymys? Vastaus.", "Kysymys?"),
        ("", ""),
        ("Rivi\nvaihtuu, ja: ", "Rivi vaihtuu, ja."),
    ],
)
def test_the_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text, 150) == sentence


def test_a_long_sentence_is_cut_at_a_word() -> None:
    text = "sana " * 60
    assert len(first_sentence(text, 150)) <= 150
    assert first_sentence(text, 150).endswith("sana…")
    assert len(cut("a" * 500, 100)) == 100


def test_of_long_texts_whole_paragraphs_or_sentences_stay() -> None:
    assert paragraphs("Yksi kappale.\n\nToinen kappale on pitkä. Se jatkuu.", 40) == (
        "Yksi kappale.\n\nToinen kappale on pitkä."
    )
    assert len(paragraphs("a" * 5000, 4000)) <= 4000


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "<<b>i>", "a < b <img src=x", "<!-- x", "<a<a<a<a<a<a b>>>>>>", "x</p\n>y"]
)
def test_no_tag_stays(text: str) -> None:
    found = without_html(text)
    assert "<b" not in found and "<i" not in found and "<s" not in found and "<a" not in found and "<!" not in found


def test_a_bare_sign_is_no_tag() -> None:
    assert without_html("a < b ja 3 > 2") == "a < b ja 3 > 2"
    assert plain("a\u202eb\x07") == "ab"
