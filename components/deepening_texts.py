"""What the interface says of a deepening: its topics, collections and items."""

HEADING = "Verdieping"
HINT = "Wat de publicaties weten naast het schema. Kies een vraag."
COUNT = ("{count} tekst", "{count} teksten")
MORE = ("nog {count} tekst", "nog {count} teksten")
CONTENTS = "In dit thema"
PREVIOUS = "Vorige"
NEXT = "Volgende"
MORE_TOPICS = "Vorige en volgende vraag"
ADVICE = "Advies uit de verdieping"
ADVICE_ON = "Toon ook advies"
ADVICE_OFF = "Laat advies weg"
ADVICE_TEXT = "Wat onderzoekers aanraden. Dit staat naast de acties van de theorie en telt daar niet mee."
ADVICE_COUNT = ("{count} advies", "{count} adviezen")
ADVICE_NONE = "Geen advies gevonden bij deze keuze."
ADVICE_WIDER = "Gericht aan een grotere groep"
CHOOSE = "Kies waar het over gaat"
CHOOSE_NODES = "Onderdelen van het schema"
CHOOSE_ACTORS = "Partijen"
BESIDE_ONE = "op de pagina van ‘{title}’"
ABOUT = "bij {names}"
FOR = "voor {names}"
SHOW_ALL = "Toon alles"
NOTE = "Opmerking: "
QUOTED = "‘{text}’"
PRINTED_IN = "Afgedrukt in: {places}."
ALSO = "Ook in: "
ABOUT_WHAT = "Gaat over, of is gericht aan"
ABOUT_EXPLAINED = (
    "Doorgetrokken rand: het document noemt dit onderdeel of deze partij hier zelf. "
    "Stippelrand: dat verband leggen de makers van deze verkenner."
)
BESIDE = "Hoort bij: "
BESIDE_MANY = "Hoort bij {count} andere teksten"
IN_PRACTICE = "In de praktijk en verder"
IN_PRACTICE_TEXT = "Wat de verdieping hierover zegt, per onderwerp."
IN_TOPIC = "Alles hierover bij ‘{topic}’"
OF_ACTOR = "In de verdieping"
OF_ACTOR_TEXT = "Teksten die aan deze partij gericht zijn of over haar gaan."
LICENCE = "Over het gebruik zegt dit document: ‘{licence}’"
MEMO_OF = "In andere woorden, met bij elke tekst de vindplaats."
DOCUMENTS = "De documenten"
WARNINGS = "Let op bij deze cijfers"

# items beside each other
COMPARE = "Kies wat u vergelijkt"
COMPARED = {
    "": "{count} gekozen; twee tot vijf kan.",
    "page": "Alleen deze. Kies er een bij om te vergelijken.",
    "least": "Twee gekozen; minder kan niet. Kies er eerst een bij.",
    "most": "Vijf gekozen; meer kan niet. Haal er eerst een weg.",
}
COMPARED_NOW = "U vergelijkt: {names}."
COMPARED_TITLE = "Naam"
COMPARED_TEXT = "In het kort"
COMPARED_BESIDE = "Hoort bij"
COMPARED_THEORY = "Als schema"
COMPARED_FOOT = "Waar het staat"
COMPARED_NOTHING = "niets"

# items as circles
CIRCLES = "{title}: kies een cirkel"

# items to tick
TICKS_NOTE = "Notitie"

# what can be seen before it is read
PAST_PICTURE = "Sla het beeld over"
LEGEND = "Wat de vierkantjes zijn"
NONE = "geen"
ANSWERED = {True: ": gevuld", False: ": leeg"}
YES_NO = {True: "ja", False: "nee"}
OTHERWISE = "Niet gezegd"
OF_KIND = "{kind}: {title}"
OUTSIDE = ("{count} van de {all} staat in geen enkele rij.", "{count} van de {all} staan in geen enkele rij.")
AS_TABLE = "Als tabel"
ROWS = {"items": "Naam", "nodes": "Onderdeel"}
NUMBER = "Aantal"
OF_WHICH = "Waarvan"

# numbers by year
PLACES = "Kies wat u in de figuren ziet"
PLACES_CHOSEN = {
    "": "{count} gekozen; een tot vijf kan.",
    "least": "Een gekozen; minder kan niet. Kies er eerst een bij.",
    "most": "Vijf gekozen; meer kan niet. Haal er eerst een weg.",
}
PLACES_NOW = "In de figuren: {names}."
PLACE = "Plaats"
IN_UNIT = "In {unit}"
SCALE_FROM = "De schaal begint bij {number}, niet bij 0"
SERIES_DRAWN = "Lijngrafiek: {title}, {first} tot en met {last}. Te zien: {names}. De tabel geeft dezelfde getallen."
TABLE_OF = "Tabel: {title}"
NO_NUMBER = "geen getal"
NO_LINES = "Van wat u koos zijn hier geen getallen."
FOOTNOTE = "opmerking "
LINES = ("Toelichting en vindplaats van {count} lijn", "Toelichting en vindplaats van {count} lijnen")
SAVE_CSV = "Opslaan als CSV"
SOURCE_OF = "Bron: {source}"
WARNING = "Let op: {warning}"
COUNTED = "Wat er geteld is"
UNIT = "Eenheid"
REMARK = "Opmerking"
FROM_WHERE = "Vindplaats"
SOURCE_LABEL = "Bron"
