"""Contributors' Markdown to HTML: a safe subset, sanitised, with bounded cost.

The only import of the Markdown and sanitising libraries. Raw HTML is escaped before cmark sees it, cmark
drops what it still takes for HTML, and nh3 keeps only what is listed here; each alone would do.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape, unescape

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

from digisavo.core.anchors import anchors_of

_OPTIONS = Options.CMARK_OPT_VALIDATE_UTF8
# Keeps the addresses that cmark would drop silently, so that they can be reported; never shown.
_UNSAFE = Options.CMARK_OPT_VALIDATE_UTF8 | Options.CMARK_OPT_UNSAFE
_REL, _OWN_REL = "noopener nofollow ugc", "noopener"
_TEXT_TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "ul",
}  # fmt: skip
_TEXT_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "img": {"src", "alt", "width", "height", "loading"}}
_OWN_TAGS = _TEXT_TAGS | {"h1", "table", "tbody", "td", "th", "thead", "tr"}
_OWN_EXTENSIONS = ["table"]
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
AUTOLINK = re.compile(r"<https?://[^<>\s]*>", re.IGNORECASE)
IMAGE_NAME = re.compile(r"[a-z0-9][\w.-]{0,99}\.(?:png|jpe?g|webp)", re.ASCII | re.IGNORECASE)
"""The name of an image beside a content file: no folder, nothing that an address would have to escape."""
ENTRY = re.compile(r"[a-z]+/[a-z0-9-]+")
"""How a link names an entry: `services/kuntalaisaloite`."""

# Code and links keep their `<`; any other that could open a tag is escaped.
_TAG_OPENING = re.compile(rf"({CODE.pattern}|{AUTOLINK.pattern})|(?<!\\)<(?=[A-Za-z/!?])", re.DOTALL | re.IGNORECASE)
_HEADING_LEVEL = re.compile(r"<h([1-6])>")
_HEADING_TAG = re.compile(r"<(/?)h([1-6])>")
# As cmark writes them, with every `"`, `<` and `>` of the author escaped; links never lie within links.
_LINK = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? />')
_LINK_WITHIN = re.compile(rf'(<a href="(?!https?:|mailto:)[^"]*"[^>]*?) rel="(?:{_REL}|{_OWN_REL})"', re.IGNORECASE)
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r'<(?:[^>"]|"[^"]*")*>')
_WIDE = re.compile(r"<(table|pre)>")
_RELATIVE_OR_HTTPS = re.compile(r"https?://|mailto:|[#?]|\.{0,2}/(?![/\\])|[\w.-]+(?:[/#?]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text is shown, and what becomes of its headings, links to entries and images there.

    `link_to` gives the relative link to an entry, "" where it is not published, None for no entry; `size_of` the width
    and height of an image beside the content file, None where there is none. Without them such links and images lead
    nowhere. A text `is_own` that the portal's own editors wrote as a page or its opening: it may have tables and a
    heading of the first level, and search engines may follow its links.
    """

    top_heading: int = 3
    link_to: Callable[[str], str | None] | None = None
    size_of: Callable[[str], tuple[int, int] | None] | None = None
    is_own: bool = False


_PLAIN = Setting()


def render_markdown(text: str, setting: Setting = _PLAIN) -> str:
    """Markdown of a content file as safe HTML: headings, lists, emphasis, quotes, code, links, and images if set."""
    html = _to_html(_escape_tags(text), _OPTIONS, setting.is_own)
    html = _place_images(_place_links(_lower_headings(html, setting.top_heading), setting), setting)
    clean = _cleaner(setting.size_of is not None, setting.is_own).clean(html)
    clean = _WIDE.sub(r'<\1 tabindex="0">', clean) if setting.is_own else clean
    return _LINK_WITHIN.sub(r"\1", clean) if setting.link_to else clean


