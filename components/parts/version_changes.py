"""What differs from the version before, by kind and node, with the way to what there still is."""

import re
from collections.abc import Sequence
from typing import Any

from dash import html

from components import version_texts as words
from components.address import href
from components.markup import Child
from theory import messages, sentences
from theory.comparing_versions import Change, Comparison, Difference
from theory.graph import TheoryGraph
from theory.model import Theory
from theory.version_report import counted, cut, pair

_LINK = re.compile(r"(\S+) > (\S+) \((\S+)\)")
"""How a comparison calls a link."""


def heading(comparison: Comparison) -> str:
    """Since which version."""
    version = comparison.old.version
    return words.HEADING.format(version=version) if version else words.HEADING_BARE


def version_changes(graph: TheoryGraph, comparison: Comparison) -> list[Child]:
    """A fold for each kind of which something differs."""
    if not comparison.kinds:
        return [html.P(messages.NO_DIFFERENCE)]
    folds = [_fold(graph, comparison, kind) for kind in comparison.kinds]
    return [html.P(words.INTRO.format(title=comparison.old.title)), *folds]


def _fold(graph: TheoryGraph, comparison: Comparison, kind: str) -> html.Details:
    own = [one for one in comparison.differences if one.kind == kind]
    by_whole: dict[str, list[Difference]] = {}
    for one in own:
        by_whole.setdefault(one.within, []).append(one)
    label = html.Span(counted(comparison, kind), className="vt-quiet")
    groups = [part for whole, group in by_whole.items() for part in _group(graph, comparison, whole, group)]
    return html.Details([html.Summary([html.H3(messages.COMPARED[kind]), " ", label]), *groups], className="vt-fold vt-changes")


def _group(graph: TheoryGraph, comparison: Comparison, whole: str, group: Sequence[Difference]) -> list[Child]:
    """What differs of a node or a collection, under its name; of what belongs to none, without."""
    items = html.Ul([html.Li(_difference(graph, comparison, one)) for one in group])
    return [html.H4(_whole(graph, comparison.old, whole)), items] if whole else [items]


def _whole(graph: TheoryGraph, old: Theory, whole: str) -> Child:
    if whole in graph:
        return html.A(graph.node(whole).name, href=href(knoop=whole))
    collections = [*graph.deepening.collections, *old.collections]
    names = {one.id: one.title for one in reversed(collections)}
    return names.get(whole) or _node_names(graph, old).get(whole, whole)


def _difference(graph: TheoryGraph, comparison: Comparison, one: Difference) -> list[Child]:
    name, address = _name(graph, comparison, one), _address(graph, one)
    changes = [html.Li(_change(change)) for change in one.changes]
    return [
        html.Span(messages.HOWS[one.how], className="vt-kind"),
        " ",
        html.A(name, href=address) if address else name,
        html.Span(messages.WAS.format(id=one.was), className="vt-quiet") if one.was else None,
        html.Ul(changes) if changes else None,
    ]


def _change(change: Change) -> str:
    old, new = pair(Change(change.key, _readable(change.old), _readable(change.new)))
    return words.CHANGED.format(key=words.KEYS.get(change.key, change.key), old=old, new=new)


def _readable(value: Any) -> Any:
    """A list or a block as its values with signs between them; any other value as it is."""
    if isinstance(value, list | dict):
        parts = value.values() if isinstance(value, dict) else value
        return ("; " if isinstance(value, list) else ", ").join(str(_readable(part)) for part in parts)
    return value


def _node_names(graph: TheoryGraph, old: Theory) -> dict[str, str]:
    """How sentences name the nodes of both versions, as they are called now where they are in both."""
    before = {node.id: node.mention or node.name for node in old.nodes}
    return before | {node_id: sentences.mention(graph, node_id) for node_id in graph}


def _name(graph: TheoryGraph, comparison: Comparison, one: Difference) -> str:
    """What is called how: a link by its ends, a text by how it begins."""
    if one.kind == "theory":
        return words.OF_THEORY
    if one.kind == "links" and (ends := _LINK.fullmatch(one.id)):
        names = _node_names(graph, comparison.old)
        labels = {relation.id: relation.label for relation in (*comparison.old.relations, *comparison.new.relations)}
        origin, target = (names.get(end, end) for end in ends.groups()[:2])
        return words.LINK.format(origin=sentences.capital(origin), target=target, relation=labels.get(ends[3], ends[3]))
    return cut(" ".join(one.name.split())) if one.name else one.id


def _address(graph: TheoryGraph, one: Difference) -> str:
    """The way to something that there still is and that has an address; '' for any other."""
    if one.how == "removed":
        return ""
    if one.kind == "links" and (ends := _LINK.fullmatch(one.id)):
        return href(selectie=ends[1], verband=f"{ends[1]}.{ends[2]}")
    if one.kind in ("claims", "actions"):
        return href(knoop=one.within, item=one.id)
    if one.kind == "items":
        return href(weergave="verdieping", deel=graph.deepening.collection_of(one.id).topic, item=one.id)
    if one.kind == "actors":
        return href(weergave="actor", actor=one.id) if graph.addressed else ""
    by_id = {
        "nodes": href(knoop=one.id),
        "sources": href(weergave="bronnen", item=one.id),
        "topics": href(weergave="verdieping", deel=one.id),
    }
    return by_id.get(one.kind, "")
