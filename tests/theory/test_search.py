"""Search: what is found by which words, in which order."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from theory.graph import TheoryGraph, build_graph
from theory.model import Theory
from theory.search import Record, found, records
from theory.text_matching import folded

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
    "terms": [{"name": "schaduw", "explanation": "Donker onder een boom, zoals in een park.", "keywords": ["lommer"]}],
}


@pytest.fixture(scope="module")
def small() -> list[Record]:
    return records(build_graph(Theory.model_validate(CONTENT)))


@pytest.fixture(scope="module")
def graph(shipped: Theory) -> TheoryGraph:
    return build_graph(shipped)


@pytest.fixture(scope="module")
def everything(graph: TheoryGraph) -> list[Record]:
    return records(graph)


def ids(among: list[Record], query: str) -> list[str]:
    return [record.id for record in found(among, query)]


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
        ("sources", "jansen", "jansen-2020-park"),
        ("sources", "2020", "jansen-2020-park"),
        ("sources", "eik", "jansen-2020-park"),
        ("sources", "gedrukt", "jansen-2020-park"),
        ("sources", "plantsoenboek", "jansen-2020-park"),
    ],
)
def test_each_kind_is_found_by_all_that_it_says_and_by_its_keywords(
    small: list[Record], kind: str, query: str, record: str
) -> None:
    assert [(one.kind, one.id) for one in found(small, query)] == [(kind, record)]


def test_kinds_come_in_one_order_and_within_a_kind_that_of_showing(small: list[Record]) -> None:
    assert [(record.kind, record.id) for record in small] == [
        ("nodes", "rust"),
        ("nodes", "groen"),
        ("terms", "schaduw"),
        ("claims", "groen-t1"),
        ("actions", "groen-a1"),
        ("actions", "groen-a2"),
        ("actors", "gemeente"),
        ("sources", "jansen-2020-park"),
    ]


def test_what_is_found_keeps_that_order(small: list[Record]) -> None:
    assert ids(small, "park") == ["groen", "schaduw", "groen-t1", "groen-a2", "gemeente", "jansen-2020-park"]
    assert ids(small[::-1], "park") == ids(small, "park")[::-1]


def test_what_stands_in_a_node_says_which(small: list[Record]) -> None:
    assert [record.node for record in small] == ["rust", "groen", "", "groen", "groen", "groen", "", ""]


def test_a_part_of_a_word_finds_it(small: list[Record], everything: list[Record]) -> None:
    assert ids(small, "criminaliteit") == ["rust"]
    assert ids(small, "uin") == ["groen-a2"]
    assert {"nodes", "claims", "actions", "sources"} <= {record.kind for record in found(everything, "zorger")}


def test_all_words_must_occur_in_whatever_order(small: list[Record]) -> None:
    assert ids(small, "park rust") == ids(small, "rust park") == ["groen-t1"]
    assert ids(small, "park bomen") == []
    assert ids(small, "park xyz") == []


def test_words_may_stand_in_different_parts_of_one_record(small: list[Record]) -> None:
    assert ids(small, "vos eik 2020") == ["jansen-2020-park"]
    assert ids(small, "criminaliteit straat stil") == ["rust"]


@pytest.mark.parametrize("query", ["clienten", "cliënten", "CLIËNTEN", "cli\u00adenten", "clie\u0308nten"])
def test_capitals_accents_and_soft_hyphens_make_no_difference(small: list[Record], query: str) -> None:
    assert ids(small, query) == ["groen-a2"]


def test_a_name_with_an_accent_is_found_without(small: list[Record]) -> None:
    assert ids(small, "eva") == ["jansen-2020-park"]


@pytest.mark.parametrize("query", ["", " ", "\t\n", "\u00ad", "  \u00a0 "])
def test_a_query_without_words_finds_nothing(small: list[Record], query: str) -> None:
    assert found(small, query) == []


def test_spaces_around_and_between_words_make_no_difference(small: list[Record]) -> None:
    assert ids(small, "  park \n  rust ") == ["groen-t1"]


def test_ids_and_pages_are_no_words(small: list[Record]) -> None:
    assert ids(small, "groen-t1") == []
    assert ids(small, "feit") == []


def test_everything_in_the_theory_has_one_record(everything: list[Record], shipped: Theory) -> None:
    assert sorted((record.kind, record.id) for record in everything) == sorted(
        [
            *(("nodes", node.id) for node in shipped.nodes),
            *(("claims", claim.id) for node in shipped.nodes for claim in node.claims),
            *(("actions", action.id) for node in shipped.nodes for action in node.actions),
            *(("terms", term.name) for term in shipped.terms),
            *(("actors", actor.id) for actor in shipped.actors),
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


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_record_is_found_by_any_parts_of_any_words_of_its_own_text(
    everything: list[Record], told: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    kind, record, text = data.draw(st.sampled_from(told))
    parts = []
    for word in data.draw(st.lists(st.sampled_from(text.split()), min_size=1, max_size=3)):
        start = data.draw(st.integers(0, len(word) - 1))
        parts.append(word[start : data.draw(st.integers(start + 1, len(word)))])
    query = " ".join(parts)
    assume(folded(query).strip())

    assert (kind, record) in [(one.kind, one.id) for one in found(everything, query)]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="abcdéËï-' ", min_size=1), max_size=6), st.text(alphabet="abcdéËï-' ", max_size=5))
def test_what_is_found_has_every_word_and_what_is_not_lacks_one(texts: list[str], query: str) -> None:
    among = [Record("claims", str(number), "", folded(text)) for number, text in enumerate(texts)]
    hits = found(among, query)
    words = query.translate(str.maketrans("éËï", "eei")).split()

    assert all(word in record.text for record in hits for word in words)
    assert all(not words or any(word not in record.text for word in words) for record in among if record not in hits)


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
        ("burgerinitiatief", ["actieve-inwoners"]),  # p. 26
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
    everything: list[Record], typed: str, actors: list[str]
) -> None:
    assert [record.id for record in found(everything, typed) if record.kind == "actors"] == actors
