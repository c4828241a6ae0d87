"""Two theories beside each other: the blocks of each by level, and what corresponds with the block that is chosen.

`assets/correspondence/facing.js` lights what is chosen, by what stands on the blocks.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from dash import html

from components import correspondence_texts as words
from components.address import href
from components.markup import Child, attributes, to_html
from components.parts.folds import count_of
from theory.correspondence import Correspondence, Cover, Side, correspondence
from theory.correspondence_sentences import meeting, named
from theory.model import Node
from theory.sentences import enumerate_words
from theory.shelf import Shelf


def block_key(side: Side, node: Node) -> str:
    """What an address calls a block."""
    return f"{side.id}.{node.id}"


def blocks_of(shelf: Shelf) -> Collection[str]:
    """What an address can call the blocks of the own theory and of the one that it is laid beside; none where it is not."""
    found = correspondence(shelf)
    return [block_key(side, node) for side, _ in found.sides for node in side.nodes] if found else []


def facing_payload(shelf: Shelf) -> dict[str, Any]:
    """`said`: what is said of each block, as HTML, by what an address calls it; `rest`: what is said at rest."""
    found = correspondence(shelf)
    sides = found.sides if found else ()
    said = {block_key(side, node): to_html(_said(side, node, other)) for side, other in sides for node in side.nodes}
    return {"said": said, "rest": words.CHOOSE}


def facing(found: Correspondence, chosen: str) -> html.Div:
    """Both theories, the own one first, with the block that is chosen and its counterparts lit."""
    blocks = {block_key(side, node): (side, node, other) for side, other in found.sides for node in side.nodes}
    lit = {chosen: "chosen", **dict.fromkeys(_meets(*blocks[chosen]), "lit")} if chosen else {}
    said = html.P(
        _said(*blocks[chosen]) if chosen else words.CHOOSE,
        className="vt-facing__said" if chosen else "vt-facing__said vt-scripted",
    )
    return html.Div(
        [*[_side(side, other, lit) for side, other in found.sides], said],
        className="vt-facing",
        **attributes(data_chosen="" if chosen else None),
    )


def _meets(side: Side, node: Node, other: Side) -> list[str]:
    return [block_key(other, one) for one in side.counterparts[node.id]]


def _anchor(side: Side, node: Node) -> str:
    return f"blok-{side.id}--{node.id}"


def _said(side: Side, node: Node, other: Side) -> list[Child]:
    """What corresponds with a block, each name a way to its block; and where more is said of the chosen one."""
    before, after = meeting(side, node, other)
    links = [html.A(named(one), href=f"#{_anchor(other, one)}") for one in side.counterparts[node.id]]
    more = html.A(words.MORE_ABOUT.format(node=named(node)), href=href(theorie=side.id, knoop=node.id))
    return [html.Span([before, *_joined(links), after]), " ", html.Span(more)]


def _joined(links: Sequence[html.A]) -> list[Child]:
    """Links with what stands between the words of an enumeration."""
    pieces = enumerate_words([f"\0{place}\0" for place, _ in enumerate(links)]).split("\0") if links else []
    return [links[int(piece)] if piece.isdecimal() else piece for piece in pieces if piece]


def _side(side: Side, other: Side, lit: Mapping[str, str]) -> html.Section:
    """One theory: its name as the roof, under it a row for each level."""
    rows = [_row(side, other, cover, lit) for cover in side.covers]
    name = html.H3(html.A(side.theory.title, href=href(theorie=side.id)), className="vt-facing__name")
    walls = html.Div(rows, className="vt-facing__walls")
    return html.Section([name, walls], className="vt-facing__side", **attributes(data_theory=side.id))


def _row(side: Side, other: Side, cover: Cover, lit: Mapping[str, str]) -> html.Section:
    heading = html.H4(level_name(cover), className="vt-facing__level")
    blocks = [html.Li(_block(side, node, other, lit)) for node in cover.nodes]
    return html.Section([heading, html.Ul(blocks)])


def level_name(cover: Cover) -> str:
    """What stands above the nodes of a level, one or several."""
    level = cover.level
    return (level.plural or level.name) if len(cover.nodes) > 1 else level.name


def _block(side: Side, node: Node, other: Side, lit: Mapping[str, str]) -> html.Button:
    """A block, with what corresponds with it in words; what it touches is marked on its name, a mark for each."""
    key = block_key(side, node)
    name: Child = node.short_name or node.name
    for one in side.counterparts[node.id] if side.own else []:
        name = html.Span(name, **attributes(data_covers=one.id))
    return html.Button(
        [html.Span(name, className="vt-facing__block-name"), " ", html.Span(_label(side, node), className="vt-facing__label")],
        type="button",
        id=_anchor(side, node),
        className="vt-facing__block",
        **attributes(
            data_block=key,
            data_meets=" ".join(_meets(side, node, other)) or None,
            data_lit="" if lit.get(key) == "lit" else None,
            aria_pressed=str(lit.get(key) == "chosen").lower(),
        ),
    )


def _label(side: Side, node: Node) -> str:
    """What stands under the name of a block: what it touches, or how much touches it."""
    found = side.counterparts[node.id]
    if not side.own:
        return count_of(words.MEETS, len(found)) if found else words.UNTOUCHED
    return words.AT + enumerate_words([named(one) for one in found]) if found else words.ONLY_HERE
