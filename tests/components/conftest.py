"""What tests of components share: the site of the shipped theory, which takes seconds to work out."""

import pytest

from app import SHIPPED
from components.document.site_source import SiteState
from tests.sites import static_site
from theory.model import Theory


@pytest.fixture(scope="session")
def state(shipped: Theory) -> SiteState:
    return static_site(shipped, SHIPPED)
