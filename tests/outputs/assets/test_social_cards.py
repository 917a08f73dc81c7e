"""The cards of entries: whose they are, what they look like, and that they are drawn once."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.golden.sample import SETTINGS as GOLDEN
from tests.golden.sample import golden_catalogue
from tests.outputs.making import SETTINGS, catalogue_of, event, experience, pilot, post, service

from digisavo.adapters.processes import spread
from digisavo.catalogue.entry import Entry
from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.core.work import one_by_one
from digisavo.outputs.assets.card_drawing import CardPen, Words
from digisavo.outputs.assets.social_cards import social_cards
from digisavo.outputs.pages.entries import entries
from digisavo.outputs.parts.entry_cards import words_of_card
from digisavo.outputs.rendering.context import Context
from digisavo.outputs.rendering.heads import CARD_SIZE

WITH_CARDS = replace(SETTINGS, social_cards=True)


def cards_of(*made: Entry, keep: Callable[[str, Callable[[], bytes]], bytes] | None = None) -> dict[str, bytes]:
    context = Context.of(catalogue_of(made), WITH_CARDS, **({"keep": keep} if keep else {}))
    files = [file for file in social_cards(context) if isinstance(file, File)]
    return {file.address: file.content for file in files if isinstance(file.content, bytes)}


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_an_entry_has_a_card_of_the_size_that_heads_name_and_few_bytes() -> None:
    cards = cards_of(service(), pilot(), event(), post(), experience())
    assert cards.keys() == {
        address.social_card("palvelut", "malli"), address.social_card("kokeilut", "kokeilu"),
        address.social_card("tapahtumat", "tapahtuma"), address.social_card("blogi", "kirjoitus"),
    }  # fmt: skip
    for content in cards.values():
        assert (picture(content).format, picture(content).mode, picture(content).size) == ("PNG", "P", CARD_SIZE)
        assert len(content) < 30_000


def test_a_page_names_the_card_that_is_made_and_what_it_says() -> None:
    context = Context.of(catalogue_of([service(name="Järvi & ranta")]), WITH_CARDS)
    (page,) = entries(context)
    assert page.picture
    assert page.picture.address in {file.address for file in social_cards(context)}
    assert page.picture.text == "Järvi & ranta – Digisavo.fi"
    assert (page.picture.width, page.picture.height) == CARD_SIZE


def test_an_image_of_its_own_is_no_card_and_without_cards_there_is_none() -> None:
    catalogue, settings = golden_catalogue(), replace(GOLDEN, social_cards=True)
    illustrated = {catalogue.address_of(found) for name, _ in catalogue.images if (found := catalogue.find(name))}
    assert illustrated
    pages = {page.address: page.picture for page in entries(Context.of(catalogue, settings))}
    cards = {file.address for file in social_cards(Context.of(catalogue, settings))}
    assert {page for page, shown in pages.items() if shown and shown.address not in cards} == illustrated
    assert {shown.address for shown in pages.values() if shown} >= cards
    assert all(pages.values())
    assert not list(social_cards(Context.of(catalogue, GOLDEN)))
    assert {page.address for page in entries(Context.of(catalogue, GOLDEN)) if page.picture} == illustrated


def test_what_tells_entries_of_a_kind_apart_stands_above_their_titles() -> None:
    made = [service(), pilot(), event(), post()]
    context = Context.of(catalogue_of(made), WITH_CARDS)
    assert [words_of_card(one, context.catalogue.collection(one.kind), context).eyebrow for one in made] == [
        "Digipalvelu · Osallisuus ja vaikuttaminen", "Kokeilu · Idea", "Tapahtuma · 9.2.2027", "Kirjoitus · Digiblogi",
    ]  # fmt: skip


def test_a_card_is_drawn_anew_only_when_what_it_says_changes() -> None:
    kept: dict[str, bytes] = {}

    def keep(key: str, make: Callable[[], bytes]) -> bytes:
        if key not in kept:
            kept[key] = make()
        return kept[key]

    first = cards_of(service(), keep=keep)
    assert len(kept) == 1
    assert cards_of(service(tags=["uusi"]), keep=keep) == first
    assert len(kept) == 1
    changed = cards_of(service(summary="Toinen."), keep=keep)
    assert len(kept) == 2
    assert first != changed


def test_cards_are_the_same_whoever_draws_them() -> None:
    words = Words("Palvelu", "Ääkköset ja Työllisyys", "Õ š ž €, – …")
    assert CardPen("Digisavo.fi").draw(words) == CardPen("Digisavo.fi").draw(words)
    assert CardPen("Digisavo.fi").draw(words) != CardPen("Toinen").draw(words)
    names = [f"Palvelu {number}" for number in range(12)]
    pen = CardPen("Digisavo.fi")
    drawn = [list(by(names, lambda name: pen.draw(Words(name, name, name)))) for by in (one_by_one, spread)]
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0])) == len(names)


PEN = CardPen("Digisavo.fi")
BARE = picture(PEN.draw(Words("", "", "")))


@settings(max_examples=40)
@given(st.tuples(*[st.text(max_size=300) | st.sampled_from(["A" * 4000, "sana " * 800, "\x00\u202e\U0001f389"])] * 3))
def test_no_text_leaves_its_place(texts: tuple[str, str, str]) -> None:
    """The edges of the card, its sun and its lake are those of a card without words."""
    card = picture(PEN.draw(Words(*texts)))
    for box in ((0, 0, 60, 630), (1140, 150, 1200, 630), (990, 0, 1200, 125), (0, 520, 1200, 630)):
        assert card.convert("RGB").crop(box).tobytes() == BARE.convert("RGB").crop(box).tobytes()
