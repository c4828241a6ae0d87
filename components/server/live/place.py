"""Where group sessions are kept when nobody says where: in the user's state folder, for the user alone."""

import os
import sys
from pathlib import Path

NAME = "verkenner"
FILE = "sessies.sqlite"


def state_file() -> Path:
    """The file that `python app.py` keeps them in.

    See https://specifications.freedesktop.org/basedir-spec/latest/ for where state belongs.
    """
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state")
    return folder / NAME / FILE
