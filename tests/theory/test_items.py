"""What stands beside the schema: asked for by topic, node and actor, found by a search, and taken along as a table."""

import csv
import io
import json
from typing import Any

import pytest

from tests.theories import dorpskracht, ijsclub
from theory import messages
from theory.citing import Use, uses
from theory.downloads import FILES, downloads, words
from theory.downloads.addresses import Addresses
from theory.downloads.document import document
from theory.downloads.item_rows import items_csv
from theory.graph import TheoryGraph, build_graph
from theory.inventory import inventory
from theory.model import Theory
from theory.search.query import Query
from theory.search.records import KINDS, found, records

ADDRESSES = Addresses("https://x.nl/", lambda *_: "", lambda topic_id, item_id: f"https://x.nl/{topic_id}/{item_id}")


@pytest.fixture(scope="module")
def graph() -> TheoryGraph:
    return build_graph(dorpskracht())


@pytest.fixture(scope="module")
def rows(graph: TheoryGraph) -> list[dict[str, str]]:
    """The lines of `items.csv`, by the names of its columns."""
    text = items_csv(graph, ADDRESSES).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture(scope="module")
def written(graph: TheoryGraph) -> dict[str, Any]:
    """The `theory.json`."""
    data: dict[str, Any] = json.loads(document(graph, ADDRESSES))
    return data


def ids(groups: list[tuple[Any, list[Any]]]) -> dict[str, list[str]]:
    return {collection.id: [item.id for item in items] for collection, items in groups}


def test_a_topic_has_its_collections_in_order_wherever_they_are_written(graph: TheoryGraph) -> None:
    assert [one.id for one in graph.deepening.of_topic("besluiten")] == ["wegen-naar-besluit", "voor-de-avond"]
    assert [one.id for one in graph.deepening.collections] == [
        "kringen",
        "gehoord",
        "wegen-naar-besluit",
        "voor-de-avond",
        "cijfers",
    ]
    assert len(graph.deepening.items_of("dorp")) == 9


def test_a_node_and_an_actor_have_the_items_that_point_to_them_by_collection(graph: TheoryGraph) -> None:
    assert ids(graph.deepening.of_node("dorpshuis")) == {"gehoord": ["gehoord-deur"], "voor-de-avond": ["avond-zaal"]}
    assert ids(graph.deepening.of_actor("wethouder")) == {
        "kringen": ["kring-balie"],
        "gehoord": ["gehoord-formulier"],
        "wegen-naar-besluit": ["besluit-raad"],
        "voor-de-avond": ["avond-terug"],
    }
    assert graph.deepening.of_node("internet") == []


def test_the_publication_is_the_first_document(shipped: Theory) -> None:
    assert shipped.publication
    documents = build_graph(shipped).deepening.documents

    assert next(iter(documents)) == "publicatie"
    assert documents["publicatie"].title == shipped.publication.title


def test_a_theory_without_topics_has_nothing_of_it() -> None:
    graph = build_graph(ijsclub())
    written = json.loads(document(graph, ADDRESSES))

    assert not graph.deepening
    assert [written[key] for key in ("documents", "topics", "collections")] == [[], [], []]
    assert not any(record.kind == "items" for record in records(graph))
    assert messages.INVENTORY_ITEMS[1] not in inventory(graph.theory)


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("rooster dat volstaat", "gehoord-rooster"),  # the title
        ("iedereen veilig binnen", "gehoord-bus"),  # the text
        ("geld en regels", "gehoord-formulier"),  # the heading
        ("de bar werd een keuken", "gehoord-deur"),  # one of the answers
        ("blijf voor de mensen", "gehoord-deur"),  # the quote
        ("ontmoetingsplek", "gehoord-deur"),  # a keyword
        ("ontmoetingsplekken", "gehoord-deur"),  # another form of it
    ],
)
def test_a_search_finds_an_item_by_whatever_it_says(graph: TheoryGraph, words: str, item: str) -> None:
    results = found(records(graph), Query.of(words, graph.lexicon))

    assert [(record.kind, record.id, record.node) for record in results] == [("items", item, "dorp")]


def test_items_stand_after_the_actors_and_before_the_sources() -> None:
    assert KINDS.index("actors") + 1 == KINDS.index("items") == KINDS.index("sources") - 1


def test_a_source_says_in_which_items_it_is_used(graph: TheoryGraph) -> None:
    assert uses(graph) == {
        "veldhuis-2017": [Use(entry="gehoord-deur"), Use(entry="gehoord-formulier")],
        "noordtelling-2019": [Use(entry="gehoord-formulier")],
    }


def test_every_item_is_a_line_of_the_table_and_one_with_numbers_a_line_for_each_year(
    graph: TheoryGraph, rows: list[dict[str, str]]
) -> None:
    expected = [
        (item.title, year, f"https://x.nl/{collection.topic}/{item.id}")
        for collection in graph.deepening.collections
        for item in collection.items
        for year in item.values or [""]
    ]

    assert [(row["Titel"], row["Jaar"], row["Link"]) for row in rows] == expected
    assert list(rows[0]) == list(words.ITEM_COLUMNS)
    assert list(rows[0])[-2:] == ["Link", "Soort"]


