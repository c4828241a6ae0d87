"""What a facilitator gets to see of the answers: numbers, of what is shown, from five on."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from components.server.live.asked import AskedQuestion
from components.server.live.store import Results

FEWEST = 5
"""Of fewer answers nothing is shown: one could tell whose they are."""


def told(results: Results, changed: bool) -> Mapping[str, Any]:
    """The results as they leave the server.

    `answered`: how many devices answered the present block, in a free session any; `blocks`: the same of each; `joined`: how
    many there are; `closed` and `shown`: the blocks that were closed by themselves, and those that may be seen; `counts`: of the
    latter, by question, how often each answer was given, from five answers on; `changed`: whether the theory asks something
    else by now; `rehearsal`: whether it is one.
    """
    session = results.session
    counts = {node: _counts(session.asked.questions, results, node) for node in session.state.shown}
    return {
        "answered": results.answered,
        "counts": {node: by_question for node, by_question in counts.items() if by_question},
        "blocks": results.by_node,
        "closed": session.state.closed,
        "shown": session.state.shown,
        "joined": results.joined,
        "changed": changed,
        "rehearsal": session.rehearsal,
    }


def _counts(questions: tuple[AskedQuestion, ...], results: Results, node: str) -> Mapping[str, list[int]]:
    found = {}
    for question in questions:
        given: Counter[int] = Counter()
        for answers, devices in results.given[node]:
            if question.id in answers:
                given[answers[question.id]] += devices
        if given.total() >= FEWEST:
            found[question.id] = [given[number] for number in range(1, len(question.answers) + 1)]
    return found
