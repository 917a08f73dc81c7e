"""Files as a stranger could send them to a door that reads files: by door, each by its name."""

import json
from collections.abc import Mapping
from itertools import pairwise
from typing import TypeAlias

from tests.security.strange import ELSEWHERE, STRANGE

Files: TypeAlias = Mapping[str, bytes]
MEGABYTE = 1_000_000


def _lines(*lines: str) -> bytes:
    return "\n".join((*lines, "")).encode("utf-8", "surrogatepass")


def _quoted(text: str) -> str:
    """A text as JSON and double quotes of YAML have it."""
    return json.dumps(text)


LEAST = "name: Kyläkysely\nsummary: Kyselyt kylien asukkaille.\n"
_LETTERS = "abcdefghijklmnop"
BOMBS: Files = {
    "laughs": _lines(
        "a: &a [nauru, nauru, nauru, nauru, nauru, nauru, nauru, nauru, nauru]",
        *(f"{two}: &{two} [{', '.join([f'*{one}'] * 9)}]" for one, two in pairwise(_LETTERS)),
        "name: *p",
    ),
    "merges": _lines(
        "a: &a {name: x}", *(f"m{n}: &m{n}\n  <<: [*a, *m{n - 1}]" for n in range(1, 400)), "<<: *m399", LEAST
    ),
    "aliases": _lines("name: &a Kysely", "features:", *("  - *a" for _ in range(10_000))),
    "aliases_flow": _lines("name: &a Kysely", f"features: [{', '.join(['*a'] * 10_000)}]"),
    "anchors": _lines(LEAST, *(f"k{n}: &a{n} x" for n in range(10_000))),
    "recursion": _lines("name: &a", "  x: *a", "features: &b [*b, *b]"),
    "nested_flow": LEAST.encode() + b"features: " + b"[" * 20_000,
    "nested_maps": LEAST.encode() + b"provider: " + b"{a: " * 5_000,
    "nested_items": LEAST.encode() + b"features: " + b"- " * 20_000,
    "nested_lines": _lines(LEAST, *(" " * depth + "a:" for depth in range(400))),
    "nested_questions": LEAST.encode() + b"? " * 5_000,
    "tags": _lines(LEAST, "status: !!python/object/apply:os.system ['touch /tmp/hakkeroitu']", "icon: !<tag:a> b"),
    "binary": _lines(LEAST, "description: !!binary |", "  " + "QUFB" * 5_000),
    "documents": _lines(LEAST, *("---\n" + LEAST for _ in range(300))),
    "directives": _lines(*("%TAG ! tag:x,2000:" for _ in range(300)), "---", LEAST),
    "keys": _lines(LEAST, *(f"avain{n}: {n}" for n in range(20_000))),
    "same_key": _lines(LEAST, *("name: Kysely" for _ in range(10_000))),
    "one_line": LEAST.encode() + b"description: " + b"a" * (MEGABYTE - 200),
    "colons": LEAST.encode() + b"description: " + b"a: " * 20_000,
    "quotes": LEAST.encode() + b"description: " + b'"' * 20_001,
    "quotes_open": _lines(LEAST, *(f"k{n}: 'auki" for n in range(2_000))),
    "escapes": _lines(LEAST, 'description: "' + "\\ud800\\udfff\\0\\x1b\\N\\L\\P" * 200 + '"'),
    "block": _lines(LEAST, "description: |9", *("    x" for _ in range(5_000))),
    "tabs": _lines(LEAST, *("\t" * (n % 40) + "a: b" for n in range(3_000))),
    "dashes": _lines(LEAST, "features:", *("-" for _ in range(20_000))),
    "comments": LEAST.encode() + b"#\n" * 100_000,
    "spaces": LEAST.encode() + b" " * 500_000 + b"\n" + b" \n" * 50_000,
    "nul": LEAST.encode().replace(b"Ky", b"K\0y"),
    "utf16": ("\ufeff" + LEAST).encode("utf-16-le"),
    "utf32": LEAST.encode("utf-32"),
    "latin": LEAST.encode("latin-1"),
    "broken": LEAST.encode() + bytes(range(128, 256)) * 20,
    "prototype": _lines(
        "__proto__: {name: x}", "constructor: {prototype: {a: b}}", "toString: x", "hasOwnProperty: y",
        "provider: {__proto__: {name: z}, constructor: w}", "evidence: {__proto__: {level: todennettu}, toString: {}}",
        LEAST,
    ),
    "level": _lines(LEAST, f"evidence: {{name: {{level: vahvistettu, url: '{ELSEWHERE}', checked_on: 2026-11-01}}}}"),
    **{
        f"text_{name}": _lines(f"name: {_quoted(text)}", f"summary: {_quoted(text)}", f"tags: [{_quoted(text)}]",
                               f"provider: {{name: {_quoted(text)}}}", f"{_quoted(text[:80])}: x")
        for name, text in STRANGE.items()
    },
}  # fmt: skip
"""Files of content, pasted or sent: what YAML can do to its readers, and texts that are none."""