def test_a_line_says_all_of_an_item(rows: list[dict[str, str]]) -> None:
    (bus,) = [row for row in rows if row["Titel"] == "De bus wacht even"]
    (form,) = [row for row in rows if row["Titel"] == "Eén bladzijde is genoeg"]
    (key,) = [row for row in rows if row["Titel"] == "Wie heeft de sleutel?"]
    (door,) = [row for row in rows if row["Titel"] == "Een deur die altijd openstaat"]

    assert (bus["Thema"], bus["Verzameling"], bus["Groep"], bus["Soort"]) == (
        "Wat maakt een dorp een dorp?",
        "Gehoord in de dorpen",
        "Onderweg",
        "tekst",
    )
    assert bus["Antwoorden"] == "In welk dorp? Westerlo; Zandhoek\nWat is eraan gedaan? Elke rit duurt tien minuten langer."
    assert (bus["Document"], bus["Paragraaf"], bus["Pagina"]) == ("Het dorpenboek: negen dorpen over zichzelf", "h. 5", "41")
    assert bus["Ook in"] == "Monitor leefbaarheid, § 3.1, p. 14; Dorpenboek, Nawoord, p. 92"
    assert (bus["Onderdelen (genoemd)"], bus["Onderdelen (afgeleid)"]) == (
        "Een buurtbus met eigen chauffeurs",
        "Dorpsgenoten delen ritten",
    )
    assert bus["Opmerking"] == "Het boek schrijft 'Westerloo' en 'Westerlo'."
    assert (form["Partijen (genoemd)"], form["Partijen (afgeleid)"]) == ("Wethouder", "Dorpsraad")
    assert (form["Hoort bij"], form["Bronnen"]) == ("Het dorpsbudget", "Bureau Noordtelling (2019); I. Veldhuis (2017)")
    assert key["Onderdeel van"] == "Een deur die altijd openstaat"
    assert door["Citaat"] == "‘Ik kom voor de krant en blijf voor de mensen.’ (een bewoner van Oosterveen)"
    assert door["Tekst"] == "Het huis in Oosterveen is elke dag open.\nWie er komt, hoeft nergens lid van te zijn."


def test_a_number_is_one_for_a_spreadsheet_and_has_its_unit_and_warnings(graph: TheoryGraph, rows: list[dict[str, str]]) -> None:
    line = next(one for one in items_csv(graph, ADDRESSES).decode("utf-8-sig").splitlines() if ';2017;"30,5";' in one)
    (row,) = [row for row in rows if (row["Titel"], row["Groep"], row["Jaar"]) == ("Zandhoek", "Vrijwilligers", "2020")]

    assert '"Oosterveen"' in line
    assert (row["Waarde"], row["Eenheid"], row["Soort"]) == ("39,5", "per 100 inwoners", "cijfer")
    assert row["Waarschuwing"].startswith("In 2020 telde") and row["Waarschuwing"].endswith("maakt er al verschil.")
    assert not any(row["Jaar"] in ("2018", "2019") for row in rows if row["Titel"] == "Zandhoek")


def test_the_table_is_one_of_the_downloads() -> None:
    assert FILES["items.csv"][0].startswith("text/csv")
    assert downloads(build_graph(dorpskracht()), ADDRESSES)["items.csv"].startswith(b"\xef\xbb\xbf")


def test_theory_json_has_the_deepening_without_the_keys_that_say_nothing(written: dict[str, Any]) -> None:
    items = {item["id"]: item for collection in written["collections"] for item in collection["items"]}

    assert [document["id"] for document in written["documents"]] == ["dorpenboek", "monitor"]
    assert written["topics"][2] == {"id": "tellen", "title": "Hoe gaat het met de dorpen?"}
    assert [field["id"] for field in written["collections"][2]["fields"]] == ["begin", "duur", "sterk", "zwak", "dorpen"]
    assert items["gehoord-rooster"] == {
        "id": "gehoord-rooster",
        "title": "Een rooster dat volstaat",
        "text": "Wie een dag wil overslaan, ruilt met een ander.",
        "group": "Plekken",
        "parent": "gehoord-sleutel",
        "document": "dorpenboek",
        "page": 34,
        "anchor": "Het rooster hangt naast",
        "also": [],
    }
    assert items["gehoord-formulier"]["actors"] == [{"id": "wethouder", "named": True}, {"id": "dorpsraad", "named": False}]
    assert items["ritten-elzerbroek"]["values"] == {"2019": 6, "2020": 2, "2021": 4.5, "2022": 8, "2023": 9.5}
    assert items["ritten-elzerbroek"]["reference"] is True and "reference" not in items["ritten-oosterveen"]
    assert Theory.model_validate({key: value for key, value in written.items() if key in Theory.model_fields}).topics


def test_every_document_of_theory_json_that_an_item_names_is_among_its_documents(shipped: Theory) -> None:
    written = json.loads(document(build_graph(shipped), ADDRESSES))
    items = [item for collection in written["collections"] for item in collection["items"]]
    named = {place["document"] for item in items for place in (item, *item["also"])}

    assert {"publicatie"} < named <= {document["id"] for document in written["documents"]}


def test_the_inventory_counts_the_items_of_each_collection() -> None:
    _, table = inventory(dorpskracht()).split("\n\n")
    head, *lines, total = [line.split() for line in table.splitlines()]

    assert " ".join(head) == "thema verzameling vorm items met bron"
    assert lines[1] == ["dorp", "gehoord", "cards", "5", "2"]
    assert total == ["totaal", "23", "2"]
