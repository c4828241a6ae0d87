"""What a first visit takes of the static edition, behind nginx as the README has it."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench import loading, shifts, wire
from tests.bench.servers import ROOT, environment
from tests.bench.table import Measure
from tests.nginx import nginx_serving

DEEP = "theorie/nu"


def measure() -> list[Measure]:
    """The same figures as of the served edition, in a folder under a sub-path."""
    what = "static edition: "
    with static_edition() as url:
        return [*wire.compared(what, url), *loading.compared(what, url), *shifts.shifted(what, url)]


@contextmanager
def static_edition() -> Iterator[str]:
    """The address of the exported folder, without a slash at the end."""
    with tempfile.TemporaryDirectory() as made:
        root = Path(made)
        root.chmod(0o755)
        command = [sys.executable, "app.py", "export", str(root / DEEP)]
        subprocess.run(command, cwd=ROOT, env=environment(), check=True, stdout=subprocess.DEVNULL)
        with nginx_serving("static", root=root) as url:
            yield f"{url}/{DEEP}"
