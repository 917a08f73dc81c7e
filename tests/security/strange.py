"""Texts that no format may stumble over, each by its name: what writers, importers, reports and pages are tried with.

What tries to run is in `payloads.py`; here stands what breaks lines, quotes, encodings and the signs of a format.
"""

CONTROLS = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
ELSEWHERE = "https://hyokkays.example"

STRANGE = {
    "controls": f"a{CONTROLS}b",
    "lines": "rivi\r\ntoinen\rkolmas\nneljäs\u2028viides\u2029kuudes\x85seitsemäs\x0bkahdeksas\x0cyhdeksäs",
    "directions": "a\u202eb\u2066c\u2069d\u200fe\u061cf\u200eg\u202c",
    "invisible": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg\U000e0041h",
    "surrogates": "a\ud800b\udfffc\udc80d",
    "noncharacters": "a\ufffeb\uffffc\U0010ffffd\ufdd0e",
    "emoji": "👩🏽‍💻🏳️‍🌈🇫🇮e\u0301",
    "marks": "a" + "\u0301" * 200,
    "long": "ä" * 4000,
    "long_emoji": "😀" * 2000,
    "one_word": "Pitkäyhdyssana" * 280,
    "formula": '=HYPERLINK("https://hyokkays.example","Avaa")',
    "formula_plus": "+358=1+1",
    "formula_minus": "-2+3+cmd|' /C calc'!A0",
    "formula_at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula_tab": "\t=1+1",
    "formula_wide": "\uff1d1+1",
    "formula_line": "a\n=1+1",
    "cdata": "]]>",
    "cdata_script": "]]></content><script>hacked()</script>",
    "script": "</script><script>hacked()</script>",
    "textarea": "</textarea></title></style><img src=x onerror=hacked()>",
    "comment": "--><script>hacked()</script><!--",
    "entities": "&#0;&#x1f;&amp;lt;&nbsp;&bogus;&",
    "doctype": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    "event": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y",
    "attachment": "x\\nATTACH:file:///etc/passwd;X=\"y\":z,",
    "yaml": "---\n!!python/object/apply:os.system [id]\n*a\n&a\n<<: *b\n? x\n: - y\n#",
    "yaml_word": "no",
    "json": '\\"}],"__proto__":{"a":1}',
    "turtle": '""" . <https://hyokkays.example/a> <https://hyokkays.example/b> """',
    "iri": "https://hyokkays.example/<a> {b}|^`\\\"",
    "sql": "'; DROP TABLE palvelut; --",
    "markdown": f"# a\n- b\n> c\n| d | e |\n```\n[x](javascript:hacked()) ![y]({ELSEWHERE}/x.png) <{ELSEWHERE}>",
    "comments": f"@everyone @digisavo/toimitus closes #1 GH-2 ![x]({ELSEWHERE}/x.png) <!-- digisavo:tarkistus -->",
    "commands": "::set-output name=code::no\n::error::x\n##[error]y\n%0A::add-mask::z\n::stop-commands::q",
    "shell": "$(id) `id` ; id | id && id > /tmp/x ${{ github.token }} %s {0} %(a)s",
    "slots": "[[slot:body]]{{ 7*7 }}{% raw %}${7*7}#{7*7}<%= 7 %>",
    "path": "../../../etc/passwd\\..\\con\x00.yml",
    "proto": "__proto__",
    "constructor": "constructor",
    "to_string": "toString",
    "empty": "",
    "spaces": " \u00a0\u3000 ",
}  # fmt: skip
"""For every place into which a text comes, whatever a check has said of it."""

PROTOTYPE = ("__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__")
"""Names that every object of JavaScript knows already."""