def _mail(*headers: str, body: bytes) -> bytes:
    return _lines("MIME-Version: 1.0", "From: x@example.org", "Subject: Kysely", *headers, "") + body


_CHARSETS = (
    "unicode_escape", "raw_unicode_escape", "undefined", "idna", "punycode", "utf-7", "utf-16", "utf-32", "hex", "zip",
    "rot13", "mbcs", "../../etc/passwd", "a" * 5_000, "\u202e",
)  # fmt: skip
LETTERS: Files = {
    **{
        f"charset_{n}": _mail(f"Content-Type: text/plain; charset={name}", body=LEAST.encode() + b"icon: \\ud800\n")
        for n, name in enumerate(_CHARSETS)
    },
    "charset_bytes": _mail("Content-Type: text/plain; charset=utf-8", body=LEAST.encode("utf-16")),
    "base64": _mail("Content-Type: text/plain", "Content-Transfer-Encoding: base64", body=b"!!!===" * 900),
    "quoted_printable": _mail(
        "Content-Type: text/plain",
        "Content-Transfer-Encoding: quoted-printable",
        body=b"name: =ED=A0=80=\nsummary: =ZZ\n",
    ),
    "parts": _mail('Content-Type: multipart/mixed; boundary="a"', body=b"--a\n" * 20_000),
    "parts_nested": b"".join(
        _mail(f'Content-Type: multipart/mixed; boundary="b{n}"', body=f"--b{n}\n".encode()) for n in range(200)
    ),
    "parts_endless": _mail('Content-Type: multipart/mixed; boundary=""', body=LEAST.encode()),
    "attached_name": _mail(
        'Content-Type: multipart/mixed; boundary="a"',
        body=b'--a\nContent-Type: text/yaml\nContent-Disposition: attachment; filename="../../x\\u202e.yml"\n\n'
        + LEAST.encode()
        + b"\n--a--\n",
    ),
    "headers": _lines(*(f"X-{n}: a" for n in range(5_000)), "MIME-Version: 1.0", "", LEAST),
    "header_long": b"MIME-Version: 1.0\nSubject: =?utf-8?b?" + b"QUFB" * 50_000 + b"?=\n\n" + LEAST.encode(),
    "header_words": _mail("Subject: " + "=?x?q?=ED=A0=80?= " * 500, body=LEAST.encode()),
    "quoted_deep": b">" * 5_000 + LEAST.encode(),
    "quoted_lines": b"".join(b"> " * (n % 50) + b"name: x\n" for n in range(5_000)),
    "fences": b"```yaml\n" * 20_001 + LEAST.encode(),
    "headings": b"# Digisavo: services/kysely\n" * 2 + LEAST.encode(),
    "heading_path": b"# Digisavo: services/../../../etc/passwd\n" + LEAST.encode(),
    "heading_quoted": b">" * 200_000 + b"# Digisavo: services/kysely\n" + LEAST.encode(),
    "heading_kind": b"# Digisavo: __proto__/constructor\n" + LEAST.encode(),
    "heading_name": b"# Digisavo: services/con\n" + LEAST.encode(),
    "heading_long": b"# Digisavo: services/" + b"a" * 5_000 + b"\n" + LEAST.encode(),
    "words_around": _lines(STRANGE["commands"], STRANGE["comments"], STRANGE["directions"], "", LEAST),
    "flowed": _mail("Content-Type: text/plain; format=flowed; delsp=yes", body=b"name: x \n" * 20_000),
    "nothing": b"",
    "bytes": bytes(range(256)) * 40,
    **{f"yaml_{name}": content for name, content in BOMBS.items()},
}
"""Letters for `digisavo accept`: mails and pasted texts."""


