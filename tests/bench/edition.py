"""What a first visit takes of the static edition, behind nginx as the README has it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import SHIPPED
from components.edition import edition
from components.shown import fixed
from components.writing import write
from tests.bench import loading, shifts, wire
from tests.bench.table import Measure
from tests.nginx import nginx_serving
from theory.load import load

DEEP = "theorie/nu"


def measure() -> list[Measure]:
    """The same figures as of the served edition, in a folder under a sub-path."""
    with static_edition() as url:
        return [row for measured in (wire, loading, shifts) for row in measured.compared("static edition: ", url)]


@contextmanager
def static_edition() -> Iterator[str]:
    """The address of the exported folder, without a slash at the end."""
    with tempfile.TemporaryDirectory() as made:
        root = Path(made)
        root.chmod(0o755)
        write(edition(fixed(load(SHIPPED))(), "", SHIPPED), root / DEEP, lambda _: None)
        with nginx_serving("static", root=root) as url:
            yield f"{url}/{DEEP}"
