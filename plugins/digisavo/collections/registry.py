"""All kinds of content; a further kind is a folder and a name here."""

from digisavo.collections.events.collection import EVENTS
from digisavo.collections.experiences.collection import EXPERIENCES
from digisavo.collections.pilots.collection import PILOTS
from digisavo.collections.posts.collection import POSTS
from digisavo.collections.services.collection import SERVICES

COLLECTIONS = (SERVICES, PILOTS, EVENTS, POSTS, EXPERIENCES)
