"""The address: what is read from a query and what is left out; its twin in the browser has a test of its own."""

from typing import Any
from urllib.parse import parse_qsl, quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.address import HOW, LONGEST_SEARCH, Address, addresses, flat, read, step_addresses
from components.views import parameters
from tests.generated import IDS, selections, theories
from theory.graph import TheoryGraph, build_graph
from theory.model import Theory
from theory.selection import Selection

CONTENT: dict[str, Any] = {
    "title": "t",
    "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}],
    "relations": [{"id": "helpt", "label": "helpt"}],
    "nodes": [
        {"id": "rust", "level": "doel", "name": "Rust", "claims": [{"id": "rust-t1", "text": "Zo is het.", "kind": "feit"}]},
        {
            "id": "groen",
            "level": "stap",
            "name": "Groen",
            "actions": [{"id": "groen-a1", "text": "Plant bomen.", "actors": [{"id": "buren", "named": True}]}],
        },
    ],
    "links": [{"from": "groen", "to": "rust", "relation": "helpt"}],
    "kinds": [{"id": "soort", "name": "Soort"}],
    "actors": [{"id": "buren", "name": "Buren", "kind": "soort"}, {"id": "rijk", "name": "Rijk", "kind": "soort"}],
    "sources": [{"id": "atlas", "title": "Atlas"}],
    "documents": [{"id": "boek", "title": "Boek"}],
    "topics": [{"id": "straten", "title": "Wat is een straat?"}, {"id": "pleinen", "title": "Wat is een plein?"}],
    "collections": [
        {
            "id": "soorten",
            "topic": "straten",
            "title": "Soorten",
            "show": "comparison",
            "items": [{"id": one, "title": one, "document": "boek"} for one in ("laan", "woonerf", "steeg")],
        },
        {
            "id": "geteld",
            "topic": "straten",
            "title": "Geteld",
            "show": "series",
            "items": [
                {"id": "g1", "title": "Lange Straat", "document": "boek", "values": {"2020": 1}},
                {"id": "g2", "title": "Alle", "document": "boek", "values": {"2020": 1}, "reference": True},
            ],
        },
        {"id": "markten", "topic": "pleinen", "title": "Markten", "items": [{"id": "vis", "title": "Vis", "document": "boek"}]},
    ],
    "stories": [
        {"id": "rond", "title": "Rond", "steps": [{"address": "?"}, {"address": "?selectie=groen"}, {"address": "?"}]},
        {"id": "kort", "title": "Kort", "steps": [{"address": "?knoop=rust&modus=lijst"}]},
    ],
}

WALL = "modus=presentatie"

OUTSIDE = ("constructor", "__proto__", "tostring", "hasOwnProperty", "valueOf", "length", "None", "class")
"""Names that objects of JavaScript or Python have, and this theory has not."""


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return build_graph(Theory.model_validate(CONTENT))


def asked(graph: TheoryGraph, query: str) -> tuple[str, list[str]]:
    """The query string of what is shown for `name=value&name=value`, and what was left out."""
    pairs = [(name, value) for name, _, value in (part.partition("=") for part in query.split("&"))]
    address, dropped = read(flat(pairs), graph, parameters(graph))
    return address.query, dropped


@pytest.mark.parametrize(
    "query",
    [
        "selectie=groen&vraag=leunt",
        "verband=groen.rust",
        "knoop=groen&item=groen-a1",
        "knoop=rust&item=rust-t1&modus=embed",
        "weergave=acties&actor=buren,rijk&bij=rust,groen&zoek=bomen&genoemd=1",
        "weergave=actor&actor=rijk",
        "actor=rijk",
        "weergave=bronnen&item=atlas&orde=jaar",
        "modus=lijst",
        "weergave=verdieping",
        "weergave=verdieping&deel=straten",
        "weergave=verdieping&deel=pleinen&item=vis&modus=embed",
        "weergave=verdieping&deel=straten&item=laan&actor=buren&bij=groen,rust&kolommen=laan,steeg,lange-straat",
        "weergave=acties&actor=buren&zoek=bomen&advies=1",
        "weergave=actor&actor=rijk&advies=1",
    ],
)
def test_what_a_theory_has_is_kept_and_written_as_it_was(graph: TheoryGraph, query: str) -> None:
    assert asked(graph, query) == (f"?{query}", [])


