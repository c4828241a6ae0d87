"""What a theory has of what a theory should have, each criterion by tiny theories; and the criteria themselves."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.theories import ROOT, dorpskracht, shipped
from theory.criteria.form import Criteria, criteria
from theory.criteria.looking import LOOKING, Result, results
from theory.criteria.telling import called, counted, criteria_text, lists, places, said, verdict
from theory.graph import TheoryGraph, build_graph
from theory.load import load
from theory.model import Theory

RELATIONS: list[dict[str, Any]] = [
    {"id": "helpt", "label": "helpt"},
    {"id": "nodig", "label": "nodig", "role": "precondition"},
    {"id": "samen", "label": "samen", "role": "interaction", "mutual": True},
    {"id": "hoort", "label": "hoort erbij", "role": "cohesion"},
]
LEVELS = [{"id": name, "name": name.capitalize()} for name in ("doel", "stap", "plek")]
WHY = {"text": "Wie elkaar kent, helpt elkaar."}


def node(node_id: str, level: str = "stap", **more: Any) -> dict[str, Any]:
    return {"id": node_id, "level": level, "name": node_id.capitalize(), **more}


def link(ends: str, relation: str = "helpt", **more: Any) -> dict[str, Any]:
    origin, target = ends.split(">")
    return {"from": origin, "to": target, "relation": relation, **more}


def claim(claim_id: str, kind: str = "feit", **more: Any) -> dict[str, Any]:
    return {"id": claim_id, "text": f"Dit is {claim_id}.", "kind": kind, **more}


def graph(nodes: list[dict[str, Any]], links: list[dict[str, Any]] | None = None, **more: Any) -> TheoryGraph:
    whole = {"title": "Klein", "levels": LEVELS, "relations": RELATIONS, "nodes": nodes, "links": links or [], **more}
    return build_graph(Theory.model_validate(whole))


def result(criterion: str, nodes: list[dict[str, Any]], links: list[dict[str, Any]] | None = None, **more: Any) -> Result:
    return next(one for one in results(graph(nodes, links, **more)) if one.criterion.id == criterion)


def ids(found: Result) -> list[tuple[list[str], list[str]]]:
    """Of each aspect what was found and what was not, by its last id, or by its ends."""

    def name(thing: Any) -> str:
        return ">".join(thing.ids[:2]) if thing.kind == "link" else thing.ids[-1] if thing.kind == "item" else "+".join(thing.ids)

    return [([name(one) for one in look.found], [name(one) for one in look.missing]) for look in found.looks]


def is_nothing(found: Result) -> bool:
    return found.value == "niet" and not found.applies and said(found) == [found.criterion.nothing] and not lists(found)


TOP, STEP, PLACE = node("rust", "doel"), node("groen"), node("bos", "plek")
CHAIN = [link("groen>rust"), link("bos>groen")]


@pytest.mark.parametrize(
    ("links", "value", "up"),
    [
        (CHAIN, "gevonden", ["groen", "bos"]),
        ([link("groen>rust")], "deels", ["groen"]),
        ([link("groen>rust"), link("groen>bos", "samen")], "gevonden", ["groen", "bos"]),
        ([link("groen>rust", "hoort"), link("bos>groen")], "niet", []),
        ([link("rust>groen")], "niet", []),
    ],
)
def test_a_way_up_goes_link_by_link_to_the_highest_level(links: list[dict[str, Any]], value: str, up: list[str]) -> None:
    found = result("weg-omhoog", [TOP, STEP, PLACE], links)

    assert (found.value, ids(found)[0][0]) == (value, up)
    assert len(found.looks[0].things) == 2


def test_where_all_stand_on_the_highest_level_there_is_no_way_to_look_for() -> None:
    assert is_nothing(result("weg-omhoog", [TOP]))


@pytest.mark.parametrize(
    ("links", "value"),
    [
        ([link("groen>rust", why=WHY), link("bos>groen", why=WHY)], "gevonden"),
        ([link("groen>rust", why=WHY), link("bos>groen")], "deels"),
        (CHAIN, "niet"),
        ([*CHAIN, link("groen>bos", "hoort", why=WHY)], "niet"),
    ],
)
def test_every_link_but_cohesion_has_a_reason(links: list[dict[str, Any]], value: str) -> None:
    found = result("waarom", [TOP, STEP, PLACE], links)

    assert (found.value, len(found.looks[0].things)) == (value, 2)


def test_where_only_cohesion_is_there_are_no_links_to_give_reasons_for() -> None:
    assert is_nothing(result("waarom", [TOP, STEP], [link("groen>rust", "hoort", why=WHY)]))


def test_a_condition_is_a_claim_at_what_receives_or_a_link_that_is_one() -> None:
    held = node("groen", claims=[claim("regen", "voorwaarde")])
    found = result("voorwaarden", [TOP, held, PLACE], [link("groen>rust", "nodig"), link("bos>groen")])
    some = result("voorwaarden", [TOP, held, PLACE], CHAIN)

    assert (found.value, ids(found)) == ("gevonden", [(["rust", "groen"], [])])
    assert [[one.ids[:2] for one in thing.shown] for thing in found.looks[0].things] == [
        [("groen", "rust")],
        [("groen", "regen")],
    ]
    assert (some.value, ids(some)) == ("deels", [(["groen"], ["rust"])])
    assert result("voorwaarden", [TOP, STEP, PLACE], CHAIN).value == "niet"


def test_what_is_bound_both_ways_receives_at_both_ends_and_a_condition_at_what_receives_nothing_does_not_count() -> None:
    there = node("bos", "plek", claims=[claim("regen", "voorwaarde")])

    assert ids(result("voorwaarden", [TOP, STEP, there], [link("groen>bos", "samen")])) == [(["bos"], ["groen"])]
    assert is_nothing(result("voorwaarden", [TOP, STEP, there], [link("bos>groen", "hoort")]))


def assuming(*ons: str | None) -> dict[str, Any]:
    ends = [dict(zip(("from", "to"), on.split(">"), strict=True)) if on else None for on in ons]
    return node("groen", claims=[claim(f"a{number}", "aanname", on=on) for number, on in enumerate(ends)])


@pytest.mark.parametrize(
    ("ons", "value", "loose"),
    [
        (["groen>rust", "bos>groen"], "gevonden", []),
        (["groen>rust", None], "deels", ["a1"]),
        ([None, None], "deels", ["a0", "a1"]),
        ([], "niet", []),
        (["groen>rust", "bos>groen", None], "gevonden", ["a2"]),
    ],
)
def test_an_assumption_says_on_which_link_it_is_and_others_are_listed_apart(
    ons: list[str | None], value: str, loose: list[str]
) -> None:
    found = result("aannames", [TOP, assuming(*ons), PLACE], CHAIN)

    assert (found.value, [thing.ids[1] for thing in found.apart]) == (value, loose)


def test_without_links_there_is_nothing_to_assume_something_on_but_what_is_assumed_is_listed() -> None:
    found = result("aannames", [TOP, assuming(None)])

    assert (found.value, found.applies) == ("niet", False)
    assert [heading for heading, _, _ in lists(found)] == ["Aannames die bij geen verband staan"]


@pytest.mark.parametrize(
    ("kinds", "value"), [(["norm", "mensbeeld"], "gevonden"), (["mensbeeld"], "deels"), (["feit", "aanname"], "niet")]
)
def test_norms_and_the_view_of_people_are_two_things_of_the_whole(kinds: list[str], value: str) -> None:
    found = result("normen-mensbeeld", [node("groen", claims=[claim(f"c{n}", kind) for n, kind in enumerate(kinds)])])

    assert (found.value, len(found.looks[0].things)) == (value, 2)
    assert result("normen-mensbeeld", []).applies


SOURCES = [{"id": "boek", "title": "Het boek"}]


def test_every_claim_and_every_reason_names_a_source() -> None:
    told = node("groen", claims=[claim("c1", sources=["boek"]), claim("c2")])
    reasoned = [link("groen>rust", why={**WHY, "sources": ["boek"]}), link("groen>rust", "hoort", why=WHY)]
    found = result("bronnen", [TOP, told], reasoned, sources=SOURCES)

    assert (found.value, ids(found)) == ("deels", [(["c1"], ["c2"]), (["groen>rust"], ["groen>rust"])])
    assert result("bronnen", [TOP, STEP], reasoned[:1], sources=SOURCES).value == "gevonden"
    assert result("bronnen", [TOP, node("groen", claims=[claim("c2")])]).value == "niet"
    assert is_nothing(result("bronnen", [TOP, STEP], [link("groen>rust")]))


def doing(*whose: bool) -> dict[str, Any]:
    who = {True: [{"id": "buren"}], False: []}
    return node("groen", actions=[{"id": f"a{n}", "text": "Doe iets.", "actors": who[is_his]} for n, is_his in enumerate(whose)])


@pytest.mark.parametrize(("whose", "value"), [([True, True], "gevonden"), ([True, False], "deels"), ([False], "niet")])
def test_every_action_says_who(whose: list[bool], value: str) -> None:
    actors = {"kinds": [{"id": "k", "name": "K"}], "actors": [{"id": "buren", "name": "Buren", "kind": "k"}]}

    assert result("wie", [doing(*whose)], **actors).value == value


def test_a_statement_among_the_actions_needs_nobody() -> None:
    assert is_nothing(result("wie", [node("groen", actions=[{"id": "a", "text": "Zo is het.", "kind": "toelichting"}])]))


@pytest.mark.parametrize(
    ("links", "value", "led_to", "skips"),
    [
        (CHAIN, "gevonden", [], []),
        ([*CHAIN, link("bos>rust")], "deels", [], ["bos>rust"]),
        ([link("rust>bos"), link("bos>groen")], "deels", ["rust"], ["rust>bos"]),
        ([link("groen>rust"), link("bos>rust", "samen")], "deels", ["groen"], []),
        ([link("bos>rust", "hoort")], "niet", ["rust", "groen"], []),
        ([], "niet", ["rust", "groen"], []),
    ],
)
def test_a_chain_leads_to_all_above_the_lowest_and_no_link_skips_a_level(
    links: list[dict[str, Any]], value: str, led_to: list[str], skips: list[str]
) -> None:
    found = result("keten", [TOP, STEP, PLACE], links)

    assert found.value == value
    assert [missing for _, missing in ids(found)] == [led_to, skips]


def test_a_level_without_nodes_is_not_skipped_and_a_skipped_one_is_named() -> None:
    skipping = graph([TOP, STEP, PLACE], [link("bos>rust")])
    (thing,) = next(one for one in results(skipping) if one.criterion.id == "keten").looks[1].missing

    assert result("keten", [TOP, PLACE], [link("bos>rust")]).value == "gevonden"
    assert thing.note == "slaat Stap over"
    assert is_nothing(result("keten", [STEP, node("water")], [link("groen>water")]))


@pytest.mark.parametrize(
    "explained",
    [
        node("groen", essence="Bomen."),
        node("groen", claims=[claim("c", "begrip")]),
        node("park", name="Het Lommer in"),
        node("park", name="Twee lommers"),
    ],
)
def test_a_notion_is_explained_by_its_essence_a_claim_or_the_glossary(explained: dict[str, Any]) -> None:
    terms = [{"name": "lommer", "explanation": "Schaduw.", "keywords": ["lommers"]}]

    assert result("begrippen", [explained], terms=terms).value == "gevonden"
    assert result("begrippen", [explained, node("water", claims=[claim("w")])], terms=terms).value == "deels"
    assert result("begrippen", [node("lommerrijk")], terms=terms).value == "niet"


def test_without_nodes_there_is_nothing_to_explain_or_to_see() -> None:
    for criterion in ("begrippen", "indicatoren", "weg-omhoog", "keten"):
        assert is_nothing(result(criterion, []))


LOOP = [link("bos>groen", why=WHY), link("groen>rust", why=WHY)]


@pytest.mark.parametrize(
    ("back", "value"),
    [(link("rust>bos", why=WHY), "gevonden"), (link("rust>bos"), "niet"), (link("rust>bos", "samen"), "gevonden")],
)
def test_a_loop_is_meant_where_each_of_its_links_is_mutual_or_has_a_reason(back: dict[str, Any], value: str) -> None:
    found = result("lussen", [TOP, STEP, PLACE], [*LOOP, back])

    assert (found.value, [thing.ids for thing in found.looks[0].things]) == (value, [("rust", "groen", "bos")])
    assert [one.ids[:2] for one in found.looks[0].things[0].shown] == ([("rust", "bos")] if value == "niet" else [])


def test_some_loops_may_be_meant_and_without_loops_nothing_is_said() -> None:
    water = [node("water"), node("vis"), TOP, STEP]
    both = [link("groen>rust", "samen"), link("water>vis", why=WHY), link("vis>water")]

    assert result("lussen", water, both).value == "deels"
    assert is_nothing(result("lussen", [TOP, STEP, PLACE], [*LOOP, link("rust>bos", "hoort")]))


def test_indicators_say_by_what_one_sees_a_node() -> None:
    seen, unseen = node("groen", indicators=["Er staan bomen."]), node("water")

    assert [result("indicatoren", nodes).value for nodes in ([seen], [seen, unseen], [unseen])] == ["gevonden", "deels", "niet"]


def test_the_criteria_are_those_of_the_contract_each_with_its_place_and_its_look() -> None:
    asked = criteria()

    assert [one.id for one in asked.criteria] == list(LOOKING)
    assert [one.id for one in asked.questions] == ["plausibel", "gedragen", "inclusief", "ingebed"]
    assert all(place.page and place.section for one in [*asked.criteria, *asked.questions] for place in one.origin)
    assert all(one.title.endswith("?") for one in [*asked.criteria, *asked.questions])
    assert [one.id for one in asked.criteria if not one.nothing] == ["normen-mensbeeld"]  # which always applies


@pytest.mark.parametrize(
    "slip",
    [
        {"questions": [{"id": "a"}]},
        {"criteria": [], "questions": [], "documents": [], "extra": 1},
        {
            "documents": [],
            "criteria": [],
            "questions": [{"id": "a", "title": "A?", "explanation": "b", "missing": "c", "origin": [{"document": "boek"}]}],
        },
    ],
)
def test_criteria_of_the_wrong_shape_are_refused(slip: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Criteria.model_validate(slip)


def test_numbers_are_sentences_and_things_have_names() -> None:
    both = [link("groen>rust", why=WHY), link("groen>rust", "nodig"), link("rust>groen", "samen")]
    small = graph([TOP, node("groen", claims=[claim("c", sources=["boek"])])], both, sources=SOURCES)
    found = {one.criterion.id: one for one in results(small)}

    assert said(found["waarom"]) == ["Met een reden: 1 van de 3 verbanden."]
    assert said(found["bronnen"]) == ["Met een bron: 1 van 1 uitspraak.", "Met een bron: 0 van 1 reden bij een verband."]
    assert verdict(found["wie"]) == "Hier is niets te toetsen"
    look = found["waarom"].looks[0]
    names = [called(small, look, thing) for thing in look.things]
    assert names == ["Rust ↔ Groen", "Groen → Rust (helpt)", "Groen → Rust (nodig)"]
    assert [heading for heading, _, _ in lists(found["bronnen"])] == [
        "Zonder bron: redenen bij een verband",
        "Met een bron: uitspraken",
    ]
    assert places(found["weg-omhoog"].criterion) == ["De sociale basis versterken, bijlage 1, p. 53 en p. 54"]
    assert counted(found["lussen"].looks[0]) == "Zo bedoeld: 0 van 1 kring."


@pytest.mark.parametrize("theory", [shipped(), dorpskracht()], ids=["shipped", "dorpskracht"])
def test_the_same_theory_gives_the_same_text(theory: Theory) -> None:
    text = criteria_text(build_graph(theory))

    assert criteria_text(build_graph(theory)) == text
    for criterion in [*criteria().criteria, *criteria().questions]:
        assert f"\n{criterion.id}: {criterion.title}\n" in text
    assert "%" not in "".join(one.model_dump_json() for one in criteria().criteria)  # no score


def test_a_theory_of_others_is_told_of_as_it_is_drawn() -> None:
    found = {one.criterion.id: one for one in results(build_graph(load(ROOT / "theory" / "haarlem")))}

    assert {name: one.value for name, one in found.items()} == {
        "weg-omhoog": "deels",
        "waarom": "deels",
        "voorwaarden": "deels",
        "aannames": "deels",
        "normen-mensbeeld": "niet",
        "bronnen": "deels",
        "wie": "niet",
        "keten": "deels",
        "begrippen": "gevonden",
        "lussen": "gevonden",
        "indicatoren": "niet",
    }
