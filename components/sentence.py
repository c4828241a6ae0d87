"""A sentence about links in which each mention of a node opens its link."""

from collections.abc import Sequence

from dash import html

from components.address import href
from theory.wording import Piece


def sentence(pieces: Sequence[Piece], selected: str) -> html.P:
    """The sentence, for a page on which `selected` is selected."""
    return html.P(
        [
            piece
            if isinstance(piece, str)
            else html.A(
                piece.text,
                href=href(selectie=selected, verband=f"{piece.link.origin}.{piece.link.target}"),
                className="vt-inline",
            )
            for piece in pieces
        ],
        className="vt-sentence",
    )
