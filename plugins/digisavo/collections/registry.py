"""All kinds of content; a further kind is a folder and a name here."""

from digisavo.collections.services.collection import SERVICES

COLLECTIONS = (SERVICES,)
