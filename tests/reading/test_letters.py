"""The content file in letters, as people and their mail programs write them."""

import textwrap
from email.message import EmailMessage
from pathlib import Path

import pytest

from digisavo.adapters.acceptance import known_keys
from digisavo.pipeline import COLLECTIONS
from digisavo.reading.letters import read_letter
from digisavo.reading.mail import NoFile, NoFileError

EXAMPLES = Path(__file__).parents[1] / "collections"
KEYS = frozenset({"name", "summary", "title", "date"})
FILE = "name: Malli\nsummary: Kysely.\nprovider:\n  name: Kylä Oy\n"
POST = "---\ntitle: Otsikko\ndate: 2026-11-22\n---\nTeksti.\n\nToinen: kappale.\n"
HEADER = "# Digisavo: services/malli"


def found(letter: str | bytes) -> str:
    return read_letter(letter if isinstance(letter, bytes) else letter.encode(), KEYS).text


def quoted(text: str, mark: str = "> ") -> str:
    return "".join(f"{mark}{line}".rstrip() + "\n" for line in text.splitlines())


@pytest.mark.parametrize(
    "letter",
    [
        FILE,
        f"{HEADER}\n{FILE}",
        f"Hei!\n\nTässä tiedot:\n\n{FILE}\nTerveisin\nMatti\n",
        f"Hei!\n{FILE}\n-- \nnimi: x\nname: Kylä Oy\n",
        f"Tässä:\n```yaml\n{FILE}```\nKiitos\n",
        f"~~~\n{HEADER}\n{FILE}~~~\nname: ei tämä\n",
        quoted(FILE),
        quoted(f"{HEADER}\n{FILE}", ">"),
        f"Vastaan alla.\n\nMatti kirjoitti:\n{quoted(f'Hei!{chr(10)}{HEADER}{chr(10)}{FILE}')}\nKiitos!\n",
        quoted(quoted(f"{HEADER}\n{FILE}")),
        FILE.replace("\n", "\r\n"),
        FILE.replace("\n", "\r"),
        b"\xef\xbb\xbf" + FILE.encode(),
        FILE.encode("utf-16"),
        FILE.encode("cp1252"),
        f"### Lomakkeen antama teksti\n\n```yaml\n{HEADER}\n{FILE}\n```\n\n### Asia omin sanoin\n\n_No response_\n",
    ],
)
def test_a_file_is_found(letter: str | bytes) -> None:
    assert found(letter) == FILE


@pytest.mark.parametrize(
    "letter",
    [
        POST,
        f"Hei!\n\n{POST}\n-- \nMatti\n",
        f"Hei!\n\n# Digisavo: posts/otsikko\n{POST}",
        POST.replace("---\n", "---\n# Digisavo: posts/otsikko\n", 1),
        quoted(POST),
    ],
)
def test_a_post_keeps_its_whole_text(letter: str) -> None:
    assert found(letter) == POST


def test_every_file_that_a_form_may_give_comes_through_whole() -> None:
    """As a letter of the form, and quoted in the answer to it."""
    keys, count = known_keys(), 0
    for kind in COLLECTIONS:
        for path in sorted((EXAMPLES / kind.kind / "valid").glob(f"*{kind.suffix}")):
            text = path.read_text("utf-8-sig").rstrip("\n") + "\n"
            letter = f"Hei! Lähetän tiedot Digisavoon.\n\n# Digisavo: {kind.kind}/malli\n{text}"
            for sent in (letter, f"{letter}\nTerveisin\nKunta\n" if kind.suffix == ".yml" else letter, quoted(letter)):
                assert read_letter(sent.encode(), keys).text == text, path
            assert read_letter(text.encode(), keys).text == text, path
            count += 1
    assert count > 40


def test_comments_before_the_first_key_and_empty_lines_are_of_the_file() -> None:
    text = f"# Oma huomautus\n{FILE}\n# Lähteet\nsources:\n- https://example.org\n\nouto: x\n"
    assert found(f"Hei!\n{text}") == text


