"""The small theory to begin with: right as it is written, and a slip on the way from there is answered as one would want."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.theories import shipped
from theory.load import check, load
from theory.starting import STARTER, NotAName, NotEmpty, start

Write = Callable[..., Path]

TEXT = STARTER.read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("ons-dorp")


def test_it_passes_the_check_without_a_warning_wherever_it_is_written(folder: Path) -> None:
    written = start(folder)

    assert written == folder / "theory.yaml"
    assert check(folder).problems == []


def test_it_has_one_of_everything_that_a_theory_needs_and_is_tied_to_the_national_one(folder: Path) -> None:
    start(folder)
    theory = load(folder)
    claims = [claim for node in theory.nodes for claim in node.claims]
    actions = [action for node in theory.nodes for action in node.actions]
    cited = {source for action in actions for source in action.sources}

    assert (len(theory.levels), len(theory.nodes), len(theory.links)) == (3, 4, 3)
    assert [(claim.kind, bool(claim.on)) for claim in claims] == [("aanname", True), ("voorwaarde", False)]
    assert any(node.indicators for node in theory.nodes)
    assert theory.actors and actions and cited == {source.id for source in theory.sources}
    assert theory.corresponds_to == "sociale-basis"
    assert all(node.corresponds for node in theory.nodes)
    assert all(link.why for link in theory.links)


def test_every_key_of_a_theory_in_it_is_explained_in_dutch() -> None:
    """A remark stands before each list, and a remark is all that is not YAML."""
    lines = TEXT.splitlines()
    keys = [
        number
        for number, line in enumerate(lines)
        if re.match(r"(title|corresponds_to|levels|relations|nodes|links|kinds):", line)
    ]

    assert [lines[number] for number in keys if not lines[number - 1].startswith("# ")] == []


def test_the_building_blocks_that_it_offers_are_those_of_the_national_theory() -> None:
    found = re.search(r"Kies uit:\n((?:# .*\n)+?)nodes:", TEXT)
    assert found

    assert set(re.findall(r"[a-z-]{3,}", found[1])) == {node.id for node in shipped().nodes}


def test_it_says_with_its_own_folder_how_it_is_checked(folder: Path) -> None:
    assert "python app.py check ons-dorp\n" in start(folder).read_text("utf-8")


@pytest.mark.parametrize("name", ["Ons dorp", "2dorp", "ons_dorp"])
def test_a_folder_whose_name_cannot_be_an_id_is_refused_and_not_made(folder: Path, name: str) -> None:
    with pytest.raises(NotAName, match=f"'{name}' kan geen naam van een theorie zijn"):
        start(Path(name))
    assert list(Path().iterdir()) == []


def test_nothing_is_written_where_something_stands(folder: Path) -> None:
    folder.mkdir()
    start(folder)
    (folder / "theory.yaml").write_text("eigen werk", "utf-8")
    Path("bestand").write_text("", "utf-8")

    for taken in (folder, Path("bestand")):
        with pytest.raises(NotEmpty, match=f"{taken}: hier staat al iets"):
            start(taken)
    assert (folder / "theory.yaml").read_text("utf-8") == "eigen werk"


SLIPS = {
    "a value against its colon": (
        ("    name: Buren kennen", "    name:Buren kennen"),
        "fout: na 'name:' ontbreekt een spatie. Zet een spatie na de dubbele punt. Zo: name: Buren kennen elkaar",
    ),
    "a tab": (
        ("    name: Buren kennen", "\tname: Buren kennen"),
        "fout: een tab in de inspringing; YAML kent alleen spaties. Vervang de tab door twee spaties.",
    ),
    "a space from a word processor": (
        ("    name: Buren kennen", "\u00a0\u00a0\u00a0\u00a0name: Buren kennen"),
        "fout: een vaste spatie (zoals Word en webpagina's die maken) in de inspringing; YAML kent daar alleen een gewone spatie. "
        "Haal dit teken weg en typ een gewone spatie, of zoek en vervang het in het hele bestand. Zo: name: Buren kennen elkaar",
    ),
    "one space too many": (
        ("    mention: dat buren elkaar", "     mention: dat buren elkaar"),
        "fout: dit is geen geldige YAML: deze regel springt verder in dan de sleutel erboven. Laat sleutels van hetzelfde blok even "
        "ver inspringen.",
    ),
    "one space too few": (
        ("    mention: dat buren elkaar", "   mention: dat buren elkaar"),
        "fout: dit is geen geldige YAML: de inspringing klopt hier niet. Laat sleutels van hetzelfde blok even ver inspringen.",
    ),
    "a colon in a text": (
        ("essence: Mensen uit de buurt", "essence: 'Gastvrij': mensen uit de buurt"),
        "fout: dit is geen geldige YAML: in deze tekst staat een dubbele punt. Zet aanhalingstekens om de hele tekst. Zo: essence: "
        "'''Gastvrij'': mensen uit de buurt ontvangen wie binnenkomt.'",
    ),
    "curly quotation marks around the title": (
        ("title: Verandertheorie van onze gemeente", "title: “Verandertheorie van onze gemeente”"),
        "waarschuwing: deze tekst staat tussen “ en ”; die aanhalingstekens komen zo op het scherm. Haal ze weg, of zet er rechte "
        "aanhalingstekens omheen als ze bij de tekst horen. Zo: title: Verandertheorie van onze gemeente",
    ),
    "an apostrophe that begins a text": (
        ("    name: Doel\n", "    name: 's Zomers buiten\n"),
        "fout: dit is geen geldige YAML: een aanhalingsteken of apostrof aan het begin van een tekst; wat het afsluit staat pas op "
        'regel 36. Zet dubbele aanhalingstekens om de hele tekst. Zo: name: "\'s Zomers buiten"',
    ),
    "quotation marks around a part": (
        ("text: Vraag mensen persoonlijk of", 'text: "Vraag mensen persoonlijk" of'),
        "fout: dit is geen geldige YAML: na een tekst tussen aanhalingstekens staat nog iets. Zet aanhalingstekens om de hele tekst. "
        "Zo: text: '\"Vraag mensen persoonlijk\" of zij een ochtend willen helpen.'",
    ),
    "a number sign in a text": (
        ("Mensen uit de buurt ontvangen", "Mensen uit buurt #1 ontvangen"),
        "waarschuwing: een # na een spatie maakt van de rest van de regel een opmerking: '#1 ontvangen wie binnenkomt.' gaat "
        "verloren. Zet aanhalingstekens om de hele tekst; een opmerking schrijft u als '# ', met een spatie, liefst op een eigen "
        "regel. Zo: essence: 'Mensen uit buurt #1 ontvangen wie binnenkomt.'",
    ),
    "a remark without its sign": (
        ("# Wie er iets doet", "Wie er iets doet"),
        "fout: dit is geen geldige YAML: na deze sleutel ontbreekt de dubbele punt. Schrijf 'sleutel: waarde'; is dit uitleg, zet er "
        "dan # voor.",
    ),
    "a block copied without its hyphen": (
        ("  - id: vrijwilligers\n", "    id: vrijwilligers\n"),
        "fout: hier begint 'id' opnieuw (eerder op regel 83). Begint hier iets nieuws, zet er dan een koppelteken en een spatie voor, "
        "en laat de rest even ver inspringen. Zo: - id: vrijwilligers",
    ),
    "a hyphen against its key": (
        ("  - id: vrijwilligers\n", "  -id: vrijwilligers\n"),
        "fout: dit is geen geldige YAML: na het koppelteken ontbreekt een spatie. Zet een spatie tussen het koppelteken en de sleutel. "
        "Zo: - id: vrijwilligers",
    ),
    "a dash for a hyphen": (
        ("  - id: vrijwilligers\n", "  – id: vrijwilligers\n"),
        "fout: '–' staat hier als lijstteken; YAML kent alleen het koppelteken (-). Typ een gewoon koppelteken en een spatie; een "
        "tekstverwerker maakt er vaak vanzelf een ander streepje van. Zo: - id: vrijwilligers",
    ),
    "a capital in an id, once": (
        ("  - id: vrijwilligers\n", "  - id: Vrijwilligers\n"),
        "fout: 'Vrijwilligers' kan geen id zijn. Een id begint met een kleine letter en bevat verder alleen kleine letters, cijfers en "
        "koppeltekens; dus geen punt, spatie of hoofdletter. Zo: id: vrijwilligers",
    ),
    "a bracket that is not closed": (
        ("corresponds: [ruimte]", "corresponds: [ruimte"),
        "fout: dit is geen geldige YAML: een haakje of komma ontbreekt. Sluit de lijst met ] of het blok met }.",
    ),
    "a list without brackets": (
        ("corresponds: [ruimte]", "corresponds: ruimte"),
        "fout: bij 'corresponds' staat tekst; verwacht wordt een lijst. Zet de waarden tussen [ en ], of elk op een eigen regel achter "
        "een streepje. Zo: corresponds: [ruimte]",
    ),
    "a building block misspelt": (
        ("corresponds: [ruimte]", "corresponds: [ruimtte]"),
        "fout: in de theorie 'sociale-basis' is geen onderdeel 'ruimtte'. Bedoelde u 'ruimte'?",
    ),
    "the other theory misspelt": (
        ("corresponds_to: sociale-basis", "corresponds_to: sociale-bassis"),
        "waarschuwing: de theorie 'sociale-bassis' is hier niet te vinden of niet te lezen; de ids bij 'corresponds' zijn niet "
        "nagekeken. Bedoelde u 'sociale-basis'?",
    ),
    "a link to what is called otherwise": (
        ("    to: open-buurthuis\n    relation", "    to: buurthuis\n    relation"),
        "fout: onbekend onderdeel 'buurthuis'. Bedoelde u 'open-buurthuis'?",
    ),
    "a relation by half its name": (
        ("relation: nodig-voor", "relation: nodig"),
        "fout: onbekende relatie 'nodig'. Bedoelde u 'nodig-voor'?",
    ),
    "a level in the plural": (
        ("    level: resultaat", "    level: resultaten"),
        "fout: onbekend niveau 'resultaten'. Bedoelde u 'resultaat'?",
    ),
    "a key misspelt": (
        ("essence: Mensen uit", "essense: Mensen uit"),
        "fout: onbekende sleutel 'essense'. Bedoelde u 'essence'? Zo: essence: Mensen uit de buurt ontvangen wie binnenkomt.",
    ),
    "a kind misspelt": (
        ("kind: aanname", "kind: anname"),
        "fout: bij 'kind' staat 'anname'; dat kan niet. Bedoelde u 'aanname'? Zo: kind: aanname",
    ),
    "an assumption on a link the wrong way round": (
        ("from: open-buurthuis\n          to: elkaar-kennen", "from: elkaar-kennen\n          to: open-buurthuis"),
        "fout: er is geen verband van 'elkaar-kennen' naar 'open-buurthuis'. Noem de uiteinden van een verband zoals dat bij 'links' "
        "staat, of haal 'on' weg. Zo: on: {from: open-buurthuis, to: elkaar-kennen}",
    ),
    "an actor of one's own": (
        ("          - id: welzijnsorganisatie", "          - id: bewoners"),
        "fout: onbekende partij 'bewoners'. Kies uit: gemeente, welzijnsorganisatie. Of voeg 'bewoners' toe aan 'actors:'. Zo: actors: "
        "[{id: bewoners, name: Bewoners, kind: overheid}]",
    ),
    "yes for true": (
        ("    singular: true\n    kind: overheid", "    singular: ja\n    kind: overheid"),
        "fout: bij 'singular' staat tekst; verwacht wordt true of false. Schrijf true of false. Zo: singular: true",
    ),
    "a list that begins again": (
        ("# Wie er iets doet, en wat voor partij dat is.\n", "nodes:\n  - id: nieuw\n    level: doel\n    name: Nieuw\n"),
        "fout: 'nodes' staat hier dubbel (eerder op regel 63). Zet wat hieronder staat bij wat daar staat, onder één 'nodes:'.",
    ),
    "a block taken away of which a link is left": (
        ("  - from: vrijwilligers\n    to: open-buurthuis", "  - from: gastvrouwen\n    to: open-buurthuis"),
        "fout: onbekend onderdeel 'gastvrouwen'. Kies uit: elkaar-kennen, omzien, open-buurthuis, vrijwilligers. Of voeg 'gastvrouwen' "
        "toe aan 'nodes:'. Zo: nodes: [{id: gastvrouwen, level: doel, name: Gastvrouwen}]",
    ),
}


@pytest.mark.parametrize(("slip", "said"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_answered_with_the_one_line_that_one_would_want(write: Write, slip: tuple[str, str], said: str) -> None:
    right, wrong = slip
    assert TEXT.count(right) == 1
    found = [
        re.sub(r"^t/theory\.yaml:\d+:\d+: ", "", str(one)) for one in check(write(theory=TEXT.replace(right, wrong))).problems
    ]

    assert found == [said]
