"""`python -m tests` sets up and passes the tests on a machine that has nothing but Python.

It makes `.venv`, installs `requirements.txt` in it, gets a Chromium, an nginx and a PostgreSQL where there is none, and
runs the linters, the type checker and the tests, two at a time; further arguments go to pytest: `-n 0` for one at a time,
`--long` for those that take long too.  It uses the standard library only.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# By file, as tests of a file share a page; in the order of their names, in which the small ones come last.
TWO_AT_A_TIME = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")


def run(*command: str | Path) -> None:
    """Run a command in the project's folder; a failure ends the whole with its exit status."""
    status = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
    if status:
        sys.exit(status)


def set_up() -> None:
    """The virtual environment, with everything that requirements.txt names."""
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "requirements.txt")


def get(package: str, find: str, otherwise: tuple[str, ...]) -> None:
    """What the tests run beside Python: as it is on the system, else Debian's package, else what the command `otherwise` gets."""
    found = subprocess.run([PYTHON, "-c", find], cwd=ROOT, capture_output=True)
    if found.returncode == 0:
        return
    if shutil.which("apt-get"):
        sudo = [] if os.getuid() == 0 else ["sudo"]
        run(*sudo, "apt-get", "update", "-qq")
        run(*sudo, "apt-get", "install", "-y", "-qq", package)
    elif otherwise:
        run(*otherwise)


if __name__ == "__main__":
    set_up()
    get(
        "chromium",
        "from tests.browser_path import chromium; chromium()",
        (str(PYTHON), "-m", "playwright", "install", "chromium"),
    )
    get("nginx-light", "from tests.nginx import nginx; nginx()", ())
    get("postgresql", "from tests.postgres import binary; binary('postgres')", ())
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")
    run(PYTHON, "-m", "vulture")
    run(
        PYTHON.with_name("oxlint"),
        "--config",
        "tests/oxlint.json",
        "--quiet",
        "--ignore-pattern",
        "assets/search/snowball",
        "assets",
    )
    run(PYTHON, "-m", "pytest", *TWO_AT_A_TIME, *sys.argv[1:])
