"""Sentences about links: the words come from the theory, the joints from the code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.theories import ijsclub
from theory.graph import TheoryGraph, build_graph
from theory.load import load
from theory.model import Theory
from theory.sentences import Mention, capital, enumerate_words, leans_sentence, loss_sentence, mention_actor, plain, sentence

Small = Callable[..., Path]


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


def told(graph: TheoryGraph, node_id: str) -> str:
    return plain(sentence(graph, node_id))


def without(graph: TheoryGraph, node_id: str) -> list[str]:
    return [loss_sentence(graph, loss) for loss in graph.losses(node_id)]


def test_what_a_node_gives_is_one_sentence_by_relation(graph: TheoryGraph) -> None:
    assert told(graph, "responsiviteit").startswith(
        "Responsiviteit draagt bij aan ontmoeting, ontplooiing en ondersteuning, en heeft een wisselwerking met eigenaarschap."
    )


def test_three_relations_are_joined_by_commas_and_one_en(graph: TheoryGraph) -> None:
    assert told(graph, "mantelzorg") == (
        "Steun aan mantelzorgers draagt direct bij aan ondersteuning, draagt indirect bij aan ontmoeting en ontplooiing, "
        "en heeft een wisselwerking met eigenaarschap. Steun aan mantelzorgers hangt samen met steun voor vrijwillige inzet."
    )


def test_cohesion_comes_last_with_one_for_each_direction(graph: TheoryGraph) -> None:
    assert told(graph, "inclusie") == (
        "Inclusie draagt bij aan ontmoeting, ontplooiing, ondersteuning en ontspanning. "
        "Inclusie hangt samen met het versterken van eigenaarschap. "
        "Het versterken van eigenaarschap, responsiviteit en mensen uitnodigen verwijzen hiernaar."
    )


def test_what_a_node_receives_follows_in_singular_and_plural(graph: TheoryGraph) -> None:
    assert told(graph, "ontspanning") == (
        "Ontspanning is onderdeel van de hoofdambitie. Bestaanszekerheid en financiering zijn er randvoorwaarden voor; "
        "het versterken van eigenaarschap is er ondersteunend voor; ruimte draagt er direct aan bij; "
        "steun voor vrijwillige inzet, inclusie en mensen uitnodigen dragen eraan bij."
    )


def test_a_node_that_only_receives_is_named_before_a_colon(graph: TheoryGraph) -> None:
    assert told(graph, "hoofdambitie") == (
        "De hoofdambitie: ontmoeting, ontplooiing, ondersteuning, ontspanning en eigenaarschap zijn er onderdeel van."
    )


def test_one_cohesion_received_is_singular(graph: TheoryGraph) -> None:
    assert told(graph, "financiering").endswith(" Het versterken van eigenaarschap verwijst hiernaar.")


def test_every_other_node_in_a_sentence_leads_to_its_link(graph: TheoryGraph, shipped: Theory) -> None:
    for node in shipped.nodes:
        mentions = [piece for piece in sentence(graph, node.id) if isinstance(piece, Mention)]
        links = [link for link in shipped.links if node.id in (link.origin, link.target)]

        assert {id(mention.link) for mention in mentions} == {id(link) for link in links}
        assert len(mentions) == len(links)
        for mention in mentions:
            assert {mention.node, node.id} == {mention.link.origin, mention.link.target}


def test_a_loss_is_told_with_how_many_links_are_left(graph: TheoryGraph) -> None:
    assert without(graph, "responsiviteit") == [
        "Ontmoeting mist een bijdrage; er blijven 9 verbanden over.",
        "Ontplooiing mist een bijdrage; er blijven 9 verbanden over.",
        "Ondersteuning mist een bijdrage; er blijven 8 verbanden over.",
        "Eigenaarschap mist een wisselwerking; er blijven 7 verbanden over.",
    ]


def test_what_a_node_has_by_an_exchange_is_told_as_such_and_what_it_has_not_is_no_beginning(graph: TheoryGraph) -> None:
    assert plain(leans_sentence(graph, "responsiviteit")).startswith(
        "Responsiviteit heeft een wisselwerking met eigenaarschap, en leunt zo ook op bestaanszekerheid, financiering, "
    )
    assert plain(leans_sentence(graph, "eigenaarschap")).endswith(
        "en ruimte, en heeft een wisselwerking met responsiviteit, steun aan mantelzorgers en mensen uitnodigen."
    )
    assert plain(leans_sentence(graph, "financiering")) == (
        "In het schema draagt niets bij aan financiering. Wel is er samenhang met het versterken van eigenaarschap."
    )


def test_the_loss_of_all_support_is_told_as_such(graph: TheoryGraph) -> None:
    assert without(graph, "eigenaarschap")[1] == (
        "Responsiviteit mist een wisselwerking; in het schema draagt er dan niets meer aan bij."
    )


def test_a_loss_by_two_relations_names_both(small: Small) -> None:
    graph = build_graph(load(small(x="links: [{from: groen, to: rust, relation: samen}]\n")))

    assert without(graph, "groen") == ["Rust mist steun (‘samen’) en steun (‘helpt’); er blijft 1 verband over."]


def test_relations_without_words_of_their_own_are_told_by_their_label(small: Small) -> None:
    bare = (
        "relations: [{id: vult, label: vult aan, mutual: true}, {id: koelt, label: koelt}]\n"
        "links: [{from: water, to: groen, relation: vult}, {from: water, to: rust, relation: koelt}]\n"
    )
    graph = build_graph(load(small(x=bare)))

    assert told(graph, "groen") == "Groen helpt Rust, en vult aan Water."
    assert told(graph, "rust") == "Rust: Groen en Water helpen erbij; Water (koelt)."


def test_a_node_without_mention_is_told_by_its_name_and_one_with_it_begins_with_a_capital(small: Small) -> None:
    nodes = "nodes:\n  - {id: rust, level: doel, name: Rust, mention: de rust}\n  - {id: groen, level: stap, name: Veel groen}\n"
    graph = build_graph(load(small(nodes=nodes, links="links: [{from: groen, to: rust, relation: helpt}]\n")))

    assert told(graph, "groen") == "Veel groen helpt de rust."
    assert told(graph, "rust") == "De rust: Veel groen helpt erbij."


def test_a_node_with_cohesion_only_is_told_by_that(small: Small) -> None:
    raakt = (
        "relations:\n  - {id: raakt, label: raakvlak, role: cohesion, given: raakt aan, "
        "received: {one: raakt hieraan, many: raken hieraan}}\n"
    )
    links = "links: [{from: groen, to: water, relation: raakt}, {from: groen, to: rust, relation: helpt}]\n"
    graph = build_graph(load(small(x=raakt, links=links)))

    assert told(graph, "water") == "Groen raakt hieraan."
    assert told(graph, "groen") == "Groen helpt Rust. Groen raakt aan Water."


def test_a_node_without_links_is_told_by_nothing(small: Small) -> None:
    theory = load(small())

    assert told(build_graph(theory.model_copy(update={"links": []})), "rust") == ""


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c", "d"], "a, b, c en d")]
)
def test_words_are_enumerated_with_en_before_the_last(words: list[str], text: str) -> None:
    assert enumerate_words(words) == text


def test_a_sentence_names_an_actor_as_the_theory_has_it_else_by_its_name(graph: TheoryGraph) -> None:
    assert mention_actor(graph, "gemeenten") == "gemeenten"
    assert mention_actor(graph, "rijk") == "het Rijk"
    assert graph.actor("staatsbosbeheer").mention is None and mention_actor(graph, "staatsbosbeheer") == "Staatsbosbeheer"


def test_a_sentence_begins_with_a_dutch_capital() -> None:
    club = build_graph(ijsclub())

    assert told(club, "ijsvloer") == "IJsvloer op het veld helpt bij samen de winter door komen."
    assert told(club, "avond") == "'s Avonds licht helpt bij samen de winter door komen."
    assert told(club, "samen") == "Samen de winter door komen: ijsvloer op het veld en 's avonds licht helpen erbij."


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("ijs", "IJs"),
        ("íjs", "ÍJs"),
        ("ĳs", "Ĳs"),
        ("IJs", "IJs"),
        ("’s ochtends", "’s Ochtends"),
        ("'t ijs", "'t IJs"),
        ("'s-gravendeel", "'s-Gravendeel"),
        ("'n bankje", "'n Bankje"),
        ("“ijs”", "“IJs”"),
        ("‘samen’ eten", "‘Samen’ eten"),
        ("(samen) eten", "(Samen) eten"),
        ("école", "École"),
        ("24 uur open", "24 uur open"),
        ("eHealth", "eHealth"),
        ("vmbo'ers", "Vmbo'ers"),
        ("", ""),
    ],
)
def test_a_capital_is_as_dutch_has_it(text: str, begun: str) -> None:
    assert capital(text) == begun
