"""Contributors' Markdown to HTML: a safe subset, sanitised, with bounded cost.

The only import of the Markdown and sanitising libraries. Raw HTML is escaped before cmark sees it, cmark
drops what it still takes for HTML, and nh3 keeps only what is listed here; each alone would do.
"""

import re
from html import unescape

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

from digisavo.core.text import find_html_tag

_OPTIONS = Options.CMARK_OPT_VALIDATE_UTF8
# Keeps the addresses that cmark would drop in silence, so that authors hear of them; never shown.
_UNSAFE = Options.CMARK_OPT_VALIDATE_UTF8 | Options.CMARK_OPT_UNSAFE
_TEXT_TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "ul",
}  # fmt: skip
_PAGE_TAGS = _TEXT_TAGS | {
    "abbr", "caption", "dd", "del", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "img", "small",
    "span", "summary", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr",
}  # fmt: skip
_PAGE_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    **{heading: {"id"} for heading in ("h1", "h2", "h3", "h4", "h5", "h6")},
}
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_AUTOLINK = re.compile(r"<https?://[^<>\s]*>", re.IGNORECASE)
# Code and links keep their `<`; any other that could open a tag is escaped.
_TAG_OPENING = re.compile(rf"({_CODE.pattern}|{_AUTOLINK.pattern})|(?<!\\)<(?=[A-Za-z/!?])", re.DOTALL | re.IGNORECASE)
_HEADING_LEVEL = re.compile(r"<h([1-6])>")
_HEADING_TAG = re.compile(r"<(/?)h([1-6])>")
_LINK_OPENING = re.compile(r"\]\(|\]:|<[a-z]+:", re.IGNORECASE)
_HREF = re.compile(r'<a href="([^"]*)"')
_IMAGE = re.compile(r"!\[")
# Runs of one mark, and openings without an end, make parsers work in vain: nobody writes fifty of them.
_RUN = re.compile(r"([\[\]()<>*_`~!#+|\\-])\1{79,}")
_OPENINGS = re.compile(r"[\[<`*_]")
MAX_LENGTH = 20_000
_MAX_OPENINGS = 1_000
_RELATIVE_OR_HTTPS = re.compile(r"(?:https?://|mailto:|#|\.{0,2}/(?!/)|[\w.-]+(?:/|$|#))", re.IGNORECASE)


def render_markdown(text: str) -> str:
    """Markdown of a content file as safe HTML: headings from `h3` down, lists, emphasis, quotes, code and links."""
    escaped = _TAG_OPENING.sub(lambda match: match[1] or r"\<", text)
    html = cmarkgfm.markdown_to_html(escaped, _OPTIONS)
    return nh3.clean(
        _lower_headings(html),
        tags=_TEXT_TAGS,
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        attribute_filter=_keep_safe,
        link_rel="noopener nofollow ugc",
    )


def sanitise(html: str) -> str:
    """Rendered HTML of a hand-written page without anything that runs, loads or takes over the theme."""
    return nh3.clean(
        html,
        tags=_PAGE_TAGS,
        attributes=_PAGE_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        attribute_filter=_keep_safe,
        link_rel="noopener",
    )


def find_costly(text: str) -> str | None:
    """A passage that makes Markdown parsers slow (a long run of one mark, a flood of openings), or None."""
    if match := _RUN.search(text):
        return match.group()
    return "".join(_OPENINGS.findall(text)) if len(_OPENINGS.findall(text)) > _MAX_OPENINGS else None


def find_raw_html(text: str) -> str | None:
    """The first HTML tag or comment in Markdown: it is shown as text, so whoever wrote it should know."""
    return find_html_tag(_AUTOLINK.sub("", _CODE.sub("", text)))


def find_links(text: str) -> list[str]:
    """The addresses that Markdown links to, as written."""
    if not _LINK_OPENING.search(text):
        return []
    return [unescape(address) for address in _HREF.findall(cmarkgfm.markdown_to_html(text, _UNSAFE))]


def has_image(text: str) -> bool:
    """Whether Markdown has an image, which entries cannot show."""
    return _IMAGE.search(_CODE.sub("", text)) is not None


def plain_text(html: str) -> str:
    """The words of rendered HTML on one line, for search."""
    return " ".join(nh3.clean(html, tags=set(), strip_comments=True).split())


def _lower_headings(html: str) -> str:
    """Headings from `h3` down, whatever the author began with: the page has its `h1`, the section its `h2`."""
    lower = 3 - min(map(int, _HEADING_LEVEL.findall(html)), default=3)
    return _HEADING_TAG.sub(lambda match: f"<{match[1]}h{min(int(match[2]) + lower, 6)}>", html)


def _keep_safe(tag: str, attribute: str, value: str) -> str | None:
    if attribute in ("href", "src"):
        return value if _RELATIVE_OR_HTTPS.match(value) else None
    # Ids beginning like this are the theme's own configuration.
    return None if attribute == "id" and value.startswith("__") else value