@pytest.mark.parametrize("value", OUTSIDE)
@pytest.mark.parametrize(
    "name",
    [
        *("weergave", "selectie", "verband", "knoop", "actor", "bij", "item", "orde", "genoemd", "modus"),
        *("deel", "kolommen", "advies"),
    ],
)
def test_a_name_that_only_the_language_knows_is_unknown(graph: TheoryGraph, name: str, value: str) -> None:
    assert asked(graph, f"{name}={value}") == ("?", [f"{name}={value}"])


@pytest.mark.parametrize("value", OUTSIDE)
def test_a_link_between_names_that_only_the_language_knows_is_unknown(graph: TheoryGraph, value: str) -> None:
    assert asked(graph, f"verband={value}.{value}") == ("?", [f"verband={value}.{value}"])


def test_of_several_values_the_unknown_ones_are_named_and_each_known_one_stands_once(graph: TheoryGraph) -> None:
    assert asked(graph, "weergave=acties&actor=rijk,constructor&actor=rijk,buren") == (
        "?weergave=acties&actor=rijk,buren",
        ["actor=constructor"],
    )


def test_an_item_is_one_of_the_open_node_and_without_a_node_a_source(graph: TheoryGraph) -> None:
    assert asked(graph, "knoop=rust&item=groen-a1") == ("?knoop=rust", ["item=groen-a1"])
    assert asked(graph, "knoop=rust&item=atlas") == ("?knoop=rust", ["item=atlas"])
    assert asked(graph, "weergave=bronnen&item=rust-t1") == ("?weergave=bronnen", ["item=rust-t1"])


TOPIC = "weergave=verdieping&deel=straten"
LEFT_OUT = [
    ("weergave=verdieping&deel=lanen", "weergave=verdieping", ["deel=lanen"]),
    ("weergave=verdieping&deel=lanen&item=laan", "weergave=verdieping", ["deel=lanen", "item=laan"]),
    ("weergave=verdieping&item=laan", "weergave=verdieping", ["item=laan"]),
    (f"{TOPIC}&item=vis", TOPIC, ["item=vis"]),
    (f"{TOPIC}&item=groen-a1", TOPIC, ["item=groen-a1"]),
    (f"{TOPIC}&item=atlas", TOPIC, ["item=atlas"]),
    (f"{TOPIC}&kolommen=laan,vis,g1,lange-straat,alle", f"{TOPIC}&kolommen=laan,lange-straat", ["vis", "g1", "alle"]),
    ("weergave=verdieping&deel=pleinen&kolommen=vis", "weergave=verdieping&deel=pleinen", ["kolommen=vis"]),
    ("weergave=verdieping&kolommen=laan", "weergave=verdieping", ["kolommen=laan"]),
    (f"{TOPIC}&bij=laan,rust&actor=niemand", f"{TOPIC}&bij=rust", ["actor=niemand", "bij=laan"]),
    ("weergave=acties&advies=2", "weergave=acties", ["advies=2"]),
]
"""Addresses of the deepening with what is unknown there, what is shown, and what is named as left out."""


@pytest.mark.parametrize(("query", "shown", "dropped"), LEFT_OUT)
def test_what_a_topic_does_not_have_is_left_out_and_named(graph: TheoryGraph, query: str, shown: str, dropped: list[str]) -> None:
    assert asked(graph, query) == (f"?{shown}", [one if "=" in one else f"kolommen={one}" for one in dropped])


def test_a_node_goes_before_a_topic_and_its_items_are_the_items(graph: TheoryGraph) -> None:
    assert asked(graph, "knoop=rust&weergave=verdieping&deel=straten&item=rust-t1") == ("?knoop=rust&item=rust-t1", [])


def test_only_the_views_that_show_advice_have_it(graph: TheoryGraph) -> None:
    assert asked(graph, f"{TOPIC}&advies=1") == (f"?{TOPIC}", [])
    assert asked(graph, "weergave=bronnen&deel=straten&kolommen=laan&advies=1") == ("?weergave=bronnen", [])


def test_a_theory_without_topics_has_no_deepening() -> None:
    graph = build_graph(Theory.model_validate({**CONTENT, "topics": [], "collections": []}))

    assert asked(graph, "weergave=verdieping&deel=straten") == ("?", ["weergave=verdieping", "deel=straten"])


def test_each_topic_is_a_view_of_its_own() -> None:
    topic = Address(weergave="verdieping", deel="straten", item="laan")

    assert (topic.view, topic.key) == ("verdieping", "verdieping/straten")
    assert (topic.but(deel="", item="").view, topic.but(deel="", item="").key) == ("verdieping", "verdieping")


