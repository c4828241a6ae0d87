"""What goes wrong in a room, and what people send who mean no good."""

import logging
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import OperationalError

from components.server.live import database, limits, store
from components.server.live.codes import new_code
from components.server.live.tables import SESSIONS, STORE
from tests.generated import write
from tests.postgres import Postgres
from tests.rooms import Room, explorer, store_at, theory

FORM = "application/x-www-form-urlencoded"


def room_at(place: str, **given: Any) -> Room:
    """A server of its own with this store."""
    store = store_at(place)
    return Room(explorer(store, theory(), **given).server.test_client(), store)


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer fout", "Basic eDp5", "{key}x"])
def test_who_has_no_key_or_a_wrong_one_learns_and_changes_nothing(room: Room, header: str) -> None:
    headers = {"Authorization": header.format(key=f"Bearer {room.key}")} if header else {}
    answers = [
        room.get("/uitslag", **headers),
        room.post("beheer", json={"do": "open"}, headers=headers),
        room.client.delete(f"/l/{room.code}", headers=headers),
    ]

    assert [(answer.status_code, answer.headers["WWW-Authenticate"]) for answer in answers] == [(401, "Bearer")] * 3
    assert room.state()["version"] == 0


def test_the_key_is_nowhere_in_the_store(room: Room) -> None:
    row = room.store.database.read(lambda connection: connection.execute(SESSIONS.select()).one())

    assert room.key not in str(row)
    assert len(row.key_hash) == 64


MALFORMED = [
    b"",
    b"{",
    b"[]",
    b"3",
    b"null",
    b"\xff\xfe",
    b"[" * 2000,
    b'{"device": 3, "node": "groen", "answers": {"al": 1}}',
    b'{"device": "DEVICE", "answers": {"al": 1}}',
    b'{"device": "DEVICE", "node": ["groen"], "answers": {"al": 1}}',
    b'{"device": "DEVICE", "node": "nergens", "answers": {"al": 1}}',
    b'{"device": "DEVICE", "node": "\\ud800\\u0000", "answers": {"al": 1}}',
    b'{"device": "DEVICE", "node": "groen"}',
    b'{"device": "DEVICE", "node": "groen", "answers": {}}',
    b'{"device": "DEVICE", "node": "groen", "answers": [1]}',
    *(
        b'{"device": "DEVICE", "node": "groen", "answers": {"al": %s}}' % value
        for value in (b"0", b"3", b"-1", b"1.0", b"1.5", b'"1"', b"true", b"null", b"NaN", b"1e999", b"9" * 1900, b"[1]")
    ),
    b'{"device": "DEVICE", "node": "groen", "answers": {"al": 1, "anders": 1}}',
    b'{"device": "DEVICE", "node": "groen", "answers": {"__proto__": 1}}',
]


def test_what_cannot_be_read_is_refused_and_changes_nothing(room: Room) -> None:
    room.steer("open", node="groen")
    device = room.join()
    for sent in MALFORMED:
        answer = room.post("antwoord", data=sent.replace(b"DEVICE", device.encode()), content_type="application/json")
        assert (answer.status_code, answer.json) == (400, {"error": "unreadable"}), sent

    assert room.rows()["answers"] == 0


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"do": "shuffle"},
        {"do": None},
        {"do": ["open"]},
        {"do": "open", "node": "nergens"},
        {"do": "open", "node": 3},
        {"do": "open", "node": {"id": "groen"}},
        {"do": "step"},
        {"do": "step", "step": "4"},
        {"do": "step", "step": -1},
        {"do": "step", "step": True},
        {"do": "step", "step": 10**30},
    ],
)
def test_a_facilitator_can_do_five_things_and_nothing_else(room: Room, given: Any) -> None:
    assert room.post("beheer", json=given, headers=room.bearer).status_code == 400
    assert room.state()["version"] == 0


@pytest.mark.parametrize("media", ["application/json", FORM, "multipart/form-data; boundary=x", "text/plain"])
def test_no_body_is_larger_than_two_kilobytes(room: Room, media: str) -> None:
    sent = b'{"device": "' + b"a" * 2048 + b'"}'
    before = room.rows()
    for address in ("/live", *(f"/l/{room.code}/{path}" for path in ("mee", "antwoord", "beheer"))):
        assert room.client.post(address, data=sent, content_type=media, headers=room.bearer).status_code == 413

    assert room.rows() == before


