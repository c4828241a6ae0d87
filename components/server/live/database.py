"""The database in which sessions are kept: SQLite in a file, or PostgreSQL, opened by each process for itself."""

import logging
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Integer, MetaData, cast, create_engine, event, extract, func, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from components.server.live.place import NoDatabase
from components.server.live.tables import METADATA, PREFIX, STORE, VERSION

T = TypeVar("T")

LOG = logging.getLogger("verkenner.live")

REST = 2.0
"""Seconds in which a database that could not be reached is not asked again: whoever waits for it holds a thread."""

PATIENCE = 5
"""Seconds that a statement may take, or wait for another."""

SILENCE = 60.0
"""Seconds between two lines in the log that say the same."""

LOCK = 7_417_311
"""What processes hold in PostgreSQL while they do what only one may do at a time."""


class Away(Exception):
    """The database cannot be reached, or cannot write; nothing of what was asked has been done."""


def database_url(place: str) -> URL:
    """The address of the database at a place: a file, or `postgresql://...`.

    Raises
    ------
    NoDatabase
        If it is the address of something else.
    """
    if "://" not in place:
        return URL.create("sqlite", database=str(Path(place).expanduser().absolute()))
    try:
        url = make_url(place)
    except (ArgumentError, ValueError) as error:
        raise NoDatabase from error
    if url.drivername.split("+")[0] not in ("postgresql", "postgres"):
        raise NoDatabase
    return url.set(drivername="postgresql+psycopg")


class Database:
    """Work done in a database, each piece in a transaction of its own."""

    def __init__(self, url: URL) -> None:
        self.url = url
        self.is_file = url.get_backend_name() == "sqlite"
        self._process = 0
        self._engine: Engine | None = None
        self._lock = RLock()
        self._rests_until = 0.0
        self._told: dict[str, float] = {}

    @property
    def now(self) -> ColumnElement[int]:
        """The time by the clock of the database, which is the same for all servers: seconds since 1970."""
        return cast(func.strftime("%s", "now") if self.is_file else func.floor(extract("epoch", func.now())), Integer)

    def read(self, work: Callable[[Connection], T]) -> T:
        """What this reads.

        Raises
        ------
        Away
            If the database is.
        """
        return self._do(work, writes=False)

    def write(self, work: Callable[[Connection], T]) -> T:
        """What this gives; all that it writes is kept once it is done, or nothing.  It may be done twice."""
        return self._do(work, writes=True)

    def alone(self, connection: Connection) -> None:
        """Let no other process do so until the transaction ends; in a file nobody else can write then anyway."""
        if not self.is_file:
            connection.execute(func.pg_advisory_xact_lock(LOCK).select())

    def tidy(self) -> None:
        """Leave nothing in the log of the file of what was deleted."""
        if self.is_file:
            self.read(lambda connection: connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all())

    def _do(self, work: Callable[[Connection], T], writes: bool) -> T:
        if time.monotonic() < self._rests_until:
            raise Away
        try:
            try:
                return self._once(work, writes)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                return self._once(work, writes)  # the database began anew meanwhile: the line is
        except IntegrityError:
            raise  # it is the work that knows what this means
        except (DBAPIError, PoolTimeout, OSError) as error:
            self._say(error)
            raise Away from error

    def _once(self, work: Callable[[Connection], T], writes: bool) -> T:
        engine = self._opened()
        with engine.execution_options(writes=True).begin() if writes else self._reading(engine).connect() as connection:
            return work(connection)

    def _reading(self, engine: Engine) -> Engine:
        return engine if self.is_file else engine.execution_options(isolation_level="AUTOCOMMIT")

    def _opened(self) -> Engine:
        """The engine of this process; one that was opened before a fork is left to the process that did so."""
        with self._lock:
            if self._process != os.getpid():
                if self._engine:
                    self._engine.dispose(close=False)
                self._process, self._engine = os.getpid(), None
            if self._engine is None:
                if time.monotonic() < self._rests_until:
                    raise Away
                engine = _file_engine(self.url) if self.is_file else _server_engine(self.url)
                try:
                    self._prepare(engine)
                except SQLAlchemyError:
                    engine.dispose()
                    raise
                self._engine = engine
            return self._engine

    def _prepare(self, engine: Engine) -> None:
        """The tables, as this version has them; those of another are of no use to it, and go."""
        with engine.execution_options(writes=True).begin() as connection:
            self.alone(connection)
            tables = [name for name in inspect(connection).get_table_names() if name.startswith(PREFIX)]
            known = connection.execute(STORE.select()).scalar() if STORE.name in tables else None
            if tables and known != VERSION:
                LOG.warning("group sessions: the store was written by another version of the explorer; it has been emptied")
                old = MetaData()
                old.reflect(connection, only=tables)
                old.drop_all(connection)
            if known != VERSION:
                METADATA.create_all(connection)
                connection.execute(STORE.insert().values(version=VERSION))

    def _say(self, error: SQLAlchemyError | OSError) -> None:
        """What is wrong, in the log, without what was asked; and where there is no line, rest a while."""
        found = error.orig if isinstance(error, DBAPIError) else error
        if not isinstance(error, OSError) and (_is_no_line(error) or self._engine is None):
            self._rests_until = time.monotonic() + REST
        reason = str(found).strip().splitlines()[0] if self.is_file or _is_no_line(error) else type(found).__name__
        now = time.monotonic()
        if now - self._told.get(reason, -SILENCE) >= SILENCE:
            self._told[reason] = now
            LOG.warning("group sessions: the store is away: %s", reason)


def _is_no_line(error: Exception) -> bool:
    """Whether this is about the connection itself: PostgreSQL gives no code for that, nor for having no place for one."""
    return isinstance(error, DBAPIError) and (error.connection_invalidated or getattr(error.orig, "sqlstate", "") is None)


def _file_engine(url: URL) -> Engine:
    path = Path(url.database or "")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begun)
    return engine


def _connected(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions begin where they are said to
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begun(connection: Connection) -> None:
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _server_engine(url: URL) -> Engine:
    settings = f"-c statement_timeout={PATIENCE}s -c lock_timeout={PATIENCE}s"
    given = dict(url.query)
    arguments = {
        "connect_timeout": 3,
        "application_name": "verkenner",
        "options": f"{given.get('options', '')} {settings}".strip(),
        "tcp_user_timeout": PATIENCE * 1000,
    }
    return create_engine(url, hide_parameters=True, pool_timeout=PATIENCE, connect_args=arguments)
