"""What a search finds in the other theories on the shelf: their nodes, each with the name of its theory.

`assets/search/elsewhere.js` does the same in the browser; a test holds the two side by side.
"""

from collections.abc import Sequence
from typing import Any

from dash import html

from components import shelf_texts
from components.address import href
from components.markup import Child, to_html
from components.parts.found import found_link, found_section
from components.parts.view_data import ViewData
from theory.search.query import Query
from theory.search.records import Record
from theory.shelf import Shelf

KIND = "elsewhere"


def found_elsewhere(shelf: Shelf, typed: str, query: Query) -> Sequence[tuple[str, Record]]:
    """The nodes of other theories that answer a query, best first, each with the id of its theory.

    What was meant instead of a word that this theory does not have, need not be meant of another: there it is what was typed.
    """
    asked = Query.literal(typed) if query.meant else query
    others = [(theory_id, record) for theory_id, record in shelf.nodes if theory_id != shelf.own]
    graded = [(grade, one) for one in others if (grade := asked.grade(one[1].text)) is not None]
    return [one for _, one in sorted(graded, key=lambda pair: pair[0])]


def elsewhere_section(shelf: Shelf, results: Sequence[tuple[str, Record]], most: int) -> html.Section:
    """The results in other theories, `most` of them."""
    links: list[Child] = [_result(shelf, theory_id, record) for theory_id, record in results[:most]]
    return found_section(KIND, shelf_texts.ELSEWHERE, str(len(results)), links)


def elsewhere_payload(data: ViewData) -> dict[str, Any]:
    """What the browser needs to do the same: the label, and `records`, of the nodes of all theories, each with the id of the
    theory, the text to search in, and the result."""
    shelf = data.shelf
    records = [[theory_id, record.text, to_html(_result(shelf, theory_id, record))] for theory_id, record in shelf.nodes]
    return {"records": records, "label": shelf_texts.ELSEWHERE}


def _result(shelf: Shelf, theory_id: str, record: Record) -> html.Li:
    theory = shelf.theories[theory_id]
    node = next(node for node in theory.nodes if node.id == record.id)
    level = next(level.name for level in theory.levels if level.id == node.level)
    return found_link(node.name, href(theorie=theory_id, knoop=node.id), f"{theory.title} · {level}")
