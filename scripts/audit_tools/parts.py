"""The parts of the audit: what each checks, and the programs of others that it needs."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from scripts.audit_tools import axe, firefox, journeys, lighthouse, states
from scripts.audit_tools.api import check_api
from scripts.audit_tools.bill import check_bill
from scripts.audit_tools.calendars import check_calendars
from scripts.audit_tools.links import check_links
from scripts.audit_tools.papers import check_papers
from scripts.audit_tools.programs import (
    need_firefox,
    need_java,
    need_khal,
    need_new_node,
    need_nginx,
    need_node,
    need_office,
    need_packages,
    need_schemathesis,
)
from scripts.audit_tools.result import Result
from scripts.audit_tools.serving.headers import check_headers
from scripts.audit_tools.serving.load import check_load
from scripts.audit_tools.serving.opened_pages import check_opened_pages
from scripts.audit_tools.serving.releases import check_releases
from scripts.audit_tools.site import Site
from scripts.audit_tools.sources import (
    check_hostile,
    check_html,
    check_mutations,
    check_properties,
    check_script_types,
    check_workflows,
)
from scripts.audit_tools.tables import check_tables

Check: TypeAlias = Callable[[Site], Result]
Need: TypeAlias = Callable[[], None]


class Part(NamedTuple):
    """Checks that may run at the same time as others, or one by one where their figure would suffer from that."""

    checks: Sequence[Check]
    needs: Sequence[Need] = ()
    is_alone: bool = False


PARTS = {
    "lighthouse": Part(lighthouse.checks(), [need_packages, need_new_node], is_alone=True),
    "load": Part([check_load], [need_nginx], is_alone=True),
    "nu": Part([check_html], [need_packages, need_java]),
    "axe": Part([axe.check_wide, axe.check_narrow], [need_packages]),
    "states": Part([states.check_states]),
    "links": Part([check_links]),
    "tsc": Part([check_script_types], [need_packages, need_node]),
    "zizmor": Part([check_workflows]),
    "properties": Part([check_properties]),
    "mutations": Part([check_mutations]),
    "papers": Part([check_papers], [need_office]),
    "tables": Part([check_tables], [need_office]),
    "api": Part([check_api], [need_schemathesis]),
    "journeys": Part(journeys.CHECKS),
    "calendars": Part([check_calendars], [need_khal]),
    "hostile": Part([check_hostile], is_alone=True),
    "bom": Part([check_bill]),
    "nginx": Part([check_headers, check_opened_pages, check_releases], [need_nginx]),
    "firefox": Part(firefox.CHECKS, [need_firefox]),
}