def _json(data: object) -> bytes:
    return json.dumps(data).encode()


def _publiccode(**answers: object) -> bytes:
    least = {"publiccodeYmlVersion": "0.4", "name": "Kysely", "url": "https://github.com/x/kysely"}
    return json.dumps(least | answers, ensure_ascii=True).encode()


PUBLICCODES: Files = {
    **BOMBS,
    "megabyte": _lines(
        'publiccodeYmlVersion: "0.4"', "name: Kysely", "url: https://github.com/x/kysely", "usedBy:",
        *(f"  - Kunta {n}" for n in range(60_000)),
    )[:MEGABYTE],
    "megabyte_features": _lines(
        "name: Kysely", "description:", "  fi:", "    features:", *(f"      - Piirre {n}" for n in range(40_000))
    )[:MEGABYTE],
    "megabyte_languages": _lines(
        "name: Kysely", "description:", *(f"  x{n}: {{localisedName: Nimi {n}}}" for n in range(25_000))
    )[:MEGABYTE],
    "megabyte_tags": _lines("name: Kysely", f"categories: [{', '.join(f'luokka{n}' for n in range(60_000))}]"),
    "megabyte_text": _lines("name: Kysely", "description:", "  fi:", f"    longDescription: {'[a](b' * 150_000}"),
    "megabyte_html": _lines("name: Kysely", "description:", "  fi:", f"    longDescription: '{'<a <!--' * 100_000}'"),
    "too_large": b"#" * (MEGABYTE + 1),
    "addresses": _publiccode(
        url="javascript:hacked()", landingURL="file:///etc/passwd", logo="../../../etc/passwd",
        roadmap="https://x@y:99999/[", description={"fi": {"documentation": "https://[", "videos": ["data:,x"]}},
    ),
    "shapes": _publiccode(
        name={"a": "b"}, url=["x"], description=["x"], usedBy={"a": ["b"]}, categories={"a": "b"}, legal="x",
        maintenance=[[]], dependsOn={"open": "x"}, localisation={"availableLanguages": {"a": 1}}, supports="x",
    ),
    **{f"text_{name}": _publiccode(
        name=text, url=text, landingURL=text, softwareVersion=text, categories=[text], usedBy=[text], platforms=text,
        legal={"license": text, "repoOwner": text}, description={text or "fi": {"shortDescription": text}, "fi": {
            "shortDescription": text, "longDescription": text * 3, "features": [text, text], "documentation": text}},
        maintenance={"type": text, "contacts": [{"name": text, "email": text}]}, supports=[{"id": text}],
        dependsOn={"open": [{"name": text, "versionMin": text}]},
    ) for name, text in STRANGE.items()},
}  # fmt: skip
"""For `digisavo import publiccode`."""


def _calendar(*lines: str, count: int = 1) -> bytes:
    event = ("BEGIN:VEVENT", *lines, "END:VEVENT")
    return _lines("BEGIN:VCALENDAR", *(line for _ in range(count) for line in event), "END:VCALENDAR")


