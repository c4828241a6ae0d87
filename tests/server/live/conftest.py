"""The two stores in which sessions are kept: the same tests hold for both."""

from collections.abc import Iterator
from ipaddress import ip_address
from itertools import count
from pathlib import Path

import pytest

from components.server.dash_app import Explorer
from components.server.live.store import Store
from components.server.live.tables import SESSIONS
from tests.postgres import Postgres, postgres
from tests.rooms import OPENED, Room, explorer, leave, store_at, theory

NUMBERS = count(1)


@pytest.fixture(autouse=True)
def _left() -> Iterator[None]:
    before = len(OPENED)
    yield
    leave(before)


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    """A PostgreSQL for all tests of a run."""
    with postgres() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty store: what `LIVE_DB` says of it."""
    if request.param == "sqlite":
        return str(tmp_path / "sessies.sqlite")
    return str(request.getfixturevalue("server").schema(f"own{next(NUMBERS)}"))


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Explorer, Store]]:
    """A server with either store, for all tests that leave it as it was."""
    if request.param == "sqlite":
        store = store_at(str(tmp_path_factory.mktemp("live") / "sessies.sqlite"))
    else:
        store = store_at(request.getfixturevalue("server").schema(f"shared{next(NUMBERS)}"))
    yield explorer(store, theory()), store
    leave(0)


@pytest.fixture
def quiet(both: tuple[Explorer, Store]) -> Room:
    """A server without a session; each test asks from an address of its own."""
    app, store = both
    store.database.write(lambda connection: connection.execute(SESSIONS.delete()))
    address = str(ip_address("10.0.0.0") + next(NUMBERS))
    return Room(app.server.test_client(), store, environ={"REMOTE_ADDR": address})


@pytest.fixture
def room(quiet: Room) -> Room:
    """A session that waits."""
    return quiet.begin()
