"""The declaration of events: read it first, then `fields.yml` beside it."""

from digisavo.catalogue.calendar_keys import CalendarKeys
from digisavo.catalogue.collection import Collection
from digisavo.collections.events.linked_data import LINKED_DATA
from digisavo.collections.events.rules import CANCELLED, HYBRID, ON_SITE, ONLINE, RULES

CALENDAR = CalendarKeys(
    name="tapahtumat",
    status_key="status",
    statuses={"vahvistettu": "CONFIRMED", "alustava": "TENTATIVE", "siirretty": "CONFIRMED", "peruttu": "CANCELLED"},
    announced=("siirretty", "peruttu"),
    place_keys=("place", "address", "municipality"),
    online_key="online_url",
    mode_key="mode",
    online=ONLINE,
    described_keys=("registration_url", "online_url"),
    deadline_key="registration_deadline",
)

EVENTS = Collection(
    kind="events",
    folder="events",
    section="tapahtumat",
    form_section="lisaa-tapahtuma",
    form_first=("end", "municipality", "place", "online_url", "registration_url"),
    rules=RULES,
    rule_constants={"online": ONLINE, "hybrid": HYBRID, "on_site": ON_SITE, "cancelled": CANCELLED},
    title_key="title",
    start_key="start",
    end_key="end",
    recurrence_key="recurrence",
    calendar=CALENDAR,
    linked_data=LINKED_DATA,
    card_keys=("mode", "municipality"),
    search_keys=("summary", "organisers", "place", "municipality", "themes", "tags", "audience", "description"),
)
