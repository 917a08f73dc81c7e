"""The commands, in the order of the help: a new one is a module here and its name in this list."""

from digisavo.adapters.commands.accept import ACCEPT
from digisavo.adapters.commands.changes import CHANGES
from digisavo.adapters.commands.check import CHECK
from digisavo.adapters.commands.format import FORMAT
from digisavo.adapters.commands.importing import IMPORT
from digisavo.adapters.commands.new import NEW
from digisavo.adapters.commands.review import REVIEW
from digisavo.adapters.commands.reviewed import REVIEWED
from digisavo.adapters.commands.stale import STALE
from digisavo.adapters.commands.verify import VERIFY

COMMANDS = (
    CHECK,
    NEW,
    FORMAT,
    REVIEWED,
    IMPORT,
    STALE,
    ACCEPT,
    CHANGES,
    REVIEW,
    VERIFY,
)
