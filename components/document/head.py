"""What the page tells browsers, search engines and whoever previews a link to it."""

from html import escape
from urllib.parse import quote

from components.address import Address
from components.views import BY_ID
from theory.graph import TheoryGraph
from theory.layout import running
from theory.sentences import enumerate_words
from theory.shelf import Shelf

DESCRIPTION_LENGTH = 160

CARD = "card.png"
"""The name of the picture for link previews."""


def card_file(shelf: Shelf) -> str:
    """Where the picture of a theory is."""
    return f"{shelf.mark}/{CARD}" if shelf.mark else CARD


def title(graph: TheoryGraph, address: Address) -> str:
    """The title of the view: its own name first."""
    own = _subject(graph, address)
    return f"{own} – {graph.theory.title}" if own else graph.theory.title


def _subject(graph: TheoryGraph, address: Address) -> str:
    node_id = address.knoop or address.selectie
    if node_id:
        return graph.node(node_id).name
    if address.deel:
        item = graph.deepening.item(address.item).title if address.item else ""
        return ": ".join(filter(None, [item, graph.deepening.topic(address.deel).title]))
    if address.view == "gesprek":
        return ": ".join([BY_ID["gesprek"].heading, *(graph.node(node_id).name for node_id in address.several("bij")[:1])])
    chosen = [graph.actor(actor_id).name for actor_id in address.several("actor")]
    return ": ".join(filter(None, [BY_ID[address.view].heading, enumerate_words(chosen)]))


def description(graph: TheoryGraph, address: Address) -> str:
    """One or two lines on the view, cut at a word where they are too long for a preview."""
    essence = graph.node(address.knoop).essence if address.knoop else None
    words = running(essence or "") or graph.theory.description or graph.theory.title
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def tags(graph: TheoryGraph, address: Address, base_url: str, card: str, oembed: str) -> str:
    """The head's title, description, canonical address, robots, social-card tags, and where its oEmbed is.

    `base_url` ends with a slash, or is empty where nobody knows it: then nothing is said of addresses.  The canonical
    address leaves the mode out, for it is the same view.  `card` is where the picture is, '' where there is none; `oembed` where
    the oEmbed is, with a place for that address.
    """
    canonical = base_url + address.but(modus="").query.removesuffix("?")
    pairs = {
        "og:type": "website",
        "og:locale": "nl_NL",
        "og:title": title(graph, address),
        "og:description": description(graph, address),
        "og:url": canonical if base_url else "",
        "og:site_name": graph.theory.title,
        "og:image": f"{base_url}{card}" if card and base_url else "",
    }
    lines = [
        f"<title>{escape(title(graph, address))}</title>",
        _meta("name", "description", description(graph, address)),
        *[_meta("property", name, value) for name, value in pairs.items() if value],
        _meta("name", "twitter:card", "summary_large_image" if card else "summary"),
    ]
    if base_url:
        lines.append(f'<link rel="canonical" href="{escape(canonical)}">')
    if address.modus == "embed":
        lines.append(_meta("name", "robots", "noindex"))
    elif base_url:
        embedding = base_url + oembed.format(url=quote(canonical, safe=""))
        lines.append(f'<link rel="alternate" type="application/json+oembed" href="{escape(embedding)}">')
    return "\n".join(lines)


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(content)}">'
