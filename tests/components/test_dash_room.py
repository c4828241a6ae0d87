"""Dash's room: small, the same in the page as on the server, and without a word of which versions made it."""

import json
import platform
import re
from collections.abc import Iterator
from typing import Any

import dash
import plotly
import pytest

from app import create_app
from components.document.dash_room import dash_script, layout, room_payload
from components.document.site import build
from tests.theories import without_deepening
from theory.graph import build_graph
from theory.model import Theory


@pytest.fixture(scope="module")
def room(shipped: Theory) -> dict[str, Any]:
    return room_payload(build_graph(shipped))


def parts(component: Any) -> Iterator[Any]:
    """All components in one, as Dash sends them."""
    if isinstance(component, dict) and "type" in component:
        yield component
        yield from parts(component["props"].get("children"))
    elif isinstance(component, list):
        for one in component:
            yield from parts(one)


def test_dash_mounts_little(room: dict[str, Any]) -> None:
    mounted = [part["type"] for part in parts(room["layout"])]
    assert len(mounted) < 60
    assert mounted.count("Graph") == 3 and mounted.count("Store") == 1


def test_one_callback_fills_every_figure_and_hears_every_click(room: dict[str, Any]) -> None:
    (callback,) = room["dependencies"]
    assert callback["clientside_function"] == {"namespace": "vt", "function_name": "figures"}
    assert callback["output"] == '{"figure":["ALL"]}.figure'
    assert [one["property"] for one in callback["inputs"]] == ["data", "clickData", "clickAnnotationData"]


def test_the_server_would_answer_the_same(room: dict[str, Any]) -> None:
    client = create_app(without_deepening()).server.test_client()
    assert client.get("/_dash-layout").get_json() == room["layout"]
    assert client.get("/_dash-dependencies").get_json() == room["dependencies"]


def test_no_version_goes_along(shipped: Theory, room: dict[str, Any]) -> None:
    own = json.dumps(room)
    whole = build(shipped).scripts["figures"].text
    for version in (dash.__version__, dash.__version__.replace(".", "_"), platform.python_version(), plotly.__version__):
        assert version not in own and f'"{version}"' not in whole and f"-{version}" not in whole
    assert "end_id" not in own and "token" not in own


def test_a_theory_without_a_matrix_has_a_room_without_one(shipped: Theory) -> None:
    top = Theory.model_construct(**{**dict(shipped), "levels": shipped.levels[:1], "nodes": shipped.nodes[:1], "links": []})
    found = layout(build_graph(top)).children
    assert len(found) == 3  # the store, and two figures


def test_all_of_dash_is_one_script(shipped: Theory) -> None:
    script = dash_script()
    assert re.fullmatch(r"dash-[0-9a-f]{10}\.js", script.name)
    for part in ("DashRenderer", "dash_html_components", "dash_core_components", "webpackChunkdash_core_components"):
        assert part in script.text
    assert not re.search("^//# sourceMappingURL", script.text, re.MULTILINE)
    answer = (
        create_app(without_deepening())
        .server.test_client()
        .get(f"/_content/{script.name}", headers={"Accept-Encoding": "identity"})
    )
    assert answer.text == script.text and "immutable" in answer.headers["Cache-Control"]
