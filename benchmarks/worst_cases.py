"""Files of the largest size that are made to cost the check as much as they can."""

from collections.abc import Callable, Iterator, Mapping

from digisavo.reading.files import MAX_BYTES

_HEAD = "---\ntitle: Malli\ndate: 2026-11-20\n---\n\n"


def filled(line: Callable[[int], str], head: str = "", tail: str = "") -> bytes:
    """A file as large as one may be, of lines that differ by their number."""
    parts, size = [head], len((head + tail).encode())
    for number in range(MAX_BYTES):
        text = line(number)
        size += len(text.encode())
        if size > MAX_BYTES:
            break
        parts.append(text)
    return "".join([*parts, tail]).encode()


def repeated(text: str, head: str = "", tail: str = "") -> bytes:
    """A file as large as one may be, of one text again and again."""
    count = (MAX_BYTES - len((head + tail).encode())) // len(text.encode())
    return (head + text * count + tail).encode()


def services() -> Iterator[tuple[str, bytes]]:
    """Files of services, each with what it has too much of."""
    yield from _keys()
    yield from _faults_of_form()
    yield from _answers()
    yield from _texts()


def posts() -> Iterator[tuple[str, bytes]]:
    """Posts, which have a long text."""
    yield "links that lead nowhere", filled(lambda n: f"[a](x{n})\n", _HEAD)
    yield "images that are none", filled(lambda n: f"![a](x{n}.svg)\n", _HEAD)
    yield "HTML in a post", repeated("<b>x</b>\n", _HEAD)
    yield "brackets", repeated("[", _HEAD)
    yield "quotations", repeated(">", _HEAD)
    yield "faults in front matter", filled(lambda n: f"k{n}: a: b\n", "---\n", "---\n\nTeksti\n")
    yield "front matter that never ends", filled(lambda n: f"k{n}: a\n", "---\n")


def _keys() -> Iterator[tuple[str, bytes]]:
    yield "keys like a known one", filled(lambda n: f"summar{n}: x\n")
    yield "short keys", filled(lambda n: f"k{n}:\n")
    yield "one key again and again", repeated("name: x\n")
    yield "anchors", filled(lambda n: f"a{n}: &a{n} x\n")
    yield "aliases", filled(lambda n: f"k{n}: *a\n")
    yield "keys of evidence", filled(lambda n: f"  pricing.mode{n}: {{level: ilmoitettu}}\n", "evidence:\n")
    yield "short keys of evidence", filled(lambda n: f"  k{n}: x\n", "evidence:\n")
    yield "keys of a row", filled(lambda n: f"    k{n}: x\n", "references:\n  - municipality: Kuopio\n")
    yield "labels for keys", repeated("  - Kunta: Kuopion kaupunki\n    vaihe: Käytössä\n", "references:\n")


def _faults_of_form() -> Iterator[tuple[str, bytes]]:
    yield "colons in values", filled(lambda n: f"k{n}: a: b\n")
    yield "colons in values, with CR LF", filled(lambda n: f"k{n}: a: b\r\n")
    yield "colons in a group", filled(lambda n: f"  k{n}: a: b\n", "pricing:\n")
    yield "colons in items", repeated("  - a: b: c\n", "features:\n")
    yield "open quotation marks", filled(lambda n: f'k{n}: "x\n')
    yield "open quotation marks in items", repeated('  - "x\n', "features:\n")
    yield "an open quotation mark and many lines", repeated("x\n\n", 'name: "')
    yield "open brackets", filled(lambda n: f"tags{n}: [a, [b\n")
    yield "keys without colons", filled(lambda n: f"avain{n}\n", "name: x\n")
    yield "colons without spaces", filled(lambda n: f"name:x{n}\n")
    yield "tabs", filled(lambda n: f"\tk{n}: x\n", "pricing:\n")
    yield "no-break spaces", filled(lambda n: f"\u00a0\u00a0k{n}: x\n", "pricing:\n")
    yield "stairs upwards", filled(lambda n: " " * (n % 60) + f"k{n}: x\n")
    yield "stairs downwards", filled(lambda n: " " * (60 - n % 60) + f"k{n}: x\n")
    yield "rows indented too far", repeated("  - municipality: Kuopio\n     stage: kaytossa\n", "references:\n")
    yield "a text that is not indented", filled(lambda n: f"teksti {n}\n", "description: |\n")
    yield "texts that are not indented", filled(lambda n: f"k{n}: |\nteksti\n")
    yield "comments after values", filled(lambda n: f"k{n}: a #b\n")
    yield "deep brackets", repeated("[", "a: ")
    yield "deep groups", filled(lambda n: " " * n + "a:\n")
    yield "deep items", filled(lambda n: " " * (2 * n) + "- \n")
    yield "hyphens", repeated("- ")
    yield "hyphens and colons", repeated("  - - - - x: y: z\n", "a:\n")
    yield "question marks", repeated("? ")
    yield "documents", repeated("---\na: b\n")
    yield "marks of pasted code", repeated("```\n", "name: x: y\n")
    yield "letters of Windows", ("name: " + "ä" * (MAX_BYTES - 6)).encode("latin-1")


def _answers() -> Iterator[tuple[str, bytes]]:
    towns = ", ".join(f"Kuop{number}" for number in range(308))
    yield "unknown municipalities", filled(lambda n: f"  - municipality: Kuopioo{n}\n", "references:\n")
    yield "unknown municipalities in brackets", f"references: [{{municipality: [{towns}]}}]\n".encode()
    rows = "".join(f"  - municipality: Kuopioo{number}\n" for number in range(500))
    yield "as many unknown municipalities as may be", f"references:\n{rows}".encode()
    yield "unknown languages", f"ui_languages: [{', '.join(f'kieli{n}' for n in range(200))}]\n".encode()
    yield "answers that say nothing", repeated("  - '-'\n", "features:\n")
    yield "keys with answers that say nothing", filled(lambda n: f"  k{n}: '-'\n", "pricing:\n")
    yield "related entries that are none", filled(lambda n: f"  - services/kuntalaisaloit{n}\n", "related:\n")
    yield "a number of many parts", repeated("1 ", "pricing:\n  from: ")
    yield "a date of many parts", repeated("1.", "reviewed_on: ")
    yield "an expression of licences", repeated("MIT OR ", "open_source: {license: '", "'}")
    yield "an e-mail address of many signs", repeated("a@", "contact: {email: '", "'}")
    yield "a list of commas", repeated("a,", "tags: ")
    yield "a list of hyphens", repeated("- a ", "tags: ")
    yield "a list in brackets", repeated("a,", "tags: [")
    yield "addresses", "\n".join(["sources:", *(f"  - https//x.fi/{'a' * 2000}" for _ in range(50))]).encode()


def _texts() -> Iterator[tuple[str, bytes]]:
    yield "one line", repeated("x", "name: ")
    yield "one line with a fault", repeated("x ", "name: a: ")
    yield "HTML", repeated("  <b>x</b>\n", "description: |\n")
    yield "HTML in a folded text", repeated("  <b>x</b>\n", "description: >\n")
    yield "links", filled(lambda n: f"  [a](x{n})\n", "description: >\n")
    yield "invisible characters", repeated("\u200b", "name: ")
    yield "invisible characters as escapes", repeated("\\u202e", 'name: "', '"')
    yield "quotation marks", repeated("'", "name: ")


CASES: Mapping[str, Callable[[], Iterator[tuple[str, bytes]]]] = {"services": services, "posts": posts}
"""The cases of each kind, by name."""
