"""The views as Python makes them, before any browser."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from lxml.html import fromstring as fragment  # type: ignore[import-untyped]

from app import SHIPPED
from components import views
from components.address import Address
from components.document import document, head, site
from components.document.payloads import item_citation
from components.document.schema_payload import schema_answers, schema_data
from components.document.site import Site
from components.document.site_source import SiteState
from components.markup import to_html
from components.parts.legend import used
from components.parts.marks import colour
from components.parts.panel import link_page, why
from components.parts.view_data import ViewData
from components.views import VIEWS, actions, always
from components.views.actions import actions_view
from components.views.node import node_view
from components.views.schema import schema_view
from tests.sites import static_site
from theory.citing import citation
from theory.graph import MOST_SHOWN, TheoryGraph, build_graph
from theory.model import Level as LevelOf
from theory.model import Link, Node, Publication, Relation, Theory, Why


@pytest.fixture(scope="module")
def data(state: SiteState) -> ViewData:
    return state.site.data


@pytest.fixture(scope="module")
def graph(data: ViewData) -> TheoryGraph:
    return data.graph


@pytest.fixture(scope="module")
def theory(graph: TheoryGraph) -> Theory:
    return graph.theory


def wide_theory(count: int) -> Theory:
    """Two levels, the upper one with `count` nodes, and no words but the needed ones."""
    upper = [Node(id=f"a{n}", level="hoog", name=f"A{n}") for n in range(count)]
    lower = [Node(id="b", level="laag", name="B")]
    links = [Link.model_validate({"from": "b", "to": node.id, "relation": "helpt"}) for node in upper]
    return Theory(
        title="Breed",
        levels=[LevelOf(id="hoog", name="Hoog"), LevelOf(id="laag", name="Laag")],
        relations=[Relation(id="helpt", label="helpt")],
        nodes=upper + lower,
        links=links,
    )


def data_of(theory: Theory) -> ViewData:
    return ViewData.of(build_graph(theory))


def node_page(data: ViewData, node_id: str) -> str:
    return to_html(node_view(data, Address(knoop=node_id)))


def schema_page(data: ViewData) -> str:
    return to_html(schema_view(data, Address()))


def received(site: Site) -> dict[str, Mapping[str, Any]]:
    """What the browser is handed by each bundle, by its name."""
    found = {}
    for name, script in site.scripts.items():
        *_, call = script.text.rpartition("\nvt.receive(")
        if call != script.text:
            bundle, handed, style = json.loads(f"[{call.removesuffix(');')}]")
            assert (bundle, type(style)) == (name, str)
            found[name] = handed
    return found


def test_the_storeys_stand_in_order_with_the_foundation_at_the_bottom(data: ViewData) -> None:
    made = schema_page(data)
    order = [part.split('"')[0] for part in made.split('data-node="')[1:]]
    assert order[:6] == ["hoofdambitie", "ontmoeting", "ontplooiing", "ondersteuning", "ontspanning", "eigenaarschap"]
    assert order[-3:] == ["bestaanszekerheid", "financiering", "zeggenschap"]
    assert sorted(order) == sorted(node.id for node in data.graph.theory.nodes)
    assert "Fundament: nodig of ondersteunend voor alle deelambities" in made


def test_each_node_of_the_coloured_storey_has_its_own_colour(graph: TheoryGraph) -> None:
    storey = ["ontmoeting", "ontplooiing", "ondersteuning", "ontspanning", "eigenaarschap"]
    assert [colour(graph, node) for node in storey] == [1, 2, 3, 4, 5]
    assert colour(graph, "ruimte") is None and colour(graph, "ruimte", "ontspanning") == 4


def test_a_wide_row_breaks_and_counts_its_links_instead_of_marking_each() -> None:
    made = schema_page(data_of(wide_theory(20)))
    assert "--vt-columns:7" in made and "20 verbanden" in made
    narrow = schema_page(data_of(wide_theory(3)))
    assert narrow.count('data-shape="disc"') == 4  # three on the block, one in the legend


def test_the_legend_holds_the_relations_that_are_used_only(theory: Theory) -> None:
    assert [relation.id for relation in used(theory)] == [relation.id for relation in theory.relations]
    without = theory.model_copy(update={"links": [link for link in theory.links if link.relation != "samenhang"]})
    assert "samenhang" not in [relation.id for relation in used(without)]


def test_a_node_says_where_a_reason_is_missing(data: ViewData, theory: Theory) -> None:
    missing = [link for link in theory.links if link.why is None]
    assert missing
    for link in missing:
        assert "De publicatie geeft hiervoor geen reden." in node_page(data, link.origin)


def test_a_theory_without_publication_speaks_for_itself() -> None:
    own = static_site(wide_theory(2), SHIPPED)
    made = node_page(own.site.data, "b")
    assert "Hier is geen reden bij geschreven." in made and "publicatie" not in made
    assert "publicatie" not in document.body(own, Address(), []).split("<script")[0]


def test_previous_and_next_follow_the_order_of_the_publication(data: ViewData) -> None:
    made = node_page(data, "financiering")
    assert 'href="?knoop=bestaanszekerheid" rel="prev"' in made and 'href="?knoop=gelijkwaardigheid" rel="next"' in made
    assert 'rel="prev"' not in node_page(data, "hoofdambitie")
    assert 'rel="next"' not in node_page(data, "uitnodigen")


def test_the_browser_gets_the_answers_of_the_graph(data: ViewData, graph: TheoryGraph) -> None:
    page, answers = schema_data(graph), schema_answers(data)
    order = [node_id for node_id, *_ in page["nodes"]]
    assert order == list(graph) == list(answers["answers"])
    links = [tuple(link[:3]) for link in page["links"]]
    for node_id, prepared in answers["answers"].items():
        assert [order[n] for n in prepared["leunt"]["nodes"]] == graph.upstream(node_id)
        assert [order[n] for n in prepared["zonder"]["nodes"]] == [loss.node for loss in graph.losses(node_id)]
        among = graph.links_among({node_id, *graph.upstream(node_id)}, MOST_SHOWN)
        assert {links[n] for n in prepared["leunt"]["links"]} == {(link.origin, link.target, link.relation) for link in among}
    for node_id, name, level, shown in page["nodes"]:
        assert (name, graph.theory.levels[level]) == (graph.node(node_id).name, graph.level(node_id))
        assert [links[n] for n in shown] == [(one.origin, one.target, one.relation) for one in graph.shown_links(node_id)]
    assert set(answers["opened"]) == {f"{link.origin}.{link.target}" for link in graph.theory.links}


def test_data_cannot_close_its_own_script_element() -> None:
    nasty = wide_theory(2).model_copy(update={"title": "</script><script>alert(1)</script>"})
    made = site.build(nasty).page_data
    assert "</" not in made and json.loads(made)["title"] == nasty.title


def test_exactly_the_asked_view_is_in_the_page(state: SiteState) -> None:
    made = document.body(state, Address(knoop="ruimte"), [])
    assert 'data-view="knoop"' in made and 'data-view="schema"' not in made
    assert made.count("data-view=") == 1


def test_every_view_of_a_theory_travels_in_exactly_one_bundle(state: SiteState, theory: Theory) -> None:
    handed = received(state.site)
    travelling = [(key, name) for name, payload in handed.items() for key in payload["views"]]
    keys = {view.id for view in VIEWS if view.id != "knoop" and view.on_shelf is always}
    keys |= {f"knoop/{node.id}" for node in theory.nodes} | {f"actor/{actor.id}" for actor in theory.actors}
    topics = {f"verdieping/{topic.id}" for topic in theory.topics}
    keys |= topics | {f"gesprek/{node_id}" for node_id in state.site.data.graph.asked}
    bundles = {view: bundle for view, (_, bundle) in json.loads(state.site.page_data)["views"].items()}

    assert sorted(key for key, _ in travelling) == sorted(keys)
    assert bundles.keys() == {view.id for view in VIEWS if view.on_shelf is always}
    for key, name in travelling:
        assert name == (key if key in topics else bundles[key.split("/")[0]])
        assert f'data-view="{key.split("/")[0]}"' in handed[name]["views"][key]


def test_a_theory_lacks_the_views_of_what_it_does_not_hold() -> None:
    bare = site.build(wide_theory(2))
    there = {"schema", "knoop", "toets", "uitleg", "zoek"}

    assert {view.id for view in bare.views} == there
    assert json.loads(bare.page_data)["views"].keys() == there == json.loads(bare.page_data)["parameters"].keys()
    assert {key.split("/")[0] for payload in received(bare).values() for key in payload["views"]} == there
    assert {"actions", "actors", "sources", "evidence", "figures"}.isdisjoint(bare.scripts)
    for lacking in ("acties", "actor", "beeld", "bronnen", "bewijs"):
        assert bare.read({"weergave": lacking}) == (Address(), [f"weergave={lacking}"])


def test_a_long_description_is_cut_at_a_word(graph: TheoryGraph) -> None:
    for node_id in graph:
        words = head.description(graph, Address(knoop=node_id))
        assert len(words) <= head.DESCRIPTION_LENGTH + 2
        assert words.rstrip(" …") in (graph.node(node_id).essence or "")


def test_a_year_that_is_not_printed_stands_in_brackets(theory: Theory) -> None:
    assert theory.publication
    assert citation(theory.publication) == (
        "Andrew Britt, Annette van den Bosch, Gijs Verwajen, Rosa Glijn en Karijn van den Berg [2024]. "
        "De sociale basis versterken, investeren in de toekomst. "
        "Verandertheorie en bouwstenen voor overheden en maatschappelijke partners. "
        "Movisie en Verwey-Jonker Instituut."
    )
    assert citation(Publication(title="Plan", year=2025)) == "(2025). Plan."


@pytest.mark.parametrize(("bij", "unfolded"), [("", [False, False, True]), ("ruimte", [True, True, True])])
def test_a_level_of_many_nodes_is_folded_until_one_of_them_is_chosen(
    data: ViewData, monkeypatch: pytest.MonkeyPatch, bij: str, unfolded: list[bool]
) -> None:
    monkeypatch.setattr(actions, "MANY", 7)
    view = actions_view(data, Address(weergave="acties", bij=bij))
    made = fragment(to_html(view))
    folds = made.xpath('.//details[@class="vt-kind-of"]')
    assert ["open" in fold.attrib for fold in folds[:3]] == unfolded  # all places, ten blocks, five sub-ambitions


def test_the_filter_begins_with_the_level_that_has_most_actions_of_its_own(data: ViewData) -> None:
    shown = fragment(to_html(actions_view(data, Address(weergave="acties"))))

    assert shown.xpath("//details[.//button[@name='bij']]/details/summary/h3/text()") == ["Bouwstenen", "Deelambities"]


def acting(**publication: object) -> ViewData:
    """A theory in which an action is done by two, of whom nothing is said but that they do it."""
    actions = [{"id": "doe", "text": "Doe dit.", "actors": [{"id": "buren"}, {"id": "straat"}]}]
    theory = {
        "title": "T",
        "levels": [{"id": "doel", "name": "Doel"}],
        "nodes": [{"id": "samen", "level": "doel", "name": "Samen", "actions": actions}],
        "kinds": [{"id": "wij", "name": "Wij"}],
        "actors": [{"id": one, "name": one, "kind": "wij"} for one in ("buren", "straat")],
    }
    return data_of(Theory.model_validate({**theory, **publication}))


@pytest.mark.parametrize(
    "address", [Address(weergave="acties", actor="buren"), Address(weergave="actor", actor="buren"), Address(knoop="samen")]
)
def test_in_a_theory_of_its_own_no_publication_names_anybody(address: Address) -> None:
    own, printed = acting(), acting(publication=Publication(title="Boek"))
    render = views.BY_ID[address.view].render

    assert "publicatie" in to_html(render(printed, address))
    assert "publicatie" not in to_html(render(own, address))


def test_a_text_of_a_theory_without_a_publication_is_cited_from_the_theory(graph: TheoryGraph) -> None:
    theory = graph.theory.model_copy(update={"publication": None})
    assert item_citation(theory) == f"{{text}}\n{theory.title}{{page}}, geraadpleegd op {{date}}, {{address}}"


@pytest.mark.parametrize(
    ("page", "why_page", "of_link", "of_why"),
    [
        (48, 47, "verband op p. 48", "Daarom. (reden op p. 47)"),
        (48, 48, "p. 48", "Daarom."),
        (48, None, "p. 48", "Daarom."),
        (None, 47, "", "Daarom. (reden op p. 47)"),
        (None, None, "", "Daarom."),
    ],
)
def test_two_pages_of_a_link_are_explained_and_one_is_not(
    graph: TheoryGraph, page: int | None, why_page: int | None, of_link: str, of_why: str
) -> None:
    given = {"from": "a", "to": "b", "relation": "helpt", "page": page, "why": Why(text="Daarom.", page=why_page)}
    link = Link.model_validate(given)
    assert fragment(f"<p>{to_html(link_page(link))}</p>").text_content() == of_link
    assert fragment(to_html(why(graph, link))).text_content() == of_why
