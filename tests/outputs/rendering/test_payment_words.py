"""What others have paid, in words: the sum, its time and how firm it is, and what it is computed from."""

from dataclasses import replace

import pytest
from tests.outputs.making import SETTINGS, catalogue_of, service, tree_of

from digisavo.catalogue.payments import Payment, payments_of
from digisavo.collections.services.collection import SERVICES
from digisavo.outputs.parts.answers import Answers
from digisavo.outputs.rendering.context import Context, PageDisplay
from digisavo.outputs.rendering.payment_words import PaymentWords

ROW = {"municipality": "Kuopio", "year": 2023, "amount": 38000, "unit": "kerta", "source": "https://example.org/p"}


def words() -> PaymentWords:
    return PaymentWords(SERVICES, PageDisplay(Context.of(catalogue_of([]), SETTINGS), "palvelut/malli/"))


def payment(**answers: object) -> Payment:
    row = {key: value for key, value in (ROW | answers).items() if value is not None}
    return payments_of(service(paid=[row]), SERVICES)[0]


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "38 000 € kerran"),
        ({"unit": "vuosi", "basis": "hinta"}, "38 000 € vuodessa, sovittu hinta"),
        ({"unit": "kk", "amount": 99.5}, "99,50 € kuukaudessa"),
        ({"unit": "sopimuskausi", "years": 4, "basis": "arvio"}, "38 000 € koko sopimuksesta (4 vuotta), arvio"),
        ({"unit": "sopimuskausi", "years": 1}, "38 000 € koko sopimuksesta (1 vuosi)"),
        ({"unit": "sopimuskausi", "years": 2.5}, "38 000 € koko sopimuksesta (2,5 vuotta)"),
        ({"unit": "sopimuskausi", "basis": "enimmaisarvo"}, "38 000 € koko sopimuksesta, enimmäisarvo"),
        ({"unit": "asukas_vuosi", "amount": 0.28}, "0,28 € asukasta kohti vuodessa"),
        ({"basis": "osuus"}, "38 000 € kerran, maksajan osuus"),
    ],
)
def test_a_sum_says_its_time_and_how_firm_it_is(answers: dict[str, object], expected: str) -> None:
    assert plain(words().amount(payment(**answers))) == expected


def test_a_sum_by_inhabitants_says_what_it_is_computed_from_and_for_what_time() -> None:
    once, contract = (plain(words().per_inhabitant(payment(unit=unit))) for unit in ("kerta", "sopimuskausi"))
    assert once == "Noin 0,31 € asukasta kohti, laskettu asukasluvusta 122 594 (2022)"
    assert contract.startswith("Noin 0,31 € asukasta kohti koko sopimuksesta, laskettu")
    assert words().per_inhabitant(payment(basis="osuus")) == ""


def test_comparisons_get_the_same_words_but_for_the_source() -> None:
    rows = [ROW | {"covers": "Käyttöönotto."}, ROW | {"year": 2025, "municipality": None, "organisation": "HUS"}]
    entry = service(paid=[{key: value for key, value in row.items() if value is not None} for row in rows])
    context = Context.of(catalogue_of([entry]), SETTINGS)
    assert list(map(plain, Answers(SERVICES, context).texts(entry)["paid"])) == [
        "HUS 2025: 38 000 € kerran",
        "Kuopio 2023: 38 000 € kerran. Käyttöönotto. Noin 0,31 € asukasta kohti, laskettu asukasluvusta 122 594 (2022)",
    ]


def test_what_a_file_says_stays_text() -> None:
    hostile = replace(payment(), municipality="", organisation="<i>Yhtiö</i> & co", covers="<script>alert(1)</script>")
    tree = tree_of(words().show([hostile], lambda url: "") + str(words().short(hostile)))
    assert not tree.xpath("//script|//i")
    assert tree.text_content().count("<i>Yhtiö</i> & co") == 2
