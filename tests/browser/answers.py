"""Answers of every type as people write them, right and wrong, for both judges of content."""

_WRITTEN_OUT = {
    "email": (
        "myynti@esimerkki.fi|matti.meikalainen@kunta.fi|a@b|a@b.c|MYYNTI@ESIMERKKI.FI|info@äänekoski.fi|"
        "mailto:info@a.fi|info(at)a.fi|info|[ät]|a.fi|at|@|<info@a.fi>|a..b@c.fi|.a@b.fi|a@b.test|"
        'a@localhost.local|a@-b.fi|a@b-.fi|a@b_c.fi|"a|b"@c.fi|a@[127.0.0.1]|a@1.2.3.4|info@a.fi,b@a.fi|'
        "ossi+tagi@a.co.uk|ä@a.fi|o'neil@a.fi|info@a.fi.|a@b.123|m.meikalainen@kunta.fi|"
        "matti-pekka.virtanen@kunta.fi|kirjaamo.kunta@kuopio.fi|a@b.onion|a@b.example"
    ),
    "phone": (
        "017 123 456|+358 17 123 456|0401234567|040-123 4567|(017) 123 456|112|1|12|+46 8 123 45|00358401234567|"
        "+358(0)40 1234567|soita|040 1234567 ext 12|040 123 4567 / 050 123 4567|+1 212 555 1234|+999 123|"
        "0800 9 8080|020 7 123 123|1800FLOWERS|+35840123456789012|vaihde 017 123 456|017123456 (vaihde)|"
        "+358 40 1234567;ext=5|٠٤٠١٢٣٤٥٦٧|0100100|+44 20 7946 0958|9900 123 456|999 123|tel:0401234567|040.123.4567"
    ),
    "license": (
        "MIT|mit|EUPL-1.2|EUPL|eupl 1.2|GPL-3.0|GPL-3.0+|AGPL-3.0-or-later|MIT OR Apache-2.0|mit and apache-2.0|"
        "(MIT OR GPL-2.0-only) AND ISC|MIT,Apache|Apache|apache 2.0|GPL-2.0-only WITH Classpath-exception-2.0|WITH|"
        "()|MIT OR|LicenseRef-oma|LicenseRef-oma_x|Apache-2.0+|oma lisenssi|MIT (OR ISC)|CC-BY-4.0|MPL|LGPL-2.1|"
        "((MIT))|MIT)|MIT WITH x|GFDL-1.3|bsd|NOT MIT|MIT  OR  ISC|MIT/Apache-2.0|0BSD"
    ),
    "business_id": (
        "1234567-1|0201256-6|02012566|FI02012566|0201256-7|201256-6|fi0201256-6|0201256–6|0201256 6|1234567|"
        "12345671|FI 0201256-6|0737546-2|ABC|2534562-1|0201256--6"
    ),
    "url": (
        "https://a.fi|http://a.fi|www.a.fi|a.fi|https:/a.fi|htps://a.fi|https://a|https://a.fi/ä|https://ä.fi|"
        "https://a.fi?utm_source=x&b=1|https://a.fi/?fbclid=1|https://bit.ly/x|https://a.fi/ b|https://user@a.fi|"
        "https://a.fi:8080/x|https://a.fi:99999|https://[::1]/|mailto:a@b.fi|javascript:alert(1)|ftp://a.fi|"
        "https://www.google.com/url?q=https://b.fi|https://google.com/maps|"
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.fi%2Fx&data=1|https://a.fi/#x|"
        "https://a.fi/x?utm_medium=y#z|HTTPS://A.FI|https://a.fi/<b>|katso https://a.fi tai https://b.fi|"
        "(https://a.fi)|https://a_b.fi|https://-a.fi|https://a.fi.|https://127.0.0.1/|"
        "https://urldefense.com/v3/__https://a.fi/x__;!!|https://l.facebook.com/l.php?u=https%3A%2F%2Fa.fi|"
        "https://a.f1|https://a.fi/a|b|http://https://a.fi|https://a.fi/%zz?gclid=1&c=%zz|"
        "ftp://palvelu.a.fi/x|sftp://b.fi|https://a.fi/oma sivu.html|http://https://a.fi/x|"
        "https://youtube.com/redirect?q=x|//a.fi|https://a.fi\\b|https://t.co/x|https://A.fi/?UTM_Source=1|"
        "”https://a.fi/”|https://a.fi/»|“https://a.fi/x”.|https://a.fi/L’Aquila|https://a.fi/’"
    ),
    "date": (
        "2026-11-22|2026-2-30|1.9.2026|1. syyskuuta 2026|syyskuu 2026|syyskuussa 2026|5/2021|2021/5|2026|2026-13|"
        "22.11.|2.2.|31.2.|29.2.|22.11.26|22/11/2026|22-11-2026|2026.11.22|2026 11 22|ma 1.9.2026|"
        "maanantai, 1.9.2026|1.–3.9.2026|1-3.9.2026|kesä 2026|vuonna 2026|2025–2026|20260901|2026-11-22T10:00|"
        "1.9.2026 klo 10|0001-01-01|2300-01-01|1899-12-31|1.13.2026|٢٠٢٦-١١-٢٢|2026-11|2026-00|Syyskuu 2026|"
        "toukokuun 2026|1.9.26.|9999|1.3.2027-31.12.2027|1.1.-31.12.2027|15.12.-17.1.2027|03-05/2026|”2026-11-22”|"
        "1.3.2027 tai 5.3.2027|2027-05-01–2027-06-01|05/03/2026|30.2.2024|31/11/2024|2025-02-29 alkaen|"
        "ennen 1.6.2027|noin 1.6.2027|tiistaina 1.9.2026|ei 1.9.2026|Lauantaina, 1.9.2026"
    ),
    "moment": (
        "2027-02-09|2027-02-09T10:00|2027-02-09 10:00|2027-02-09T10:00:30|2027-02-09T10:00Z|2027-02-09T10:00+02:00|"
        "2027-02-09T10:00+0530|2027-02-09T24:00|2027-03-28T03:30|2027-10-31T03:30|2027-10-31T03:30+02:00|"
        "2027-10-31T03:30+03:00|9.2.2027 klo 10|9.2.2027 klo 10.30|9.2.2027 10:30|9. helmikuuta 2027 klo 9|klo 16|"
        "16.00|16|9.2. klo 10|9.2.|2027-02-09T10.00|2027-02-30T10:00|1949-01-01|2201-01-01|2027-02-09T10:61|"
        "2027-02-09T10|9.2.2027 kello 10.30–12|9.2.2027 klo 25|2027-06-15T10:00+00:00|2027-02-09T10:00-25:00|"
        "ennen 9.2.2027 klo 10|"
        "2199-12-31T23:59Z|ti 9.2.2027 klo 10|3.3.2027 1 pm|9.2.2027 klo 10–12|1.3.2027-31.12.2027|1.1.-31.12.2027"
    ),
    "number": (
        "1|1.5|1,5|1 200|1 200,50|1.200,50|1,200.50|1.200|-5|−5|–5|007|1e5|5 kpl|noin 5|2–4|1/2|999999999999|"
        "9999999999999|0,333|0.3333|.5|5.|1 2|٥|1e3|1_000|1 vuosi|2 vk|5 % |3–4 kk|1 200|5,|1,23456"
    ),
    "money": (
        "15 k€|38 t€|1,5 milj. €|1,1 M€|10–15 k€|5 snt|$5|"
        "1200|1 200,00 €|1 200,- €|€ 5|5 eur|5 EUR|5 euroa|1.200|1.200,00|5,555|-5|5€/kk|alkaen 5 €|5–10 €|0|0,00|"
        "12,5|12.50|12.505|1 000 000|ilmainen|5 e"
    ),
    "municipality": (
        "Kuopio|kuopio|KUOPIO|297|Kuopion kaupunki|Kuopion|Kuopiossa|Helsingfors|Helsingfors stad|Alahärmä|"
        "Alahärmän kunta|Pohjois-Savo|Pohjois-Savon hyvinvointialue|Kuopoi|91|091|Savo|Siilinjärven kunta|"
        "siilinjärvi |Maarianhamina|Mariehamn|Pertunmaa|Kuopio  kaupunki|Koski Tl|Kemin kaupunki|999|Uusimaa|HUS|"
        "Vaasan kaupungin|Pohjois-Savon maakunta|Norra Savolax|Mellersta Nylands välfärdsområde|"
        "Itä-Uudenmaan hyvinvointialue"
    ),
    "languages": (
        "fi|sv|FI|suomi|ruotsi|en-GB|en_GB|xx|zz-ZZ|se|pohjoissaame|englanti|de-AT|klingon|tlh|sr-Latn|viro|et|abc|"
        "a|zh-Hans-CN|x-oma|nb|no|kieli|fin|fsl|selkosuomi|karjala|krl"
    ),
    "recurrence": (
        "FREQ=YEARLY;COUNT=5|freq=weekly;count=3|RRULE:FREQ=WEEKLY;COUNT=3|FREQ=WEEKLY|FREQ=WEEKLY;UNTIL=20270301|"
        "FREQ=WEEKLY;UNTIL=2027-03-01|FREQ=WEEKLY;UNTIL=1.3.2027|FREQ=HOURLY;COUNT=2|COUNT=5|"
        "FREQ=MONTHLY;BYDAY=2TU;COUNT=4|FREQ=MONTHLY;BYDAY=-1FR;COUNT=4|FREQ=MONTHLY;BYDAY=6TU;COUNT=4|"
        "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9|FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=9|"
        "FREQ=YEARLY;BYWEEKNO=6;BYDAY=TU;COUNT=3|FREQ=MONTHLY;BYMONTHDAY=9,-1;COUNT=8|"
        "FREQ=YEARLY;BYYEARDAY=40;COUNT=3|FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=5|"
        "FREQ=DAILY;COUNT=600|FREQ=DAILY;UNTIL=20290101|FREQ=YEARLY;COUNT=40|FREQ=YEARLY;UNTIL=20600101|"
        "FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2;COUNT=2|FREQ=WEEKLY;COUNT=3;UNTIL=20270301|FREQ=WEEKLY;COUNT=0|"
        "FREQ=WEEKLY;COUNT=x|FREQ=DAILY;BYWEEKNO=1;COUNT=2|FREQ=WEEKLY;FOO=1;COUNT=2|joka viikko|"
        "FREQ=WEEKLY COUNT=3|FREQ=WEEKLY;;COUNT=3|FREQ=WEEKLY;COUNT=3;|FREQ=YEARLY;BYMONTH=2;BYDAY=2TU;COUNT=3|"
        "FREQ=YEARLY;BYDAY=6TU;COUNT=3|FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=SU,TU;COUNT=6|"
        "FREQ=DAILY;INTERVAL=3;BYMONTH=2,3;COUNT=10|FREQ=WEEKLY;UNTIL=20270301T100000Z|"
        "FREQ=WEEKLY;UNTIL=20270209T080000Z|FREQ=WEEKLY;UNTIL=20270209T090000|FREQ=WEEKLY;COUNT=+3|"
        "FREQ=MONTHLY;BYSETPOS=1;COUNT=2|FREQ=YEARLY;BYMONTH=13;COUNT=2|FREQ=WEEKLY;BYDAY=XX;COUNT=2|"
        "FREQ=MONTHLY;BYDAY=+1TU;COUNT=2|FREQ=MONTHLY;BYMONTH=5L;COUNT=1|FREQ=DAILY;BYDAY=TU;COUNT=3|"
        "FREQ=WEEKLY;BYDAY=KE,PE;COUNT=8|FREQ=VIIKOITTAIN;COUNT=8|FREQ=WEEKLY;UNTIL=kesään|FREQ=WEEKLY;WKST=MA;COUNT=8|"
        "FREQ=YEARLY;BYWEEKNO=53;COUNT=2|FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=2"
    ),
    "uuids": (
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301|3F2504E0-4F89-41D3-9A0C-0305E82C3301|"
        "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}|urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301|"
        "3f2504e04f8941d39a0c0305e82c3301|https://a.fi/3f2504e0-4f89-41d3-9a0c-0305e82c3301/x|abc|"
        "3f2504e0-4f89-41d3-9a0c-0305e82c330"
    ),
    "cpv": (
        "48000000-8|48000000|480000008|48000000-5|48 000000 - 8|48000000–8|CPV: 48000000-8|cpv48000000-8|72212100-0|"
        "72212100-5|48161500-1|48161500|64200000-8|64200000-1|64200000|71351921-2|Ohjelmistot 48000000-8|"
        "48000000-8 ja 72000000-5|4800000-8|000000000|48000000-88|-48000000-8|４８000000-8"
    ),
    "flag": ("kylla|kyllä|Kyllä|true|TRUE|yes|no|ei|Ei|joo|on|0|False|k"),
    "tags": (
        "palaute|Palaute|palauteet|kartat|Кирилл|😀|a,b|<b>|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|C++|"
        "sähköinen asiointi|asiointi|tekoaly|tekoäly|AI|chat-bot|chatbotti|!!!|äö|Æ|ß|日本"
    ),
    "related": (
        "kuntalaisaloite|services/kuntalaisaloite|https://digisavo.fi/palvelut/kuntalaisaloite/|"
        "https://www.digisavo.fi/kokeilut/x|https://muu.fi/palvelut/x/|palvelut/x|Kuntalaisaloite|"
        "kuntalaisaloite.yml|content/services/a.yml|a/b/c|blog/2026-11-22-x.md|2026-11-22-x|foo/bar|services/|/|"
        "x#y|services/A B|kokemus--kuopio|events/a--b|http://digisavo.fi/|Palvelun Nimi"
    ),
    "text": (
        "Malli.|Malli|M|12:30|a|Кириллица|Malli Οy|<b>x</b>|"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|"
        '!!|ª|ﬁ|Ⅳ|x²|µ|日本|ʰ|Ａ|İ|K|a­|😀 kiva.|"Malli."|n/a|-|ei tiedossa|…|Malli!»|ß|Straße'
    ),
    "regions": (
        "Pohjois-Savo|pohjois-savo|11|Pohjois-Savon maakunta|Norra Savolax|Kuopio|Pohjois-Savon hyvinvointialue|"
        "Itä-Uudenmaan hyvinvointialue|Savo|Lappi|Lapland|99|Ylä-Savo|Pohjos Savo|"
        "Etelä-Savvo|Keskipohjanmaa|Keski-Savo"
    ),
    "choice": (
        "tuotannossa|Tuotannossa|tuotannosa|pilotti ja tuotannossa|muu: oma|muu:|muu|x|Pilotti (kokeilussa)|asukas|kk|"
        "ei vielä tuotannossa|tuotannossa (ei vielä kunnissa)|Tuotannossa (Eivät kaikki)|tuotannottomatta|EI PILOTTI"
    ),
    "image": ("kuva.png|Kuva.PNG|kuva.svg|kansio/kuva.png|https://a.fi/kuva.png|kuva|kuva.jpeg?x|kuva 1.png|.png"),
    "entry": (
        "kuntalaisaloite|services/kuntalaisaloite|https://digisavo.fi/palvelut/kuntalaisaloite/|"
        "https://www.digisavo.fi/kokeilut/x|https://muu.fi/palvelut/x/|palvelut/x|Kuntalaisaloite|"
        "kuntalaisaloite.yml|content/services/a.yml|a/b/c|blog/2026-11-22-x.md|2026-11-22-x|foo/bar|services/|/|"
        "x#y|services/A B|kokemus--kuopio|events/a--b|http://digisavo.fi/|Palvelun Nimi"
    ),
    "slugs": (
        "kuntalaisaloite|services/kuntalaisaloite|https://digisavo.fi/palvelut/kuntalaisaloite/|"
        "https://www.digisavo.fi/kokeilut/x|https://muu.fi/palvelut/x/|palvelut/x|Kuntalaisaloite|"
        "kuntalaisaloite.yml|content/services/a.yml|a/b/c|blog/2026-11-22-x.md|2026-11-22-x|foo/bar|services/|/|"
        "x#y|services/A B|kokemus--kuopio|events/a--b|http://digisavo.fi/|Palvelun Nimi"
    ),
    "field_keys": ("pricing.model|Hinnoittelumalli|Pricing.Model|hinta|name|x"),
}
ANSWERS = {
    **{name: tuple(answers.split("|")) for name, answers in _WRITTEN_OUT.items()},
    "text": (*_WRITTEN_OUT["text"].split("|"), "a" * 160),
    "markdown": (
        "Teksti " * 30, "lyhyt", "<b>x</b> " * 20, "[a](javascript:alert(1)) " * 10, f"![](kuva.png) {'teksti ' * 30}",
        f"{{{{ x }}}} {'teksti ' * 30}", "[[[[" * 30, f"[a](services/x) [b](../x) <https://bit.ly/x> {'sana ' * 30}",
        f"[a][1] {'sana ' * 30}", f"[a](www.kuopio.fi/x) [b](kuopio.fi) {'sana ' * 30}",
    ),
}  # fmt: skip
"""By the name of the type; a list is given one of them."""

