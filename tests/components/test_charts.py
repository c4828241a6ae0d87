"""The figures are what Plotly understands, have no look of their own, and say what the theory says, whatever theory it is."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import plotly.graph_objects as go
import pytest

from components.document import dash_room
from components.document.bundles import ASSETS
from components.parts import chart_scale, charts, drawing, series_charts
from components.parts.charts import HEAT_FORMS, MATRIX_FORMS, figures_payload, heat, kinds, matrix, screens_of
from components.parts.drawing import SIGNS, TEMPLATE
from theory.counting import relations_between
from theory.graph import TheoryGraph, build_graph
from theory.load import load
from theory.model import Relation, Role, Shape, Theory

SOURCES = [Path(str(module.__file__)) for module in (charts, chart_scale, drawing, series_charts, dash_room)]

ACTING = {
    "actors": """\
kinds: [{id: wie, name: Wie dan ook}, {id: leeg, name: Niemand}]
actors: [{id: jan, name: Jan & Alleman, kind: wie}]
""",
    "nodes": """\
nodes:
  - {id: rust, level: doel, name: Rust}
  - {id: stilte, level: doel, name: Stilte}
  - id: groen
    level: stap
    name: Groen
    actions: [{id: groen-1, text: Plant bomen., actors: [{id: jan, named: true}]}]
  - {id: water, level: stap, name: Water}
""",
    "links": """\
links:
  - {from: groen, to: rust, relation: helpt}
  - {from: water, to: stilte, relation: helpt}
