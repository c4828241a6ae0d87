"""Sites of theories as tests need them."""

from pathlib import Path

from components.document.site_shelf import SiteShelf
from components.document.site_source import SiteState
from theory.model import Theory


def static_site(theory: Theory, folder: Path) -> SiteState:
    """This theory alone, with the look of that folder."""
    return SiteShelf.alone(theory, folder).state()
