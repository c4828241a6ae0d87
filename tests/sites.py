"""Sites of theories as tests need them."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from components.document.site_shelf import SiteShelf
from components.document.site_source import SiteState
from theory.model import Theory


def static_site(theory: Theory, folder: Path) -> SiteState:
    """This theory alone, with the look of that folder."""
    return SiteShelf.alone(theory, folder).state()


def until_closed(server: Any) -> None:
    """Run waitress; who closes it takes away the socket that it waits at, which is no fault."""
    with suppress(OSError):
        server.run()
