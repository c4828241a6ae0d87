"""What tests of the server share: a small theory in a folder of its own, and the server that shows it."""

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from components.document.site_shelf import live_shelf, shelf_for_good
from components.server.dash_app import Explorer
from components.server.routes import register_routes
from tests.generated import write
from theory.model import Theory
from theory.shelf import by_id

CONTENT: dict[str, Any] = {
    "title": "Buurt aan zet",
    "version": "2.1",
    "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}],
    "relations": [{"id": "helpt", "label": "helpt"}],
    "nodes": [
        {"id": "rust", "level": "doel", "name": "Rust op straat"},
        {
            "id": "groen",
            "level": "stap",
            "name": "Meer groen",
            "actions": [{"id": "groen-a1", "text": "Plant bomen.", "actors": [{"id": "buren", "named": True}]}],
        },
    ],
    "links": [{"from": "groen", "to": "rust", "relation": "helpt"}],
    "kinds": [{"id": "soort", "name": "Soort"}],
    "actors": [{"id": "buren", "name": "Buren", "kind": "soort"}],
    "sources": [{"id": "atlas", "title": "Atlas"}],
}


def write_theory(folder: Path, **changed: Any) -> Path:
    return write(Theory.model_validate({**CONTENT, **changed}), folder)


def explorer(folder: Path, live: bool = False, base_url: str = "") -> Explorer:
    """The server of a folder: of what stands in it now, or of what is being edited."""
    app = Explorer((live_shelf if live else shelf_for_good)(by_id([folder])), base_url, "/")
    register_routes(app, "*")
    return app


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Explorer:
    """The server of the small theory, for all tests that change nothing and count nothing."""
    return explorer(write_theory(tmp_path_factory.mktemp("small") / "buurt-aan-zet"))


@pytest.fixture
def client(app: Explorer) -> FlaskClient:
    return app.server.test_client()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder called `buurt-aan-zet` with the small theory, for one test."""
    return write_theory(tmp_path / "buurt-aan-zet")
