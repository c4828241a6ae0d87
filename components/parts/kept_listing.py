"""What a browser keeps for its reader: the frame that `assets/kept/listing.js` fills, and the words in it."""

from typing import Any

from dash import html

from components import kept_texts as words
from components.markup import Child, attributes
from components.parts.view_data import ViewData
from theory.graph import TheoryGraph
from theory.search.text_matching import as_id


def kept_listing() -> list[Child]:
    """The list, which is empty until a script fills it, and a button that wipes it all and asks first."""
    sure = html.Div(
        [html.P(words.SURE), _button("yes", words.YES), " ", _button("no", words.NO)],
        hidden=True,
        tabIndex="-1",
        role="group",
        **attributes(data_part="sure", aria_label=words.WIPE),
    )
    return [
        html.P(words.TEXT),
        html.P(words.WITHOUT, className="vt-kept__without"),
        html.Div(
            [
                html.Ul(**attributes(data_part="list")),
                html.P(words.NOTHING, tabIndex="-1", **attributes(data_part="nothing")),
                _button("ask", words.WIPE),
                sure,
            ],
            className="vt-kept vt-scripted",
            **attributes(data_keeps=""),
        ),
    ]


def _button(does: str, label: str) -> html.Button:
    marks = attributes(data_part="ask") if does == "ask" else {}
    return html.Button(label, type="button", value=does, className="vt-button", hidden=does == "ask", **marks)


def store_payload(data: ViewData) -> dict[str, str]:
    """Under what name a browser keeps something of this theory, its id where it has one, and what the theory is called there."""
    title = data.graph.theory.title
    return {"id": data.shelf.own or as_id(title), "title": title}


def kinds_kept(graph: TheoryGraph) -> list[str]:
    """The kinds of what a browser may keep of this theory."""
    ticks = any(collection.show == "checklist" for collection in graph.theory.collections)
    return [kind for kind, there in ((words.TICKED, ticks), (words.TALKED, bool(graph.asked))) if there]


def listing_payload(_: ViewData) -> dict[str, Any]:
    """By its kind, the words for how much of something is kept."""
    return {"kept": words.COUNT}
