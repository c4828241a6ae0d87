"""Calls of `python app.py`, each a process of its own; the fixture `call` does without one."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.theories import ROOT

OWN = ("THEORY_DIR", "BASE_URL", "HOST", "PORT", "URL_PREFIX", "FRAME_ANCESTORS", "TRUSTED_PROXIES", "LIVE_DB")
"""The settings of the app, in the environment."""


@dataclass(frozen=True)
class Result:
    """What a call gave: its exit status and what it wrote."""

    returncode: int
    stdout: str
    stderr: str

    @property
    def line(self) -> str:
        """The one line on stderr, of a call that wrote nothing else."""
        assert self.stdout == ""
        assert self.stderr.endswith("\n")
        (line,) = self.stderr.splitlines()
        return line


Call = Callable[..., Result]


def environment(**settings: str) -> dict[str, str]:
    """This process's environment, with these settings of the app and no others; sessions are kept only where a test says so."""
    others = {name: value for name, value in os.environ.items() if name not in OWN}
    return {**others, "PYTHONUTF8": "1", "LIVE_DB": "off", **settings}


def command(*arguments: str | Path) -> list[str]:
    """What a shell would be given."""
    return [sys.executable, str(ROOT / "app.py"), *map(str, arguments)]


def run(*arguments: str | Path, **settings: str) -> Result:
    """Call the command line in a process of its own."""
    ended = subprocess.run(
        command(*arguments), env=environment(**settings), capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    return Result(ended.returncode, ended.stdout, ended.stderr)
