"""What other programs show of the graph and of the sources: names, organisations, notes and signs come through."""

import json
from typing import Any
from warnings import catch_warnings, simplefilter

import networkx as nx
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter  # type: ignore[import-untyped]
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from pybtex.database import parse_string

from tests import receivers
from theory.downloads import FILES
from theory.downloads.addresses import Addresses
from theory.downloads.references import LOW_COMMA
from theory.graph import TheoryGraph, build_graph
from theory.layout import plain
from theory.model import Theory

NOWHERE = Addresses("", lambda node_id, item_id: f"?{node_id}")
ODD_NAME = "Kunst & cultuur <in> de [buurt] “nu”"
ORGANISATION = "Ministerie van Onderwijs, Cultuur en Wetenschap"
TITLE = 'Een $5, 100% & meer: a_b #1 {x} } ~ ^ \\b `c\' -- d---e “é ř ß” – — ½ 🏠 "q"'
NOTE = "Eerste regel\nER  - geen einde\n\nTI  - geen titel"


@pytest.fixture(scope="module")
def odd() -> TheoryGraph:
    """A theory with names, notes and addresses that programs stumble over."""
    return build_graph(
        Theory.model_validate(
            {
                "title": "Buurt & co",
                "levels": [{"id": "doel", "name": "Doel"}, {"id": "stap", "name": "Stap"}],
                "relations": [{"id": "helpt", "label": "helpt & steunt", "mutual": True}, {"id": "dus", "label": "dus"}],
                "nodes": [
                    {"id": "d", "level": "doel", "name": ODD_NAME, "essence": "Regel een & twee.\n\n- drie\n- vier", "page": 3},
                    {"id": "a", "level": "stap", "name": "Koffie"},
                    {"id": "b", "level": "stap", "name": "Een heel lange naam voor een kleine stap"},
                ],
                "links": [
                    {"from": "a", "to": "d", "relation": "helpt", "why": {"text": "Eén.\n\nTwee < drie ]]> vier."}},
                    {"from": "a", "to": "d", "relation": "dus"},
                    {"from": "b", "to": "d", "relation": "dus"},
                ],
                "sources": [
                    {"id": "ocw", "title": TITLE, "authors": [ORGANISATION, "Jansen, P.", "Bureau {x} & co"], "year": 2024},
                    {"id": "twee", "title": "Wij:\neen titel", "authors": ["Berg, Karijn van den", "A. de Wit"], "note": NOTE},
                    {
                        "id": "adres",
                        "title": "T",
                        "url": "https://x.nl/{id}/a_b%20c?x=1&y=2#d~e",
                        "publisher": "Uit & Geverij, Houten",
                    },
                ],
            }
        )
    )


@pytest.fixture(scope="module", params=["shipped", "odd"])
def graph(request: pytest.FixtureRequest) -> TheoryGraph:
    """Our own theory, and one with everything that goes wrong."""
    made = request.getfixturevalue(request.param)
    return build_graph(made) if isinstance(made, Theory) else made


def written(graph: TheoryGraph, name: str) -> bytes:
    return FILES[name][1](graph, NOWHERE)


def names(graph: TheoryGraph) -> dict[str, str]:
    return {node_id: graph.node(node_id).name for node_id in graph}


def labels(graph: TheoryGraph) -> list[tuple[str, str, str]]:
    return [(link.origin, link.target, graph.relation(link.relation).label) for link in graph.theory.links]


def test_gephi_shows_the_names(graph: TheoryGraph) -> None:
    read = receivers.gephi(written(graph, "graph.graphml"))

    assert (read.nodes, read.links, read.complaints) == (names(graph), labels(graph), [])


def test_cytoscape_shows_the_names_and_whole_texts(graph: TheoryGraph) -> None:
    rows = receivers.cytoscape(written(graph, "graph.graphml")).columns

    assert {node_id: rows[node_id]["name"] for node_id in graph} == names(graph)
    for node_id in graph:
        words = plain(graph.node(node_id).essence or "").split()
        assert rows[node_id].get("essence", "").split() == words
        assert rows[node_id]["sources"] == str(len(graph.node(node_id).sources))
    for number, (origin, target, label) in enumerate(labels(graph), start=1):
        row = rows[f"v{number}"]
        assert row["interaction"] == label
        assert row["name"] == f"{graph.node(origin).name} ({label}) {graph.node(target).name}"


def test_yed_shows_the_names_beside_and_under_each_other(graph: TheoryGraph) -> None:
    boxes, links = receivers.yed(written(graph, "graph.graphml"))
    levels = [level.id for level in graph.theory.levels]

    assert {node_id: box.label for node_id, box in boxes.items()} == names(graph)
    assert links == labels(graph)
    for one in graph:
        assert boxes[one].width > 6 * len(graph.node(one).name)
        for other in graph:
            above = levels.index(graph.node(one).level) - levels.index(graph.node(other).level)
            here, there = boxes[one], boxes[other]
            if above < 0:
                assert here.top + here.height < there.top
            elif above == 0 and one != other:
                assert here.left + here.width < there.left or there.left + there.width < here.left


