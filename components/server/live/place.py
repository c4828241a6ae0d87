"""Whether a server holds group sessions, and where: what they take is loaded only by one that does."""

import os
import sys
from pathlib import Path

from components.server.dash_app import Explorer

NAME = "verkenner"
FILE = "sessies.sqlite"


class NoDatabase(ValueError):
    """What `LIVE_DB` says is neither a file nor the address of a PostgreSQL database."""


def hold_sessions(app: Explorer, place: str, proxies: int) -> None:
    """Hold group sessions, kept at this place: a file, or `postgresql://...`; `proxies` is how many stand in front.

    Raises
    ------
    NoDatabase
        If it is neither.
    """
    # here, as a library for databases takes a third of the memory of a server that has none
    from components.server.live.database import Database, database_url
    from components.server.live.routes import serve_live
    from components.server.live.store import Store

    serve_live(app, Store(Database(database_url(place))), proxies)


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