def test_a_device_that_never_joined_is_a_stranger(room: Room) -> None:
    room.steer("open", node="groen")

    assert room.answer("0" * 32, al=1) == 403
    form = room.post("antwoord", data={"device": "0" * 32, "node": "groen", "answers.al": "1"})
    assert (form.status_code, form.headers["Location"]) == (303, f"/l/{room.code}")
    assert "Doe mee" in room.get(f"?d={'0' * 32}").text


def test_a_device_of_another_session_is_a_stranger_too(quiet: Room) -> None:
    device = quiet.begin().join()
    quiet.begin()
    quiet.steer("open", node="groen")

    assert quiet.answer(device, al=1) == 403


def test_wrong_codes_slow_their_address_down_and_right_ones_never(room: Room) -> None:
    right = room.code
    guesses = []
    for _ in range(30):
        room.code = new_code()
        guesses.append(room.get("/stand"))
    assert [answer.status_code for answer in guesses] == [404] * 20 + [429] * 10
    assert 0 < int(guesses[-1].headers["Retry-After"]) <= 60
    assert (room.get().status_code, room.post("mee").status_code) == (429, 429)
    assert "verkeerde code" in room.get().text

    room.code = right
    assert [room.get("/stand").status_code, room.post("mee").status_code] == [200, 200]
    room.code, room.environ = new_code(), {"REMOTE_ADDR": "192.0.2.200"}
    assert room.get("/stand").status_code == 404  # from elsewhere


def test_a_room_full_of_phones_that_ask_for_a_session_that_has_ended_does_not_guess(room: Room) -> None:
    room.end()

    assert {room.get("/stand").status_code for _ in range(60)} == {404}


def test_a_minute_later_it_may_be_tried_again() -> None:
    now = 0.0
    lately = limits.Lately(2, 60, clock=lambda: now)
    assert [lately.wait("a"), lately.wait("a"), lately.wait("a"), lately.wait("b")] == [0, 0, 60, 0]
    now = 59.5
    assert lately.wait("a") == 1
    now = 60.0
    assert lately.wait("a") == 0


def test_of_an_address_nothing_is_remembered_longer_than_it_takes() -> None:
    now = 0.0
    lately = limits.Lately(2, 60, clock=lambda: now)
    for number in range(limits.MANY + 1):
        lately.wait(str(number))
    now = 61.0
    lately.wait("new")

    assert list(lately._times) == ["new"]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "same"),
    [
        (0, ["198.51.100.1", "198.51.100.2"], True),  # anyone may say so
        (1, ["198.51.100.1", "198.51.100.2"], False),
        (1, ["6.6.6.6, 198.51.100.1", "7.7.7.7, 198.51.100.1"], True),
        (1, ["2001:db8::1", "2001:db8::ffff:2"], True),  # one network
        (1, ["2001:db8::1", "2001:db9::1"], False),
    ],
)
def test_whose_codes_are_wrong_is_what_a_trusted_proxy_says(
    tmp_path: Path, proxies: int, forwarded: list[str], same: bool
) -> None:
    room = room_at(str(tmp_path / "x"), proxies=proxies)
    first, second = forwarded
    for _ in range(20):
        room.code = new_code()
        assert room.get("/stand", **{"X-Forwarded-For": first}).status_code == 404

    assert room.get("/stand", **{"X-Forwarded-For": second}).status_code == (429 if same else 404)


def test_sixty_sessions_an_hour_may_be_begun_from_one_address(quiet: Room) -> None:
    for _ in range(60):
        quiet.begin()

    refused = quiet.client.post("/live", json={}, environ_overrides=quiet.environ)
    assert refused.status_code == 429
    assert 3500 < int(refused.headers["Retry-After"]) <= 3600


