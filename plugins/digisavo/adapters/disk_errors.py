"""Faults of the disk in words for people."""

from errno import EACCES, EDQUOT, EEXIST, EFBIG, EISDIR, ENAMETOOLONG, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS

_REASONS = {
    ENOENT: "sitä ei ole",
    EISDIR: "se on kansio",
    **dict.fromkeys((ENOTDIR, EEXIST), "polun osa on tiedosto, ei kansio"),
    ENAMETOOLONG: "nimi on liian pitkä",
    **dict.fromkeys((ENOSPC, EDQUOT), "levy on täynnä"),
    **dict.fromkeys((EACCES, EPERM), "oikeudet eivät riitä"),
    EFBIG: "tiedostosta tulisi liian suuri",
    EROFS: "levylle ei voi kirjoittaa",
}


def reason_of(error: OSError) -> str:
    """Why the system refused, as a part of a sentence."""
    return _REASONS.get(error.errno or 0, f"järjestelmä vastasi: {error.strerror or error}")