""",
}


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


@pytest.fixture(scope="module")
def figures(shipped: Theory, graph: TheoryGraph) -> dict[str, Any]:
    return figures_payload(graph)


@pytest.mark.parametrize("name", ["heat", "matrix", "kinds"])
def test_plotly_accepts_every_frame_and_what_is_repeated_in_it(figures: dict[str, Any], name: str) -> None:
    for frame in figures["frames"][name]:
        figure = go.Figure({**frame["figure"], "layout": {**frame["figure"]["layout"], "template": figures["template"]}})
        for shape in [frame[part] for part in ("rule",) if part in frame] + frame.get("rules", []):
            figure.add_shape({**shape, "y0": 0, "y1": 0})
        if "label" in frame:
            figure.add_annotation({**frame["label"], "y": 0, "text": "x"})
        assert figure.to_plotly_json()["data"]


def test_plotly_refuses_what_it_does_not_know(figures: dict[str, Any]) -> None:
    figure = figures["frames"]["heat"][0]["figure"]

    with pytest.raises(ValueError, match="nonsense"):
        go.Figure({**figure, "layout": {**figure["layout"], "nonsense": 1}})


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_colour_and_no_typeface_is_written_in_the_code(path: Path) -> None:
    code = path.read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:Arial|sans-serif|Segoe|Times)\b", code)


def test_every_colour_and_typeface_is_a_property_of_the_page(figures: dict[str, Any]) -> None:
    tokens = set(re.findall(r"(--vt-[\w-]+):", (ASSETS / "core" / "tokens.css").read_text(encoding="utf-8")))
    used = set(re.findall(r"var\((--[\w-]+)\)", json.dumps(figures)))
    assert {name.replace("--vt-on-", "--vt-") for name in used} <= tokens
    assert {"--vt-sans", "--vt-serif", "--vt-screen-5", "--vt-rest", "--vt-colour-1"} <= used
    families = re.findall(r'"family": "([^"]+)"', json.dumps(figures))
    assert set(families) == {"var(--vt-sans)", "var(--vt-serif)"}


def test_nothing_in_a_figure_is_small(figures: dict[str, Any]) -> None:
    sizes = [
        float(size) for size in re.findall(r'"size": ([\d.]+)', json.dumps(figures["frames"]) + json.dumps(figures["template"]))
    ]
    sizes += [font[0] for frame in figures["frames"]["kinds"] for font in frame["fonts"].values()]
    assert min(sizes) == 15


def test_the_frames_of_a_figure_go_from_roomy_to_narrow(figures: dict[str, Any]) -> None:
    for frames in figures["frames"].values():
        least = [frame["least"] for frame in frames]
        assert least == sorted(least, reverse=True)


def test_a_kind_with_a_short_name_leaves_room_for_the_names_of_its_actors(small: Callable[..., Path]) -> None:
    short = ACTING["actors"].replace("Wie dan ook", "R").replace("Niemand", "D")
    frames = figures_payload(build_graph(load(small(**{**ACTING, "actors": short}))))["frames"]["heat"]
    assert [frame["cut"] for frame in frames] == [{"kinds": {}, "actors": {}}] * len(frames)


def test_every_shape_of_a_relation_has_its_sign() -> None:
    assert set(SIGNS) == set(get_args(Shape))


def test_the_foundation_stands_last_and_apart(shipped: Theory, graph: TheoryGraph) -> None:
    columns = heat(graph, HEAT_FORMS[1])["columns"]
    assert set(columns[columns.index(None) + 1 :]) == {"bestaanszekerheid", "financiering", "zeggenschap"}
    assert len(columns) == 11 and columns.count(None) == 1
    bases = [place for place, _, base in kinds(graph, 17)["panels"] if base]
    assert bases == columns[columns.index(None) + 1 :]


def test_the_matrix_has_each_relation_as_the_theory_has_it(shipped: Theory, graph: TheoryGraph) -> None:
    data = matrix(graph, MATRIX_FORMS[0])["figure"]["data"]
    _, _, found = relations_between(graph)
    strengths = screens_of(shipped, found.values())
    cells = {
        link: z
        for links, row in zip(data[0]["customdata"], data[0]["z"], strict=True)
        for link, z in zip(links, row, strict=True)
        if link
    }
    assert len(cells) == len(found) == len(data[2]["text"])
    for (lower, upper), relation in found.items():
        ends = f"{lower}.{upper}" if (lower, upper) in graph.pairs else f"{upper}.{lower}"
        assert cells[f"?selectie={lower}&verband={ends}"] == strengths.get(relation.id, 4)
    assert sorted(re.sub("-?<br>", " ", text) for text in data[2]["text"]) == sorted(r.label for r in found.values())
    framed = sum(z == 0 for row in data[1]["z"] for z in row)
    assert framed == sum(relation.role == "interaction" for relation in found.values()) > 0


def test_the_screen_of_a_relation_comes_from_its_role_and_then_from_the_theorys_order() -> None:
    roles: list[Role] = [
        "contribution",
        "cohesion",
        "support",
        "interaction",
        "contribution",
        "precondition",
        "contribution",
        "contribution",
    ]
    relations = [Relation(id=f"r{number}", label="x", role=role) for number, role in enumerate(roles)]
    theory = Theory.model_construct(title="Klein", relations=relations)
    assert screens_of(theory, reversed(relations)) == {"r5": 4, "r2": 3, "r0": 2, "r4": 1, "r6": 0, "r7": 0, "r1": 0}
    assert screens_of(theory, [relations[7]]) == {"r7": 2}


def test_a_theory_without_foundation_has_no_gap(small: Callable[..., Path]) -> None:
    theory = load(small(**ACTING))
    made = figures_payload(build_graph(theory))
    assert made["frames"]["heat"][0]["columns"] == ["groen"]
    assert made["names"] == {"jan": "Jan &amp; Alleman"}
    assert len(made["frames"]["matrix"]) == len(MATRIX_FORMS)
    rules = [shape for shape in made["frames"]["matrix"][0]["figure"]["layout"]["shapes"] if shape["type"] == "line"]
    assert len(rules) == 1


def test_where_nothing_is_to_relate_there_is_no_matrix(small: Callable[..., Path]) -> None:
    one_goal = ACTING["nodes"].replace("  - {id: stilte, level: doel, name: Stilte}\n", "")
    theory = load(small(**{**ACTING, "nodes": one_goal, "links": ACTING["links"].replace("stilte", "rust")}))
    made = figures_payload(build_graph(theory))
    assert made["frames"]["matrix"] == [] and set(made["titles"]) == {"heat", "kinds"}


def test_a_wide_matrix_has_its_last_form_only(small: Callable[..., Path]) -> None:
    goals = "".join(f"  - {{id: doel-{number}, level: doel, name: Doel {number}}}\n" for number in range(13))
    links = "".join(f"  - {{from: groen, to: doel-{number}, relation: helpt}}\n" for number in range(13))
    theory = load(small(**{**ACTING, "nodes": ACTING["nodes"] + goals, "links": ACTING["links"] + links}))
    assert len(figures_payload(build_graph(theory))["frames"]["matrix"]) == 1


def test_the_template_is_for_all_three(figures: dict[str, Any]) -> None:
    assert figures["template"] == TEMPLATE.to_plotly_json()
    assert not any("template" in frame["figure"]["layout"] for frames in figures["frames"].values() for frame in frames)
