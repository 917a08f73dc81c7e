"""The addresses of the site that need no language, relative to the root; `sections.py` has those that do."""

from digisavo.core.address.assets import *  # noqa: F403 - one name for all addresses
from digisavo.core.address.data import *  # noqa: F403 - one name for all addresses
from digisavo.core.address.pages import *  # noqa: F403 - one name for all addresses
from digisavo.core.address.repository import *  # noqa: F403 - one name for all addresses
