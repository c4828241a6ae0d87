"""The code by which the facilitator's own telephone becomes the remote: for who shows the key, and without it for nobody."""

import pytest

from tests.codes import address_in
from tests.rooms import Room, explorer, store_at, theory

PUBLIC = "https://gesprek.voorbeeld.nl/x/"


@pytest.fixture
def public(place: str) -> Room:
    store = store_at(place)
    return Room(explorer(store, theory(), prefix="/x/", base_url=PUBLIC).server.test_client(), store).begin()


def test_who_has_the_key_gets_a_code_of_the_address_with_that_key(public: Room) -> None:
    answer = public.get("/beheer.svg", **public.bearer)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    assert address_in(answer.text) == f"{PUBLIC}?weergave=gesprek&sessie={public.code}#{public.key}"


def test_without_the_key_there_is_none_and_none_that_only_this_computer_could_open(public: Room, room: Room) -> None:
    assert public.get("/beheer.svg").status_code == 401
    assert public.get("/beheer.svg", Authorization="Bearer fout").status_code == 401
    assert room.get("/beheer.svg", **room.bearer).status_code == 404


def test_the_results_say_which_blocks_are_closed_and_which_are_shown(room: Room) -> None:
    room.steer("open")
    room.steer("close", node="groen")
    room.steer("show", node="water")

    results = room.results()
    assert (results["closed"], results["shown"]) == (["groen", "water"], ["water"])
