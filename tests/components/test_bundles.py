"""The table of what loads when, and the scripts that are made of it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import html  # type: ignore[import-untyped]

from components.document import bundle_scripts, site
from components.document.bundle_scripts import script, style
from components.document.bundles import BESIDE_THE_PAGE, BUNDLES, BY_NAME, bundles_of, check_views, needed
from components.document.site import Site
from components.document.site_source import SiteState
from components.views import VIEWS, available
from tests.generated import UNSHRUNK, theories
from theory.model import Theory

SMALL: dict[str, Any] = {
    "title": "t",
    "levels": [{"id": "stap", "name": "Stap"}],
    "relations": [{"id": "helpt", "label": "helpt"}],
    "nodes": [
        {"id": "rust", "level": "stap", "name": "Rust"},
        {"id": "groen", "level": "stap", "name": "Groen", "actions": [{"id": "a1", "text": "Plant bomen."}]},
    ],
    "links": [{"from": "groen", "to": "rust", "relation": "helpt"}],
    "sources": [{"id": "atlas", "title": "Atlas"}],
}


def small(**changed: Any) -> Site:
    return site.build(Theory.model_validate({**SMALL, **changed}))


@pytest.fixture(scope="module")
def whole(state: SiteState) -> Site:
    return state.site


def received(text: str) -> tuple[str, Mapping[str, Any], str]:
    """What a bundle hands over: its name, its data, its styles."""
    *_, call = text.rpartition("\nvt.receive(")
    name, handed, styles = json.loads(f"[{call.removesuffix(');')}]")
    return name, handed, styles


def test_a_view_in_a_bundle_that_is_not_in_the_table_is_an_error() -> None:
    check_views(VIEWS)
    with pytest.raises(LookupError, match="nergens"):
        check_views([*VIEWS, replace(VIEWS[0], bundle="nergens")])


def test_a_bundle_comes_after_all_that_it_needs_however_far() -> None:
    assert needed("names") == ["names"]
    assert needed("figures") == ["names", "texts", "items", "index", "actions", "plots", "figures"]
    for bundle in BUNDLES:
        order = needed(bundle.name)
        assert order[-1] == bundle.name
        assert all(set(BY_NAME[name].needs) <= set(order[:number]) for number, name in enumerate(order))


def test_each_bundle_but_those_of_the_page_hands_over_its_views_and_styles(whole: Site) -> None:
    for name, made in whole.scripts.items():
        own = name in BY_NAME  # the parts of a view that travel apart have none
        assert made.text.startswith(bundle_scripts.code(name) if own else "\nvt.receive")
        if name in BESIDE_THE_PAGE:
            assert made.text == bundle_scripts.code(name)
        else:
            told, handed, styles = received(made.text)
            assert (told, styles) == (name, style(name) if own else "")
            assert "views" in handed


def test_the_name_of_a_script_changes_with_its_text_and_only_then() -> None:
    first, again, other = small().scripts, small().scripts, small(terms=[{"name": "lommer", "explanation": "Schaduw."}]).scripts
    changed = {name for name, made in first.items() if made.name != other[name].name}

    assert again == first
    assert {name for name, made in first.items() if made.text != other[name].text} == changed
    assert {"search", "explanation"} <= changed and {"core", "schema", "names", "sources"}.isdisjoint(changed)


def test_the_cards_of_items_travel_once_and_views_come_without_them(whole: Site) -> None:
    handed = {name: received(made.text)[1] for name, made in whole.scripts.items() if name not in BESIDE_THE_PAGE}
    items = handed["items"]["items"]
    places = [
        place
        for data in handed.values()
        for markup in data["views"].values()
        for place in html.fromstring(markup).xpath(".//li[@data-claim or @data-action]")
    ]

    assert [item_id for item_id, _, _ in items] == list(whole.data.cards)
    for item_id, node_id, card in items:
        assert card == whole.data.cards[item_id]
        assert item_id in [item.id for item in whole.data.graph.node(node_id).items]
    assert len(places) >= len(items)
    assert [place for place in places if place.text or any(child.tag != "ul" for child in place)] == []  # lists of parts only


@settings(max_examples=10, deadline=None, phases=UNSHRUNK)
@given(theories())
def test_what_a_bundle_needs_is_there_whatever_a_theory_lacks(theory: Theory) -> None:
    made = site.build(theory)
    lacking = [
        (one.name, need) for one in bundles_of(made.data.graph, made.shelf) for need in one.needs if one.name in made.scripts
    ]
    lacking = [(name, need) for name, need in lacking if need not in made.scripts]

    assert lacking == []
    assert {view.bundle for view in made.views} <= made.scripts.keys()


@settings(max_examples=10, deadline=None, phases=UNSHRUNK)
@given(theories())
def test_in_any_theory_each_view_travels_in_exactly_one_bundle(theory: Theory) -> None:
    made = site.build(theory)
    handed = [received(one.text) for name, one in made.scripts.items() if name not in BESIDE_THE_PAGE]
    keys = [key for _, data, _ in handed for key in data["views"]]
    there = {view.id for view in available(made.data.graph)}
    expected = there - {"knoop"} | {f"knoop/{node.id}" for node in theory.nodes}
    expected |= {f"actor/{actor.id}" for actor in theory.actors if "actor" in there}
    expected |= {f"verdieping/{topic.id}" for topic in theory.topics}
    expected |= {f"gesprek/{node_id}" for node_id in made.data.graph.asked}

    assert sorted(keys) == sorted(expected)


def test_a_text_cannot_end_what_a_bundle_hands_over() -> None:
    made = script(BY_NAME["share"], small(title='"]);alert(1);// </script> \u2028').data)

    assert received(made.text)[0] == "share"
