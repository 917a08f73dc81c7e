"""The text of a mail as it was saved, headers and all, and of bytes in whatever encoding."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from enum import StrEnum

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LINE = rb"[^\r\n]*\r?\n"
_MAIL = re.compile(
    rb"\A(?:[A-Za-z-]+:" + _LINE + rb"(?:[ \t]" + _LINE + rb")*)*?(?:MIME-Version|Received|Return-Path|Message-ID):",
    re.I,
)
_HEADERS = 20_000
"""How much of a file is looked at for headers of a mail."""
_ATTACHED = (".yml", ".yaml", ".md")


class NoFile(StrEnum):
    """Why there is no one file in a letter."""

    NONE = "none"
    SEVERAL = "several"


class NoFileError(Exception):
    """There is no file in a letter, or more than one."""

    def __init__(self, reason: NoFile) -> None:
        super().__init__(reason)
        self.reason = reason


def is_mail(content: bytes) -> bool:
    """Whether a file begins with headers that programs of mail write."""
    return _MAIL.match(content[:_HEADERS]) is not None


def text_of_mail(content: bytes) -> str:
    """The attached content file of a mail, or its text; NoFileError where it has neither, or several files."""
    mail = message_from_bytes(content, policy=policy.default)
    attached = [part for part in mail.walk() if (part.get_filename() or "").lower().endswith(_ATTACHED)]
    if len(attached) > 1:
        raise NoFileError(NoFile.SEVERAL)
    body = attached[0] if attached else mail.get_body(("plain",))
    payload = body.get_payload(decode=True) if body else None
    if body is None or not isinstance(payload, bytes):
        raise NoFileError(NoFile.NONE)
    try:
        text = payload.decode(body.get_content_charset() or "utf-8").removeprefix("\ufeff")
        text.encode()  # some encodings make what is no text
    except (LookupError, UnicodeError):
        text = decoded(payload)
    is_flowed = not attached and str(body.get_param("format", "")).lower() == "flowed"
    return "\n".join(_unflowed(text, str(body.get_param("delsp", "")).lower() == "yes")) if is_flowed else text


def _unflowed(text: str, drops_space: bool) -> Iterator[str]:
    """The lines of a text that was broken for sending (RFC 3676): a line that ends with a space goes on in the next."""
    whole, depth = "", -1
    for line in text.splitlines():
        quoted = len(line) - len(line.lstrip(">"))
        own = line[quoted:].removeprefix(" ")
        if depth >= 0 and depth != quoted:
            yield ">" * depth + whole
            whole = ""
        whole, depth = whole + own, quoted
        if own.endswith(" ") and own != "-- ":
            whole = whole[:-1] if drops_space else whole
        else:
            yield ">" * quoted + whole
            whole, depth = "", -1
    if depth >= 0:
        yield ">" * depth + whole


def decoded(content: bytes) -> str:
    """A text in the encoding that its first bytes name, UTF-8, or what programs wrote before that."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.removeprefix(mark).decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