def test_networkx_reads_the_same_attributes(graph: TheoryGraph) -> None:
    read = nx.parse_graphml(written(graph, "graph.graphml").decode(), force_multigraph=True)

    assert read.graph["title"] == graph.theory.title
    whys = [" ".join(plain(link.why.text).split()) if link.why else None for link in graph.theory.links]
    assert {key: known.get("why") for *_, key, known in read.edges(data=True, keys=True)} == {
        f"v{number}": why for number, why in enumerate(whys, start=1)
    }
    assert {node_id: known["name"] for node_id, known in read.nodes(data=True)} == names(graph)
    assert {node_id: known["label"] for node_id, known in read.nodes(data=True)} == names(graph)
    assert {node_id: known.get("page") for node_id, known in read.nodes(data=True)} == {n: graph.node(n).page for n in graph}
    found = {
        key: (origin, target, known["label"], known["mutual"]) for origin, target, key, known in read.edges(data=True, keys=True)
    }
    assert found == {
        f"v{number}": (link.origin, link.target, relation.label, relation.mutual)
        for number, link in enumerate(graph.theory.links, start=1)
        for relation in [graph.relation(link.relation)]
    }


def as_printed(author: str) -> str:
    """A name in RIS as our theory has it."""
    return author.removesuffix(",").replace(LOW_COMMA, ",")


def test_ris_comes_through_rispy_and_zotero(graph: TheoryGraph) -> None:
    content = written(graph, "sources.ris").decode()
    sources = graph.theory.sources
    records = rispy.loads(content)[-len(sources) :]
    lines = receivers.zotero_records(content)[-len(sources) :]

    for source, record, tags in zip(sources, records, lines, strict=True):
        assert record["id"] == source.id
        assert record["title"] == " ".join(source.title.split()) == tags["TI"][0]
        assert [as_printed(author) for author in record.get("authors", [])] == source.authors
        assert record.get("urls", []) == ([source.url] if source.url else [])
        assert record.get("publisher") == source.publisher
        note = [line for line in (source.note or "").splitlines() if line]
        assert record.get("notes", []) == note
        assert tags.get("N1", [""]) == ["\n".join(note)]


@pytest.mark.parametrize(
    ("author", "family", "given"),
    [
        (ORGANISATION, ORGANISATION, ""),
        ("Raad voor Volksgezondheid, Zorg & Samenleving", "Raad voor Volksgezondheid, Zorg & Samenleving", ""),
        ("VWS, SZW en BZK", "VWS, SZW en BZK", ""),
        ("A. Bos, B. Das en C. Eik", "A. Bos, B. Das en C. Eik", ""),
        ("CBS", "CBS", ""),
        ("Jansen, P.", "Jansen", "P."),
        ("Jansen, P.J.A.", "Jansen", "P.J.A."),
        ("Berg, K. van den", "Berg", "K. van den"),
        ("Den Hoed, Annet", "Den Hoed", "Annet"),
        ("Berg, Karijn van den", "Berg", "Karijn van den"),
    ],
)
def test_an_organisation_with_a_comma_is_no_person_and_a_person_is(
    odd: TheoryGraph, author: str, family: str, given: str
) -> None:
    [source, *_] = odd.theory.sources
    named = source.model_copy(update={"authors": [author]})
    content = written(build_graph(odd.theory.model_copy(update={"sources": [named]})), "sources.ris").decode()
    [record] = rispy.loads(content)
    [read] = record["authors"]

    found = receivers.zotero_creator(read)
    assert (found[0].replace(LOW_COMMA, ","), found[1]) == (family, given)


def test_bibtex_comes_through_pybtex_and_prints_what_was_written(graph: TheoryGraph) -> None:
    entries = parse_string(written(graph, "sources.bib").decode(), "bibtex").entries

    for source in graph.theory.sources:
        entry = entries[source.id]
        assert receivers.typeset(entry.fields["title"]) == " ".join(source.title.split())
        people = entry.persons.get("author", [])
        assert [receivers.typeset(str(person)) for person in people] == source.authors
        assert all(len(person.last_names) == 1 and not person.first_names for person in people)
        assert receivers.typeset(entry.fields.get("note", "")).split() == (source.note or "").split()
        assert receivers.typeset(entry.fields.get("howpublished", "")) == (source.publisher or "")
        url = (source.url or "").replace("{", "%7B").replace("}", "%7D")
        assert entry.fields.get("url", "") == url


STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title><id>t</id>
<updated>2024-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><names variable="author"><name delimiter="; " delimiter-precedes-last="always" name-as-sort-order="all"
form="long"/></names><text variable="title" prefix="|"/><text variable="note" prefix="|"/><text variable="publisher" prefix="|"/>
</layout></bibliography></style>"""


def test_csl_json_comes_through_citeproc(graph: TheoryGraph, tmp_path: Any) -> None:
    (tmp_path / "own.csl").write_text(STYLE)
    read = CiteProcJSON(json.loads(written(graph, "sources.csl.json")))
    with catch_warnings():
        simplefilter("ignore")  # what it says of the style
        style = CitationStylesStyle(str(tmp_path / "own.csl"), validate=False)
        bibliography = CitationStylesBibliography(style, read, formatter.plain)
        for source in graph.theory.sources:
            bibliography.register(Citation([CitationItem(source.id)]))
        entries = [" ".join(str(entry).split()) for entry in bibliography.bibliography()]

    for source, entry in zip(graph.theory.sources, entries, strict=True):
        parts = ["; ".join(source.authors), source.title, source.note, source.publisher]
        for part in filter(None, parts):
            assert plain_quotes(" ".join(part.split())) in plain_quotes(entry)


def plain_quotes(text: str) -> str:
    """Without the difference between quotation marks, which a style is to choose."""
    return text.translate(dict.fromkeys(map(ord, "“”\"‘’'"), "'"))
