"""What people paste and type that YAML takes for something else: named in their words, on its line, with the way out."""

from collections.abc import Callable

import pytest

Problems = Callable[..., list[str]]

FIXED = "een vaste spatie (zoals Word en webpagina's die maken)"
NODES = """\
nodes:
  - {id: rust, level: doel, name: Rust}
  - {id: water, level: stap, name: Water}
"""


@pytest.fixture
def said(problems: Problems) -> Callable[[str], list[str]]:
    """What is said of the small theory in which a node `groen` stands as it is given, from line 4 on."""
    return lambda node: [line.removeprefix("t/nodes.yaml:") for line in problems(nodes=NODES + node)]


Said = Callable[[str], list[str]]


def test_a_space_of_another_kind_in_the_indentation_is_named_and_nothing_is_missed_for_it(said: Said) -> None:
    way_out = "Haal dit teken weg en typ een gewone spatie, of zoek en vervang het in het hele bestand."

    assert said("  - id: groen\n    level: stap\n\u00a0\u00a0\u00a0\u00a0name: Gras\n") == [
        f"6:1: fout: {FIXED} in de inspringing; YAML kent daar alleen een gewone spatie. {way_out} Zo: name: Gras"
    ]


@pytest.mark.parametrize(
    ("node", "place", "what"),
    [
        ("  - id: groen\n  \u202f level: stap\n    name: Gras\n", "5:3", "een smalle vaste spatie in de inspringing"),
        ("  - id: groen\n    level: stap\n\u3000\u3000name: Gras\n", "6:1", "een bijzondere spatie in de inspringing"),
        ("  - id: groen\n    \u200blevel: stap\n    name: Gras\n", "5:5", "een onzichtbare spatie zonder breedte in de inspr"),
        ("\ufeff  - {id: groen, level: stap, name: Gras}\n", "4:1", "een onzichtbaar teken (byte order mark) in de inspringing"),
        ("  -\u00a0id: groen\n    level: stap\n    name: Gras\n", "4:4", f"{FIXED} na het streepje"),
        ("  - id: groen\n    level:\u00a0stap\n    name: Gras\n", "5:11", f"{FIXED} na de dubbele punt"),
        ("  - {id: groen, level: stap, name:\u00a0Gras}\n", "4:35", f"{FIXED} na de dubbele punt"),
    ],
)
def test_every_such_space_is_named_where_yaml_wants_a_plain_one(said: Said, node: str, place: str, what: str) -> None:
    (line,) = said(node)

    assert line.startswith(f"{place}: fout: {what}")


@pytest.mark.parametrize(
    "node",
    [
        "  - {id: groen, level: stap\u00a0, name: Gras\u00a0en riet}\n",
        "  - id: groen\n    level: \u00a0stap\u00a0\n    name\u00a0: Gras\n    page: 3\u00a0\n",
        "  - id: groen\n    level: stap\n    name: Let op:\u00a0gras\n    essence: Gras\u00a0– en\u00a0#riet\n",
        "  - id: groen\n    level: stap\n    name: Gras\n    essence: |\n      Een.\n      \u00a0Twee: \u00a0drie\n",
        "  - id: groen\n    level: stap\n    name: Gras\n    essence: 'Een\n\n      \u00a0twee'\n",
    ],
)
def test_within_a_text_and_at_its_ends_such_a_space_is_no_fault(said: Said, node: str) -> None:
    assert said(node) == []


def test_in_an_id_what_cannot_be_seen_is_named_once(said: Said) -> None:
    assert said("  - {id: gro\u200ben, level: stap, name: Gras}\n") == [
        "4:6: fout: in de waarde van 'id' staat een onzichtbare spatie zonder breedte. Haal dat teken weg. Zo: id: groen"
    ]


@pytest.mark.parametrize(("sign", "what"), [("\t", "een tab"), ("\u00a0\u00a0", FIXED)])
def test_a_line_of_a_text_that_is_not_indented_by_spaces_is_no_fault_of_the_structure(said: Said, sign: str, what: str) -> None:
    assert said(f"  - id: groen\n    level: stap\n    name: Gras\n    essence: |\n      Neem mee:\n{sign}riet\n") == [
        f"9:1: fout: {what} aan het begin van een regel in een tekst van meer regels; YAML kent daar alleen spaties. "
        "Begin de regel met 6 spaties, net als de andere regels van deze tekst. Zo: riet"
    ]