WRITTEN = {
    "markdown": ("|\n  # Otsikko\n\n  Teksti.", "|\n  <b>x</b> ja ![](a.png)", '"<b>x</b>"', ">\n  <b>x</b>"),
    "text": ("[Yksi lause., Toinen lause.]", "[Yksi, Toinen lause.]"),
    "group": (
        "[]", "[{}]", "x", "[x]", "[[x]]", "{a: b}", "[{municipality: Kuopio}, {municipality: Kuopio}]",
        "[{Kunta: Kuopio}]", "[{municipality: Kuopio, source: x, kunta: y}]", "['municipality: Kuopio']",
        "[{since: 2024, until: 2020, municipality: Kuopio}]",
    ),
    "evidence": (
        "x", "[x]", "{name: {level: todennettu}}", "{name: [{level: vahvistettu}]}", "{Nimi: {level: ilmoitettu}}",
        "{nmi: {level: x}}", "{name: {level: todennettu, url: 'https://a.fi', checked_on: 2030-01-01}}",
        "{summary: x}", "{status: [{}, {url: y}]}", "{status: 'https://a.fi'}", "{status: x}",
    ),
    "links": (
        "https://a.fi", "[https://a.fi]", "[{title: A, url: 'https://a.fi'}]", "{A: 'https://a.fi', B: x}",
        "[{url: ''}]", "[{nimi: A}]", "[{title: <b>, url: 'https://a.fi', ulr: x}]", "x",
    ),
    "list": (
        "a", "a, b", "[a, a]", "'- a - b'", "{a, b}", "[[a]]", "[a: b]", "[n/a, '']", "a; b; c",
        "\n  Lomake\n  Kartta", "\n  1. Lomake\n  2. Kartta", "\n  Eka on\n  pitkä", "|\n  Lomake\n  Kartta, haku",
        "\n  1. Eka on\n  pitkä\n  2. Toka", "\n  Lomake,\n  Kartta", "\n  Lomake # a\n  Kartta", "'Eka\n  Toka'",
    ),
    "choices": (
        "asukkaat", "[asukkaat, asukkaat]", "asukkaat, yritykset", "[Asukkaat ja yritykset]", "[muu: oma, x]",
        "{a: b}", "[asukkaat; henkilosto]", "asukkaat ja henkilosto", "[asukkaat/x/henkilosto]",
        "asukkaat\n  henkilosto", "muu: asukkaat ja henkilosto", "[Asukkaat ja kuntalaiset]",
        "asukkaat, kuntalaiset ja yritykset", "[asukkaat ja kuntalaiset ja kissat]", "[kissat ja kissat]",
    ),
    "urls": (
        "https://a.fi\n  https://b.fi",
        "https://a.fi", "[https://a.fi, http://b.fi, x]", "https://a.fi, https://b.fi",
    ),
    "municipalities": (
        "Kuopio", "[Kuopio, kuopio, Savo]", "Kuopio, Iisalmi", "Kiuruvesi ja Vieremä", "['Kuopio, Iisalmi ja Nilsiä']",
        "[Kuopio / Savo, Iisalmen kaupunki sekä Helsingfors]",
    ),
    "organisations": (
        "Esimerkki Oy", "[Esimerkki Oy, Esimerkki Oy, <b>]", "{a: b}",
    ),
}  # fmt: skip
"""By the name of the type, as YAML."""

