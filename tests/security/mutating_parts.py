"""What mutations put into files: signs, values and marks that have a meaning somewhere."""

SIGNS = ":#-[]{}\"'|>&*!%@`?,~<=\\/\t\0 \n\r$;()_^+.§€".encode()
_ODD_SIGNS = "\u00a0 \ufeff \u200b \u202e \u2028 \u0085 \ufffd \ufffe \ud800 \U0001f600 e\u0301 \ufffc \x1b[31m"
NO_TEXT = (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80")
ODD_SIGNS = (*(text.encode("utf-8", "surrogatepass") for text in _ODD_SIGNS.split(" ")), *NO_TEXT)
_SHORT = """
~ null true kyllä [] {} [x] {a:¤b} [[[x]]] -¤x | > ' " *a &a &a¤[*a] !!binary !!set !<x>¤y ! << = % @x
`x` ?¤x x:¤y x¤#y 0 -1 1e999 .inf .nan 0x1F 1_000 0o17 1:30 2026-02-30 9999-12-31 0001-01-01 31.12.9999
2026-13-45T99:99 1.1.1 24:00 FREQ=DAILY;COUNT=99999999 FREQ=SECONDLY https://[ https://x@y:99999/ javascript:alert(1)
../../etc/passwd {{x}} ${{x}} <b>x</b> <!-- <![CDATA[ ![a](b.png) [a](services/x) ٣ १२ FI00000000 0000000-0
!!python/object/apply:os.system¤[ls]
""".split()
_LONG = {
    "9": 5000, "1" * 400 + ".5": 1, "x": 50_000, "ä": 5_000, "x ": 20_000, "https://" + "a." * 5000: 1, "a@": 5000,
    "services/": 999, "MIT OR ": 3000, "((((": 500, "Kuopio, ": 3000, "(a+)+": 200, "|+9\n x": 1, "": 1,
}  # fmt: skip
VALUES = tuple(
    text.encode()
    for text in (*(short.replace("¤", " ") for short in _SHORT), *(part * times for part, times in _LONG.items()))
)
MARKS = tuple(
    b"[ ![ ]( [a]( <a <!-- <![ > - * _ ` ``` ~~~ # | |- &amp; &# \\ *_ **a**_ [^1] 1. <b> [a]: <x|".split(b" ")
)
