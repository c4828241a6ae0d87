"""A session from its begin to its end, at the routes of the contract."""

import re

import pytest

from tests.rooms import Room


def test_a_session_has_a_code_a_key_and_the_address_of_the_phone_s_page(quiet: Room) -> None:
    given = quiet.client.post("/live", json={}).json

    assert given and set(given) == {"code", "key", "address"}
    assert re.fullmatch("[A-HJ-NP-Z2-9]{6}", given["code"])
    assert given["address"] == f"http://localhost/l/{given['code']}"
    assert len(given["key"]) >= 43


def test_it_waits_until_a_block_is_opened(room: Room) -> None:
    assert room.state() == {"phase": "wait", "node": None, "step": 0, "version": 0}
    assert room.answer(room.join(), al=1) == 409
    assert room.steer("open", node="groen") == 204
    assert room.state() == {"phase": "open", "node": "groen", "step": 0, "version": 1}
    assert room.answer(room.join(), al=1) == 204
    assert room.answer(room.join(), "water", al=1) == 409


def test_counts_are_seen_once_they_are_shown_and_not_of_fewer_than_five(room: Room) -> None:
    room.steer("open", node="groen")
    room.answered(3, al=1, device=3)
    last = room.answered(1, al=2)[0]
    assert (room.results()["answered"], room.results()["counts"]) == (4, {})
    room.steer("show")
    assert room.state()["phase"] == "shown"
    assert (room.results()["answered"], room.results()["counts"]) == (4, {})

    room.steer("open", node="groen")
    room.answered(1, al=2)
    assert room.answer(last, al=2) == 204
    assert room.results()["counts"] == {}
    room.steer("show")
    assert room.results()["counts"] == {"groen": {"al": [3, 2]}}  # the other question has three answers


def test_what_is_shown_stays_seen_when_the_next_block_is_opened(room: Room) -> None:
    room.steer("open", node="groen")
    room.answered(5, al=2)
    room.steer("show")
    room.steer("open", node="water")
    room.answered(2, "water", al=1)

    results = room.results()
    assert (results["answered"], results["counts"]) == (2, {"groen": {"al": [0, 5]}})
    assert (results["blocks"], results["joined"]) == ({"groen": 5, "water": 2}, 7)
    room.steer("show", node="groen")
    assert room.state()["node"] == "groen"


def test_an_answer_can_be_changed_until_the_block_is_closed(room: Room) -> None:
    room.steer("open", node="groen")
    first, *_ = room.answered(5, al=1, device=1)
    assert room.answer(first, al=2) == 204
    room.steer("close")
    assert room.state()["phase"] == "closed"
    assert room.answer(first, al=1) == 409
    room.steer("show")

    assert room.results()["counts"] == {"groen": {"al": [4, 1]}}  # of the other question four are left


def test_the_same_answer_twice_counts_once(room: Room) -> None:
    room.steer("open", node="groen")
    device = room.join()

    assert [room.answer(device, al=1) for _ in range(3)] == [204] * 3
    assert room.results()["answered"] == 1


def test_all_blocks_are_open_when_none_is_named(room: Room) -> None:
    room.steer("open")
    assert room.state() == {"phase": "open", "node": None, "step": 0, "version": 1}
    devices = room.answered(5, al=1)
    assert room.answer(devices[0], "water", al=2) == 204
    assert room.answer(devices[0], "rust", al=2) == 409  # nothing is asked of an aim
    assert room.results()["answered"] == 5

    room.steer("close", node="groen")
    assert room.answer(devices[0], al=2) == 409
    assert room.answer(devices[1], "water", al=2) == 204
    assert room.state()["phase"] == "open"
    room.steer("show")
    assert room.results()["counts"] == {"groen": {"al": [5, 0]}}


def test_one_block_of_many_can_be_shown_while_the_others_are_open(room: Room) -> None:
    room.steer("open")
    devices = room.answered(5, al=1)
    room.steer("show", node="groen")

    assert room.results()["counts"] == {"groen": {"al": [5, 0]}}
    assert [room.answer(devices[0], node, al=1) for node in ("groen", "water")] == [409, 204]


def test_one_block_can_be_put_back_to_nothing(room: Room) -> None:
    room.steer("open")
    room.answered(5, al=1)
    room.answered(5, "water", al=1)
    room.steer("show")
    assert room.steer("reset", node="groen") == 204

    results = room.results()
    assert (results["counts"], results["blocks"]) == ({"water": {"al": [5, 0]}}, {"water": 5})


