"""Stories: what is wrong with a step is told on its line, with the nearest that is right."""

from collections.abc import Callable
from pathlib import Path

from components.address import Address, step_addresses
from components.story_judge import judge
from components.views import parameters
from tests.theories import shipped_graph
from theory.load import check

STORY = """stories:
  - id: rondje
    title: Een rondje
    steps:
      - {{address: "{address}", say: Kijk., texts: [{texts}]}}
"""
TEXTS = """nodes:
  - {id: zon, level: stap, name: Zon, claims: [{id: zon-t1, kind: feit, text: De zon schijnt.}]}
links: [{from: zon, to: rust, relation: helpt, why: {text: Zo.}}]
"""


TOPICS = """documents: [{id: boek, title: Het boek}]
topics:
  - {id: straten, title: Over straten}
  - {id: pleinen, title: Over pleinen}
collections:
  - id: soorten
    topic: straten
    title: Soorten
    show: comparison
    items: [{id: laan, title: Een laan, document: boek, page: 1}, {id: steeg, title: Een steeg, document: boek, page: 2}]
  - {id: markten, topic: pleinen, title: Markten, items: [{id: vis, title: Vis, document: boek, page: 3}]}
"""


def found(small: Callable[..., Path], address: str = "?", texts: str = "") -> list[str]:
    folder = small(verhaal=STORY.format(address=address, texts=texts), zon=TEXTS, verdieping=TOPICS)
    return [str(problem) for problem in check(folder, judge).problems if problem.severity == "error"]


def test_a_story_without_mistakes_is_none(small: Callable[..., Path]) -> None:
    assert found(small, "?knoop=zon", "zon-t1") == []
    assert found(small, "?selectie=zon&vraag=leunt") == []


def test_an_unknown_part_of_an_address_is_told_with_the_nearest(small: Callable[..., Path]) -> None:
    assert found(small, "?selectie=zom") == [
        "t/verhaal.yaml:5:10: fout: in het adres '?selectie=zom' is 'selectie=zom' onbekend. Bedoelde u 'selectie=zon'?"
    ]
    assert "is 'selektie' onbekend. Bedoelde u 'selectie'?" in found(small, "?selektie=zon")[0]
    assert "is 'modus' onbekend." in found(small, "?modus=presentatie")[0]
    assert "is 'vraag=leunt' onbekend." in found(small, "?vraag=leunt")[0]


def test_a_step_may_be_a_topic_an_item_in_it_and_columns(small: Callable[..., Path]) -> None:
    for more in (
        "",
        "&deel=straten",
        "&deel=straten&item=laan",
        "&deel=straten&bij=zon,rust&kolommen=laan,steeg",
        "&deel=pleinen",
    ):
        assert found(small, f"?weergave=verdieping{more}") == []


def test_what_a_topic_does_not_have_is_told_with_the_nearest(small: Callable[..., Path]) -> None:
    straten = "?weergave=verdieping&deel=straten"

    assert "is 'deel=straat' onbekend. Bedoelde u 'deel=straten'?" in found(small, "?weergave=verdieping&deel=straat")[0]
    assert "is 'item=lana' onbekend. Bedoelde u 'item=laan'?" in found(small, f"{straten}&item=lana")[0]
    assert "is 'item=vis' onbekend." in found(small, f"{straten}&item=vis")[0]
    assert "is 'kolommen=steg' onbekend. Bedoelde u 'kolommen=steeg'?" in found(small, f"{straten}&kolommen=laan,steg")[0]
    assert "is 'kolommen=vis' onbekend." in found(small, "?weergave=verdieping&deel=pleinen&kolommen=vis")[0]
    assert "is 'deel=straten' onbekend." in found(small, "?deel=straten")[0]
    assert "'zon-t1' staat niet bij wat deze stap toont." in found(small, straten, "zon-t1")[0]


def test_an_address_begins_with_a_question_mark(small: Callable[..., Path]) -> None:
    assert found(small, "https://www.voorbeeld.nl/?selectie=zon") == [
        "t/verhaal.yaml:5:10: fout: 'https://www.voorbeeld.nl/?selectie=zon' is geen adres van een stap; dat begint met "
        "een vraagteken. Kopieer het adres in de browser vanaf het vraagteken; het schema in rust is '?'. "
        "Zo: address: '?selectie=zon'"
    ]


def test_a_text_is_known_and_stands_where_the_step_leads(small: Callable[..., Path]) -> None:
    assert "onbekend inzicht of onbekende actie 'zon-t2'. Bedoelde u 'zon-t1'?" in found(small, "?knoop=zon", "zon-t2")[0]
    assert "'zon-t1' staat niet bij wat deze stap toont." in found(small, "?knoop=water", "zon-t1")[0]
    assert "Er kunnen er hoogstens 3 staan." in found(small, "?knoop=zon", "zon-t1, zon-t1, zon-t1, zon-t1")[0]


def test_the_shipped_story_tells_the_schema_in_some_fifteen_steps() -> None:
    graph = shipped_graph()
    story = graph.story()
    assert story is not None
    steps = step_addresses(graph, parameters(graph))

    assert 12 <= len(steps) <= 18
    assert steps[0] == steps[-1] == Address()
    assert all(step.say and step.notes and len(step.say) <= 110 for step in story.steps)