def test_what_a_view_has_no_use_for_is_left_out_in_silence(graph: TheoryGraph) -> None:
    assert asked(graph, "knoop=rust&actor=rijk&orde=jaar") == ("?knoop=rust", [])
    assert asked(graph, "utm_source=brief&modus=embed") == ("?modus=embed", [])


def test_a_question_without_a_node_is_named(graph: TheoryGraph) -> None:
    assert asked(graph, "vraag=leunt") == ("?", ["vraag=leunt"])
    assert asked(graph, "selectie=niets&vraag=leunt") == ("?", ["selectie=niets", "vraag=leunt"])


MANGLED = [
    ("knoop=groen&amp;modus=embed", "knoop=groen&modus=embed"),
    ("knoop=groen&amp;amp;item=groen-a1&amp;amp;modus=embed", "knoop=groen&item=groen-a1&modus=embed"),
    ("knoop=groen&#038;modus=embed", "knoop=groen&modus=embed"),
    ("knoop=groen%26modus=embed", "knoop=groen&modus=embed"),
    ("knoop=groen%26amp%3Bmodus%3Dembed", "knoop=groen&modus=embed"),
    ("knoop%3Dgroen%26modus%3Dembed", "knoop=groen&modus=embed"),
    ("knoop%253Dgroen%2526modus%253Dembed", "knoop=groen&modus=embed"),
    ("knoop=groen;modus=embed", "knoop=groen&modus=embed"),
    ("knoop=groen?utm_source=brief", "knoop=groen"),
    ("knoop=groen?modus=embed", "knoop=groen&modus=embed"),
    ("?knoop=groen", "knoop=groen"),
    ("knoop=3Dgroen", "knoop=groen"),
    ("modus=embed.", "modus=embed"),
    ("verband=groen.rust.", "verband=groen.rust"),
    ("verband=groen%252Erust", "verband=groen.rust"),
    ("knoop=groen&item=groen-a1)", "knoop=groen&item=groen-a1"),
    ("knoop=groen.&item=groen-a1", "knoop=groen&item=groen-a1"),
    ("weergave=acties&actor=buren%252Crijk", "weergave=acties&actor=buren,rijk"),
    ("weergave=acties&actor=buren%2C%20rijk.", "weergave=acties&actor=buren,rijk"),
    ("weergave=acties&actor=buren;rijk&bij=rust", "weergave=acties&actor=buren,rijk&bij=rust"),
    ("weergave=acties&actor=buren&amp;actor=rijk", "weergave=acties&actor=buren,rijk"),
    ("weergave=verdieping&amp;deel=straten&amp;amp;item=laan", f"{TOPIC}&item=laan"),
    ("weergave=verdieping%26deel=straten%26item=laan", f"{TOPIC}&item=laan"),
    ("weergave=verdieping&deel=straten.&item=laan)", f"{TOPIC}&item=laan"),
    ("weergave=verdieping&deel=3Dstraten&kolommen=laan%252Csteeg.", f"{TOPIC}&kolommen=laan,steeg"),
    ("weergave=verdieping;deel=straten?kolommen=laan;steeg", f"{TOPIC}&kolommen=laan,steeg"),
    (f"{TOPIC}&kolommen=laan&amp;kolommen=lange-straat\u201d", f"{TOPIC}&kolommen=laan,lange-straat"),
    ("weergave=acties&amp;advies=1.", "weergave=acties&advies=1"),
    ("zoek=sociale%2520basis", "weergave=zoek&zoek=sociale+basis"),
    ("zoek=eenzaam&amp;modus=embed", "weergave=zoek&zoek=eenzaam&modus=embed"),
    *[(f"knoop=groen{quote(sign)}", "knoop=groen") for sign in ".,;:!?)]}>\"'/*_\u201d\u2019\u00bb\u2026\u00a0\u200b\n"],
    *[(f"knoop={quote(sign)}groen", "knoop=groen") for sign in "(\"'<\u201c\u2018\u201e\u00ab"],
]
"""Addresses as editors, mails and texts leave them, and what was meant."""


@pytest.mark.parametrize(("query", "meant"), MANGLED)
def test_an_address_that_was_mangled_on_the_way_is_read_as_it_was_meant(graph: TheoryGraph, query: str, meant: str) -> None:
    address, dropped = read(flat(parse_qsl(query, keep_blank_values=True)), graph, parameters(graph))

    assert (address.query, dropped) == (f"?{meant}", [])


