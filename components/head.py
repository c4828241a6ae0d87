"""What the page tells browsers, search engines and whoever previews a link to it."""

from html import escape
from urllib.parse import quote

from components import texts
from components.address import Address
from theory.model import Theory
from theory.wording import enumerate_words

DESCRIPTION_LENGTH = 160

CARD = "card.png"
"""The name of the picture for link previews."""

HEADINGS = {
    "schema": "",
    "acties": texts.ACTIONS_HEADING,
    "actor": texts.ACTORS_HEADING,
    "beeld": texts.FIGURES_HEADING,
    "bronnen": texts.SOURCES_HEADING,
    "bewijs": texts.EVIDENCE_HEADING,
    "zoek": texts.SEARCH_HEADING,
    "uitleg": texts.EXPLANATION_HEADING,
}
"""What each view is called; the schema is called after the theory."""


def title(theory: Theory, address: Address) -> str:
    """The title of the view: its own name first."""
    own = _subject(theory, address)
    return f"{own} – {theory.title}" if own else theory.title


def _subject(theory: Theory, address: Address) -> str:
    shown = next((node for node in theory.nodes if node.id in (address.knoop, address.selectie)), None)
    if shown:
        return shown.name
    actors = {actor.id: actor.name for actor in theory.actors}
    chosen = [actors[actor] for actor in address.several("actor")]
    return ": ".join(filter(None, [HEADINGS[address.view], enumerate_words(chosen)]))


def description(theory: Theory, address: Address) -> str:
    """One or two lines on the view, cut at a word where they are too long for a preview."""
    shown = next((node for node in theory.nodes if node.id == address.knoop), None)
    words = (shown.essence if shown and shown.essence else theory.description) or theory.title
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def tags(theory: Theory, address: Address, base_url: str, card: bool, oembed: str) -> str:
    """The head's title, description, canonical address, robots, social-card tags, and where its oEmbed is.

    `base_url` ends with a slash, or is empty where nobody knows it: then nothing is said of addresses.  The canonical
    address leaves the mode out, for it is the same view.  `oembed` is where the oEmbed is, with a place for that address.
    """
    canonical = base_url + address.but(modus="").query.removesuffix("?")
    pairs = {
        "og:type": "website",
        "og:locale": "nl_NL",
        "og:title": title(theory, address),
        "og:description": description(theory, address),
        "og:url": canonical if base_url else "",
        "og:site_name": theory.title,
        "og:image": f"{base_url}{CARD}" if card and base_url else "",
    }
    lines = [
        f"<title>{escape(title(theory, address))}</title>",
        _meta("name", "description", description(theory, address)),
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