def test_there_are_at_most_so_many_sessions_and_devices(quiet: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (store.SESSIONS_AT_ONCE, store.DEVICES_PER_SESSION) == (200, 500)
    monkeypatch.setattr(store, "SESSIONS_AT_ONCE", 2)
    monkeypatch.setattr(store, "DEVICES_PER_SESSION", 3)
    quiet.begin()
    quiet.begin()
    assert "Retry-After" in quiet.client.post("/live", environ_overrides=quiet.environ).headers
    quiet.begin(503)
    for _ in range(3):
        quiet.join()
    assert quiet.post("mee").status_code == 409
    page = quiet.post("mee", data={"x": ""})
    assert (page.status_code, "De sessie is vol" in page.text) == (409, True)

    quiet.passes(24 * 3600)
    quiet.begin()  # those that are over count no more


def test_two_tabs_that_send_at_once_are_one_participant(room: Room) -> None:
    room.steer("open", node="groen")
    device = room.join()
    seen: list[int] = []

    def send(value: int) -> None:
        tab = Room(room.client.application.test_client(), room.store, room.code)
        seen.extend(tab.answer(device, al=value) for _ in range(10))

    tabs = [threading.Thread(target=send, args=(value,)) for value in (1, 2)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()

    assert seen == [204] * 20
    assert (room.results()["answered"], room.rows()["answers"]) == (1, 1)


def test_what_is_deleted_while_an_answer_comes_leaves_no_answer(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """In PostgreSQL they may be at work at once; a file has one that writes."""
    room.steer("open", node="groen")
    device = room.join()
    known = room.store._known

    def delete_meanwhile(connection: Connection, code: str, given: str) -> None:
        known(connection, code, given)
        if not room.store.database.is_file:
            room.store.end(code)

    monkeypatch.setattr(room.store, "_known", delete_meanwhile)
    assert room.answer(device, al=1) == (204 if room.store.database.is_file else 404)
    room.end()
    assert room.rows() == {"sessions": 0, "devices": 0, "answers": 0}


def edited(folder: Path, **changed: Any) -> None:
    write(theory(**changed), folder)


NODES = [
    {"id": "rust", "level": "doel", "name": "Rust"},
    {"id": "groen", "level": "stap", "name": "Groen, anders"},
    {"id": "zon", "level": "stap", "name": "Zon"},
]
LINKS = [{"from": node, "to": "rust", "relation": "helpt"} for node in ("groen", "zon")]


def test_a_theory_that_changes_under_a_session_is_told_and_nothing_is_lost(place: str, tmp_path: Path) -> None:
    edited(tmp_path / "buurt")
    kept = store_at(place)
    room = Room(explorer(kept, tmp_path / "buurt").server.test_client(), kept).begin()
    room.steer("open", node="water")
    devices = room.answered(5, "water", al=2, device=3)
    assert room.results()["changed"] is False

    asked = [{"id": "al", "text": "Iets anders?", "answers": ["Nooit", "Altijd"]}]
    edited(tmp_path / "buurt", nodes=NODES, links=LINKS, questions=asked)
    assert room.results()["changed"] is True
    assert "Water" in room.get(f"?d={devices[0]}").text and "Doen wij genoeg?" in room.get(f"?d={devices[0]}").text
    assert room.answer(devices[0], "water", al=1, device=1) == 204
    room.steer("show")
    assert room.results()["counts"] == {"water": {"al": [1, 4], "device": [1, 0, 4]}}
    assert room.steer("open", node="zon") == 400  # a new session knows it
    assert room.begin().steer("open", node="zon") == 204


def test_a_theory_that_leaves_the_shelf_leaves_its_sessions(place: str) -> None:
    kept = store_at(place)
    room = Room(explorer(kept, theory()).server.test_client(), kept).begin()
    room.steer("open", node="groen")
    room.answered(5)
    kept.database.write(lambda connection: connection.execute(SESSIONS.update().values(theory="weg")))
    room.steer("show")

    results = room.results()
    assert (results["changed"], results["counts"]) == (True, {"groen": {"al": [5, 0]}})


def test_a_theory_that_asks_nothing_has_no_sessions(tmp_path: Path) -> None:
    store = store_at(str(tmp_path / "x"))
    room = Room(explorer(store, theory(questions=[])).server.test_client(), store)

    room.begin(409)


def test_sessions_survive_a_restart(place: str) -> None:
    room = room_at(place).begin()
    room.steer("open", node="groen")
    room.answered(5)
    again = room_at(place)
    again.code, again.key = room.code, room.key

    assert again.results()["answered"] == 5
    assert again.end() == 204


@pytest.mark.parametrize("version", [0, 2])
def test_a_store_of_another_version_is_emptied_and_that_is_said(
    place: str, version: int, caplog: pytest.LogCaptureFixture
) -> None:
    room = room_at(place).begin()
    room.join()
    old = store_at(place).database
    old.write(lambda connection: connection.execute(STORE.update().values(version=version)))
    old.write(lambda connection: connection.execute(text("CREATE TABLE verkenner_live_notes (note TEXT)")))
    old.write(lambda connection: connection.execute(text("CREATE TABLE other (note TEXT)")))
    caplog.clear()
    again = room_at(place)
    again.code = room.code

    assert again.get("/stand").status_code == 404
    assert "the store was written by another version of the explorer; it has been emptied" in caplog.text
    assert again.begin().state()["phase"] == "wait"
    again.store.database.read(lambda connection: connection.execute(text("SELECT * FROM other")))
    with pytest.raises(database.Away):
        again.store.database.read(lambda connection: connection.execute(text("SELECT * FROM verkenner_live_notes")))


def test_a_file_that_only_its_user_can_read(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "verkenner"
    room_at(str(folder / "sessies.sqlite")).begin().join()

    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()} == dict.fromkeys(
        ("sessies.sqlite", "sessies.sqlite-wal", "sessies.sqlite-shm"), 0o600
    )


def test_of_a_session_that_ended_the_file_holds_nothing(tmp_path: Path) -> None:
    room = room_at(str(tmp_path / "sessies.sqlite")).begin()
    room.steer("open", node="groen")
    devices = room.answered(20)
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert all(device.encode() in held for device in devices)
    room.end()
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.suffix != ".sqlite-shm")

    assert [device for device in devices if device.encode() in left] == []
    assert room.code.encode() not in left


def test_a_disk_that_is_full_is_told_and_nothing_is_half_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    room = room_at(str(tmp_path / "sessies.sqlite")).begin()
    room.steer("open", node="groen")
    devices = [room.join() for _ in range(150)]
    engine = room.store.database._opened()
    engine.dispose()

    @event.listens_for(engine, "connect")
    def small(connection: Any, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}").close()

    statuses = [room.answer(device, al=1) for device in devices]
    kept = statuses.count(204)
    assert set(statuses) == {204, 503}
    assert (room.rows()["answers"], room.results()["answered"]) == (kept, kept)
    assert "the store is away: database or disk is full" in caplog.text
    assert caplog.text.count("is full") == 1  # once a minute
    assert room.get("/stand").status_code == 200  # what is there can be read
    assert not re.search("|".join(devices), caplog.text)


@pytest.mark.parametrize("broken", ["folder", "text", "forbidden"])
def test_a_store_that_cannot_be_opened_is_told_and_the_rest_goes_on(
    tmp_path: Path, broken: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "sessies.sqlite"
    if broken == "folder":
        path.mkdir()
    elif broken == "text":
        path.write_text("Dit is geen database, maar een tekst van enige lengte. " * 40)
    else:
        (tmp_path / "file").write_text("")
        path = tmp_path / "file" / "sessies.sqlite"
    room = room_at(str(path))
    answer = room.client.post("/live")

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert room.client.get("/").status_code == 200
    assert "the store is away" in caplog.text


def test_a_server_that_is_away_is_told_on_the_phone_and_asked_again_later(
    server: Postgres, caplog: pytest.LogCaptureFixture
) -> None:
    room = room_at(server.schema("away")).begin()
    room.steer("open", node="groen")
    device = room.answered(5)[0]
    server.stop()
    try:
        form = {"device": device, "node": "groen", "answers.al": "2"}
        pages = [room.get(f"?d={device}"), room.post("antwoord", data=form)]
        assert [(page.status_code, page.headers["Retry-After"]) for page in pages] == [(503, "5")] * 2
        assert all("Even geen gehoor" in page.text and device in page.text for page in pages)
        assert 'name="answers.al" type="hidden" value="2"' in pages[1].text  # to send again
        assert (room.get("/stand").status_code, room.answer(device, al=1)) == (503, 503)
        assert room.client.get("/").status_code == 200
        assert caplog.text.count("the store is away") == 1
    finally:
        server.start()
    room.store.database._rests_until = 0.0

    assert room.answer(device, al=2) == 204
    room.steer("show")
    assert room.results()["counts"] == {"groen": {"al": [4, 1]}}


def test_a_line_that_broke_meanwhile_costs_nobody_an_answer(server: Postgres) -> None:
    room = room_at(server.schema("anew")).begin()
    room.steer("open", node="groen")
    device = room.join()
    server.stop()
    server.start()

    assert room.answer(device, al=1) == 204
    assert room.results()["answered"] == 1


def test_while_it_is_away_no_thread_waits_for_it(server: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    room = room_at(server.schema("rests")).begin()
    asked: list[int] = []

    def fails(*_: object) -> None:
        asked.append(1)
        raise OperationalError("", {}, psycopg.OperationalError("no line"))

    monkeypatch.setattr(room.store.database, "_once", fails)
    assert [room.get("/stand").status_code for _ in range(20)] == [503] * 20
    assert len(asked) == 1


@pytest.mark.parametrize("ours", ["read", "write"])
def test_nothing_of_what_was_asked_stands_in_the_log_when_it_goes_wrong(
    place: str, ours: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    work: Callable[..., Any] = getattr(store_at(place).database, ours)
    with pytest.raises(database.Away):
        work(lambda connection: connection.execute(text("SELECT :secret FROM nowhere"), {"secret": "geheim"}))

    assert "the store is away" in caplog.text
    assert "geheim" not in caplog.text