@pytest.mark.parametrize("query", ["knoop=groen en rust", "knoop=groenx", "knoop=Groen", "knoop=groen-a1", "modus=embedded"])
def test_what_may_mean_something_else_is_not_guessed(graph: TheoryGraph, query: str) -> None:
    assert asked(graph, query) == ("?", [query])


@pytest.mark.parametrize("words", ["zorg & welzijn", "a&modus=embed", "groen?", '"een tuin"', "groen;rust", "100%"])
def test_a_search_keeps_every_sign(graph: TheoryGraph, words: str) -> None:
    address, _ = read(flat([("zoek", words)]), graph, parameters(graph))

    assert address == Address(weergave="zoek", zoek=words)


def test_words_to_search_for_lead_to_the_search_view_unless_another_is_asked(graph: TheoryGraph) -> None:
    assert asked(graph, "zoek=bomen") == ("?weergave=zoek&zoek=bomen", [])
    assert asked(graph, "weergave=bronnen&zoek=bomen") == ("?weergave=bronnen&zoek=bomen", [])


STEPS = [
    (WALL, f"weergave=schema&{WALL}&stap=1"),
    (f"{WALL}&stap=2", f"selectie=groen&{WALL}&stap=2"),
    (f"{WALL}&stap=3", f"weergave=schema&{WALL}&stap=3"),
    (f"selectie=groen&{WALL}", f"selectie=groen&{WALL}&stap=2"),
    (f"selectie=rust&{WALL}&stap=2", f"selectie=rust&{WALL}&stap=2"),
    (f"{WALL}&verhaal=kort", f"knoop=rust&{WALL}&verhaal=kort&stap=1"),
    (f"weergave=bronnen&{WALL}", f"weergave=bronnen&{WALL}"),
    (f"{WALL}&verhaal=rond&stap=2&scherm=donker&rust=60", f"selectie=groen&{WALL}&verhaal=rond&stap=2&scherm=donker&rust=60"),
    (f"{WALL}&stap=2.", f"selectie=groen&{WALL}&stap=2"),
    ("rust=60&selectie=groen", "selectie=groen&rust=60"),
]
"""What is asked for, and what is shown: a step by its number, a view with the number of the step that it is."""


@pytest.mark.parametrize(("query", "shown"), STEPS)
def test_a_presentation_shows_the_step_that_is_asked_for_and_knows_the_one_that_is_shown(
    graph: TheoryGraph, query: str, shown: str
) -> None:
    assert asked(graph, query) == (f"?{shown}", [])
    assert asked(graph, shown) == (f"?{shown}", [])


@pytest.mark.parametrize("stap", ["0", "4", "1.5", "1e0", "01", "x", "constructor", "²"])
def test_a_step_that_is_not_in_the_story_is_unknown_and_the_first_is_shown(graph: TheoryGraph, stap: str) -> None:
    assert asked(graph, f"{WALL}&stap={stap}") == (f"?weergave=schema&{WALL}&stap=1", [f"stap={stap}"])


def test_a_step_is_one_of_the_story_that_is_asked_for(graph: TheoryGraph) -> None:
    assert asked(graph, f"{WALL}&verhaal=kort&stap=2") == (f"?knoop=rust&{WALL}&verhaal=kort&stap=1", ["stap=2"])
    assert asked(graph, f"{WALL}&verhaal=lang&stap=2") == (f"?selectie=groen&{WALL}&stap=2", ["verhaal=lang"])


@pytest.mark.parametrize("pair", ["verhaal=kort", "stap=1", "scherm=donker"])
def test_only_a_presentation_has_a_story_and_a_dark_screen(graph: TheoryGraph, pair: str) -> None:
    assert asked(graph, pair) == ("?", [pair])
    assert asked(graph, f"modus=lijst&{pair}") == ("?modus=lijst", [pair])


@pytest.mark.parametrize("seconds", ["0", "4", "05", "100000", "5.0", "6e1", "²", ""])
def test_rest_is_a_number_of_seconds_within_reason(graph: TheoryGraph, seconds: str) -> None:
    assert asked(graph, f"rust={seconds}") == ("?", [f"rust={seconds}"] if seconds else [])


