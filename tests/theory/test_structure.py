"""Each part by itself: its keys, the kinds of its values, and what is said when they are wrong."""

from collections.abc import Callable

import pytest

from theory.problems import nearest

Problems = Callable[..., list[str]]

TEXT = "verwacht wordt tekst. Zet aanhalingstekens om de waarde."
NUMBER = "verwacht wordt een heel getal. Schrijf alleen cijfers, zonder aanhalingstekens."
LIST = "verwacht wordt een lijst. Zet de waarden tussen [ en ], of elk op een eigen regel achter een streepje."
BLOCK = "verwacht wordt een blok met sleutels. Zet de sleutels met hun waarde tussen { en }, of ingesprongen eronder."

NODE = "nodes:\n  - id: extra\n    level: stap\n    name: Extra\n    {}\nlinks:\n  - {{from: extra, to: rust, relation: helpt}}\n"


def with_node(line: str) -> str:
    """A file with one more node, of which `line` is line 5."""
    return NODE.format(line)


def test_an_unknown_key_is_named_with_the_nearest_one(problems: Problems) -> None:
    said = "fout: onbekende sleutel 'esence'. Bedoelde u 'essence'? Zo: essence: Kort."

    assert problems(x=with_node("esence: Kort.")) == [f"t/x.yaml:5:5: {said}"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("titel: x\n", "1:1: fout: onbekende sleutel 'titel'. Bedoelde u 'title'? Zo: title: x"),
        (
            "terms:\n  - name: a\n    uitleg: b\n    explanation: c\n",
            "3:5: fout: onbekende sleutel 'uitleg'. Kies uit: explanation, keywords, name, page. "
            "Zo: {name: stoep, explanation: De rand van de straat waar men loopt.}",
        ),
        (
            "publication:\n  title: x\n  author: Jansen\n",
            "3:3: fout: onbekende sleutel 'author'. Bedoelde u 'authors'? Zo: authors: [Jansen]",
        ),
        (
            "relations:\n  - id: b\n    label: b\n    received: {one: x, many: y, more: z}\n",
            "4:33: fout: onbekende sleutel 'more'. Kies uit: many, one. Zo: received: {one: helpt erbij, many: helpen erbij}",
        ),
        (
            "links:\n  - from: water\n    too: rust\n    to: rust\n    relation: samen\n",
            "3:5: fout: onbekende sleutel 'too'. Bedoelde u 'to'? Zo: to: rust",
        ),
    ],
)
def test_an_unknown_key_is_found_at_every_depth(problems: Problems, text: str, line: str) -> None:
    assert f"t/x.yaml:{line}" in problems(x=text)


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("essence: 2024", 5, f"bij 'essence' staat een getal; {TEXT} Zo: essence: '2024'"),
        ("quote: 1.5", 5, f"bij 'quote' staat een kommagetal; {TEXT} Zo: quote: '1.5'"),
        ("mention: true", 5, f"bij 'mention' staat true of false; {TEXT} Zo: mention: 'true'"),
        (
            "essence: [a]",
            5,
            "bij 'essence' staat een lijst; verwacht wordt tekst. Schrijf één waarde in plaats van een lijst. "
            "Zo: essence: Elke zaterdag staat er koffie.",
        ),
        (
            "quote: {a: b}",
            5,
            "bij 'quote' staat een blok met sleutels; verwacht wordt tekst. Schrijf één waarde in plaats van een blok. "
            "Zo: quote: Koffie verbindt.",
        ),
        ("page: twaalf", 5, f"bij 'page' staat tekst; {NUMBER} Zo: page: 12"),
        ("page: '31'", 5, f"bij 'page' staat tekst; {NUMBER} Zo: page: 31"),
        ("page: 12.5", 5, f"bij 'page' staat een kommagetal; {NUMBER} Zo: page: 12"),
        ("page: 0", 5, "bij 'page' staat 0; dat is te weinig. Verwacht wordt minstens 1. Zo: page: 12"),
        (
            "essence: ''",
            5,
            "'essence' is leeg. Schrijf er een tekst, of haal de sleutel weg. Zo: essence: Elke zaterdag staat er koffie.",
        ),
        ("sources: bron", 5, f"bij 'sources' staat tekst; {LIST} Zo: sources: [bron]"),
        ("sources: [5]", 15, f"bij 'sources' staat een getal; {TEXT} Zo: sources: [koffieboek]"),
        (
            "claims: [Bomen koelen.]",
            14,
            f"bij 'claims' staat tekst; {BLOCK} Zo: claims: [{{id: bomen-koelen, text: Bomen koelen., kind: oorzaak}}]",
        ),
        (
            "claims: [{id: c, text: d, kind: oorzak}]",
            31,
            "bij 'kind' staat 'oorzak'; dat kan niet. Bedoelde u 'oorzaak'? Zo: kind: oorzaak",
        ),
        (
            "claims: [{id: c, kind: feit}]",
            14,
            "'text' ontbreekt in dit inzicht. Voeg 'text:' toe. Zo: {id: c, text: 'Wie elkaar kent, helpt elkaar.', kind: feit}",
        ),
        (
            "actions: [{id: a, text: b, actors: [school]}]",
            41,
            f"bij 'actors' staat tekst; {BLOCK} Zo: actors: [{{id: school, named: true}}]",
        ),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(problems: Problems, line: str, column: int, said: str) -> None:
    assert problems(x=with_node(line)) == [f"t/x.yaml:5:{column}: fout: {said}"]


