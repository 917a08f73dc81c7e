"""Faults of the disk in words for people."""

from errno import EACCES, EDQUOT, ENOSPC, EPERM, EROFS

_REASONS = {
    **dict.fromkeys((ENOSPC, EDQUOT), "levy on täynnä"),
    **dict.fromkeys((EACCES, EPERM), "oikeudet eivät riitä"),
    EROFS: "levylle ei voi kirjoittaa",
}


def as_sentence(error: OSError) -> str:
    """What the system refused and where, in one line."""
    reason = _REASONS.get(error.errno or 0, f"järjestelmä vastasi: {error.strerror or error}")
    return f"Sivustoa ei rakennettu: {reason}{f' ({error.filename})' if error.filename else ''}."