def test_what_is_shown_is_the_same_however_it_is(graph: TheoryGraph) -> None:
    plain = Address(selectie="groen")

    assert plain.but(**dict.fromkeys(HOW, "1")).shown == plain
    assert step_addresses(graph, parameters(graph)) == [Address(), plain, Address()]
    assert step_addresses(graph, parameters(graph), "kort") == [Address(knoop="rust")]


def test_without_stories_a_presentation_is_the_view_itself() -> None:
    graph = build_graph(Theory.model_validate({**CONTENT, "stories": []}))

    assert asked(graph, WALL) == (f"?{WALL}", [])
    assert asked(graph, f"selectie=groen&{WALL}&stap=1") == (f"?selectie=groen&{WALL}", ["stap=1"])


def test_a_node_has_a_view_of_its_own_on_the_wall() -> None:
    assert Address(knoop="rust").key == "knoop/rust"
    assert Address(knoop="rust", modus="presentatie").key == "wand/rust"
    assert Address(knoop="rust", modus="presentatie").view == "knoop"


def test_a_search_has_an_end(graph: TheoryGraph) -> None:
    longest = "é" * LONGEST_SEARCH

    assert read({"zoek": longest}, graph, parameters(graph)) == (Address(weergave="zoek", zoek=longest), [])
    assert read({"zoek": longest + "x"}, graph, parameters(graph)) == (Address(), [f"zoek={longest}x"])


def test_files_are_given_the_address_of_each_node_and_item() -> None:
    known, unknown = addresses("https://voorbeeld.nl/"), addresses("")

    assert (known.base, unknown.base) == ("https://voorbeeld.nl/", "")
    assert known.item("straten", "laan") == "https://voorbeeld.nl/?weergave=verdieping&deel=straten&item=laan"
    assert unknown.item("straten", "laan") == "?weergave=verdieping&deel=straten&item=laan"
    assert known.of("rust", "rust-t1") == "https://voorbeeld.nl/?knoop=rust&item=rust-t1"
    assert known.of("rust", "") == "https://voorbeeld.nl/?knoop=rust"
    assert unknown.of("rust", "rust-t1") == "?knoop=rust&item=rust-t1"


def test_a_selection_and_its_address_say_the_same() -> None:
    address = Address(weergave="acties", modus="embed")
    selection = Selection(("buren", "rijk"), ("groen",), "bomen", True)

    assert address.choosing(selection).query == "?weergave=acties&actor=buren,rijk&bij=groen&zoek=bomen&genoemd=1&modus=embed"
    assert address.choosing(selection).selection == selection
    assert address.choosing(Selection()) == address


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_in_any_theory_an_address_that_was_read_is_read_as_itself(data: st.DataObject) -> None:
    graph = build_graph(data.draw(theories()))
    names = [*IDS, "acties", "bronnen", "actor", "zoek", "__proto__", "leunt", "1", "jaar", "constructor.valueof"]
    given_names = st.sampled_from(list(vars(Address())))
    given_values = st.dictionaries(given_names, st.lists(st.sampled_from(names), min_size=1, max_size=3).map(",".join))
    address, _ = read(data.draw(given_values), graph, parameters(graph))

    assert read({name: value for name, value in vars(address).items() if value}, graph, parameters(graph)) == (address, [])


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_in_any_theory_a_selection_survives_its_address(data: st.DataObject) -> None:
    theory = data.draw(theories().filter(lambda theory: any(node.actions for node in theory.nodes)))
    graph = build_graph(theory)
    selection = data.draw(selections(theory))
    address = Address(weergave="acties").choosing(selection)

    assert read({name: value for name, value in vars(address).items() if value}, graph, parameters(graph)) == (address, [])
    assert address.selection == selection


def test_a_group_session_has_a_page_of_its_own_by_a_code_that_could_be_one(graph: TheoryGraph) -> None:
    asking = [{"id": "al", "text": "Doen wij dit al?", "answers": ["Nee", "Ja"]}]
    talking = build_graph(Theory.model_validate({**CONTENT, "questions": asking}))

    assert asked(talking, "weergave=gesprek&sessie=ABC234") == ("?weergave=gesprek&sessie=ABC234", [])
    assert Address(weergave="gesprek", bij="groen", sessie="ABC234").key == "sessie"
    for code in ("abc234", "ABC23", "ABC230", "ABCI23", "../../x"):
        assert asked(talking, f"weergave=gesprek&sessie={code}") == ("?weergave=gesprek", [f"sessie={code}"])
    assert asked(graph, "knoop=rust&sessie=ABC234") == ("?knoop=rust", [])
