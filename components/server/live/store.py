"""The sessions that are kept, and what is done with them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from components.server.live.asked import Answers, Asked, asked_in
from components.server.live.codes import hashed, new_code, new_device, new_key
from components.server.live.database import Database
from components.server.live.state import State
from components.server.live.tables import ANSWERS, DEVICES, SESSIONS

DAY = 24 * 3600
"""Seconds after its last touch that a session is kept."""

HOUR = 3600
"""Seconds after its begin that a rehearsal is kept."""

MINUTE = 60
"""So precise is the last touch: not every answer writes it down."""

SESSIONS_AT_ONCE = 200
DEVICES_PER_SESSION = 500


class Gone(Exception):
    """There is no such session, or no more."""


class Stranger(Exception):
    """The session knows no such device."""


class Closed(Exception):
    """A block cannot be answered now."""


class Full(Exception):
    """There are as many sessions, or devices in one, as there may be."""


@dataclass(frozen=True)
class Session:
    """A session as it is kept; `left` are the seconds that it has left."""

    code: str
    key_hash: str
    theory: str
    asked: Asked
    rehearsal: bool
    left: int
    state: State


@dataclass(frozen=True)
class Results:
    """How many joined and answered, by node and in all; of the nodes that are shown how often each answer was given."""

    session: Session
    joined: int
    answered: int
    by_node: Mapping[str, int]
    given: Mapping[str, list[tuple[Answers, int]]]


class Store:
    """Group sessions in a database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._insert: Any = sqlite.insert if database.is_file else postgresql.insert
        self._alive = SESSIONS.c.expires > database.now

    def begin(self, theory: str, asked: Asked, rehearsal: bool) -> tuple[str, str]:
        """A new session: its code and its key.

        Raises
        ------
        Full
            If there are as many as there may be.
        """
        key = new_key()
        lifetime = HOUR if rehearsal else DAY

        def work(connection: Connection) -> str:
            self.database.alone(connection)
            if connection.execute(select(func.count()).where(self._alive)).scalar_one() >= SESSIONS_AT_ONCE:
                raise Full
            row = {"key_hash": hashed(key), "theory": theory, "asked": asked.model_dump_json(), "rehearsal": rehearsal}
            row |= {"expires": self.database.now + lifetime, **_columns(State())}
            for code in iter(new_code, None):
                if connection.execute(self._insert(SESSIONS).values(code=code, **row).on_conflict_do_nothing()).rowcount:
                    return code
            raise AssertionError

        return self.database.write(work), key

    def session(self, code: str) -> Session:
        """The session with this code.

        Raises
        ------
        Gone
            If there is none, or no more.
        """
        return self.database.read(lambda connection: self._session(connection, code))

    def state(self, code: str) -> State:
        """Where a session is: what is asked most."""
        columns = (SESSIONS.c.phase, SESSIONS.c.node, SESSIONS.c.step, SESSIONS.c.version)
        query = select(*columns).where(SESSIONS.c.code == code, self._alive)
        row = self.database.read(lambda connection: connection.execute(query).one_or_none())
        if row is None:
            raise Gone
        return State(row.phase, row.node, row.step, row.version)

    def join(self, code: str) -> str:
        """A new device.

        Raises
        ------
        Gone, Full
        """
        device = new_device()

        def work(connection: Connection) -> None:
            session = self._session(connection, code, changes=True)
            count = select(func.count()).where(DEVICES.c.code == code)
            if connection.execute(count).scalar_one() >= DEVICES_PER_SESSION:
                raise Full
            connection.execute(DEVICES.insert().values(code=code, device=device))
            self._touch(connection, session)

        self.database.write(work)
        return device

    def own(self, code: str, device: str) -> tuple[Session, dict[str, Answers]]:
        """The session, and what a device has answered in it, by node.

        Raises
        ------
        Gone, Stranger
        """

        def work(connection: Connection) -> tuple[Session, dict[str, Answers]]:
            session = self._session(connection, code)
            self._known(connection, code, device)
            query = select(ANSWERS.c.node, ANSWERS.c.answers).where(ANSWERS.c.code == code, ANSWERS.c.device == device)
            return session, {node: json.loads(answers) for node, answers in connection.execute(query)}

        return self.database.read(work)

    def answer(self, code: str, device: str, node: str, answers: Answers) -> None:
        """What a device answers about a node, in the place of what it answered before.

        Raises
        ------
        Gone, Stranger, Closed
        """

        def work(connection: Connection) -> None:
            session = self._session(connection, code)
            self._known(connection, code, device)
            if not session.state.is_open(node, session.asked.blocks):
                raise Closed
            text = json.dumps(answers, sort_keys=True)
            adding = self._insert(ANSWERS).values(code=code, device=device, node=node, answers=text)
            key = [ANSWERS.c.code, ANSWERS.c.device, ANSWERS.c.node]
            connection.execute(adding.on_conflict_do_update(index_elements=key, set_={"answers": text}))
            self._touch(connection, session)

        try:
            self.database.write(work)
        except IntegrityError as error:  # gone in this very moment
            raise Gone from error

    def steer(self, code: str, change: Callable[[Session], tuple[State, str | None]]) -> None:
        """Bring a session into another state; the answers about the node that comes with it are deleted.

        Raises
        ------
        Gone
        """

        def work(connection: Connection) -> None:
            session = self._session(connection, code, changes=True)
            state, emptied = change(session)
            if emptied is not None:
                connection.execute(delete(ANSWERS).where(ANSWERS.c.code == code, ANSWERS.c.node == emptied))
            if emptied is not None or state != session.state:
                following = replace(state, version=session.state.version + 1)
                connection.execute(update(SESSIONS).where(SESSIONS.c.code == code).values(**_columns(following)))
            self._touch(connection, session)

        self.database.write(work)

    def results(self, code: str) -> Results:
        """What came of a session until now.

        Raises
        ------
        Gone
        """

        def work(connection: Connection) -> Results:
            session = self._session(connection, code)
            of_it = ANSWERS.c.code == code
            joined = connection.execute(select(func.count()).where(DEVICES.c.code == code)).scalar_one()
            devices = connection.execute(select(func.count(ANSWERS.c.device.distinct())).where(of_it)).scalar_one()
            counts = connection.execute(select(ANSWERS.c.node, func.count()).where(of_it).group_by(ANSWERS.c.node))
            by_node = {node: count for node, count in counts}
            alike = (ANSWERS.c.node, ANSWERS.c.answers)
            query = select(*alike, func.count()).where(of_it, ANSWERS.c.node.in_(session.state.shown)).group_by(*alike)
            given: dict[str, list[tuple[Answers, int]]] = {node: [] for node in session.state.shown}
            for node, answers, count in connection.execute(query):
                given[node].append((json.loads(answers), count))
            present = session.state.node
            return Results(session, joined, by_node.get(present, 0) if present else devices, by_node, given)

        return self.database.read(work)

    def end(self, code: str) -> None:
        """Delete a session and all that is in it."""
        self.database.write(lambda connection: connection.execute(delete(SESSIONS).where(SESSIONS.c.code == code)))
        self.database.tidy()

    def sweep(self) -> None:
        """Delete what is over.  A clock that was set back makes no session last longer."""
        now = self.database.now

        def work(connection: Connection) -> int:
            ahead = SESSIONS.c.expires > now + DAY
            connection.execute(update(SESSIONS).where(ahead).values(expires=now + DAY))
            return connection.execute(delete(SESSIONS).where(SESSIONS.c.expires <= now)).rowcount

        if self.database.write(work):
            self.database.tidy()

    def _session(self, connection: Connection, code: str, changes: bool = False) -> Session:
        left = (SESSIONS.c.expires - self.database.now).label("left")
        query = select(SESSIONS, left).where(SESSIONS.c.code == code, self._alive)
        row = connection.execute(query.with_for_update() if changes else query).one_or_none()
        if row is None:
            raise Gone
        return Session(row.code, row.key_hash, row.theory, asked_in(row.asked), row.rehearsal, row.left, _state(row))

    def _known(self, connection: Connection, code: str, device: str) -> None:
        query = select(DEVICES.c.device).where(DEVICES.c.code == code, DEVICES.c.device == device)
        if connection.execute(query).one_or_none() is None:
            raise Stranger

    def _touch(self, connection: Connection, session: Session) -> None:
        """It is kept for a day from now; written down once a minute, so that not every answer waits for the same row."""
        if session.rehearsal or session.left > DAY - MINUTE:
            return
        until = self.database.now + DAY
        here = (SESSIONS.c.code == session.code, SESSIONS.c.expires < until - MINUTE)
        connection.execute(update(SESSIONS).where(*here).values(expires=until))


def _columns(state: State) -> dict[str, Any]:
    return {
        "phase": state.phase,
        "node": state.node,
        "step": state.step,
        "version": state.version,
        "closed": json.dumps(state.closed),
        "shown": json.dumps(state.shown),
    }


def _state(row: Row[Any]) -> State:
    return State(row.phase, row.node, row.step, row.version, tuple(json.loads(row.closed)), tuple(json.loads(row.shown)))
