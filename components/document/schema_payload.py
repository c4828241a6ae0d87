"""What the browser needs to answer a click in the schema: worked out here, once, where it is tested.

The browser selects from it; it works nothing out about the theory.
"""

from typing import Any

from components import texts
from components.markup import to_html
from components.parts import panel
from components.parts.legend import used
from components.parts.marks import colour
from components.parts.view_data import ViewData
from theory.graph import MOST_SHOWN, TheoryGraph
from theory.layout import running
from theory.model import Link
from theory.sentences import capital, mention


def schema_data(graph: TheoryGraph) -> dict[str, Any]:
    """What comes with every page, small enough to grow only with the nodes and links themselves.

    `nodes`: `[id, name, number of its level, numbers of the links to draw]` each; `links`: `[from, to, relation, colour]`
    each; `relations`: by id; `arrows`: where up is not
    evident from the levels; `panel`: its texts at rest, with an actor's numbers, and the buttons by level, with slots.
    """
    theory = graph.theory
    numbers = _numbers(graph)
    levels = {level.id: number for number, level in enumerate(theory.levels)}
    return {
        "relations": {
            r.id: {"label": r.label, "role": r.role, "line": r.line, "shape": r.shape, **({"mutual": 1} if r.mutual else {})}
            for r in theory.relations
        },
        "links": [_link(graph, link) for link in theory.links],
        "nodes": [
            [node.id, node.name, levels[node.level], [numbers[_key(link)] for link in graph.shown_links(node.id)]]
            for node in theory.nodes
        ],
        **({} if graph.rises else {"arrows": 1}),
        "panel": {
            "rest": to_html(panel.rest(graph)),
            "overlay": to_html(panel.overlay()),
            "buttons": [to_html(panel.buttons(level)) for level in theory.levels],
        },
    }


def schema_answers(data: ViewData) -> dict[str, Any]:
    """What the schema's questions and opened links show.

    `answers`: by node, for each question (`leunt`, `zonder`) its text, nodes and links, by number, and what each of these nodes
    loses (`details`); `opened`: the panel and the words read aloud, for `FROM.TO`; `comparison`: the panel for two nodes, with
    slots; `kinds`: the panel for all links of a relation.
    """
    graph = data.graph
    numbers = _numbers(graph)
    return {
        "answers": {node_id: _answers(graph, node_id, numbers) for node_id in graph},
        "opened": _opened(graph),
        "comparison": {
            "ask": to_html(panel.beside()),
            "made": to_html(panel.comparison()),
            "both": texts.COMPARE_BOTH,
            "names": {node_id: capital(mention(graph, node_id)) for node_id in graph},
        },
        "kinds": {relation.id: to_html(panel.of_relation(graph, relation)) for relation in used(graph.theory)},
    }


def _key(link: Link) -> tuple[str, str, str]:
    return link.origin, link.target, link.relation


def _numbers(graph: TheoryGraph) -> dict[tuple[str, str, str], int]:
    return {_key(link): number for number, link in enumerate(graph.theory.links)}


def _link(graph: TheoryGraph, link: Link) -> list[object]:
    """The link, with the colour of the end that has one."""
    return [link.origin, link.target, link.relation, colour(graph, link.target, link.origin) or 0]


def _answers(graph: TheoryGraph, node_id: str, numbers: dict[tuple[str, str, str], int]) -> dict[str, object]:
    leant_on = graph.upstream(node_id)
    leaning = graph.links_among({node_id, *leant_on}, MOST_SHOWN)
    losses = graph.losses(node_id)
    return {
        "leunt": {
            "text": to_html(panel.leans(graph, node_id)),
            "nodes": [graph.order(n) for n in leant_on],
            "links": [numbers[_key(link)] for link in leaning],
        },
        "zonder": {
            "text": to_html(panel.without(graph, node_id)),
            "nodes": [graph.order(loss.node) for loss in losses],
            "details": panel.losses(graph, node_id),
            "links": [numbers[_key(lost.link)] for loss in losses for lost in loss.lost],
        },
    }


def _opened(graph: TheoryGraph) -> dict[str, dict[str, str]]:
    return {
        f"{origin}.{target}": {
            "text": to_html(panel.opened(graph, links)),
            "said": " ".join(_said(graph, link) for link in links),
        }
        for (origin, target), links in graph.pairs.items()
    }


def _said(graph: TheoryGraph, link: Link) -> str:
    names = f"{capital(mention(graph, link.origin))}, {mention(graph, link.target)}: {graph.relation(link.relation).label}."
    return f"{names} {running(link.why.text) if link.why else panel.no_why(link)}"