def test_a_heading_names_the_kind_and_slug() -> None:
    letter = read_letter(f"Hei\n#Digisavo:  events/x-2027 \n{FILE}".encode(), KEYS)
    assert (letter.kind, letter.slug) == ("events", "x-2027")
    assert (letter.places, letter.left_out) == (((3, 0), (4, 0), (5, 0), (6, 0)), ("Hei",))
    assert read_letter(quoted(quoted(FILE)).encode(), KEYS).places[:2] == ((1, 4), (2, 4))


def test_a_heading_may_state_the_version_with_which_a_form_began() -> None:
    stated = {"1a2b3c4d5e6f": "1a2b3c4d5e6f", " 1a2b3c4 ": "1a2b3c4", "": ""}
    assert {end: read_letter(f"{HEADER} {end}\n{FILE}".encode(), KEYS).base for end in stated} == stated
    for end in ("1a2b", "uusi versio", "1a2b3c4;rm"):
        assert read_letter(f"{HEADER} {end}\n{FILE}".encode(), KEYS).slug == ""


@pytest.mark.parametrize("width", [65, 72, 76, 78])
def test_long_lines_that_a_program_of_mail_has_broken_are_whole_again(width: int) -> None:
    long = "Kunta kysyy kylien asukkailta, mitä he tarvitsevat, bussin, kaupan ja kirjaston. Sitten " * 3
    text = "name: Kysely\nsummary: {0}\ndescription: |\n  {0}\n  Loppu.\nfeatures:\n- {0}\n".format(long.strip())
    assert found(f"Hei!\n\n{broken(HEADER + chr(10) + text, width)}\nTerveisin\nMatti\n") == text
    assert found(quoted(broken(f"{HEADER}\n{text}", width))) == text


def broken(text: str, width: int) -> str:
    """A text as programs of mail send it."""
    lines = (textwrap.wrap(line, width, drop_whitespace=True, break_long_words=False) for line in text.splitlines())
    return "".join(f"{part}\n" for line in lines for part in line or [""])


@pytest.mark.parametrize("is_attached", [False, True])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_a_mail_as_it_was_saved(is_attached: bool, encoding: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "kunta@example.org", "Uusi palvelu", "<x@example.org>"
    mail.set_content("Liitteenä." if is_attached else f"Hei!\n\n{FILE}\n-- \nKunta\n", cte=encoding)
    if is_attached:
        mail.add_attachment(FILE.encode(), maintype="text", subtype="yaml", filename="malli.yml")
    letter = read_letter(bytes(mail), KEYS)
    assert (letter.text, letter.places) == (FILE, ())


@pytest.mark.parametrize(
    "letter", ["", "Hei!", "\x00\x01", "name malli", "  name: x", "# Digisavo: services/", b"\xff\xfe"]
)
def test_no_file(letter: str | bytes) -> None:
    with pytest.raises(NoFileError) as error:
        found(letter)
    assert error.value.reason is NoFile.NONE


@pytest.mark.parametrize("letter", [f"{HEADER}\n{FILE}\n{HEADER}\n{FILE}", f"```\n{FILE}```\n\n```\n{FILE}```\n"])
def test_several_files(letter: str) -> None:
    with pytest.raises(NoFileError) as error:
        found(letter)
    assert error.value.reason is NoFile.SEVERAL


@pytest.mark.parametrize("space", ["\xa0", "\u202f"])
def test_spaces_that_do_not_break_are_plain_in_the_form(space: str) -> None:
    """Programs of mail write them where several spaces stand side by side; in a text they may be meant."""
    letter = FILE.replace("  name:", f"{space} name:").replace(": K", f":{space}K") + f"tags:\n{space} -{space}a b\n"
    assert found(letter) == FILE + "tags:\n  - a b\n"
    assert found(f"name: Kylä{space}Oy\n") == f"name: Kylä{space}Oy\n"
    post = POST.replace("Teksti", f"{space * 4}Teksti")
    assert found(post) == post
