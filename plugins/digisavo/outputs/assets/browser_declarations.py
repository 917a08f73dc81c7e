"""What Python declares and the browser must name alike, as the JavaScript module `shared/declared.js`."""

import json

from digisavo.catalogue.evidence import CLAIMED, EXPIRED, PROVEN
from digisavo.catalogue.placing import ENDED
from digisavo.core import address
from digisavo.core.sections import Sections

DECLARED = "shared/declared.js"
"""The module below `browser/`. It lies there as it is for the Finnish site, for tools that read JavaScript."""

_OPENING = """/**
 * What Python declares and the browser must name alike: each build makes this module by its language.
 * `pytest tests/test_contracts.py --renew` writes the Finnish one: do not edit it. Knows no DOM.
 */
"""


def browser_declarations(sections: Sections) -> bytes:
    """The module for a site with these sections."""
    groups: dict[str, dict[str, object]] = {
        "The stage of a use that has come to its end.": {"ENDED": ENDED},
        "The claim levels: a claim, what evidence makes of it (the weaker first), and expired evidence.": {
            "CLAIMED": CLAIMED, "PROVEN": PROVEN, "EXPIRED": EXPIRED,
        },
        "The parameters of addresses: the services selected to compare, tags together, and a typed text.": {
            "SELECTION": address.SELECTION_PARAMETER, "TAGS": address.TAGS_PARAMETER, "TEXT": address.TEXT_PARAMETER,
        },
        "The municipality that readers choose as theirs: its parameter, and where all municipalities are listed.": {
            "MUNICIPALITY": address.MUNICIPALITY_PARAMETER, "MUNICIPALITIES": address.MUNICIPALITIES,
        },
        "Who buys for municipalities, and what is said of the routes by which they get services.": {
            "PROCUREMENT": address.PROCUREMENT,
        },
        "What results of search are narrowed to: kinds of pages, and categories.": {
            "KIND": address.KIND_PARAMETER, "CATEGORY": address.CATEGORY_PARAMETER,
        },
        "The value of every facet that means: not stated.": {"NOT_STATED": address.NOT_STATED},
        "Addresses as seen from the root of the site: the page of the comparison, and the data of the tray.": {
            "COMPARISON": sections.comparison, "TRAY": address.TRAY_WORDS,
        },
        "The parameters of a list of requirements besides the category: a product group, and what it is needed for.": {
            "GROUP": address.GROUP_PARAMETER, "NEED": address.NEED_PARAMETER,
        },
        "The page of search, its index, and the words of the box in which results are suggested.": {
            "SEARCH": sections.search, "INDEX": address.SEARCH, "SEARCH_WORDS": address.SEARCH_WORDS,
        },
        "The parameters of forms: the entry that is completed, the questions asked, that it is up to date, its host.": {
            "EDIT": address.EDIT_PARAMETER, "ASK": address.ASK_PARAMETER, "CONFIRM": address.CONFIRM_PARAMETER,
            "HOST": address.HOST_PARAMETER, "SHORT": address.SHORT_PARAMETER,
        },
        "Where forms find the names of all entries of a kind, and the sources of entries.": {
            "FORM_NAMES": address.form_names("").removesuffix(".json"), "API": address.API,
        },
        "What kinds ask, for forms, and by what answers are judged: folders, and what all kinds share.": {
            "FORMS": address.FORMS, "FORM_BEGINNINGS": address.FORM_BEGINNINGS, "FORM_CHECKS": address.FORM_CHECKS,
            "FORM_PLACES": address.FORM_PLACES, "FORM_LICENCES": address.FORM_LICENCES,
        },
        "The words of the ways to share a page.": {"SHARE_WORDS": address.SHARE_WORDS},
        "The words of the papers of lists of requirements.": {"PAPER_WORDS": address.PAPER_WORDS},
        "The parameter of the list that is to be embedded.": {"LIST": address.LIST_PARAMETER},
        "What is asked of providers: where the questions of kinds are.": {"INQUIRIES": address.INQUIRIES},
    }  # fmt: skip
    lines = _OPENING.splitlines()
    for comment, group in groups.items():
        lines += ["", f"/** {comment} */", *(f"export const {name} = {json.dumps(group[name])};" for name in group)]
    return ("\n".join(lines) + "\n").encode()