def _to_html(text: str, options: int, is_own: bool) -> str:
    if is_own:
        return str(cmarkgfm.markdown_to_html_with_extensions(text, options, _OWN_EXTENSIONS))
    return str(cmarkgfm.markdown_to_html(text, options))


@cache
def _cleaner(with_images: bool, is_own: bool) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=(_OWN_TAGS if is_own else _TEXT_TAGS) | ({"img"} if with_images else set()),
        attributes=_TEXT_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        attribute_filter=_keep_safe,
        link_rel=_OWN_REL if is_own else _REL,
    )


def with_anchors(html: str) -> str:
    """Rendered HTML whose headings have ids."""
    anchors = anchors_of(words for _, words in _headings(html))
    return _HEADING.sub(lambda match: f'<h{match[1]} id="{next(anchors)}">{match[2]}</h{match[1]}>', html)


def headings_of(text: str) -> list[tuple[int, str]]:
    """The level and the words of each heading of Markdown."""
    return list(_headings(render_markdown(text, Setting(top_heading=0, is_own=True))))


def _headings(html: str) -> Iterator[tuple[int, str]]:
    return ((int(level), " ".join(unescape(_TAG.sub("", inner)).split())) for level, inner in _HEADING.findall(html))


def plain_text(html: str) -> str:
    """The words of rendered HTML on one line, for search."""
    return " ".join(nh3.clean(html, tags=set(), strip_comments=True).split())


def link_addresses(text: str, is_own: bool = False) -> list[str]:
    """The addresses that Markdown links to, as written, those within raw HTML too; `is_own` as in `Setting`."""
    shown = _addresses(_escape_tags(text), is_own)
    known = set(shown)
    return shown + [address for address in _addresses(text, is_own) if address not in known]


def image_addresses(text: str, is_own: bool = False) -> Iterator[tuple[str, str]]:
    """The address of each image of Markdown, as written, and its alternative text."""
    for source, words in _IMAGE.findall(_to_html(_escape_tags(text), _UNSAFE, is_own)):
        yield unescape(source), unescape(words)


def _addresses(text: str, is_own: bool) -> list[str]:
    return [unescape(address) for address, _, _ in _LINK.findall(_to_html(text, _UNSAFE, is_own))]


def _escape_tags(text: str) -> str:
    return _TAG_OPENING.sub(lambda match: match[1] or r"\<", text) if "<" in text else text


def _lower_headings(html: str, top: int) -> str:
    """Headings from `top` down, whatever level the author began with; 0 for those that he gave."""
    if "<h" not in html or not top:
        return html
    lower = top - min(map(int, _HEADING_LEVEL.findall(html)), default=top)
    return _HEADING_TAG.sub(lambda match: f"<{match[1]}h{min(int(match[2]) + lower, 6)}>", html)


def _place_links(html: str, setting: Setting) -> str:
    """Links to entries lead to their pages; an entry that is not published is not linked."""
    link_to = setting.link_to
    if link_to is None:
        return html

    def place(match: re.Match[str]) -> str:
        if not ENTRY.fullmatch(match[1]):
            return match[0]
        target = link_to(match[1])
        if target is None:
            return match[0]
        return f'<a href="{escape(target)}"{match[2]}>{match[3]}</a>' if target else match[3]

    return _LINK.sub(place, html)


def _place_images(html: str, setting: Setting) -> str:
    """Images of existing files only, with their size so that the page does not jump while it loads."""
    size_of = setting.size_of
    if size_of is None:
        return html

    def place(match: re.Match[str]) -> str:
        size = size_of(match[1]) if IMAGE_NAME.fullmatch(match[1]) else None
        shape = f'width="{size[0]}" height="{size[1]}" loading="lazy"' if size else ""
        return f'<img src="{match[1]}" alt="{match[2]}" {shape}>' if shape else ""

    return _IMAGE.sub(place, html)


def _keep_safe(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "src":
        return value if IMAGE_NAME.fullmatch(value) else None
    if attribute == "href":
        return value if _RELATIVE_OR_HTTPS.match(value) else None
    return value
