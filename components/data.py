"""What the browser needs to answer a click by itself: worked out here, once, where it is tested.

The browser selects from it; it works nothing out about the theory.
"""

import json

import networkx as nx

from components import head, panel, texts
from components.address import LONGEST_SEARCH, PARAMETERS, SEVERAL, views
from components.lens_view import counts
from components.marks import colour
from components.render import to_html
from theory.graph import MOST_SHOWN, actor, links_among, losses, node, shown_links, upstream
from theory.model import Link, Theory
from theory.wording import capital, mention, plain, sentence


def browser_data(theory: Theory, graph: nx.MultiDiGraph) -> str:
    """The data as JSON that may stand inside a script element.

    `links`: one `[from, to, relation, colour]` each; `nodes`, by id: `text` and `buttons` of the panel, what is said
    aloud, the numbers of the links to draw, and for each question (`leunt`, `zonder`) its text, nodes and links;
    `opened`: the panel for `FROM.TO`; `relations`, `views`, `texts`: labels and titles; `parameters`, `several`,
    `longest`: what an address may hold.
    """
    numbers = {_key(link): number for number, link in enumerate(theory.links)}
    data = {
        "title": theory.title,
        "views": {view: head.HEADINGS[view] for view in views(theory)},
        "parameters": PARAMETERS,
        "several": SEVERAL,
        "longest": LONGEST_SEARCH,
        "texts": {
            "notice": texts.NOTICE,
            "loses": texts.LOSES,
            "deselected": texts.DESELECTED,
            "actions": texts.DOES_COUNT,
            "nothing": texts.LENS_NOTHING,
            "loading": texts.LOADING,
            "unloaded": texts.UNLOADED,
        },
        "relations": {r.id: {"label": r.label, "role": r.role, "line": r.line, "shape": r.shape} for r in theory.relations},
        "links": [_link(graph, link) for link in theory.links],
        "nodes": {n: _node(graph, n, numbers) for n in graph},
        "opened": _opened(graph, theory),
        "rest": to_html(panel.rest(theory)),
        "lens": {who: [actor(graph, who).name, at] for who, at in counts(graph).items()},
        "lensRest": to_html(panel.lens()),
        "acting": [n for n in graph if node(graph, n).actions],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _key(link: Link) -> tuple[str, str, str]:
    return link.origin, link.target, link.relation


def _link(graph: nx.MultiDiGraph, link: Link) -> list[object]:
    """The link, with the colour of the end that has one."""
    return [link.origin, link.target, link.relation, colour(graph, link.target, link.origin) or 0]


def _node(graph: nx.MultiDiGraph, node_id: str, numbers: dict[tuple[str, str, str], int]) -> dict[str, object]:
    order = graph.graph["place"]
    leant_on = upstream(graph, node_id)
    leaning = links_among(graph, {node_id, *leant_on})
    lost = losses(graph, node_id)
    return {
        "name": node(graph, node_id).name,
        "said": plain(sentence(graph, node_id)),
        "text": to_html(panel.selected(graph, node_id)),
        "buttons": to_html(panel.buttons(graph, node_id)),
        "links": [numbers[_key(link)] for link in shown_links(graph, node_id)],
        "leunt": {
            "text": to_html(panel.leans(graph, node_id)),
            "nodes": [order[n] for n in leant_on],
            "links": [numbers[_key(link)] for link in leaning] if len(leaning) <= MOST_SHOWN else [],
        },
        "zonder": {
            "text": to_html(panel.without(graph, node_id)),
            "nodes": [order[loss.node] for loss in lost],
            "links": [numbers[_key(tie.link)] for loss in lost for tie in loss.lost],
        },
    }


def _opened(graph: nx.MultiDiGraph, theory: Theory) -> dict[str, dict[str, str]]:
    pairs: dict[str, list[Link]] = {}
    for link in theory.links:
        pairs.setdefault(f"{link.origin}.{link.target}", []).append(link)
    relations = {relation.id: relation for relation in theory.relations}
    return {
        pair: {
            "text": to_html(panel.opened(graph, [(link, relations[link.relation]) for link in links])),
            "said": " ".join(_said(graph, link, relations[link.relation].label) for link in links),
        }
        for pair, links in pairs.items()
    }


def _said(graph: nx.MultiDiGraph, link: Link, label: str) -> str:
    names = f"{capital(mention(graph, link.origin))}, {mention(graph, link.target)}: {label}."
    return f"{names} {link.why.text if link.why else texts.LINK_NO_WHY}"
