"""The theories that hypothesis makes are theories: a folder with one has no errors, and reads back as it was."""

import tempfile
from pathlib import Path

from hypothesis import Phase, find, given, settings

from tests.generated import theories, write
from theory.load import check
from theory.model import Theory


@settings(max_examples=25, deadline=None)
@given(theories() | theories(busy=True))
def test_a_generated_theory_passes_the_check_and_reads_back_as_it_was(theory: Theory) -> None:
    with tempfile.TemporaryDirectory() as folder:
        checked = check(write(theory, Path(folder) / "t"))

    assert [str(problem) for problem in checked.problems if problem.severity == "error"] == []
    assert checked.theory == theory


def shares(theory: Theory) -> bool:
    """Whether an action, an actor and a source have one id, which every JavaScript object knows."""
    actions = {action.id for node in theory.nodes for action in node.actions}
    return "constructor" in actions & {actor.id for actor in theory.actors} & {source.id for source in theory.sources}


def test_among_them_are_those_in_which_an_action_an_actor_and_a_source_share_an_id() -> None:
    one = settings(max_examples=60, deadline=None, derandomize=True, phases=[Phase.generate])  # the smallest takes long

    assert shares(find(theories(busy=True), shares, settings=one))
