"""Real content files as they come back from a bad day: cut, doubled, mistyped, in another encoding, far too large."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeAlias

from tests.security.mutating_parts import MARKS, ODD_SIGNS, SIGNS, VALUES

Mutation: TypeAlias = Callable[[bytes, Random], bytes]


class Mutant(NamedTuple):
    """What became of a file, named by its path below the content folder, and by which mutations."""

    path: str
    content: bytes
    made_by: tuple[str, ...]


def mutants(folder: Path, paths: Sequence[str], seed: int) -> Iterator[Mutant]:
    """Mutants of the files of a folder, each in turn and with each mutation in turn, without an end."""
    chance, names, turn = Random(seed), list(MUTATIONS), 0
    while True:
        for path in paths:
            content = (folder / path).read_bytes()
            made_by = (names[turn % len(names)], *chance.choices(names, k=chance.choice((0, 0, 0, 1, 2))))
            turn += 1
            for name in made_by:
                content = MUTATIONS[name](content, chance)
            yield Mutant(path, content, made_by)


def most_lines(content: bytes) -> int:
    """How many lines a file has at most, whatever is taken for the end of one."""
    return len(re.findall(b"[\r\n]|\xc2\x85|\xe2\x80[\xa8\xa9]", content)) + 1


def _lines(content: bytes, chance: Random) -> tuple[list[bytes], int]:
    lines = content.splitlines(keepends=True) or [b""]
    return lines, chance.randrange(len(lines))


def _block(lines: Sequence[bytes], start: int) -> int:
    """Where the block ends that begins at a line: with the next line that is not indented further."""
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
        end += 1
    return end


def cut(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def cut_beginning(content: bytes, chance: Random) -> bytes:
    return content[chance.randrange(len(content) + 1) :]


def delete_line(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    return b"".join(lines[:at] + lines[at + 1 :])


def double_line(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    return b"".join(lines[:at] + lines[at : at + 1] * chance.choice((2, 2, 50)) + lines[at + 1 :])


def swap_lines(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]
    return b"".join(lines)


def join_lines(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    lines[at] = lines[at].rstrip(b"\r\n")
    return b"".join(lines)


def indent_line(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    lines[at] = chance.choice((b" ", b"  ", b"\t", "\u00a0".encode(), b" " * 500)) + lines[at]
    return b"".join(lines)


def unindent_line(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    lines[at] = lines[at].lstrip(b" ")
    return b"".join(lines)


def delete_block(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    return b"".join(lines[:at] + lines[_block(lines, at) :])


def double_block(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    end = _block(lines, at)
    return b"".join(lines[:end] + lines[at:end] * chance.choice((1, 1, 300)) + lines[end:])


def move_block(content: bytes, chance: Random) -> bytes:
    lines, at = _lines(content, chance)
    end = _block(lines, at)
    moved, left = lines[at:end], lines[:at] + lines[end:]
    place = chance.randrange(len(left) + 1)
    return b"".join(left[:place] + moved + left[place:])


def mistype_key(content: bytes, chance: Random) -> bytes:
    keys = list(re.finditer(rb"^[ -]*([a-z_.]+):", content, re.MULTILINE))
    if not keys:
        return content
    match = chance.choice(keys)
    at = chance.randrange(match.start(1), match.end(1))
    typed = chance.choice((b"", content[at : at + 1] * 2, b"x", b" ", content[at : at + 1].upper(), "ä".encode()))
    return content[:at] + typed + content[at + 1 :]


def other_value(content: bytes, chance: Random) -> bytes:
    values = list(re.finditer(rb"^[ -]*[a-z_.]+:[ ]?(.*)$|^ *- (.*)$", content, re.MULTILINE))
    if not values:
        return content
    match = chance.choice(values)
    group = 1 if match.start(1) >= 0 else 2
    return content[: match.start(group)] + chance.choice(VALUES) + content[match.end(group) :]


def swap_values(content: bytes, chance: Random) -> bytes:
    values = [match.span(1) for match in re.finditer(rb"^[ -]*[a-z_.]+: (.+)$", content, re.MULTILINE)]
    if len(values) < 2:
        return content
    (start, end), (later, last) = sorted(chance.sample(values, 2))
    return content[:start] + content[later:last] + content[end:later] + content[start:end] + content[last:]


def delete_sign(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + 1 :]


def add_sign(content: bytes, chance: Random) -> bytes:
    at, sign = chance.randrange(len(content) + 1), chance.choice(SIGNS)
    return content[:at] + bytes([sign]) + content[at:]


def add_odd_sign(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(ODD_SIGNS) + content[at:]


def swap_signs(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(max(len(content) - 1, 1))
    return content[:at] + content[at + 1 : at + 2] + content[at : at + 1] + content[at + 2 :]


def other_encoding(content: bytes, chance: Random) -> bytes:
    name = chance.choice("utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-7 latin-1 cp1252 cp437 cp037".split())
    return content.decode("utf-8", "replace").encode(name, "replace")


def other_line_ends(content: bytes, chance: Random) -> bytes:
    return content.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\r", b"\n\n", "\u2028".encode(), b"\x0b")))


def tabs_for_spaces(content: bytes, chance: Random) -> bytes:
    return re.sub(rb"^ +", lambda match: b"\t" * (len(match[0]) // 2), content, flags=re.MULTILINE)


def one_megabyte(content: bytes, chance: Random) -> bytes:
    return content + content * (1024 * 1024 // max(len(content), 1))


def fill(content: bytes, chance: Random) -> bytes:
    """The end as full of one thing as the largest file may be."""
    room = 127 * 1024 - len(content)
    line = chance.choice(
        [
            b"k%d: &k%d x\n",
            b"k%d: *a%d\n",
            b"summar%d: %d\n",
            b"  - x%d: %d\n",
            b"- %d %d\n",
            b"%d: %d: x\n",
            b"#%d %d\n",
        ]
    )
    return content + b"".join(line % (number, number) for number in range(max(room, 0) // (len(line) + 7)))


def nest(content: bytes, chance: Random) -> bytes:
    sign, depth = (
        chance.choice(
            (b"[", b"{", b"- ", b"? ", b"a: {", b"> ", b"("),
        ),
        chance.choice((30, 3000, 30_000)),
    )
    lines, at = _lines(content, chance)
    return b"".join(lines[:at]) + b"x: " + sign * depth + b"\n" + b"".join(lines[at:])


def bomb(content: bytes, chance: Random) -> bytes:
    """Aliases of aliases: a billion laughs."""
    rows = [b"a0: &a0 [x]\n"]
    rows += [b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12)]
    return b"".join(rows) + content


def fill_text(content: bytes, chance: Random) -> bytes:
    """A text full of one mark of Markdown."""
    mark = chance.choice(MARKS)
    text = mark * (chance.choice((200, 5_000, 60_000)) // len(mark))
    if content.startswith(b"---"):
        return content + b"\n" + text + b"\n"
    return re.sub(rb"^description: .*$", lambda _: b"description: |\n  " + text, content, count=1, flags=re.MULTILINE)


MUTATIONS: dict[str, Mutation] = {
    made.__name__: made
    for made in (
        cut, cut_beginning, delete_line, double_line, swap_lines, join_lines, indent_line, unindent_line, delete_block,
        double_block, move_block, mistype_key, other_value, swap_values, delete_sign, add_sign, add_odd_sign,
        swap_signs, other_encoding, other_line_ends, tabs_for_spaces, one_megabyte, fill, nest, bomb, fill_text,
    )
}  # fmt: skip