def test_a_tab_within_a_text_is_said_to_become_a_space(said: Said) -> None:
    assert said("  - id: groen\n    level: stap\n    name: Gras\n    essence: |\n      Neem mee:\n      \tgras\n") == [
        "9:7: waarschuwing: een tab in een tekst; op het scherm wordt dat één spatie. "
        "Typ een spatie, of begin de regel met '- ' als het een lijst is."
    ]


@pytest.mark.parametrize("mark", ["–", "—", "−", "•", "·", "*", "‑"])
@pytest.mark.parametrize("gap", [" ", "\t", "\u00a0"])
def test_another_mark_of_a_list_is_named_with_the_hyphen_in_its_place(said: Said, mark: str, gap: str) -> None:
    way_out = "Typ een gewoon koppelteken en een spatie; een tekstverwerker maakt er vaak vanzelf een ander streepje van."
    node = f"  - id: groen\n    level: stap\n    name: Gras\n    keywords:\n      {mark}{gap}riet\n      {mark}{gap}hooi\n"

    assert said(node) == [
        f"{line}:7: fout: '{mark}' staat hier als lijstteken; YAML kent alleen het koppelteken (-). {way_out} Zo: - {word}"
        for line, word in ((8, "riet"), (9, "hooi"))
    ]


def test_a_dash_that_goes_on_with_a_sentence_is_no_mark(said: Said) -> None:
    assert said("  - id: groen\n    level: stap\n    name: Gras\n    essence: Gras\n      – of riet – groeit.\n") == []


FOLDED = (
    "waarschuwing: de regels van deze tekst worden één alinea; de lijst die erin staat gaat verloren. "
    "Zet | achter de sleutel en de hele tekst eronder, ingesprongen. Zo: essence: |"
)


@pytest.mark.parametrize("begin", ["essence: Mee", "essence: >\n      Mee", "essence:"])
@pytest.mark.parametrize("mark", ["–", "•", "1."])
def test_a_list_of_which_yaml_makes_one_line_is_a_warning(said: Said, begin: str, mark: str) -> None:
    node = f"  - id: groen\n    level: stap\n    name: Gras\n    {begin}\n      {mark} riet\n      {mark} hooi\n"

    assert said(node) == [f"7:5: {FOLDED}"]


def test_a_list_under_a_text_has_its_way_out(said: Said) -> None:
    start = "  - id: groen\n    level: stap\n    name: Gras\n"

    assert said(f"{start}    essence: Mee:\n      - riet\n      - hooi\n") == [
        "7:17: fout: dit is geen geldige YAML: een lijst onder een tekst. "
        "Zet | achter de sleutel en de hele tekst met de lijst eronder, ingesprongen."
    ]
    assert said(f"{start}    essence:\n      - riet\n      - hooi\n") == [
        "7:5: fout: bij 'essence' staat een lijst; verwacht wordt tekst. "
        "Zet | achter de sleutel, dan is de lijst eronder deel van de tekst. Zo: essence: |"
    ]


COMMA = "tussen accolades begint na een komma een nieuwe sleutel;"
QUOTES = "Hoort dit bij de waarde ervoor, zet daar dan aanhalingstekens om."


def test_a_comma_in_a_text_between_accolades_is_named_with_the_whole_text_in_quotes(said: Said) -> None:
    assert said("  - {id: groen, level: stap, name: Gras, riet en hooi, essence: Elk jaar, in mei, buiten.}\n") == [
        f"4:42: fout: {COMMA} 'riet en hooi' is er geen. {QUOTES} Zo: name: 'Gras, riet en hooi'",
        f"4:75: fout: {COMMA} 'in mei' is er geen. {QUOTES} Zo: essence: 'Elk jaar, in mei, buiten.'",
    ]


@pytest.mark.parametrize(
    ("pair", "form"),
    [
        ("name: Gras, riet", "name: 'Gras, riet'"),
        ("name: Gras, riet: en dan hooi", "name: 'Gras, riet: en dan hooi'"),
        ("name: 12, 5 of 3", "name: '12, 5 of 3'"),
    ],
)
def test_whatever_follows_a_comma_is_part_of_the_form(said: Said, pair: str, form: str) -> None:
    (line,) = said(f"  - {{id: groen, level: stap, {pair}}}\n")

    assert line.endswith(f"{QUOTES} Zo: {form}")


def test_a_list_without_brackets_between_accolades_gets_brackets(said: Said) -> None:
    assert said("  - {id: groen, level: stap, name: Gras, keywords: riet, hooi}\n") == [
        f"4:58: fout: {COMMA} 'hooi' is er geen. Zet een lijst tussen [ en ]. Zo: keywords: [riet, hooi]"
    ]