def test_a_block_that_is_open_stays_so_when_it_is_put_back(room: Room) -> None:
    room.steer("open", node="groen")
    device = room.answered(1)[0]
    version = room.state()["version"]
    room.steer("reset")

    assert room.results()["answered"] == 0
    assert room.state()["version"] == version + 1
    assert room.answer(device, al=1) == 204


@pytest.mark.parametrize("do", ["close", "show", "reset"])
def test_while_waiting_there_is_no_block_to_do_something_with(room: Room, do: str) -> None:
    assert room.steer(do) == 409
    assert room.state()["version"] == 0


def test_the_wall_goes_to_a_step_and_nothing_else_changes(room: Room) -> None:
    room.steer("open", node="groen")

    assert room.steer("step", step=4) == 204
    assert room.state() == {"phase": "open", "node": "groen", "step": 4, "version": 2}


def test_a_poll_costs_nothing_while_nothing_changes(room: Room) -> None:
    first = room.get("/stand")
    tag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "no-cache"

    same = room.get("/stand", **{"If-None-Match": tag})
    assert (same.status_code, same.data) == (304, b"")
    assert room.get("/stand", **{"If-None-Match": f"W/{tag}"}).status_code == 304
    room.answered(0)
    room.steer("open", node="groen")
    assert room.get("/stand", **{"If-None-Match": tag}).status_code == 200


def test_nothing_changes_when_a_block_is_opened_twice(room: Room) -> None:
    room.steer("open", node="groen")
    version = room.state()["version"]
    room.steer("open", node="groen")

    assert room.state()["version"] == version


def test_the_code_may_be_typed_in_small_letters(room: Room) -> None:
    room.code = room.code.lower()

    assert room.state()["phase"] == "wait"
    assert room.get().status_code == 200


def test_a_session_is_gone_at_once_with_all_that_is_in_it(room: Room) -> None:
    room.steer("open", node="groen")
    device = room.answered(3)[0]
    assert room.rows() == {"sessions": 1, "devices": 3, "answers": 3}

    assert room.end() == 204
    assert room.rows() == {"sessions": 0, "devices": 0, "answers": 0}
    asked = [room.get("/stand"), room.get(), room.get(f"?d={device}"), room.post("mee"), room.get("/uitslag", **room.bearer)]
    assert {answer.status_code for answer in asked} == {404}
    assert (room.answer(device, al=1), room.steer("open"), room.end()) == (404, 404, 404)


def test_a_session_is_gone_a_day_after_its_last_touch(room: Room) -> None:
    room.passes(23 * 3600)
    assert room.state()["phase"] == "wait"  # a poll is no touch
    room.passes(3590)
    assert room.state()["phase"] == "wait"
    room.passes(20)
    assert room.get("/stand").status_code == 404
    assert room.post("mee").status_code == 404

    assert room.rows()["sessions"] == 1
    room.store.sweep()
    assert room.rows()["sessions"] == 0


@pytest.mark.parametrize("touch", ["join", "answer", "steer"])
def test_what_is_done_in_it_keeps_it_for_another_day(room: Room, touch: str) -> None:
    room.steer("open", node="groen")
    device = room.join()
    room.passes(23 * 3600)
    if touch == "join":
        room.join()
    assert touch != "answer" or room.answer(device, al=1) == 204
    assert touch != "steer" or room.steer("close") == 204
    room.passes(23 * 3600)

    assert room.get("/stand").status_code == 200


def test_a_clock_that_was_set_back_makes_no_session_last(room: Room) -> None:
    room.passes(-30 * 24 * 3600)
    room.store.sweep()
    room.passes(24 * 3600 + 1)

    assert room.get("/stand").status_code == 404


def test_a_rehearsal_says_so_and_is_gone_after_an_hour_whatever_is_done_in_it(quiet: Room) -> None:
    room = quiet.begin(rehearsal=True)
    assert room.results()["rehearsal"] is True
    assert "Oefening" in room.get().text and "een uur na het begin" in room.get().text
    room.steer("open", node="groen")
    room.answered(4)
    room.steer("show")
    assert room.results()["counts"] == {}
    room.passes(3500)
    assert room.join()
    room.passes(101)

    assert room.get("/stand").status_code == 404


def test_a_session_is_of_a_theory_on_the_shelf(quiet: Room) -> None:
    quiet.begin(theory="buurt")
    quiet.begin(400, theory="elders")
    quiet.begin(400, theory=3)


def test_there_is_a_qr_code_of_the_phone_s_page_where_others_can_open_it(room: Room) -> None:
    assert room.get("/qr.svg").status_code == 404
    public = room.client.get(f"/l/{room.code}/qr.svg", base_url="http://www.gemeente.example")

    assert public.mimetype == "image/svg+xml"
