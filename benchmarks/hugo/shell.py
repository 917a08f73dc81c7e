"""The shell of Hugo's pages: a page of ours, with variables in the place of what differs between pages."""

import re
from urllib.parse import urljoin

from benchmarks.hugo.words import either, put

BODY = "[[body]]"
"""Where the body of a page goes."""

_LINK = re.compile(r'((?:href|src|action|data-[a-z]+)=")(\.\.?/[^"]*)')
_SCRIPTS = re.compile(r'(?:<(?:script src=|link rel="modulepreload")[^\n]*\n?)+')
_STEP = r'<li>(?:<a [^>]*>|<span aria-current="page">)[^<]*</(?:a|span)>(?:</li>)?'
_ITEM = r',\{"@type":"ListItem",[^}]*\}'
_OWN_ITEMS = "{{ range $steps }},{{ jsonify . | safeJS }}{{ end }}"
_OWN_STEPS = (
    '{{ range $steps }}<li>{{ with .item }}<a href="{{ . }}">{{ else }}<span aria-current="page">{{ end }}{{ .name }}'
    "{{ if .item }}</a>{{ else }}</span>{{ end }}{{ end }}"
)
_OWN_FEEDS = (
    '{{ range $feeds }}<link rel="alternate" type="application/atom+xml" title="{{ .title }}" '
    'href="{{ $up }}/syote/{{ .path }}.xml">\n{{ end }}'
)
_SLOTS = (
    (r"(<title>)[^<]*?( – [^<]*</title>)", "{{ $title }}"),
    (r'(<meta name="description" content=")[^"]*(")', "{{ $description }}"),
    (r'(<link rel="canonical" href=")[^"]*(")', "{{ $url }}"),
    (r'(<meta property="og:title" content=")[^"]*(")', "{{ $title }}"),
    (r'(<meta property="og:description" content=")[^"]*(")', "{{ $description }}"),
    (r'(<meta property="og:url" content=")[^"]*(")', "{{ $url }}"),
    (r'(\n)(?:<link rel="alternate"[^\n]*\n)*(<script type="application/ld\+json">)', _OWN_FEEDS),
    (r'("@graph":\[).*?(\{"@type":"BreadcrumbList")', "{{ with $thing }}{{ jsonify . | safeJS }},{{ end }}"),
)


def shell_of(page: str, own_steps: int) -> str:
    """A page of ours with Hugo's variables in the place of what differs between pages, and `BODY` in its own."""
    for pattern, value in (
        *_SLOTS,
        (rf'("itemListElement":\[.*?)(?:{_ITEM}){{{own_steps}}}(\]\}})', _OWN_ITEMS),
        (rf'(<nav class="ds-breadcrumbs".*?)(?:{_STEP}){{{own_steps}}}(</ol>)', _OWN_STEPS),
        (r'(<nav class="ds-breadcrumbs"[^\n]*</nav>\n).*(</main>)', BODY),
    ):
        before, after = _around(pattern, page)
        page = before + value + after
    return page


def of_any_number(page: str, address: str) -> str:
    """The first page of a list for all of its pages: links lead from the root, as `$up` says, and what only the
    first page needs is loaded there alone."""
    page = _LINK.sub(lambda link: f"{link[1]}{put('$up')}{urljoin(address, link[2])}", page)
    return _SCRIPTS.sub(lambda found: either("eq $number 1", found[0]), page)


def _around(pattern: str, text: str) -> tuple[str, str]:
    """The text up to the end of the first group of a pattern, and from the start of the second."""
    found = list(re.finditer(pattern, text, re.DOTALL))
    if len(found) != 1:
        raise ValueError(f"the page has {len(found)} places for {pattern}")
    return text[: found[0].end(1)], text[found[0].start(2) :]
