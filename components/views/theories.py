"""The shelf: the theories beside each other, each with whose it is, how large it is, and the way in."""

from dash import html

from components import shelf_texts, texts
from components.address import Address, href
from components.markup import Child, attributes
from components.parts.folds import count_of
from components.parts.theory_ways import theory_ways
from components.parts.view_data import ViewData
from theory.layout import running
from theory.model import Publication, Theory
from theory.shelf import Shelf


def theories_view(data: ViewData, _: Address) -> html.Section:
    """The whole view."""
    shelf = data.shelf
    return html.Section(
        [
            html.H1(shelf_texts.HEADING),
            html.P(shelf_texts.INTRO.format(count=len(shelf.theories))),
            html.Ul([_theory(shelf, name, theory) for name, theory in shelf.theories.items()], className="vt-shelf"),
        ],
        className="vt-article",
        **attributes(data_view="theorieen"),
    )


def _theory(shelf: Shelf, theory_id: str, theory: Theory) -> html.Li:
    """One of them, under its name."""
    is_own = theory_id == shelf.own
    here = html.Span(shelf_texts.HERE, className="vt-shelf__here") if is_own else None
    link = html.A(theory.title, href=href(theorie=theory_id), **attributes(aria_current="true" if is_own else None))
    about = html.P(running(theory.description), className="vt-shelf__about") if theory.description else None
    facts = html.P([*_whose(theory.publication), _size(theory)], className="vt-shelf__facts")
    words = [html.H2([link, " ", here]), about, facts, theory_ways(shelf, theory_id)]
    return html.Li([_outline(theory), html.Div(words)], **attributes(data_theory=theory_id))


def _whose(publication: Publication | None) -> list[Child]:
    """Whose words it renders, where those are of others, up to what comes after that."""
    if publication is None:
        return []
    makers = [one.name for one in publication.institutes] or [publication.publisher or ""]
    whose = [texts.RENDERING_BY, *_joined(makers)] if any(makers) else []
    return [texts.RENDERING_OF, html.Cite(publication.short_title or publication.title), *whose, " · "]


def _joined(names: list[str]) -> list[Child]:
    joints = ["", *[", "] * (len(names) - 2), texts.AND][: len(names)]
    return [part for pair in zip(joints, names, strict=True) for part in pair]


def _size(theory: Theory) -> str:
    return shelf_texts.SIZE.format(
        nodes=count_of(shelf_texts.NODES, len(theory.nodes)), levels=count_of(shelf_texts.LEVELS, len(theory.levels))
    )


def _outline(theory: Theory) -> html.Div:
    """What the schema looks like from afar: a row for each level, a block for each node."""
    rows: list[Child] = []
    for level in theory.levels:
        count = sum(node.level == level.id for node in theory.nodes)
        rows.append(html.Span([html.I() for _ in range(count)]))
    return html.Div(rows, className="vt-shelf__outline", **attributes(aria_hidden="true"))