_PRICES = (
    "100 €/kk", "1 200,50 €/kk", "99 €/hlö/kk", "15 k€ vuodessa", "noin 900 €", "kuukausimaksu 100 €", "2 €/asukas",
    "100–200 €/kk", "100 €/kk + 50 €",
)  # fmt: skip
_HTML = (
    "<b>Kysely</b>palvelu.", "Kysely<br/>ja <P class=a>kartta</P>.", "a<b ja c>d", "a<b>c", "Katso <https://a.fi>",
    "Myynti <myynti@esimerkki.fi>, kun asukkaita on <5000 tai >20000.", "10<sup>6</sup>", "Kysely <!-- x --> ja.",
)  # fmt: skip
_KEYS = (
    "hinta", "Hinnat", "price_from", "www", "kotisivu", "title", "vendor", "hyödyt", "ytunnus", "kieli", "käyttäjät",
    "tila", "contract_terms", "pricing_model", "pricing.hinta", "jotain muuta", "constructor",
)  # fmt: skip
DOUBTFUL = (
    *(f"{key}: x\n" for key in _KEYS),
    "pricing: {hinta: 5}\n",
    *(f"pricing:\n  examples:\n    - inhabitants: 5000\n      per_year: {price}\n" for price in _PRICES),
    'pricing: {from: "12\\t500"}\n',
    "pricing:\n  from: 12\n    500\n",
    "pricing:\n  from: 12\t500\n",
    'pricing: {from: "\\t12 500\\t"}\n',
    "features: Hinta 1,5 € kuussa\n",
    "features: 99,9 % saatavuus, tuki; haku\n",
    "features: 1,2,3\n",
    "features:\n  Hinta 1,5 €\n  Hinta 2,5 €\n",
    *(f"summary: '{text}'\n" for text in _HTML),
    "pricing: {setup_fee: 100 €/kk, from: 99 €/hlö/kk}\n",
    "exit: {fee: noin 500 €, days: ei yhtään}\n",
)
"""Files of services whose answers nobody may turn into what was not meant."""
