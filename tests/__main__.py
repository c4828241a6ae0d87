"""`python -m tests` sets up and passes the tests on a machine that has nothing but Python.

It makes `.venv`, installs `requirements.txt` in it, gets a Chromium where there is none, and runs the linter, the type
checker and the tests; further arguments go to pytest.  It uses the standard library only.
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


def get_browser() -> None:
    """A Chromium: the system's, else Debian's package, else Playwright's own."""
    found = subprocess.run([PYTHON, "-c", "from tests.browser_path import chromium; chromium()"], cwd=ROOT, capture_output=True)
    if found.returncode == 0:
        return
    if shutil.which("apt-get"):
        sudo = [] if os.getuid() == 0 else ["sudo"]
        run(*sudo, "apt-get", "update", "-qq")
        run(*sudo, "apt-get", "install", "-y", "-qq", "chromium")
    else:
        run(PYTHON, "-m", "playwright", "install", "chromium")


if __name__ == "__main__":
    set_up()
    get_browser()
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")
    run(PYTHON, "-m", "pytest", *sys.argv[1:])
