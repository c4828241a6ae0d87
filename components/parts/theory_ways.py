"""What one can do with a theory among others: lay it beside the one that it names, and test whether it is one."""

from dash import html

from components import correspondence_texts as words
from components.address import href
from components.markup import attributes
from theory.correspondence import correspondence, overview
from theory.shelf import Shelf


def theory_ways(shelf: Shelf, theory_id: str) -> html.Ul:
    """The ways that there are for a theory on the shelf."""
    title = shelf.theories[theory_id].title
    labels = {"toets": words.TOUCHSTONE}
    if correspondence(shelf, theory_id):
        labels = {"vergelijking": words.COMPARE, **labels}
    elif overview(shelf, theory_id):
        labels = {"vergelijking": words.COMPARE_ALL, **labels}
    ways = [_way(theory_id, view, label, title) for view, label in labels.items()]
    return html.Ul(ways, className="vt-ways", **attributes(aria_label=words.WAYS))


def _way(theory_id: str, view: str, label: str, title: str) -> html.Li:
    whose = html.Span(words.OF_THEORY.format(title=title), className="vt-hidden")
    return html.Li(html.A([label, whose], href=href(theorie=theory_id, weergave=view)))
