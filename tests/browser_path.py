"""Where the browser is that tests and benchmark drive."""

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")

# Asked in a process of its own: Playwright cannot be started twice in one, and a test may have started it already.
ASK_PLAYWRIGHT = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"


@cache
def chromium() -> str:
    """The path of the system's Chromium or Chrome, else of Playwright's own build.

    Raises
    ------
    FileNotFoundError
        Where there is neither; it names the command that gets one.
    """
    for name in NAMES:
        if path := shutil.which(name):
            return path
    asked = subprocess.run([sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True)
    path = asked.stdout.strip()
    if path and Path(path).exists():
        return path
    raise FileNotFoundError(f"No Chromium found ({', '.join(NAMES)}, or Playwright's own). This gets one: python -m tests")
