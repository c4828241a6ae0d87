"""What could be better: warnings about a theory without errors."""

from collections.abc import Callable

Problems = Callable[..., list[str]]

FRAME = """\
title: Klein
publication: {title: Boek}
levels: [{id: doel, name: Doel}]
relations: [{id: helpt, label: helpt, received: {one: helpt erbij, many: helpen erbij}}]
"""
LINKS = "links: [{from: b, to: a, relation: helpt, page: 1, why: {text: Zo., page: 1}}]\n"
NODES = """\
nodes:
  - {id: a, level: doel, name: A, page: 1}
  - id: b
    level: doel
    name: B
    page: 1
    claims:
      - {id: b-t1, text: Zo is het., kind: feit, page: 2, anchor: Zo is het nu}
    actions:
      - {id: b-a1, text: Doe dit., page: 2, anchor: Doe dit nu eens}
"""


def said(problems: Problems, **files: str) -> list[str]:
    """What is said of the example with these files replaced or added, place first."""
    return [line.removeprefix("t/") for line in problems(**{"theory": FRAME, "nodes": NODES, "links": LINKS, **files})]


def test_a_complete_theory_gets_no_advice(problems: Problems) -> None:
    assert said(problems) == []


def test_a_claim_or_action_says_on_which_page_and_at_which_words_it_stands(problems: Problems) -> None:
    bare = NODES.replace(", page: 2, anchor: Zo is het nu", "").replace(", anchor: Doe dit nu eens", "")

    assert [line.split(" Voeg")[0] for line in said(problems, nodes=bare)] == [
        "nodes.yaml:8:9: waarschuwing: 'anchor' ontbreekt in dit inzicht.",
        "nodes.yaml:8:9: waarschuwing: 'page' ontbreekt in dit inzicht.",
        "nodes.yaml:10:9: waarschuwing: 'anchor' ontbreekt in deze actie.",
    ]


def test_a_theory_of_its_own_has_no_pages_to_give(problems: Problems) -> None:
    own = FRAME.replace("publication: {title: Boek}\n", "")
    bare = NODES.replace(", page: 2, anchor: Zo is het nu", "").replace(", page: 2, anchor: Doe dit nu eens", "")

    assert said(problems, theory=own, nodes=bare) == []


def test_a_link_without_a_reason_is_named_with_both_ends(problems: Problems) -> None:
    bare = "links: [{from: b, to: a, relation: helpt, page: 1}]\n"

    assert said(problems, links=bare) == [
        "links.yaml:1:9: waarschuwing: het verband van 'b' naar 'a' heeft geen 'why'. "
        "Voeg 'why:' toe met de reden; geeft de publicatie er geen, dan kan dit zo blijven. "
        "Zo: why: {text: 'Wie elkaar kent, helpt elkaar.'}"
    ]


def test_a_text_of_more_than_sixty_words_is_counted(problems: Problems) -> None:
    just, over = " ".join(["woord"] * 60), " ".join(["woord"] * 61)
    found = said(problems, nodes=NODES.replace("Zo is het.", just).replace("Doe dit.", over), links=LINKS.replace("Zo.", over))

    advice = "waarschuwing: deze tekst telt 61 woorden. Maak er teksten van hoogstens 60 woorden van, één idee per stuk."
    assert found == [f"links.yaml:1:58: {advice}", f"nodes.yaml:10:20: {advice}"]


def test_a_source_that_nothing_cites_is_named_and_any_citation_counts(problems: Problems) -> None:
    places = [
        {"nodes": NODES.replace("name: A,", "name: A, sources: [boek],")},
        {"nodes": NODES.replace("kind: feit,", "kind: feit, sources: [boek],")},
        {"nodes": NODES.replace("text: Doe dit.,", "text: Doe dit., sources: [boek],")},
        {"links": LINKS.replace("text: Zo.,", "text: Zo., sources: [boek],")},
        {"list": "bibliography: [boek]\n"},
    ]
    source = "sources: [{id: boek, title: Boek}]\n"

    assert said(problems, sources=source) == [
        "sources.yaml:1:12: waarschuwing: niets verwijst naar de bron 'boek'. "
        "Noem hem bij 'sources:' van een tekst of onderdeel, of haal hem weg. Zo: sources: [boek]"
    ]
    assert [said(problems, sources=source, **files) for files in places] == [[]] * 5


def test_an_actor_that_nothing_names_is_named_unless_others_are_part_of_it(problems: Problems) -> None:
    actors = (
        "kinds: [{id: k, name: K}]\nactors:\n  - {id: straat, name: Straat, kind: k, part_of: [buurt]}\n"
        "  - {id: buurt, name: Buurt, kind: k}\n"
    )
    named = NODES.replace("text: Doe dit.,", "text: Doe dit., actors: [{id: straat, named: false}],")

    assert said(problems, actors=actors) == [
        "actors.yaml:3:6: waarschuwing: geen actie noemt de partij 'straat'. Noem haar bij een actie, of haal haar weg. "
        "Zo: actors: [{id: straat, named: true}]"
    ]
    assert said(problems, actors=actors, nodes=named) == []


def test_advice_waits_until_there_are_no_errors(problems: Problems) -> None:
    bare = "links: [{from: b, to: a, relation: help, page: 1}]\n"

    assert [line.split(": ")[1] for line in said(problems, links=bare)] == ["fout"]


def test_a_relation_that_cannot_be_told_from_the_end_that_receives_is_named_with_what_is_read_then(problems: Problems) -> None:
    bare = FRAME.replace(", received: {one: helpt erbij, many: helpen erbij}", "")

    assert said(problems, theory=bare) == [
        "theory.yaml:4:13: waarschuwing: de relatie 'helpt' heeft geen 'received'; in een zin over wie ontvangt staat dan "
        "'B (helpt).'. Voeg 'received:' toe: de woorden na één naam ('one') en na meer namen ('many'). "
        "Zo: received: {one: helpt erbij, many: helpen erbij}"
    ]


def test_a_mutual_relation_and_one_without_links_need_no_words_for_who_receives(problems: Problems) -> None:
    more = "relations: [{id: samen, label: samen, mutual: true}, {id: later, label: later}]\n"

    assert said(problems, x=more + "links: [{from: a, to: b, relation: samen, page: 1, why: {text: Zo., page: 1}}]\n") == []


def test_a_name_of_which_a_word_is_wider_than_its_block_gets_the_advice_of_a_short_one(
    problems: Callable[..., list[str]],
) -> None:
    ids = [f"stap{number}" for number in range(7)]
    links = [f"  - {{from: {one}, to: rust, relation: helpt, why: {{text: Zo.}}}}" for one in ids]

    def found(more: str) -> list[str]:
        nodes = [f"  - {{id: {one}, level: stap, name: Vrijwilligersorganisatieondersteuning{more}}}" for one in ids]
        lines = problems(x="\n".join(["nodes:", *nodes, "links:", *links, ""]))
        return [line for line in lines if "past bij 1280 pixels niet" in line]

    assert len(found("")) == 7
    assert "'Vrijwilligersorganisatieondersteuning'" in found("")[0] and "Zo: short_name: " in found("")[0]
    assert found(", short_name: Steun aan clubs") == []
    assert found(', short_name: "Vrijwilligers\\u00adorganisatie\\u00adonder\\u00adsteuning"') == []
