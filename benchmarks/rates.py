"""How much of what is asked gets an answer, and how long the answers are: as in real life."""

from typing import NamedTuple


class Rate(NamedTuple):
    """The share of services that answer a question: of those that editors wrote, of those that providers wrote."""

    editors: float
    providers: float


EDITORS_SHARE = 0.25
"""How many services editors wrote from public sources; the others are their providers' own."""

# Editors: measured in content/services. Providers: assumed, for there are none yet; a form asks them what
# public sources seldom tell (price, support, contract), and they seldom give evidence.
RATES = {
    "name": Rate(1, 1),
    "alternate_names": Rate(0.35, 0.1),
    "summary": Rate(1, 1),
    "description": Rate(1, 1),
    "service_type": Rate(1, 1),
    "categories": Rate(1, 1),
    "themes": Rate(1, 0.8),
    "tags": Rate(1, 0.8),
    "life_events": Rate(0.02, 0.1),
    "target_users": Rate(0.91, 1),
    "buyer_types": Rate(0.65, 0.6),
    "status": Rate(0.85, 1),
    "in_production_since": Rate(0.28, 0.5),
    "provider.name": Rate(0.85, 1),
    "provider.business_id": Rate(0.15, 0.7),
    "provider.type": Rate(0.78, 1),
    "provider.website": Rate(0.28, 0.6),
    "provider.municipality": Rate(0.19, 0.5),
    "contact.email": Rate(0.19, 0.7),
    "contact.phone": Rate(0.02, 0.3),
    "contact.url": Rate(0.06, 0.2),
    "features": Rate(0.93, 0.8),
    "benefits": Rate(0.02, 0.6),
    "constraints": Rate(0.35, 0.3),
    "delivery_model": Rate(0.39, 0.8),
    "platforms": Rate(0.8, 0.8),
    "ui_languages": Rate(0.41, 0.8),
    "authentication": Rate(0.56, 0.5),
    "supports": Rate(0.44, 0.4),
    "api.available": Rate(0.43, 0.5),
    "api.docs_url": Rate(0.24, 0.2),
    "api.standards": Rate(0.3, 0.3),
    "data_export.formats": Rate(0.13, 0.4),
    "data_export.how": Rate(0.04, 0.2),
    "open_source.license": Rate(0.24, 0.1),
    "open_source.repository": Rate(0.39, 0.1),
    "accessibility.level": Rate(0.13, 0.5),
    "accessibility.statement_url": Rate(0.09, 0.4),
    "accessibility.evaluated_by": Rate(0.07, 0.2),
    "accessibility.evaluated_on": Rate(0.06, 0.2),
    "personal_data": Rate(0.19, 0.6),
    "processor_agreement": Rate(0.02, 0.4),
    "data_locations": Rate(0.02, 0.6),
    "certifications": Rate(0.07, 0.1),
    "support.channels": Rate(0.01, 0.5),
    "support.hours": Rate(0.02, 0.4),
    "support.languages": Rate(0.01, 0.4),
    "availability_percent": Rate(0.01, 0.2),
    "onboarding.weeks": Rate(0.01, 0.3),
    "onboarding.how": Rate(0.06, 0.3),
    "pricing.model": Rate(0.19, 0.7),
    "pricing.from": Rate(0.02, 0.4),
    "pricing.to": Rate(0.02, 0.1),
    "pricing.unit": Rate(0.02, 0.4),
    "pricing.interval": Rate(0.02, 0.4),
    "pricing.setup_fee": Rate(0.01, 0.2),
    "pricing.valid_until": Rate(0.02, 0.2),
    "pricing.document_url": Rate(0.02, 0.1),
    "pricing.examples": Rate(0.01, 0.2),
    "contract.terms": Rate(0.01, 0.2),
    "contract.min_months": Rate(0.01, 0.2),
    "contract.notice_months": Rate(0.01, 0.3),
    "procurement_routes": Rate(0.26, 0.3),
    "references": Rate(0.74, 0.6),
    "links.website": Rate(0.8, 1),
    "links.documentation": Rate(0.3, 0.2),
    "links.demo": Rate(0.02, 0.1),
    "links.terms": Rate(0.15, 0.2),
    "links.privacy": Rate(0.15, 0.3),
    "links.status": Rate(0.01, 0.05),
    "links.video": Rate(0.01, 0.1),
    "related": Rate(0.5, 0.1),
    "sources": Rate(1, 0),
    "reviewed_on": Rate(1, 1),
    "submitted_by": Rate(1, 1),
}
"""By full field key; a question that is not named here is never answered."""

EVIDENCE = Rate(0.62, 0.05)
"""The share of answers with a proof, and what a proof tells besides its level, address and day."""

PART_RATES = {
    "references.source": 0.9,
    "references.since": 0.3,
    "references.until": 0.02,
    "references.municipality": 0.87,
    "supports.since": 0.05,
    "supports.note": 0.27,
    "evidence.note": 0.5,
    "evidence.source_date": 0.3,
    "evidence.valid_until": 0.05,
}
"""The share of rows with a part that not every row has; those not named here have it in every row."""

LENGTHS = {
    "alternate_names": (1, 2),
    "features": (2, 8),
    "benefits": (1, 4),
    "constraints": (1, 2),
    "categories": (1, 2),
    "themes": (1, 2),
    "tags": (2, 6),
    "target_users": (1, 3),
    "ui_languages": (1, 4),
    "references": (1, 8),
    "sources": (2, 9),
}
"""Fewest and most items of lists; one to three where nothing is said."""
