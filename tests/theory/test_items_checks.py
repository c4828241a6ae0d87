"""What is said of documents, topics, collections and items with which something is wrong."""

from collections.abc import Callable

import pytest

Problems = Callable[..., list[str]]
Said = Callable[..., list[str]]

BESIDE = """\
documents: [{id: boek, title: Boek, pages: 20}]
topics: [{id: dorp, title: Dorp}]
"""
OF = "    topic: dorp\n    title: Over het dorp\n    fields: [{id: rol, label: Rol}]\n    items:\n"
CARDS = f"collections:\n  - id: verhalen\n{OF}"
SERIES = f"collections:\n  - id: verhalen\n    show: series\n{OF}"
ITEM = "      - {id: plein, title: Plein, document: boek, page: 3}\n"


@pytest.fixture
def said(problems: Problems) -> Said:
    """What is said of a collection with these items; the first of them stands on line 7, in a series on line 8."""

    def lines(items: str = ITEM, collection: str = CARDS, beside: str = BESIDE, **files: str) -> list[str]:
        found = problems(beside=beside, items=collection + items, **files)
        return [line.removeprefix("t/items.yaml:").removeprefix("t/beside.yaml:") for line in found]

    return lines


def with_key(pair: str, item: str = ITEM) -> str:
    return item.replace("page: 3", f"page: 3, {pair}")


def test_a_deepening_without_a_mistake_is_not_spoken_of(said: Said) -> None:
    assert said() == []
    assert said(with_key("group: Bezoek, values: {2019: 12.5, 2021: 14}"), SERIES) == []


def test_an_item_says_from_which_document_it_comes(said: Said) -> None:
    bare = "      - {id: plein, title: Plein, text: Een plein.}\n"

    assert said(bare) == [
        "7:9: fout: 'document' ontbreekt in dit item. Voeg 'document:' toe. "
        "Zo: {id: plein, title: Plein, text: Een plein., document: boek}"
    ]


@pytest.mark.parametrize(
    ("pair", "problem"),
    [
        ("nodes: [{id: gron}]", "69: fout: onbekend onderdeel 'gron'. Bedoelde u 'groen'?"),
        ("items: [{id: pleen}]", "69: fout: onbekend item 'pleen'. Bedoelde u 'plein'?"),
        (
            "sources: [boekje]",
            "70: fout: onbekende bron 'boekje'. Voeg 'boekje' toe aan 'sources:'. Zo: sources: [{id: boekje, title: Boekje}]",
        ),
        (
            "actors: [{id: buur}]",
            "70: fout: onbekende partij 'buur'. Voeg 'buur' toe aan 'actors:'. "
            "Zo: actors: [{id: buur, name: Buur, kind: inwoners}], met kinds: [{id: inwoners, name: Inwoners}]",
        ),
        ("also: [{document: boeck}]", "68: fout: onbekend document 'boeck'. Bedoelde u 'boek'?"),
        ("parent: rots", "60: fout: onbekend item 'rots'."),
    ],
)
def test_what_an_item_points_to_is_there(said: Said, pair: str, problem: str) -> None:
    assert [line.removeprefix("7:") for line in said(with_key(pair))] == [problem]


def test_a_document_and_a_topic_that_are_not_there_are_shown_with_the_line_that_adds_them(said: Said) -> None:
    assert said(ITEM.replace("document: boek", "document: krant")) == [
        "7:35: fout: onbekend document 'krant'. Kies uit: boek. Of voeg 'krant' toe aan "
        "'documents:'. Zo: documents: [{id: krant, title: Krant}]"
    ]
    assert said(beside=BESIDE.replace("id: dorp", "id: stad")) == [
        "2:11: fout: in het thema 'stad' staat niets. Voeg een verzameling toe met topic 'stad', of haal het thema weg. "
        "Zo: collections: [{id: over-stad, topic: stad, title: Over stad}]",
        "3:5: fout: onbekend thema 'dorp'. Kies uit: stad. Of voeg 'dorp' toe aan 'topics:'. "
        "Zo: topics: [{id: dorp, title: Dorp}]",
    ]


def test_a_source_is_printed_in_documents_that_are_there(said: Said) -> None:
    assert said(x="sources: [{id: s, title: S, places: [{document: boeck}]}]\n") == [
        "t/x.yaml:1:39: fout: onbekend document 'boeck'. Bedoelde u 'boek'?"
    ]


