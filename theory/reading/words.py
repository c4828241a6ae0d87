"""What signs are called, and what PyYAML says, in words of our own."""

# PyYAML's own words: (ours, the way out)
SYNTAX = {
    "mapping values are not allowed here": (
        "een dubbele punt op een plek waar dat niet kan",
        "Zet aanhalingstekens om een tekst met een dubbele punt, of controleer de inspringing.",
    ),
    "could not find expected ':'": (
        "na deze sleutel ontbreekt de dubbele punt",
        "Schrijf 'sleutel: waarde'; is dit uitleg, zet er dan # voor.",
    ),
    "expected <block end>, but found": (
        "de inspringing klopt hier niet",
        "Laat sleutels van hetzelfde blok even ver inspringen.",
    ),
    "expected ',' or": ("een haakje of komma ontbreekt", "Sluit de lijst met ] of het blok met }."),
    "found unexpected end of stream": (
        "een aanhalingsteken wordt niet gesloten",
        "Sluit de tekst met hetzelfde aanhalingsteken.",
    ),
    "found undefined alias": (
        "een * verwijst naar een anker dat er niet is",
        "Zet aanhalingstekens om een tekst die met * begint.",
    ),
    "expected chomping or indentation": (
        "een > of | aan het begin van een tekst",
        "Zet aanhalingstekens om de tekst.",
    ),
    "expected a comment or a line break": (
        "een > of | aan het begin van een tekst",
        "Zet aanhalingstekens om de tekst.",
    ),
    "sequence entries are not allowed here": (
        "een streepje met een spatie waar een waarde hoort",
        "Zet aanhalingstekens om een tekst die met - begint; een lijst begint op een eigen regel.",
    ),
    "but found another document": ("het bestand bevat meer dan één YAML-document", "Haal de regel met --- weg."),
    "found unknown escape character": (
        "een \\ met een teken dat YAML niet kent",
        "Schrijf \\\\ of gebruik enkele aanhalingstekens.",
    ),
    "found character '\\t'": ("een tab; YAML kent alleen spaties", "Vervang de tab door een spatie."),
    "found character": ("een teken waarmee geen waarde kan beginnen", "Zet aanhalingstekens om de tekst."),
}
SYNTAX_LIST = ("een lijst onder een tekst", "Zet | achter de sleutel en de hele tekst met de lijst eronder, ingesprongen.")
SYNTAX_COLON = ("in deze tekst staat een dubbele punt", "Zet aanhalingstekens om de hele tekst.")
SYNTAX_INDENT = (
    "deze regel springt verder in dan de sleutel erboven",
    "Laat sleutels van hetzelfde blok even ver inspringen.",
)
SYNTAX_HYPHEN = ("na het koppelteken ontbreekt een spatie", "Zet een spatie tussen het koppelteken en de sleutel.")
SYNTAX_AFTER_QUOTES = ("na een tekst tussen aanhalingstekens staat nog iets", "Zet aanhalingstekens om de hele tekst.")
SYNTAX_OPEN_QUOTE = (
    "een aanhalingsteken of apostrof aan het begin van een tekst; wat het afsluit staat pas op regel {line}",
    "Zet dubbele aanhalingstekens om de hele tekst.",
)
SYNTAX_QUESTION = ("een vraagteken in een tekst tussen haakjes", "Zet aanhalingstekens om de tekst.")
SYNTAX_OTHER = (
    "hier loopt het vast",
    "Kijk naar de inspringing, de aanhalingstekens en de dubbele punten op deze regel en die erboven.",
)

TRUTH = {"ja": True, "waar": True, "yes": True, "nee": False, "onwaar": False, "no": False}
"""What people write for true and false."""

# signs that cannot be seen, or not told from others
NO_FILE = "geen gewoon bestand"
TAB = "een tab"
ODD = {
    "\u00a0": "een vaste spatie (zoals Word en webpagina's die maken)",
    "\u202f": "een smalle vaste spatie",
    "\u200b": "een onzichtbare spatie zonder breedte",
    "\u00ad": "een onzichtbaar afbreekteken",
    "\ufeff": "een onzichtbaar teken (byte order mark)",
}
ODD_OTHER = ("een bijzondere spatie", "een onzichtbaar teken")
ODD_WHERE = {"indent": "in de inspringing", "dash": "na het streepje", "colon": "na de dubbele punt"}
COPY_OF = r"(?:kopie van|copy of)"
COPY = "(?:kopie|copy)"
CONTROL = {
    "\x00": "nul",
    "\x07": "bel",
    "\x08": "backspace",
    "\x0b": "verticale tab",
    "\x0c": "nieuwe pagina",
    "\r": "regelterugloop",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "regeleinde NEL",
    "\u2028": "regelscheiding",
    "\u2029": "alineascheiding",
}
