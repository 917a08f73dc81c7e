"""What all tests share: the flag that renews stored expectations, and reproducible property tests."""

import pytest
from hypothesis import settings

settings.register_profile("reproducible", derandomize=True, database=None, deadline=None, max_examples=150)
settings.load_profile("reproducible")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write stored expectations anew instead of comparing")


@pytest.fixture(scope="session")
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether stored expectations are written anew; whoever does so reviews the change like code."""
    return bool(request.config.getoption("--renew"))