def test_the_publication_is_a_document_and_no_other_has_its_id(said: Said) -> None:
    printed = "publication: {title: Boek}\n"
    item = ITEM.replace("document: boek", "document: publicatie")
    own = BESIDE.replace("title: Boek, pages: 20}", "title: Boek}, {id: publicatie, title: Ander}")

    assert said(item)[0].startswith("7:35: fout: onbekend document 'publicatie'.")
    assert [line for line in said(item, x=printed) if "document" in line.split("fout")[1]] == []
    assert [line for line in said(beside=own, x=printed) if "publicatie" in line.split("Voeg")[0]] == [
        "1:39: fout: het id 'publicatie' is van de publicatie zelf (zie t/x.yaml, regel 1). "
        "Haal dit document weg, of geef het een ander id als het een ander document is."
    ]


def test_ids_of_items_are_unique_in_the_theory_and_those_of_fields_in_their_collection(said: Said) -> None:
    other = (
        CARDS.removeprefix("collections:\n").replace("verhalen", "meer").replace("{id: rol, label: Rol}", "{id: rol, label: R}")
    )
    twice = CARDS.replace("{id: rol, label: Rol}", "{id: rol, label: Rol}, {id: rol, label: Taak}")

    assert said(ITEM + other + ITEM) == [
        "13:10: fout: het id 'plein' bestaat al (zie t/items.yaml, regel 7). Geef een van beide een ander id."
    ]
    assert said(collection=twice) == [
        "5:38: fout: het id 'rol' bestaat al (zie t/items.yaml, regel 5). Geef een van beide een ander id."
    ]


def test_an_item_answers_only_what_its_collection_asks(said: Said) -> None:
    assert said(with_key("fields: {role: Zorg}")) == [
        "7:69: fout: de verzameling 'verhalen' heeft geen veld 'role'. Bedoelde u 'rol'?"
    ]
    assert said(with_key("fields: {duur: Een uur}")) == [
        "7:69: fout: de verzameling 'verhalen' heeft geen veld 'duur'. Kies uit: rol. Of voeg 'duur' toe aan 'fields:'. "
        "Zo: fields: [{id: duur, label: Duur}]"
    ]


def test_a_parent_stands_in_the_same_collection(said: Said) -> None:
    other = CARDS.removeprefix("collections:\n").replace("verhalen", "meer")
    child = with_key("parent: plein", ITEM.replace("id: plein", "id: bank"))

    assert said(ITEM + child) == []
    assert said(ITEM + other + child) == [
        "13:59: fout: 'plein' staat in een andere verzameling, 'verhalen'; een item kan alleen onderdeel zijn van een item uit "
        "de eigen. Haal 'parent' weg; wat erbij hoort uit een andere verzameling noemt u bij 'items'. "
        "Zo: items: [{id: zoetstad, named: true}]"
    ]


def test_an_item_is_not_part_of_itself_by_a_detour(said: Said) -> None:
    first, second = with_key("parent: bank"), with_key("parent: plein", ITEM.replace("id: plein", "id: bank"))

    assert said(first + second) == [
        "7:60: fout: 'plein' is via zijn 'parent' deel van zichzelf. Haal een van de verwijzingen weg.",
        "8:59: fout: 'bank' is via zijn 'parent' deel van zichzelf. Haal een van de verwijzingen weg.",
    ]


@pytest.mark.parametrize(("pair", "key"), [("values: {2019: 3}", "values"), ("reference: true", "reference")])
def test_numbers_belong_in_a_series(said: Said, pair: str, key: str) -> None:
    assert said(with_key(pair)) == [
        f"7:60: fout: '{key}' hoort bij een cijferreeks, maar de verzameling 'verhalen' wordt getoond als 'cards'. "
        f"Haal '{key}' weg, of toon de verzameling als cijferreeks. Zo: show: series"
    ]


def test_a_unit_belongs_to_a_series(said: Said) -> None:
    (line,) = said(collection=CARDS.replace("    items:", "    unit: euro\n    items:"))

    assert line.startswith("6:5: fout: 'unit' hoort bij een cijferreeks")


def test_in_a_series_each_item_has_a_chart_and_numbers(said: Said) -> None:
    assert said(collection=SERIES) == [
        "8:9: fout: 'group' ontbreekt in dit item van een cijferreeks. Voeg 'group:' toe. Zo: group: Gesprekken op de stoep",
        "8:9: fout: 'values' ontbreekt in dit item van een cijferreeks. Voeg 'values:' toe. Zo: values: {2021: 12.5, 2022: 14}",
    ]


