"""A sentence about links in which each mention of a node is marked with its link.

In the list the marks are plain words; in the panel of the schema the browser makes each a link that opens it.
"""

from collections.abc import Sequence

from dash import html

from components.markup import attributes
from theory.sentences import SentencePart


def link_sentence(parts: Sequence[SentencePart], name: str | None = None) -> html.P:
    """The sentence, `name` being its class."""
    return html.P(
        [
            part
            if isinstance(part, str)
            else html.Span(part.text, **attributes(data_mention=f"{part.link.origin}.{part.link.target}"))
            for part in parts
        ],
        className=name,
    )
