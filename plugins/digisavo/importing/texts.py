"""Texts of others as ours may hold them: plain, without HTML, and as long as a question allows."""

import re

from digisavo.core.text import on_one_line, remove_refused

_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]*>|<[/!?]?[A-Za-z][^<>]*\Z", re.DOTALL)
_LINK = re.compile(r"!?\[([^\][]*)\]\(([^()\s]*+)[^()]*+\)")
_GAP = re.compile(r"(?<=[.!?])[\"”’)]*\s+")
_END = (".", "!", "?", "…")


def without_html(text: str) -> str:
    """A text without tags and comments of HTML; what is between tags stays."""
    for _ in range(3):  # a tag within a tag leaves another
        text = _TAG.sub("", text)
    return text.replace("<", "‹") if _TAG.search(text) else text


def plain(text: str) -> str:
    """A text on one line, with the words of its links and without signs of Markdown."""
    text = _LINK.sub(lambda link: link[1] or link[2], without_html(text))
    return on_one_line(text.replace("**", "").replace("`", "").replace("__", ""))


def summary_of(text: str, most: int) -> str:
    """A short text as it is, with a point at its end; of a longer one the first sentence."""
    whole = plain(text).rstrip(" ,;:–-")
    if not whole or len(whole) >= most:
        return first_sentence(whole, most)
    return whole if whole.rstrip("\"'”’»)").endswith(_END) else f"{whole}."


def first_sentence(text: str, most: int) -> str:
    """The first sentence of a text, shortened at a word where it is longer than `most`; it ends like a sentence."""
    text = plain(text)
    # What goes on with a small letter is the same sentence: the point before it ends an abbreviation.
    ends = (gap.start() for gap in _GAP.finditer(text) if not text[gap.end() : gap.end() + 1].islower())
    first = text[: next(ends, len(text))].rstrip(" ,;:–-")
    if first and not first.rstrip("\"'”’»)").endswith(_END):
        first += "."
    return first if len(first) <= most else cut(first, most)


def cut(text: str, most: int) -> str:
    """A text shortened at a word, with a sign that it goes on."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(' .,;:–-')[: most - 1]}…"


def paragraphs(text: str, most: int) -> str:
    """A longer text as Markdown; of one that is longer than `most`, the paragraphs or sentences that fit."""
    text = "\n".join(line.rstrip() for line in remove_refused(without_html(text)).strip().split("\n"))
    if len(text) <= most:
        return text
    kept = ""
    for part in re.split(r"(?<=\n\n)|(?<=[.!?])(?= )", text):
        if len(kept) + len(part) > most:
            break
        kept += part
    return kept.strip() or cut(text, most)