NUMBER = "verwacht wordt een getal. Schrijf alleen cijfers, met een punt voor de decimalen en zonder aanhalingstekens."
YEAR = "Schrijf een jaar in vier cijfers; een jaar zonder getal laat u weg."
COMMA = "tussen accolades begint na een komma een nieuwe sleutel;"


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ("{2019: veel}", f"fout: bij '2019' staat tekst; {NUMBER} Zo: 2019: 12.5"),
        ("{2019: '12,3'}", f"fout: bij '2019' staat tekst; {NUMBER} Zo: 2019: 12.3"),
        ("{2019: true}", f"fout: bij '2019' staat true of false; {NUMBER} Zo: 2019: 12.5"),
        (
            "{2019: }",
            "fout: bij '2019' staat niets; verwacht wordt een getal. Vul een waarde in, of haal de sleutel weg. Zo: 2019: 12.5",
        ),
        ("{19: 3}", f"fout: '19' is geen jaar. {YEAR} Zo: values: {{2021: 12.5}}"),
        ("{2019-2020: 3}", f"fout: '2019-2020' is geen jaar. {YEAR} Zo: values: {{2019: 12.5}}"),
        ("{2019: 3, 2019: 4}", "fout: '2019' staat hier dubbel (eerder op regel 8). Houd er één over."),
        ("{2019: 12,3, 2020: 4}", f"fout: {COMMA} '3' is er geen. Schrijf de decimalen achter een punt. Zo: 2019: 12.3"),
        ("{2019:3}", "fout: na '2019:' ontbreekt een spatie. Zet een spatie na de dubbele punt. Zo: 2019: 3"),
    ],
)
def test_numbers_by_year_are_that(said: Said, values: str, problem: str) -> None:
    (line,) = said(with_key(f"group: Bezoek, values: {values}"), SERIES)

    assert line.split(" ", 1)[1] == problem


ANSWER = "verwacht wordt tekst, of een lijst van teksten."


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("5", f"bij 'rol' staat een getal; {ANSWER} Zet aanhalingstekens om een tekst; zet teksten tussen [ en ]. Zo: rol: '5'"),
        ("", f"bij 'rol' staat niets; {ANSWER} Vul een waarde in, of haal de sleutel weg. Zo: rol: Een buurvrouw van nummer 12."),
        ("[]", "'rol' is leeg. Schrijf er een tekst, of haal de sleutel weg. Zo: rol: Een buurvrouw van nummer 12."),
        ("[a, '']", "'rol' is leeg. Schrijf er een tekst, of haal de sleutel weg. Zo: rol: Een buurvrouw van nummer 12."),
    ],
)
def test_an_answer_is_a_text_or_a_list_of_them(said: Said, answer: str, problem: str) -> None:
    assert said(with_key(f"fields: {{rol: {answer}}}")) == [f"7:69: fout: {problem}"]


def test_the_keys_of_answers_are_ids(said: Said) -> None:
    (line,) = said(with_key("fields: {De rol: Zorg}"))

    assert line.startswith("7:69: fout: 'De rol' kan geen id zijn.") and line.endswith(
        "Zo: fields: {de-rol: Een buurvrouw van nummer 12.}"
    )


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        (
            "{rol: Zorg, en ook hulp}",
            f"{COMMA} 'en ook hulp' is er geen. Hoort dit bij de waarde ervoor, zet daar dan aanhalingstekens om. "
            "Zo: rol: 'Zorg, en ook hulp'",
        ),
        ("{rol:Zorg}", "na 'rol:' ontbreekt een spatie. Zet een spatie na de dubbele punt. Zo: rol: Zorg"),
        ("{rol:\u00a0Zorg}", "na 'rol:' ontbreekt een spatie. Zet een spatie na de dubbele punt. Zo: rol: Zorg"),
        (
            "{“rol”: Zorg}",
            "“ is een aanhalingsteken uit een tekstverwerker; voor YAML is dat een letter als alle andere. "
            "Vervang zulke aanhalingstekens om een waarde door rechte: \" of '. Zo: rol: Zorg",
        ),
    ],
)
def test_what_people_paste_among_answers_is_named_too(said: Said, fields: str, problem: str) -> None:
    (line,) = said(with_key(f"fields: {fields}"))

    assert line.split(" fout: ")[1] == problem