_WHEN = ("SUMMARY:Ilta", "DTSTART:20270101T180000", "URL:https://example.org/ilta")
CALENDARS: Files = {
    "folded": _calendar("SUMMARY:Il", " ta", "\tja", "DTSTART:2027", " 0101", "URL:https", " ://example.org/x"),
    "folded_long": _calendar(*_WHEN, "DESCRIPTION:x", *(" y" for _ in range(20_000))),
    "folded_letters": b"BEGIN:VEVENT\r\nSUMMARY:Y\xc3\r\n \xb6\r\nDTSTART:20270101\r\nEND:VEVENT\r\n",
    "events": _calendar(*_WHEN, count=400),
    "recurrences": _calendar(*_WHEN, "RRULE:FREQ=SECONDLY;COUNT=10000"),
    "recurrences_minute": _calendar(*_WHEN, "RRULE:FREQ=MINUTELY;UNTIL=99991231T235959Z"),
    "recurrences_daily": _calendar(*_WHEN, "RRULE:FREQ=DAILY;COUNT=10000;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
    "recurrences_never": _calendar(*_WHEN, "RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=2;BYMONTHDAY=30"),
    "recurrences_deep": _calendar(
        *_WHEN, "RRULE:FREQ=YEARLY;COUNT=999999999999;BYSECOND=" + ",".join(map(str, range(60)))
        + ";BYMINUTE=" + ",".join(map(str, range(60))) + ";BYHOUR=" + ",".join(map(str, range(24)))
    ),
    "recurrences_odd": _calendar(*_WHEN, "RRULE:FREQ=;COUNT=-1;INTERVAL=0;;=;UNTIL=x", "RRULE:x", "EXRULE:y"),
    "recurrences_many": _calendar(*_WHEN, *("RRULE:FREQ=YEARLY;COUNT=2" for _ in range(3_000))),
    "dates_many": _calendar(*_WHEN, *(f"RDATE:2027{1 + n % 12:02}01T180000" for n in range(10_000))),
    "exceptions_long": _calendar(*_WHEN, "EXDATE:" + ",".join(["20270101T180000"] * 10_000)),
    "zones": _calendar("SUMMARY:Ilta", "DTSTART;TZID=../../../etc/passwd:20270101T180000", "URL:https://example.org"),
    "zones_strange": _calendar("SUMMARY:Ilta", f"DTSTART;TZID={'Z' * 50_000}:20270101T180000"),
    "zones_controls": _calendar("SUMMARY:Ilta", "DTSTART;TZID=\x00\x1b[31m\u202e:20270101T180000"),
    "zones_endless": _lines(
        "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:Oma", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "RRULE:FREQ=YEARLY;INTERVAL=0", "TZOFFSETFROM:+9999", "TZOFFSETTO:-9999", "END:STANDARD", "END:VTIMEZONE",
        "BEGIN:VEVENT", "SUMMARY:Ilta", "DTSTART;TZID=Oma:20270101T180000", "END:VEVENT", "END:VCALENDAR",
    ),
    "zones_daily": _lines(
        "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:Oma", "BEGIN:STANDARD", "DTSTART:00010101T000000",
        "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300",
        "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "SUMMARY:Ilta", "DTSTART;TZID=Oma:99990101T180000",
        "END:VEVENT", "END:VCALENDAR",
    ),
    "html": _calendar(
        *_WHEN, 'X-ALT-DESC;FMTTYPE=text/html:<html><script>hacked()</script><img src=x onerror=hacked()></html>',
        f"DESCRIPTION:<script>hacked()</script><img src={ELSEWHERE}/x.png>[x](javascript:hacked())",
    ),
    "attachments": _calendar(
        *_WHEN, "ATTACH:file:///etc/passwd", "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUFB" * 50_000,
        "IMAGE;VALUE=URI:https://hyokkays.example/x.png", "CONFERENCE:javascript:hacked()", "SOURCE:file:///etc/shadow",
    ),
    "addresses": _calendar("SUMMARY:Ilta", "DTSTART:20270101", "URL:javascript:hacked()", "LOCATION:file:///etc/passwd"),
    "addresses_odd": _calendar("SUMMARY:Ilta", "DTSTART:20270101", "URL:https://x@y:99999/[", "LOCATION:https://["),
    "people": _calendar(*_WHEN, 'ORGANIZER;CN="Matti=HYPERLINK(1)":mailto:x@example.org', "ATTENDEE:mailto:y@z"),
    "alarms": _calendar(*_WHEN, "BEGIN:VALARM", "ACTION:PROCEDURE", "ATTACH:file:///bin/sh", "END:VALARM"),
    "nested": _lines("BEGIN:VCALENDAR", *("BEGIN:VEVENT" for _ in range(5_000)), *_WHEN),
    "nested_parts": _calendar(*_WHEN, *("BEGIN:X" for _ in range(5_000)), "SUMMARY:toinen"),
    "open": _lines("BEGIN:VCALENDAR", "BEGIN:VEVENT", *_WHEN),
    "years": _calendar("SUMMARY:Ilta", "DTSTART:00010101T000000Z", "DTEND:99991231T235959Z", "DURATION:P999999999W"),
    "days_odd": _calendar("SUMMARY:Ilta", "DTSTART;VALUE=DATE:20271345", "DTEND:x", "DURATION:PT"),
    "parameters": _calendar("SUMMARY;" + ";".join(f"X-{n}=1" for n in range(5_000)) + ":Ilta", *_WHEN[1:]),
    "quotes": _calendar('SUMMARY;X="' + "a" * 50_000 + ":Ilta", *_WHEN[1:]),
    "backslashes": _calendar("SUMMARY:" + "\\" * 50_000, *_WHEN[1:]),
    "categories": _calendar(*_WHEN, "CATEGORIES:" + ",".join(f"aihe{n}" for n in range(10_000))),
    "endings": _calendar(*_WHEN).replace(b"\n", b"\r"),
    "nul": _calendar(*_WHEN).replace(b"Ilta", b"I\0lta"),
    "utf16": "\ufeff".encode("utf-16-le") + _calendar(*_WHEN).decode().encode("utf-16-le"),
    "bytes": bytes(range(256)) * 40,
    "nothing": b"",
    **{f"text_{name}": _calendar(
        f"SUMMARY:{text}", f"DESCRIPTION:{text}", f"LOCATION:{text}", f"CATEGORIES:{text},b", f"STATUS:{text}",
        f"URL:{text}", f"UID:{text}", f'ORGANIZER;CN="{text}":mailto:x', f"X-ALT-DESC:{text}", "DTSTART:20270101",
    ) for name, text in STRANGE.items()},
}  # fmt: skip
"""For `digisavo import events`: calendars."""


def _conference(**answers: object) -> bytes:
    least = {"name": "Päivä", "url": "https://example.org/paiva", "startDate": "2027-05-01", "city": "Kuopio"}
    return json.dumps([least | answers]).encode()


CONFERENCES: Files = {
    "rows": _json([{"name": f"P{n}", "startDate": "2027-05-01", "url": "https://example.org"} for n in range(300)]),
    "nested": b"[" * 100_000,
    "nested_maps": b'[{"name":' * 50_000,
    "number": b"[" + b"9" * 10_000 + b"]",
    "number_row": b'[{"name": ' + b"9" * 10_000 + b', "startDate": 1e999, "url": NaN}]',
    "same_key": b'[{' + b'"name": "x", ' * 20_000 + b'"startDate": "2027-05-01"}]',
    "prototype": _json([{"__proto__": {"name": "x"}, "constructor": 1, "name": "P", "startDate": "2027-05-01"}]),
    "shapes": _json([1, None, [], {}, "x", {"name": [], "startDate": {}},
                     {"name": "A", "startDate": "2027-05-01", "city": ["x"], "url": 3}]),
    "object": b"{}",
    "keys": _conference(**{f"k{n}": n for n in range(10_000)}),
    "addresses": _conference(url="javascript:hacked()", cfpUrl="file:///etc/passwd"),
    "days": _conference(startDate="2027-02-30", endDate="0000-00-00"),
    "digits": _conference(startDate="٢٠٢٧-٠٥-٠١"),
    "locales": _conference(locales=",".join(["xx"] * 10_000)),
    **{f"text_{name}": _conference(
        name=text, city=text, country=text, locales=text, _topic=text, url=text, **{text[:50] or "x": text}
    ) for name, text in STRANGE.items()},
}  # fmt: skip
"""For `digisavo import events`: conferences in JSON."""

AWESOME: Files = {
    **BOMBS,
    "shapes": _json({"name": ["x"], "description": {"a": "b"}, "tags": {"a": "b"}, "licenses": [{}], "platforms": 1}),
    "tags": _json({"name": "A", "description": "B", "tags": [f"aihe {n}" for n in range(20_000)]}),
    "licences": _json({"name": "A", "description": "B", "licenses": [f"L{n}" for n in range(5_000)]}),
    **{f"text_{name}": _json(
        {"name": text, "description": text, "website_url": text, "source_code_url": text, "demo_url": text,
         "tags": [text], "licenses": [text], "platforms": [text], "archived": text, text[:50] or "x": text}
    ) for name, text in STRANGE.items()},
}  # fmt: skip
"""For `digisavo import awesome-selfhosted`."""