def test_a_required_text_left_open_is_not_told_to_use_quotation_marks(problems: Problems) -> None:
    assert problems(x="terms:\n  - name:\n    explanation: x\n") == [
        "t/x.yaml:2:5: fout: bij 'name' staat niets; verwacht wordt tekst. Vul een waarde in, of haal de sleutel weg. "
        "Zo: name: stoep"
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("a.b", "a-b"),
        ("Groen", "groen"),
        ("2groen", "groen"),
        ("-a", "a"),
        ("groen_", "groen"),
        ("een twee", "een-twee"),
        ("café", "cafe"),
        ("文", "inwoners"),
    ],
)
def test_an_id_has_small_letters_digits_and_hyphens_only(problems: Problems, wrong: str, right: str) -> None:
    assert problems(x=f"terms: []\nkinds:\n  - {{id: {wrong}, name: x}}\n") == [
        f"t/x.yaml:3:6: fout: '{wrong}' kan geen id zijn. Een id begint met een kleine letter en bevat verder alleen "
        f"kleine letters, cijfers en koppeltekens; dus geen punt, spatie of hoofdletter. Zo: id: {right}"
    ]


@pytest.mark.parametrize(
    ("key", "value", "near"),
    [
        ("role", "interactie", "Bedoelde u 'interaction'? Zo: role: interaction"),
        (
            "line",
            "gestippeld",
            "Kies uit: dash-dot, dashed, dotted, double, long-dashed, solid, thick, thin. Zo: line: solid",
        ),
        ("shape", "squar", "Bedoelde u 'square'? Zo: shape: square"),
    ],
)
def test_a_word_out_of_a_fixed_list_is_named_with_the_nearest_or_all(problems: Problems, key: str, value: str, near: str) -> None:
    assert problems(x=f"relations:\n  - id: b\n    label: b\n    {key}: {value}\n") == [
        f"t/x.yaml:4:5: fout: bij '{key}' staat '{value}'; dat kan niet. {near}"
    ]


def test_mutual_is_true_or_false(problems: Problems) -> None:
    assert problems(x="relations:\n  - {id: b, label: b, mutual: ja}\n") == [
        "t/x.yaml:2:23: fout: bij 'mutual' staat tekst; verwacht wordt true of false. Schrijf true of false. Zo: mutual: true"
    ]


def test_a_publication_is_a_block_with_a_title(problems: Problems) -> None:
    missing = "'title' ontbreekt in de publicatie. Voeg 'title:' toe. Zo: publication: {title: Buurt in beweging}"

    assert f"t/x.yaml:1:1: fout: {missing}" in problems(x="publication: {year: 2024}\n")
    assert problems(x="publication: Zorg\n") == [
        f"t/x.yaml:1:1: fout: bij 'publication' staat tekst; {BLOCK} Zo: publication: {{title: Zorg}}"
    ]


def test_a_theory_without_a_title_is_told_so_at_the_folder(problems: Problems) -> None:
    theory = "levels: [{id: doel, name: Doel}, {id: stap, name: Stap}]\nrelations: [{id: helpt, label: helpt}]\n"

    assert problems(theory=theory) == [
        "t:1:1: fout: 'title' ontbreekt in de theorie. Voeg 'title:' toe. Zo: title: Buurt in beweging"
    ]


def test_all_mistakes_of_one_part_are_said(problems: Problems) -> None:
    assert problems(x="sources:\n  - id: Bron\n    year: lang geleden\n    pages: [3, vier]\n") == [
        "t/x.yaml:2:5: fout: 'title' ontbreekt in deze bron. Voeg 'title:' toe. Zo: {id: koffieboek, title: Het koffieboek}",
        "t/x.yaml:2:5: fout: 'Bron' kan geen id zijn. Een id begint met een kleine letter en bevat verder alleen "
        "kleine letters, cijfers en koppeltekens; dus geen punt, spatie of hoofdletter. Zo: id: bron",
        f"t/x.yaml:3:5: fout: bij 'year' staat tekst; {NUMBER} Zo: year: 2020",
        f"t/x.yaml:4:16: fout: bij 'pages' staat tekst; {NUMBER} Zo: pages: [12]",
    ]


def test_without_a_near_word_at_most_twelve_are_offered() -> None:
    words = [f"woord{number:02}" for number in range(13)]

    assert nearest("iets", words) == f"Kies uit: {', '.join(words[:12])} enzovoort."
    assert nearest("iets", words[:2]) == "Kies uit: woord00, woord01."
    assert nearest("wrd07", words) == "Bedoelde u 'woord07'?"
    assert nearest("iets", []) == ""


def test_what_a_part_lacks_is_shown_with_what_its_author_wrote_and_with_what_it_refers_to(problems: Problems) -> None:
    missing = "t/x.yaml:1:10: fout: 'kind' ontbreekt in deze partij. Voeg 'kind:' toe. Zo: "
    actor = "actors: [{id: school, name: De school}]\n"

    assert problems(x=actor) == [
        f"{missing}{{id: school, name: De school, kind: inwoners}}, met kinds: [{{id: inwoners, name: Inwoners}}]"
    ]
    assert problems(x=actor, y="kinds: [{id: wij, name: Wij}]\n") == [f"{missing}{{id: school, name: De school, kind: wij}}"]


def test_long_texts_and_those_of_the_wrong_kind_are_not_said_again(problems: Problems) -> None:
    long = "woord " * 20

    assert problems(x=with_node(f"claims: [{{id: C, text: {long}}}]"))[0].endswith(
        "Zo: {id: koffie-t1, text: 'Wie elkaar kent, helpt elkaar.', kind: oorzaak}"
    )