def test_a_question_whose_id_is_a_key_of_ours_is_no_slip(said: Said) -> None:
    fields = CARDS.replace("{id: rol, label: Rol}", "{id: title, label: T}, {id: rol, label: R}, {id: text, label: X}")

    assert said(with_key("fields: {title: Zorg, rol: veel hulp, text: [a, b]}"), fields) == []


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"items": ITEM.replace("page: 3", "page: 33")}, "7:51: fout: pagina 33 bestaat niet: 'boek' telt 20 pagina's."),
        (
            {"items": with_key("also: [{document: boek, page: 21}]")},
            "7:84: fout: pagina 21 bestaat niet: 'boek' telt 20 pagina's.",
        ),
        (
            {"x": "sources: [{id: s, title: S, places: [{document: boek, page: 21}]}]\n"},
            "t/x.yaml:1:55: fout: pagina 21 bestaat niet: 'boek' telt 20 pagina's.",
        ),
    ],
)
def test_no_page_is_beyond_the_end_of_its_document(said: Said, files: dict[str, str], line: str) -> None:
    (found,) = said(**files)

    end = line.split("pagina ")[1].split(" ")[0]
    assert found == f"{line} Controleer de pagina, of de lengte van het document ('pages'). Zo: pages: {end}"


def test_no_page_is_beyond_the_end_of_the_publication_wherever_it_stands(problems: Problems) -> None:
    theory = """\
title: Klein
publication: {title: Boek, pages: 9}
levels: [{id: doel, name: Doel, note: Let op., page: 10}]
relations: [{id: helpt, label: helpt, received: {one: helpt erbij, many: helpen erbij}}]
"""
    nodes = """\
nodes:
  - {id: rust, level: doel, name: Rust, page: 11}
  - id: groen
    level: doel
    name: Groen
    page: 9
    claims: [{id: t1, text: Zo., kind: feit, page: 12}]
    actions: [{id: a1, text: Doe., page: 13}]
"""
    links = "links: [{from: groen, to: rust, relation: helpt, page: 14, why: {text: Zo., page: 15}}]\n"
    rest = """\
sources: [{id: s, title: S, pages: [1, 16]}]
terms: [{name: woord, explanation: Uitleg., page: 17}]
explanation: [{id: e, title: E, text: T, page: 18}]
"""
    found = problems(theory=theory, nodes=nodes, links=links, rest=rest)

    assert sorted(int(line.split("pagina ")[1].split(" ")[0]) for line in found) == list(range(10, 19))
    assert all("'publicatie' telt 9 pagina's" in line for line in found)


def test_what_may_stand_in_a_file_that_cannot_be_read_is_not_missed(said: Said) -> None:
    found = said(with_key("parent: bank, items: [{id: muur}]"), kapot="a: b: c\n")

    assert [line.split(":")[0] for line in found] == ["t/kapot.yaml"]


ASSUMED = """\
nodes:
  - id: extra
    level: stap
    name: Extra
    claims: [{{id: t1, text: Zo., kind: {kind}, on: {{from: {ends[0]}, to: {ends[1]}}}}}]
links: [{{from: extra, to: rust, relation: helpt, why: {{text: Zo.}}}}]
"""


@pytest.mark.parametrize(
    ("kind", "ends", "problem"),
    [
        ("aanname", ("groen", "rust"), ""),
        (
            "feit",
            ("groen", "rust"),
            "5:46: fout: 't1' noemt bij 'on' een verband, maar is geen aanname: 'kind' is 'feit'. "
            "Haal 'on' weg, of maak er een aanname van. Zo: kind: aanname",
        ),
        (
            "aanname",
            ("rust", "groen"),
            "5:49: fout: er is geen verband van 'rust' naar 'groen'. "
            "Noem de uiteinden van een verband zoals dat bij 'links' staat, of haal 'on' weg. Zo: on: {from: groen, to: rust}",
        ),
        ("aanname", ("groen", "ruist"), "5:67: fout: onbekend onderdeel 'ruist'. Bedoelde u 'rust'?"),
    ],
)
def test_an_assumption_may_be_about_a_link_that_is_there_and_nothing_else_may(
    problems: Problems, kind: str, ends: tuple[str, str], problem: str
) -> None:
    found = problems(x=ASSUMED.format(kind=kind, ends=ends))

    assert [line.removeprefix("t/x.yaml:") for line in found] == ([problem] if problem else [])


LAID = CARDS.replace("items:", "intro: |\n      Een.\n\n      Twee.\n    items:")


def warned(said: Said, items: str = ITEM, collection: str = CARDS, **files: str) -> list[str]:
    return [line for line in said(items, collection, **files) if "waarschuwing" in line]


