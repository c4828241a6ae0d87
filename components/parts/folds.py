"""What is folded: actions under a heading with their count, and in a frame what it was not made for."""

from dash import html

from components import texts
from components.markup import Child, attributes


def fold(
    heading: str,
    count: int,
    content: Child | list[Child],
    unfolded: bool = False,
    others: str = "",
    counted: tuple[str, str] = texts.DOES_COUNT,
) -> html.Details:
    """Actions, or what else is `counted`, under a heading; of which node, if the browser is to fill it with `others`."""
    label = html.Span(count_of(counted, count), className="vt-quiet") if count else None
    inside = content if isinstance(content, list) else [content]
    return html.Details(
        [html.Summary([html.H3(heading), " ", label]), *inside],
        className="vt-fold",
        open=unfolded,
        **attributes(data_actions_of=others or None),
    )


def unfolding(label: str) -> html.Details:
    """What unfolds its next sibling in a frame, where that is not what the frame was made for; elsewhere it is not there.

    It holds nothing itself: style sheets hide what follows it, so that it needs no scripts.
    """
    return html.Details(html.Summary(label), className="vt-unfold")


def count_of(words: tuple[str, str], count: int) -> str:
    """A number with the word for one or for several."""
    return words[0 if count == 1 else 1].format(count=count)
