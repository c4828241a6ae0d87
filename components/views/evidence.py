"""The evidence view: per node the shares of claims and links with and without a source, each open to its texts."""

from dash import html

from components import texts
from components.address import Address, href
from components.markup import Child, attributes
from components.parts.folds import count_of
from components.parts.marks import colour
from components.parts.view_data import ViewData
from theory import sentences
from theory.citing import evidence
from theory.graph import TheoryGraph
from theory.layout import running
from theory.model import Claim, Link

Share = tuple[str, str, list[html.A]]
"""The name of a share, its label, and a link to each of its texts."""


def evidence_view(data: ViewData, _: Address) -> html.Section:
    """The whole view: each node with claims or links of its own, and all together first."""
    graph = data.graph
    by_node = {node_id: shares(graph, node_id) for node_id in graph}
    filled = {node_id: kinds for node_id, kinds in by_node.items() if any(links for kind in kinds for _, _, links in kind)}
    parts = [
        html.Section(
            [
                html.H2(html.A(graph.node(node_id).name, href=href(knoop=node_id))),
                *[part for kind in kinds for part in _kind(kind)],
            ],
            className="vt-evidence",
            **attributes(data_colour=colour(graph, node_id)),
        )
        for node_id, kinds in filled.items()
    ]
    whole = html.Section(
        [html.H2(texts.EVIDENCE_TOTAL), *[_bar(kind) for kind in _totals(list(filled.values()))]],
        className="vt-evidence vt-evidence--whole",
    )
    return html.Section(
        [
            html.H1(texts.EVIDENCE_HEADING),
            html.P([*_intro(graph), " ", html.A(texts.TO_SOURCES, href=href(weergave="bronnen"))], className="vt-essence"),
            whole,
            *parts,
        ],
        className="vt-article vt-article--squares",
        **attributes(data_view="bewijs"),
    )


def _intro(graph: TheoryGraph) -> list[str]:
    listed = sum(bool(graph.node(node_id).sources) for node_id in graph)
    lists = f" {count_of(texts.EVIDENCE_LISTS, listed)}" if listed else ""
    return [texts.EVIDENCE_INTRO, texts.EVIDENCE_NONE[graph.theory.publication is not None], lists]


def _totals(nodes: list[list[list[Share]]]) -> list[list[Share]]:
    """The shares of all nodes together."""
    return [
        [(same[0][0], same[0][1], [link for _, _, links in same for link in links]) for same in zip(*kind, strict=True)]
        for kind in zip(*nodes, strict=True)
    ]


def shares(graph: TheoryGraph, node_id: str) -> list[list[Share]]:
    """The shares of a node's claims, and those of its links."""
    found = evidence(graph, node_id)
    claims = [("cited", texts.CLAIMS_CITED, found.cited), ("uncited", texts.CLAIMS_UNCITED, found.uncited)]
    links = [
        ("sourced", texts.LINKS_SOURCED, found.sourced),
        ("reasoned", texts.LINKS_REASONED, found.reasoned),
        ("bare", texts.LINKS_BARE, found.bare),
    ]
    return [
        [(name, label, [_claim(node_id, claim) for claim in part]) for name, label, part in claims],
        [(name, label, [_link(graph, link) for link in part]) for name, label, part in links],
    ]


def _kind(kind: list[Share]) -> list[Child]:
    count = sum(len(links) for _, _, links in kind)
    if not count:
        return []
    folds = [
        html.Details(
            [
                html.Summary([label, ": ", texts.SHARE.format(count=len(links), all=count)]),
                html.Ul([html.Li(link) for link in links]),
            ],
            className="vt-fold vt-fold--small",
            **attributes(data_share=name),
        )
        for name, label, links in kind
        if links
    ]
    return [_squares(kind), *folds]


def _bar(kind: list[Share]) -> html.Div | None:
    count = sum(len(links) for _, _, links in kind)
    if not count:
        return None
    words = [
        html.Li([html.Strong(texts.SHARE.format(count=len(links), all=count)), " ", label.lower()]) for _, label, links in kind
    ]
    return html.Div([_squares(kind), html.Ul(words)])


def _squares(kind: list[Share]) -> html.Div:
    """A square for each claim or link, by share; the words beside them say the same."""
    parts = [html.Span([html.I() for _ in links], **attributes(data_share=name)) for name, _, links in kind if links]
    return html.Div(parts, className="vt-shares", **attributes(aria_hidden="true"))


def _claim(node_id: str, claim: Claim) -> html.A:
    return html.A(running(claim.text), href=href(knoop=node_id, item=claim.id))


def _link(graph: TheoryGraph, link: Link) -> html.A:
    ends = f"{sentences.capital(sentences.mention(graph, link.origin))} → {sentences.mention(graph, link.target)}"
    return html.A(ends, href=href(selectie=link.origin, verband=f"{link.origin}.{link.target}"))