def test_texts_and_introductions_may_be_laid_out_and_answers_are_one_paragraph(said: Said) -> None:
    laid = "        text: |\n          Een.\n\n          Twee.\n"
    answer = "        fields:\n          rol: |\n            Een.\n\n            Twee.\n"
    plain = "      - id: plein\n        title: Plein\n        document: boek\n"

    assert warned(said, plain + laid, LAID) == []
    assert warned(said, plain + answer) == [
        "11:16: waarschuwing: bij 'fields' worden alinea's en lijsten niet getoond; de regels komen achter elkaar. "
        "Maak er één alinea van, of zet de tekst bij 'essence', 'text' of 'intro'."
    ]
    assert warned(said, plain + answer.replace("rol:", "text:"), CARDS.replace("id: rol", "id: text")) != []


def test_a_text_a_title_and_a_quote_have_their_measure(said: Said) -> None:
    def words(count: int) -> str:
        return " ".join(["woord"] * count)

    def item(text: int, title: int, quote: str) -> str:
        return with_key(f"text: {words(text)}, quote: {{text: {quote}, by: Eva}}", ITEM.replace("Plein", words(title)))

    assert warned(said, item(120, 12, f"{words(59)}. Ja.")) == []
    over = warned(said, item(121, 13, "Een. Twee. Drie."))
    assert [line.split("waarschuwing: ")[1] for line in over] == [
        "deze titel telt 13 woorden. Maak er hoogstens 12 van, en zeg de rest bij 'text'.",
        "deze tekst telt 121 woorden. Maak er teksten van hoogstens 120 woorden van, één idee per stuk.",
        "dit citaat telt 3 woorden en 3 zinnen. "
        "Citeer hoogstens 2 zinnen en 60 woorden, en zeg de rest in eigen woorden bij 'text'.",
    ]
    assert len(warned(said, item(9, 9, words(61)))) == 1


PRINTED = """\
title: Klein
publication: {title: Blad}
levels: [{id: doel, name: Doel}]
relations: [{id: helpt, label: helpt, received: {one: helpt erbij, many: helpen erbij}}]
"""
ONE_NODE = {"theory": PRINTED, "nodes": "nodes: [{id: rust, level: doel, name: Rust, page: 1}]\n", "links": "links: []\n"}


def test_beside_a_publication_an_item_says_where_it_stands(said: Said) -> None:
    complete = with_key("anchor: Het plein is van")

    assert warned(said, complete, **ONE_NODE) == []
    assert warned(said, complete.replace("page: 3", "section: § 2"), **ONE_NODE) == []
    assert warned(said, ITEM.replace(", page: 3", ""), **ONE_NODE) == [
        "7:9: waarschuwing: 'anchor' ontbreekt in dit item. Voeg 'anchor:' toe: de eerste vier woorden van de gedrukte tekst. "
        "Zo: anchor: In de Lange Straat",
        "7:9: waarschuwing: 'page' en 'section' ontbreken in dit item. "
        "Voeg 'page:' of 'section:' toe: waar het in het document staat. Zo: page: 12",
    ]
    assert warned(said, ITEM.replace(", page: 3", "")) == []


def test_what_an_item_names_is_used(said: Said) -> None:
    beside = BESIDE.replace("pages: 20}", "pages: 20}, {id: krant, title: Krant}")
    more = "sources: [{id: s, title: S}]\nkinds: [{id: k, name: K}]\nactors: [{id: buren, name: Buren, kind: k}]\n"
    naming = with_key("sources: [s], actors: [{id: buren}], also: [{document: krant}]")

    assert warned(said, naming, beside=beside, x=more) == []
    unused = warned(said, beside=beside, x=more)
    assert [line.split("waarschuwing: ")[1].split(". ")[0] for line in unused] == [
        "uit het document 'krant' komt niets",
        "niets verwijst naar de bron 's'",
        "geen actie noemt de partij 'buren'",
    ]
    assert unused[0].endswith("Noem het bij 'document:' van een item, of haal het weg. Zo: document: krant")


def test_a_source_that_another_document_prints_is_there_for_that(said: Said) -> None:
    assert warned(said, x="sources: [{id: s, title: S, places: [{document: boek, section: Verder lezen}]}]\n") == []


def test_a_collection_without_items_is_advised_to_have_some(said: Said) -> None:
    topics = BESIDE.splitlines(keepends=True)[1]
    (line,) = warned(said, items="", collection=CARDS.replace("    items:\n", ""), beside=topics)

    assert line.startswith(
        "2:5: waarschuwing: in de verzameling 'verhalen' staat niets. Voeg items toe, of haal de verzameling weg."
    )
