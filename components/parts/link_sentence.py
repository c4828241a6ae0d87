"""A sentence about links in which each mention of a node is marked with its link.

In the list the marks are plain words; in the panel of the schema the browser makes each a link that opens it.
"""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.markup import Child, attributes
from theory.sentences import SentencePart


def link_sentence(parts: Sequence[SentencePart], more: Child = None, **properties: Any) -> html.P:
    """The sentence with these properties (`className`, `id`), and `more` in the same paragraph."""
    pieces: list[Child] = [
        part
        if isinstance(part, str)
        else html.Span(part.text, **attributes(data_mention=f"{part.link.origin}.{part.link.target}"))
        for part in parts
    ]
    return html.P([*pieces, more], **properties)
