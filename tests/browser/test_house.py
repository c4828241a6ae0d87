"""The house of any theory: roof, storeys, plinth and colours follow from what it holds."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page import Visit
from theory.model import Theory

LEVELS = ["missie", "doel", "resultaat", "uitkomst", "activiteit", "middel", "voorwaarde"]


def tall(goals: int, wide: int, founded: bool) -> Theory:
    """Seven levels: so many goals under one roof, so many nodes below them; the lowest is a foundation or not."""
    sizes = [goals, wide, 4, 3, 5, 3, 2]
    nodes = [
        {"id": f"{level}-{n}", "level": level, "name": f"{level.title()} {n}", "essence": "Daar gaat het om."}
        for level, size in zip(LEVELS, sizes, strict=True)
        for n in range(size)
    ]
    last = LEVELS[-1]
    links = [
        {"from": f"{low}-{a}", "to": f"{high}-{b}", "relation": "nodig" if low == last and founded else "helpt"}
        for (high, upper), (low, lower) in pairwise(zip(LEVELS, sizes, strict=True))
        for a in range(lower)
        for b in range(upper)
        if low == last or a % upper == b or b % lower == a
    ]
    return Theory.model_validate(
        {
            "title": "Hoog huis",
            "levels": [{"id": level, "name": level.title()} for level in LEVELS],
            "relations": [
                {"id": "helpt", "label": "helpt", "given": "helpt bij"},
                {"id": "nodig", "label": "nodig", "given": "is nodig voor", "role": "precondition"},
            ],
            "nodes": nodes,
            "links": links,
        }
    )


@pytest.fixture(scope="session")
def founded(serve: Callable[[Theory], str]) -> str:
    return serve(tall(1, 9, founded=True))


@pytest.fixture(scope="session")
def open_below(serve: Callable[[Theory], str]) -> str:
    return serve(tall(3, 9, founded=False))


def rows(page: Page) -> list[str]:
    return list(
        page.eval_on_selector_all(
            ".vt-row", "rows => rows.map(row => row.className.match(/vt-row--(roof|storey|foundation)/)[1])"
        )
    )


def test_of_one_goal_the_roof_says_its_name_and_the_foundation_lies_on_a_plinth(visit: Visit, founded: str) -> None:
    page = visit(at=founded, size=(1920, 1080))
    assert rows(page) == ["roof", *["storey"] * 5, "foundation"]
    assert page.locator(".vt-row--roof button").inner_text() == "Missie 0"
    plinth = page.locator(".vt-row--foundation .vt-row__name")
    assert plinth.inner_text() == "Fundament: nodig of ondersteunend voor alle middel"


def test_several_goals_share_one_roof_and_without_a_foundation_there_is_no_plinth(visit: Visit, open_below: str) -> None:
    page = visit(at=open_below, size=(1920, 1080))
    assert rows(page) == ["roof", *["storey"] * 6]
    roof = page.locator(".vt-row--roof").bounding_box()
    assert roof
    for goal in page.locator(".vt-row--roof button").all():
        box = goal.bounding_box()
        assert box and roof["x"] < box["x"] and box["x"] + box["width"] < roof["x"] + roof["width"]
    colours = page.eval_on_selector_all(".vt-row--roof .vt-node", "nodes => nodes.map(node => node.dataset.colour)")
    assert colours == ["1", "2", "3"]  # the highest level with several nodes has the colours


def test_after_eight_colours_the_first_comes_again(visit: Visit, founded: str) -> None:
    page = visit(at=founded)
    colours = page.eval_on_selector_all(
        ".vt-row--storey .vt-node[data-colour]", "nodes => nodes.map(node => node.dataset.colour)"
    )
    assert colours == ["1", "2", "3", "4", "5", "6", "7", "8", "1"]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (390, 844), (320, 640)], ids=str)
@pytest.mark.parametrize("query", ["", "?selectie=uitkomst-1", "?selectie=missie-0"])
def test_nothing_of_a_tall_house_scrolls_sideways(
    visit: Visit, founded: str, open_below: str, query: str, size: tuple[int, int]
) -> None:
    for theory in (founded, open_below):
        page = visit(query, at=theory, size=size)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        cut = page.eval_on_selector_all(
            ".vt-node__name",
            "names => names.filter(name => name.scrollWidth > name.clientWidth + 1).map(name => name.textContent)",
        )
        assert cut == []


def test_where_up_is_not_evident_each_line_of_one_direction_has_a_head(visit: Visit, serve: Callable[[Theory], str]) -> None:
    levels = [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}, {"id": "begin", "name": "Begin"}]
    relations = [{"id": "helpt", "label": "helpt"}, {"id": "samen", "label": "gaat samen", "role": "interaction", "mutual": True}]
    nodes = [
        {"id": f"{level['id']}-{n}", "level": level["id"], "name": f"{level['name']} {n}"} for level in levels for n in (1, 2)
    ]
    straight = [{"from": "stap-1", "to": "doel-1", "relation": "helpt"}, {"from": "stap-1", "to": "doel-2", "relation": "helpt"}]
    beyond = [
        {"from": "begin-1", "to": "doel-1", "relation": "helpt"},
        {"from": "stap-2", "to": "stap-1", "relation": "helpt"},
        {"from": "stap-1", "to": "begin-2", "relation": "samen"},
    ]
    for links, heads in ((straight, 0), ([*straight, *beyond], 3)):
        theory = {"title": "T", "levels": levels, "relations": relations, "nodes": nodes, "links": links}
        page = visit("?selectie=stap-1", at=serve(Theory.model_validate(theory)))
        drawn = [link for link in links if "stap-1" in (link["from"], link["to"])]
        expect(page.locator(".vt-link")).to_have_count(len(drawn))
        expect(page.locator(".vt-link-head")).to_have_count(heads)


def test_a_row_of_marks_that_would_only_be_dashes_is_left_out(visit: Visit, other_url: str) -> None:
    rows = visit(at=other_url).eval_on_selector_all(
        ".vt-marks", "rows => rows.map(row => [...row.querySelectorAll('[data-shape]')].map(mark => mark.dataset.shape))"
    )
    assert not [row for row in rows if row and set(row) == {"none"}]
