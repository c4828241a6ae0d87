"""The figures are what Plotly understands, down to every property."""

import networkx as nx
import plotly.graph_objects as go
import pytest

from components.figures import browser_figures
from theory.graph import build_graph
from theory.model import Theory


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> nx.MultiDiGraph:
    return build_graph(shipped)


@pytest.mark.parametrize("name", ["heat", "matrix", "kinds"])
def test_plotly_accepts_every_figure(shipped: Theory, graph: nx.MultiDiGraph, name: str) -> None:
    figure = browser_figures(shipped, graph)["figures"][name]

    assert go.Figure(figure).to_plotly_json()["data"]


def test_plotly_refuses_what_it_does_not_know(shipped: Theory, graph: nx.MultiDiGraph) -> None:
    figure = browser_figures(shipped, graph)["figures"]["heat"]

    with pytest.raises(ValueError, match="nonsense"):
        go.Figure({**figure, "layout": {**figure["layout"], "nonsense": 1}})
