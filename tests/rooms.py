"""A room with a group in it: a facilitator and phones, at the routes of a server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from components.document.site_shelf import SiteShelf, live_shelf
from components.server.dash_app import Explorer
from components.server.live.database import Database, database_url
from components.server.live.routes import serve_live
from components.server.live.store import Store
from components.server.live.tables import ANSWERS, DEVICES, SESSIONS
from components.server.routes import register_routes
from theory.model import Theory
from theory.shelf import by_id

THEORY: dict[str, Any] = {
    "title": "Buurt & Co",
    "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}],
    "relations": [{"id": "helpt", "label": "helpt"}],
    "nodes": [
        {"id": "rust", "level": "doel", "name": "Rust"},
        {"id": "groen", "level": "stap", "name": "Meer <groen>"},
        {"id": "water", "level": "stap", "name": "Water"},
    ],
    "links": [{"from": "groen", "to": "rust", "relation": "helpt"}, {"from": "water", "to": "rust", "relation": "helpt"}],
    "questions": [
        {"id": "al", "text": "Doen wij dit al?", "answers": ["Niet", "Wel"]},
        {"id": "device", "text": "Doen wij genoeg?", "answers": ["Te weinig", "Bijna", "Genoeg"]},
    ],
}
"""A theory that asks two things of two blocks; a question may be called after a field of the form."""


def theory(**changed: Any) -> Theory:
    return Theory.model_validate({**THEORY, **changed})


OPENED: list[Store] = []


def store_at(place: str) -> Store:
    OPENED.append(Store(Database(database_url(place))))
    return OPENED[-1]


def leave(since: int) -> None:
    """Close the lines to the stores that were opened since there were so many."""
    while len(OPENED) > since:
        if engine := OPENED.pop().database._engine:
            engine.dispose()


def explorer(store: Store, shown: Theory | Path, prefix: str = "/", base_url: str = "", proxies: int = 0) -> Explorer:
    """The server of a theory, or of a folder in which someone edits one, with the sessions of a store."""
    shelf = live_shelf(by_id([shown])) if isinstance(shown, Path) else SiteShelf.alone(shown, Path("buurt"))
    app = Explorer(shelf, base_url, prefix)
    register_routes(app, "*")
    serve_live(app, store, proxies)
    return app


@dataclass
class Room:
    """A session at a server: the facilitator has the key, each phone its device."""

    client: FlaskClient
    store: Store
    code: str = ""
    key: str = ""
    environ: dict[str, Any] = field(default_factory=dict)

    def begin(self, status: int = 200, **given: Any) -> "Room":
        """Begin a session, or be refused with another status."""
        answer = self.client.post("/live", json=given, environ_overrides=self.environ)
        assert answer.status_code == status, answer.text
        if status == 200:
            self.code, self.key = answer.json["code"], answer.json["key"]  # type: ignore[index]
        return self

    def get(self, path: str = "", **headers: str) -> TestResponse:
        return self.client.get(f"/l/{self.code}{path}", headers=headers, environ_overrides=self.environ)

    def post(self, path: str, **given: Any) -> TestResponse:
        return self.client.post(f"/l/{self.code}/{path}", environ_overrides=self.environ, **given)

    def join(self) -> str:
        return str(self.post("mee").json["device"])  # type: ignore[index]

    def answer(self, device: str, node: str = "groen", /, **answers: Any) -> int:
        return self.post("antwoord", json={"device": device, "node": node, "answers": answers}).status_code

    def steer(self, do: str, **given: Any) -> int:
        return self.post("beheer", json={"do": do, **given}, headers=self.bearer).status_code

    def results(self) -> Mapping[str, Any]:
        answer = self.get("/uitslag", **self.bearer)
        assert answer.status_code == 200, answer.text
        return answer.json or {}

    def state(self) -> Mapping[str, Any]:
        return self.get("/stand").json or {}

    def answered(self, times: int, node: str = "groen", /, **answers: Any) -> list[str]:
        """So many new phones answer the same about a node that is open."""
        devices = [self.join() for _ in range(times)]
        assert [self.answer(device, node, **(answers or {"al": 1})) for device in devices] == [204] * times
        return devices

    def end(self) -> int:
        return self.client.delete(f"/l/{self.code}", headers=self.bearer).status_code

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}"}

    def passes(self, seconds: int) -> None:
        """So much time goes by, for all sessions."""
        later = {"expires": SESSIONS.c.expires - seconds}
        self.store.database.write(lambda connection: connection.execute(SESSIONS.update().values(later)))

    def rows(self) -> dict[str, int]:
        """How many rows each table has."""

        def counted(table: str) -> int:
            query = text(f"SELECT count(*) FROM {table}")
            return int(self.store.database.read(lambda connection: connection.execute(query).scalar_one()))

        return {table.name.split("_")[-1]: counted(table.name) for table in (SESSIONS, DEVICES, ANSWERS)}