def test_an_unknown_key_between_accolades_is_still_an_unknown_key(said: Said) -> None:
    (line,) = said("  - {id: groen, level: stap, name: Gras, kleur: rood}\n")

    assert line.startswith("4:42: fout: onbekende sleutel 'kleur'.")


def smart(sign: str) -> str:
    return (
        f"fout: {sign} is een aanhalingsteken uit een tekstverwerker; voor YAML is dat een letter als alle andere. "
        "Vervang zulke aanhalingstekens om een waarde door rechte: \" of '."
    )


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ("‘", "’"), ("„", "”"), ("«", "»"), ("‟", "“")])
@pytest.mark.parametrize(
    ("node", "place", "form"),
    [
        ("  - {id: groen, level: stap, name: OGras, rietC}\n", "4:36", "name: 'Gras, riet'"),
        ("  - {id: groen, level: stap, name: OGras, riet: en hooiC}\n", "4:36", "name: 'Gras, riet: en hooi'"),
        ("  - id: groen\n    level: stap\n    name: OGras: rietC\n", "6:11", "name: 'Gras: riet'"),
        ("  - id: groen\n    level: OstapC\n    name: Gras\n", "5:5", "level: stap"),
        ("  - {id: groen, level: stap, name: Gras, page: O12C}\n", "4:42", "page: 12"),
        ("  - id: groen\n    OlevelC: stap\n    name: Gras\n", "5:5", "level: stap"),
    ],
)
def test_quotes_of_a_word_processor_are_named_with_the_form_that_is_right(
    said: Said, node: str, place: str, form: str, opens: str, closes: str
) -> None:
    assert said(node.replace("O", opens).replace("C", closes)) == [f"{place}: {smart(opens)} Zo: {form}"]


def test_a_text_that_opens_straight_and_closes_curled_is_named_where_it_closes(said: Said) -> None:
    assert said('  - id: groen\n    level: stap\n    name: "Gras”\n') == [f"6:16: {smart('”')} Zo: name: Gras"]


def test_curled_quotes_around_a_whole_text_are_a_warning_and_within_it_they_are_text(said: Said) -> None:
    start = "  - id: groen\n    level: stap\n"

    assert said(f"{start}    name: “Gras”\n") == [
        "6:11: waarschuwing: deze tekst staat tussen “ en ”; die aanhalingstekens komen zo op het scherm. "
        "Haal ze weg, of zet er rechte aanhalingstekens omheen als ze bij de tekst horen. Zo: name: Gras"
    ]
    assert said(f"{start}    name: ‘Gras’ en ‘riet’\n    essence: '“Gras”'\n") == []


def lost(rest: str) -> str:
    return (
        f"een # na een spatie maakt van de rest van de regel een opmerking: '{rest}' gaat verloren. "
        "Zet aanhalingstekens om de hele tekst; een opmerking schrijft u als '# ', met een spatie, liefst op een eigen regel."
    )


@pytest.mark.parametrize(
    ("text", "place", "rest", "form"),
    [
        ("Spoor #9 is dicht.", "7:20", "#9 is dicht.", "'Spoor #9 is dicht.'"),
        ("#groendoen helpt", "7:14", "#groendoen helpt", "'#groendoen helpt'"),
        ("Kom naar\n      #groendoen in mei", "8:7", "#groendoen in mei", "'Kom naar #groendoen in mei'"),
        ("Kom eens  #étage", "7:24", "#étage", "'Kom eens #étage'"),
    ],
)
def test_a_hash_that_takes_the_rest_of_a_text_is_a_warning(said: Said, text: str, place: str, rest: str, form: str) -> None:
    node = f"  - id: groen\n    level: stap\n    name: Gras\n    essence: {text}\n"

    assert said(node) == [f"{place}: waarschuwing: {lost(rest)} Zo: essence: {form}"]


@pytest.mark.parametrize(
    "node",
    [
        "  - id: groen # eerst\n    level: stap   # opmerking\n    name: Gras ## nog een\n    #page: 3\n",
        "  - id: groen\n    level: stap\n    name: Gras\n    keywords: #alle\n      - riet\n",
        "  - {id: groen, level: stap, name: \"Gras #1\", essence: 'Riet #2'} #laatste\n",
        "  - id: groen\n    level: stap\n    name: Gras#1\n    essence: |\n      Riet #2\n      #3\n",
        "  - id: groen\n    level: stap\n    name: Gras\n#keywords: [riet]\n",
    ],
)
def test_a_remark_and_a_hash_within_a_text_are_no_fault(said: Said, node: str) -> None:
    assert said(node) == []


