"""Whatever a group and its facilitator do, in whatever order: a session is what a plain model of it is."""

from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from components.server.dash_app import Explorer
from components.server.live.store import Store
from tests.rooms import Room

BLOCKS = ("groen", "water")
SOME_BLOCK = st.sampled_from(BLOCKS)
ANSWERS = st.fixed_dictionaries({"al": st.integers(1, 2)}, optional={"device": st.integers(1, 3)})


class Session(RuleBasedStateMachine):
    """A session at the server, and beside it what is known of it."""

    room: ClassVar[Callable[[], Room]]

    @initialize()
    def begin(self) -> None:
        self.at = type(self).room()
        self.devices: list[str] = []
        self.given: dict[tuple[str, str], dict[str, int]] = {}
        self.open: set[str] = set()
        self.seen: set[str] = set()
        self.phase, self.node, self.step = "wait", None, 0
        self.freely = False
        self.versions = [0]

    node: str | None

    @rule()
    def join(self) -> None:
        self.devices.append(self.at.join())

    @rule(count=st.integers(5, 6), node=SOME_BLOCK, answers=ANSWERS)
    def many_join_and_answer(self, count: int, node: str, answers: dict[str, int]) -> None:
        for _ in range(count):
            self.join()
            self._answer(self.devices[-1], node, answers)

    @precondition(lambda self: self.devices)
    @rule(data=st.data(), node=SOME_BLOCK, answers=ANSWERS, times=st.integers(1, 2))
    def answer(self, data: st.DataObject, node: str, answers: dict[str, int], times: int) -> None:
        device = data.draw(st.sampled_from(self.devices))
        for _ in range(times):
            self._answer(device, node, answers)

    def _answer(self, device: str, node: str, answers: dict[str, int]) -> None:
        expected = 204 if node in self.open else 409
        assert self.at.answer(device, node, **answers) == expected
        if expected == 204:
            self.given[device, node] = answers

    @rule(node=SOME_BLOCK | st.none())
    def opens(self, node: str | None) -> None:
        assert self.at.steer("open", node=node) == 204
        self.phase, self.node, self.freely = "open", node, node is None
        self.open = {node} if node else set(BLOCKS)
        self.seen -= self.open

    @rule(node=SOME_BLOCK | st.none())
    def closes(self, node: str | None) -> None:
        if self._nothing_at_hand("close", node):
            return
        if self.freely and node:
            self.open.discard(node)
        elif self.phase == "open" and node in (None, self.node):
            self.open, self.phase = set(), "closed"

    @rule(node=SOME_BLOCK | st.none())
    def shows(self, node: str | None) -> None:
        if self._nothing_at_hand("show", node):
            return
        if self.freely and node:
            self.open.discard(node)
            self.seen.add(node)
        elif self.freely:
            self.open, self.phase, self.seen = set(), "shown", set(BLOCKS)
        else:
            self.node, self.phase, self.open = node or self.node, "shown", set()
            self.seen.add(self.node or "")

    @rule(node=SOME_BLOCK | st.none())
    def resets(self, node: str | None) -> None:
        if node is None and self.node is None:
            assert self.at.steer("reset") == 409
            return
        assert self.at.steer("reset", node=node) == 204
        emptied = node or self.node or ""
        self.given = {key: answers for key, answers in self.given.items() if key[1] != emptied}
        self.seen.discard(emptied)
        if self.phase == "shown" and self.node == emptied:
            self.phase = "closed"

    def _nothing_at_hand(self, do: str, node: str | None) -> bool:
        nothing = node is None and self.node is None and not self.freely
        assert self.at.steer(do, node=node) == (409 if nothing else 204)
        return nothing

    @rule(step=st.integers(0, 9))
    def moves_the_wall(self, step: int) -> None:
        assert self.at.steer("step", step=step) == 204
        self.step = step

    @invariant()
    def phones_see_where_it_is(self) -> None:
        state = dict(self.at.state())
        self.versions.append(state.pop("version"))
        assert state == {"phase": self.phase, "node": self.node, "step": self.step}
        assert self.versions[-1] >= self.versions[-2]

    @invariant()
    def counts_are_those_of_the_model(self) -> None:
        results = self.at.results()
        by_node = Counter(node for _, node in self.given)
        anyone = len({device for device, _ in self.given})
        assert results["answered"] == (by_node[self.node] if self.node else anyone)
        assert (results["joined"], results["blocks"]) == (len(self.devices), dict(by_node))
        assert results["counts"] == self._counts()

    def _counts(self) -> dict[str, Any]:
        counts: dict[str, Any] = {}
        for node in self.seen:
            for question, length in (("al", 2), ("device", 3)):
                given = Counter(one[question] for (_, at), one in self.given.items() if at == node and question in one)
                if given.total() >= 5:
                    counts.setdefault(node, {})[question] = [given[value] for value in range(1, length + 1)]
        return counts

    def teardown(self) -> None:
        if hasattr(self, "at"):
            assert self.at.end() == 204
            assert set(self.at.rows().values()) == {0}


def test_a_session_is_what_a_plain_model_of_it_is(both: tuple[Explorer, Store], request: pytest.FixtureRequest) -> None:
    app, store = both
    addresses = iter(range(1, 1_000_000))

    class Here(Session):
        @staticmethod
        def room() -> Room:
            number = next(addresses)
            environ = {"REMOTE_ADDR": f"10.{100 + number // 65536}.{number // 256 % 256}.{number % 256}"}
            return Room(app.server.test_client(), store, environ=environ).begin()

    long = request.config.getoption("--long")
    run_state_machine_as_test(Here, settings=settings(max_examples=100 if long else 6, stateful_step_count=30, deadline=None))
