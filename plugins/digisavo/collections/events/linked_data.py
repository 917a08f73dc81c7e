"""What an event is in the vocabulary of schema.org."""

from digisavo.catalogue.linked_data import Begins, Data, Each, Ends, FirstOf, Meaning, Node, Words

_MODES = {
    "lahi": "https://schema.org/OfflineEventAttendanceMode",
    "hybridi": "https://schema.org/MixedEventAttendanceMode",
    "verkko": "https://schema.org/OnlineEventAttendanceMode",
}
_STATUSES = {
    "vahvistettu": "https://schema.org/EventScheduled",
    "siirretty": "https://schema.org/EventRescheduled",
    "peruttu": "https://schema.org/EventCancelled",
}
_FREE = ("Maksuton", "maksuton", "Maksuton.", "Ilmainen", "ilmainen", "Ilmainen.")
_ADDRESS = Node(
    "PostalAddress",
    {"streetAddress": Data("address"), "addressLocality": Words("municipality"), "addressCountry": "FI"},
)
_PLACE = Node(
    "Place",
    {"name": FirstOf((Words("place"), Words("municipality"))), "address": _ADDRESS},
    unless={"mode": ("verkko",)},
)
_ONLINE = Node("VirtualLocation", {"url": Data("online_url")}, when={"mode": ("verkko", "hybridi")})
_OFFER = Node("Offer", {"price": 0, "priceCurrency": "EUR", "url": Data("registration_url")}, when={"price": _FREE})

LINKED_DATA = (
    Node(
        "Event",
        {
            "name": Data("title"),
            "description": Data("summary"),
            "startDate": Begins(),
            "endDate": Ends(),
            "eventStatus": Meaning("status", _STATUSES),
            "eventAttendanceMode": Meaning("mode", _MODES),
            "location": (_PLACE, _ONLINE),
            "organizer": Each("Organization", "organisers"),
            "offers": _OFFER,
            "inLanguage": Data("languages"),
        },
    ),
)
