"""Search: what is found by which words, in which order."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from theory.graph import TheoryGraph, build_graph
from theory.model import Theory
from theory.search.query import Query
from theory.search.records import Record, found, records
from theory.search.text_matching import folded

CONTENT: dict[str, Any] = {
    "title": "t",
    "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}],
    "nodes": [
        {"id": "rust", "level": "doel", "name": "Rust op straat", "essence": "Minder jeugdcriminaliteit.", "quote": "Stil zijn."},
        {
            "id": "groen",
            "level": "stap",
            "name": "Groen",
            "keywords": ["park"],
            "claims": [{"id": "groen-t1", "text": "Een park geeft rust.", "kind": "feit", "keywords": ["plantsoen"]}],
            "actions": [
                {"id": "groen-a1", "text": "Plant bomen in de wijk.", "keywords": ["loofhout"]},
                {"id": "groen-a2", "text": "Geef cliënten een moestuin in het park."},
            ],
        },
    ],
    "kinds": [{"id": "soort", "name": "Soort", "keywords": ["bestuurders"]}],
    "actors": [
        {"id": "gemeente", "name": "Gemeente", "kind": "soort", "explanation": "Beheert het park.", "keywords": ["raadhuis"]}
    ],
    "sources": [
        {
            "id": "jansen-2020-park",
            "authors": ["J. Jansen", "Éva Vos"],
            "title": "Het park",
            "year": 2020,
            "publisher": "Uitgeverij De Eik",
            "note": "Als gedrukt: Jansn.",
            "keywords": ["plantsoenboek"],
        }
    ],
    "topics": [{"id": "straten", "title": "Straten"}],
    "collections": [
        {
            "id": "stoep",
            "topic": "straten",
            "title": "Stoep",
            "keywords": ["trottoir"],
            "items": [{"id": "bank", "title": "Zitten", "text": "Voor de deur.", "document": "boek", "keywords": ["leuning"]}],
        }
    ],
    "terms": [{"name": "schaduw", "explanation": "Donker onder een boom, zoals in een park.", "keywords": ["lommer"]}],
}


@pytest.fixture(scope="module")
def small() -> TheoryGraph:
    return build_graph(Theory.model_validate(CONTENT))


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


def find(graph: TheoryGraph, words: str) -> list[Record]:
    return found(records(graph), Query.of(words, graph.lexicon))


def ids(graph: TheoryGraph, words: str) -> list[str]:
    return [record.id for record in find(graph, words)]


@pytest.mark.parametrize(
    ("kind", "query", "record"),
    [
        ("nodes", "straat", "rust"),
        ("nodes", "minder", "rust"),
        ("nodes", "stil", "rust"),
        ("terms", "schaduw", "schaduw"),
        ("terms", "donker", "schaduw"),
        ("terms", "lommer", "schaduw"),
        ("claims", "plantsoen rust", "groen-t1"),
        ("actions", "wijk", "groen-a1"),
        ("actions", "loofhout", "groen-a1"),
        ("actors", "gemeente", "gemeente"),
        ("actors", "beheert", "gemeente"),
        ("actors", "raadhuis", "gemeente"),
        ("actors", "bestuurder", "gemeente"),
        ("items", "zitten", "bank"),
        ("items", "deur", "bank"),
        ("items", "leuning", "bank"),
        ("items", "trottoir", "bank"),
        ("sources", "jansen", "jansen-2020-park"),
        ("sources", "2020", "jansen-2020-park"),
        ("sources", "eik", "jansen-2020-park"),
        ("sources", "gedrukt", "jansen-2020-park"),
        ("sources", "plantsoenboek", "jansen-2020-park"),
    ],
)
def test_each_kind_is_found_by_all_that_it_says_and_by_its_keywords(
    small: TheoryGraph, kind: str, query: str, record: str
) -> None:
    assert [(one.kind, one.id) for one in find(small, query)] == [(kind, record)]


def test_kinds_come_in_one_order_and_within_a_kind_that_of_showing(small: TheoryGraph) -> None:
    assert [(record.kind, record.id) for record in records(small)] == [
        ("nodes", "rust"),
        ("nodes", "groen"),
        ("terms", "schaduw"),
        ("claims", "groen-t1"),
        ("actions", "groen-a1"),
        ("actions", "groen-a2"),
        ("actors", "gemeente"),
        ("items", "bank"),
        ("sources", "jansen-2020-park"),
    ]


def test_what_is_found_keeps_that_order(small: TheoryGraph) -> None:
    assert ids(small, "park") == ["groen", "schaduw", "groen-t1", "groen-a2", "gemeente", "jansen-2020-park"]


def test_what_stands_in_a_node_or_a_topic_says_which(small: TheoryGraph) -> None:
    assert [record.node for record in records(small)] == ["rust", "groen", "", "groen", "groen", "groen", "", "straten", ""]


def test_a_part_of_a_word_finds_it(small: TheoryGraph, graph: TheoryGraph) -> None:
    assert ids(small, "criminaliteit") == ["rust"]
    assert ids(small, "uin") == ["groen-a2"]
    assert {"nodes", "claims", "actions", "sources"} <= {record.kind for record in find(graph, "zorger")}


def test_all_words_must_occur_in_whatever_order(small: TheoryGraph) -> None:
    assert ids(small, "park rust") == ids(small, "rust park") == ["groen-t1"]
    assert ids(small, "park bomen") == ["schaduw"]  # 'boom'
    assert ids(small, "park wijk") == []
    assert ids(small, "park xyz") == []


def test_words_may_stand_in_different_parts_of_one_record(small: TheoryGraph) -> None:
    assert ids(small, "vos eik 2020") == ["jansen-2020-park"]
    assert ids(small, "criminaliteit straat stil") == ["rust"]


@pytest.mark.parametrize("query", ["clienten", "cliënten", "CLIËNTEN", "cli\u00adenten", "clie\u0308nten"])
def test_capitals_accents_and_soft_hyphens_make_no_difference(small: TheoryGraph, query: str) -> None:
    assert ids(small, query) == ["groen-a2"]


def test_a_name_with_an_accent_is_found_without(small: TheoryGraph) -> None:
    assert ids(small, "eva") == ["jansen-2020-park"]


@pytest.mark.parametrize("query", ["", " ", "\t\n", "\u00ad", "  \u00a0 "])
def test_a_query_without_words_finds_nothing(small: TheoryGraph, query: str) -> None:
    assert find(small, query) == []


def test_spaces_around_and_between_words_make_no_difference(small: TheoryGraph) -> None:
    assert ids(small, "  park \n  rust ") == ["groen-t1"]


def test_ids_and_pages_are_no_words(small: TheoryGraph) -> None:
    assert ids(small, "groen-t1") == []
    assert ids(small, "feit") == []


def test_everything_in_the_theory_has_one_record(graph: TheoryGraph, shipped: Theory) -> None:
    assert sorted((record.kind, record.id) for record in records(graph)) == sorted(
        [
            *(("nodes", node.id) for node in shipped.nodes),
            *(("claims", claim.id) for node in shipped.nodes for claim in node.claims),
            *(("actions", action.id) for node in shipped.nodes for action in node.actions),
            *(("terms", term.name) for term in shipped.terms),
            *(("actors", actor.id) for actor in shipped.actors),
            *(("items", item.id) for collection in shipped.collections for item in collection.items),
            *(("sources", source.id) for source in shipped.sources),
        ]
    )


@pytest.fixture(scope="module")
def told(shipped: Theory) -> list[tuple[str, str, str]]:
    """Kind, id and the main text of everything in the theory, as written."""
    return [
        *(("nodes", node.id, f"{node.name} {node.essence}") for node in shipped.nodes),
        *(("claims", claim.id, claim.text) for node in shipped.nodes for claim in node.claims),
        *(("actions", action.id, action.text) for node in shipped.nodes for action in node.actions),
        *(("terms", term.name, f"{term.name} {term.explanation}") for term in shipped.terms),
        *(("actors", actor.id, f"{actor.name} {actor.explanation}") for actor in shipped.actors),
        *(("sources", source.id, f"{source.title} {' '.join(source.authors)}") for source in shipped.sources),
    ]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_record_is_found_by_any_parts_of_any_words_of_its_own_text(
    graph: TheoryGraph, told: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    kind, record, text = data.draw(st.sampled_from(told))
    parts = []
    for word in data.draw(st.lists(st.sampled_from(text.split()), min_size=1, max_size=3)):
        start = data.draw(st.integers(0, len(word) - 1))
        parts.append(word[start : data.draw(st.integers(start + 1, len(word)))])
    query = " ".join(parts)
    assume(folded(query).strip())

    assert (kind, record) in [(one.kind, one.id) for one in find(graph, query)]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="abcdéËï-' ", min_size=1), max_size=6), st.text(alphabet="abcdéËï-' ", max_size=5))
def test_what_has_every_word_is_found_before_what_lacks_one(texts: list[str], query: str) -> None:
    nodes = [{"id": f"n{number}", "level": "x", "name": f"x {text}"} for number, text in enumerate(texts)]
    theory = Theory.model_validate({"title": "t", "levels": [{"id": "x", "name": "X"}], "nodes": nodes})
    words = folded(query).split()
    have = [all(word in record.text for word in words) for record in find(build_graph(theory), query)]

    assert have == sorted(have, reverse=True)
    assert sum(have) == sum(bool(words) and all(word in folded(node["name"]) for word in words) for node in nodes)


@pytest.mark.parametrize(
    ("typed", "actors"),
    [
        ("school", ["onderwijsinstellingen", "beroepsopleidingen"]),
        ("scholen", ["onderwijsinstellingen", "beroepsopleidingen"]),
        ("mbo", ["onderwijsinstellingen", "beroepsopleidingen"]),
        ("sportclub", ["verenigingen"]),  # p. 4, 42
        ("Sportvereniging", ["verenigingen"]),
        ("jongerenwerker", ["sociaal-werkers"]),  # p. 4
        ("wijkagent", ["professionals"]),  # p. 4
        ("woonconsulent", ["professionals", "woningcorporaties"]),  # p. 4
        ("docent", ["professionals"]),  # p. 21
        ("burgerinitiatief", ["actieve-inwoners", "lsa-bewoners", "nlzve", "fondsen"]),  # p. 26; then by what means the same
        ("thuiszorg", ["zorgpartijen"]),  # p. 66
        ("raadslid", ["gemeenten", "politiek"]),
        ("UWV", ["uitvoeringsorganisaties"]),
        ("kerk", []),  # a building for which there are uses, p. 31 and 32
        ("buurthuis", []),  # places, p. 4
        ("bibliotheek", []),
        ("GGD", []),
    ],
)
def test_who_is_called_otherwise_is_found_and_whom_the_publication_does_not_have_is_not(
    graph: TheoryGraph, typed: str, actors: list[str]
) -> None:
    assert [record.id for record in find(graph, typed) if record.kind == "actors"] == actors
