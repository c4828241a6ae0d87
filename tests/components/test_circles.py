"""Items as circles: where they lie, where there is room for their names, and which text is open."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]

from components.address import Address
from components.markup import to_html
from components.parts.circle_layout import RADII, Layout, layout_of
from components.parts.circles import circles
from components.parts.wrapping import letters
from tests.topics import in_circles
from theory.graph import build_graph
from theory.model import Theory

SPHERES = ("Persoonlijke sociale basis", "Gemeenschappelijke sociale basis", "Institutionele sociale basis")


def shown(theory: Theory, item: str = "") -> html.HtmlElement:
    graph = build_graph(theory)
    address = Address(weergave="verdieping", deel="kringen", item=item)
    return html.fromstring(f"<div>{to_html(circles(graph, graph.deepening.of_topic('kringen')[0], address))}</div>")


def boxes(layout: Layout) -> list[tuple[float, float, float, float]]:
    """Of each name its middle, and half its width and height, in the drawing."""
    return [
        (
            x + (2 * name.x - 1) * layout.radius,
            y + (2 * name.y - 1) * layout.radius,
            max(map(letters, name.lines)) * 0.56 * layout.size / 2,
            len(name.lines) * 1.2 * layout.size / 2,
        )
        for (x, y), name in zip(layout.middles, layout.names, strict=True)
    ]


words = st.text("abcdeghijklmn", min_size=1, max_size=20)
titles = st.lists(st.lists(words, min_size=1, max_size=4).map(" ".join), min_size=2, max_size=5, unique=True)


@settings(max_examples=25, deadline=None)
@given(titles)
def test_every_name_stands_in_whole_words_in_its_own_circle_and_in_no_other(named: list[str]) -> None:
    layout = layout_of(tuple(named))
    assert layout.size > 0
    for nth, (x, y, wide, high) in enumerate(boxes(layout)):
        assert " ".join(layout.names[nth].lines) == named[nth]
        for at, (mx, my) in enumerate(layout.middles):
            if at == nth:
                assert hypot(abs(x - mx) + wide, abs(y - my) + high) <= layout.radius
            else:
                assert hypot(max(abs(x - mx) - wide, 0), max(abs(y - my) - high, 0)) >= layout.radius * 0.999


@pytest.mark.parametrize("number", RADII)
def test_neighbours_overlap_and_the_drawing_holds_all(number: int) -> None:
    layout = layout_of(tuple(f"Kring {nth}" for nth in range(number)))
    assert [len(layout.lenses(nth)) for nth in range(number)] == [min(number - 1, 2)] * number
    for x, y in layout.middles:
        assert layout.radius - 1e-9 <= x <= 1 - layout.radius + 1e-9
        assert layout.radius - 1e-9 <= y <= layout.height - layout.radius + 1e-9
    if number == 3:
        middle = [sum(side) / 3 for side in zip(*layout.middles, strict=True)]
        assert all(hypot(x - middle[0], y - middle[1]) < layout.radius for x, y in layout.middles)  # all three overlap there
    assert all(hypot(a[0] - b[0], a[1] - b[1]) > layout.radius for a, b in combinations(layout.middles, 2))


def test_the_names_of_three_spheres_can_be_read_on_a_telephone() -> None:
    assert layout_of(SPHERES).size * 320 >= 16


def test_each_circle_is_a_link_to_its_text_and_all_texts_are_open_until_one_is_chosen() -> None:
    at_rest = shown(in_circles(SPHERES))
    links = at_rest.xpath("//nav//a")
    assert [link.get("href") for link in links] == [f"?weergave=verdieping&deel=kringen&item=c{n}" for n in range(3)]
    assert [" ".join(link.text_content().split()) for link in links] == list(SPHERES)
    assert at_rest.xpath("//li[@data-item]/@data-item") == ["c0", "c1", "c2"]
    assert len(at_rest.xpath("//details[@open]")) == 3
    assert at_rest.xpath("//@aria-current") == []

    chosen = shown(in_circles(SPHERES), "c1")
    assert chosen.xpath("//a[@aria-current='true']/@data-circle") == ["c1"]
    assert chosen.xpath("//details[@open]/../@data-item") == ["c1"]
    assert len(chosen.xpath("//details")) == 3


def test_what_is_part_of_an_item_stands_in_its_text_and_opens_it() -> None:
    theory = in_circles(("Thuis", "Buurt"), ("De straat", "Buurt"))
    seen = shown(theory, "c2")
    assert seen.xpath("//nav//a/@data-circle") == ["c0", "c1"]
    assert seen.xpath("//li[@data-item='c1']//li/@data-item") == ["c2"]
    assert seen.xpath("//details[@open]/../@data-item") == ["c1"]
    assert seen.xpath("//a[@aria-current]/@data-circle") == ["c1"]


@pytest.mark.parametrize("number", [1, 6])
def test_one_item_or_more_than_five_are_texts_only(number: int) -> None:
    seen = shown(in_circles(tuple(f"Kring {nth}" for nth in range(number))))
    assert seen.xpath("//nav") == []
    assert len(seen.xpath("//li[@data-item]")) == number