def test_a_hash_that_takes_the_closing_bracket_is_the_error_itself(said: Said) -> None:
    assert said("  - {id: groen, level: stap, name: Gras, essence: Spoor #9 is dicht.}\n") == [
        f"4:57: fout: {lost('#9 is dicht.')} Zo: essence: 'Spoor #9 is dicht.'"
    ]
    assert said("  - {id: groen, level: stap, name: Spoor # 9}\n") == [f"4:42: fout: {lost('# 9')} Zo: name: 'Spoor # 9'"]


def test_a_hash_in_a_text_that_goes_on_is_the_error_itself(said: Said) -> None:
    (line,) = said("  - id: groen\n    level: stap\n    name: Gras\n    essence: Spoor #9\n      is dicht.\n")

    assert line.startswith(f"7:20: fout: {lost('#9')}")


@pytest.mark.parametrize("node", ["  - id: groen\n    level: stap\n    name:Gras\n", "  - {id: groen, level: stap, name:Gras}\n"])
def test_a_colon_without_a_space_is_named(said: Said, node: str) -> None:
    (line,) = said(node)

    assert line.split(": ", 1)[1] == "fout: na 'name:' ontbreekt een spatie. Zet een spatie na de dubbele punt. Zo: name: Gras"


def test_a_merge_key_is_named_and_what_it_would_bring_is_not_missed(said: Said) -> None:
    assert said("  - <<: {level: stap, name: Gras}\n    id: groen\n") == [
        "4:5: fout: '<<' voegt in sommige YAML een ander blok in; hier is dat niet toegestaan. "
        "Haal de regel weg en schrijf de sleutels zelf op. Zo: level: stap"
    ]


def control(name: str) -> str:
    return (
        f"fout: een onzichtbaar stuurteken ({name}); dat kan niet in XML, in Excel en in een terminal. "
        "Haal het weg, of zet er een spatie voor in de plaats."
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("\\v", "verticale tab, U+000B"),
        ("\\x0B", "verticale tab, U+000B"),
        ("\\u001b", "escape, U+001B"),
        ("\\e", "escape, U+001B"),
        ("\\0", "nul, U+0000"),
        ("\\U00000007", "bel, U+0007"),
        ("\\r", "regelterugloop, U+000D"),
        ("\\N", "regeleinde NEL, U+0085"),
        ("\\L", "regelscheiding, U+2028"),
        ("\\x9f", "U+009F"),
        ("\\uffff", "U+FFFF"),
        ("\\U0001fffe", "U+1FFFE"),
        ("\x0b", "verticale tab, U+000B"),
        ("\x7f", "delete, U+007F"),
        ("\u2028", "regelscheiding, U+2028"),
    ],
)
def test_what_xml_excel_and_terminals_cannot_hold_is_an_error_however_it_is_written(said: Said, written: str, name: str) -> None:
    assert said(f'  - {{id: groen, level: stap, name: "Gras {written}riet"}}\n') == [f"4:42: {control(name)}"]


def test_every_such_sign_is_named_and_a_backslash_before_a_letter_is_none(said: Said) -> None:
    assert said('  - {id: groen, level: stap, "na\\ame": Gras\\v, essence: "C:\\\\v \\t\\n \\a\\b"}\n') == [
        f"4:33: {control('bel, U+0007')}",
        f"4:69: {control('bel, U+0007')}",
        f"4:71: {control('backspace, U+0008')}",
    ]


def test_an_ampersand_before_a_text_is_a_warning_where_nothing_refers_to_it(said: Said) -> None:
    assert said("  - {id: groen, level: stap, name: &hooi gras}\n") == [
        "4:36: waarschuwing: '&hooi' aan het begin van een waarde is voor YAML een anker, en komt niet op het scherm. "
        "Zet aanhalingstekens om de hele tekst; is het een anker, haal het dan weg, want niets verwijst ernaar. Zo: '&hooi gras'"
    ]
    assert said("  - {id: groen, level: stap, name: &gras Gras, essence: *gras}\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("> 50 bewoners", "een > of | aan het begin van een tekst"),
        ("- gras", "een streepje met een spatie waar een waarde hoort"),
    ],
)
def test_a_text_that_begins_with_a_sign_of_yaml_is_told_so(said: Said, text: str, found: str) -> None:
    (line,) = said(f"  - id: groen\n    level: stap\n    name: {text}\n")

    assert line.startswith("6:") and f"dit is geen geldige YAML: {found}. Zet aanhalingstekens" in line
