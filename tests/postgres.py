"""PostgreSQL in a folder of its own, on a free port of this machine."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from tests.nginx import free_port

USER = "postgres"
"""Whose processes they are where root runs the tests: PostgreSQL does not run as root."""


def binary(name: str) -> str:
    """The path of one of PostgreSQL's programs, of the newest version that there is.

    Raises
    ------
    FileNotFoundError
        Where there is none; it names the command that gets one.
    """
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    path = str(debian[-1]) if debian else shutil.which(name)
    if path is None:
        raise FileNotFoundError("No PostgreSQL found. This gets one on Debian: python -m tests")
    return path


@dataclass
class Postgres:
    """A server that is up, until it is stopped or killed; it can be started again with what it had."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address, as `LIVE_DB` has it."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/postgres"

    def schema(self, name: str) -> str:
        """The address of a room of its own in it, made empty."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f'CREATE SCHEMA "{name}"'.encode())
        return f"{self.url}?options=-csearch_path%3D{name}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = ("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "shared_buffers=16MB")
        options = [part for setting in settings for part in ("-c", setting)]
        command = [binary("postgres"), "-D", str(self.folder), "-p", str(self.port), *options]
        with (self.folder.parent / "log").open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, **_as_user())
        for _ in range(400):
            try:
                psycopg.connect(self.url, connect_timeout=2).close()
            except psycopg.OperationalError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
            else:
                return
        raise RuntimeError((self.folder.parent / "log").read_text())

    def stop(self) -> None:
        """Stop it at once, as when the machine stops; what it said it kept it has."""
        if self.process:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait()
            self.process = None


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Run PostgreSQL until the block ends.

    Raises
    ------
    FileNotFoundError
        Where there is none.
    """
    binary("postgres")
    with tempfile.TemporaryDirectory() as made:
        base = Path(made)
        if os.geteuid() == 0:
            shutil.chown(base, USER, USER)
        folder = base / "data"
        making = [binary("initdb"), "-D", str(folder), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync", "--no-locale"]
        made_it = subprocess.run(making, capture_output=True, text=True, cwd=base, **_as_user())
        if made_it.returncode:
            raise RuntimeError(made_it.stderr)
        server = Postgres(folder, free_port())
        try:
            server.start()
            yield server
        finally:
            server.stop()


def _as_user() -> dict[str, Any]:
    return {"user": USER, "group": USER, "extra_groups": []} if os.geteuid() == 0 else {}
