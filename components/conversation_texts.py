"""What the interface says of a conversation: what a group is asked, what comes of it, and how it is kept."""

HEADING = "Gesprek"
INTRO = (
    "Wat vindt deze groep? Beantwoord samen per {one} de vragen. Daarna ziet u waar het meest te winnen is, en kiest u drie "
    "acties."
)
FROM = "De vragen staan op {pages} van de publicatie, hier in eigen woorden. De antwoorden zijn van de makers van deze verkenner."
WITHOUT = "Antwoorden bewaren, optellen en afdrukken kan alleen met JavaScript. De vragen staan hier om samen te bespreken."
ANSWERED = "{count} van {all} vragen beantwoord"
BEGIN = "Begin met {name}"
GO_ON = "Verder met {name}"
PROGRESS = ("{count} van {all} {many} besproken", "Alle {all} {many} besproken")

# at one node
PLACE = "{level} {number} van {all}"
WAY = "Alle {many}"
QUESTIONS = "De vragen"
MORE = "Meer over {name}"
CLEAR = "Haal weg"
CLEAR_OF = ": het antwoord op ‘{question}’"
SEVERAL = (
    "{count} antwoord, uit een bestand of groepssessie. Haal het weg om hier zelf te kiezen.",
    "{count} antwoorden, uit een bestand of groepssessie. Haal ze weg om hier zelf te kiezen.",
)
TIMES = ("{count} keer", "{count} keer")
NOTE = "Aantekening"
NOTE_HINT = "Wat wilt u onthouden? Een voorbeeld, een verschil van mening, een afspraak."
PREVIOUS = "Vorige"
NEXT = "Volgende"
TO_RESULT = "Naar de uitkomst"
STEPS = "Vorige en volgende"
CARDS_AT_NODE = "Praat hier ook over"

# what comes of it
RESULT = "Waar is het meest te winnen?"
RESULT_TEXT = (
    "Bovenaan staat waar het middelste antwoord het laagst is; bij gelijke stand waar de antwoorden het verst uiteen liggen. "
    "Hoe donkerder, hoe meer er te winnen is. Het is wat deze groep nu vindt, geen oordeel van buiten."
)
DRAWN = "Tekening: {heading} Dezelfde antwoorden staan in de tabel."
TABLE = "De antwoorden als tabel"
NOT_YET = "Nog niet besproken: {names}."
NO_ANSWER = "geen antwoord"
BETWEEN = "tussen ‘{low}’ en ‘{high}’"
BETWEEN_NUMBERS = "tussen {low} en {high}"
COUNTED = "{words} (het midden van {total} antwoorden; van laag naar hoog: {counts})"
LOWEST, HIGHEST = "Laagste antwoord", "Hoogste antwoord"
KEY_EMPTY = "Leeg: geen antwoord"

# what is to be done
PLAN = "Drie acties"
PLAN_TEXT = "Wat gaat u doen, wie begint eraan en wanneer?"
EMPTY_SLOT = "Nog te kiezen"
WHO = "Wie"
WHEN = "Wanneer"
REMOVE = "Haal weg"
REMOVE_OF = " ‘{text}’"
CHOOSE = "Kies uit de acties"
CHOOSE_TEXT = "Eerst de {many} waar het meest te winnen is."
TAKE_ACTION = "Kies"
TAKEN_ACTION = "Gekozen"
FULL = "U hebt er al drie. Haal er eerst een weg."
CHOSEN = ("{count} actie gekozen van 3", "{count} acties gekozen van 3")
REMOVED = "Weggehaald."
PART_OF = "Onderdeel van: "

# to keep and to take along
KEEPING = "Verslag en bestand"
PRINT = "Druk het verslag af of maak een pdf"
SAVE = "Bewaar als bestand"
OPEN = "Open een bestand"
WIPE = "Wis dit gesprek"
SURE = "Alle antwoorden, aantekeningen en gekozen acties wissen? Terughalen kan niet, tenzij u ze als bestand hebt bewaard."
YES = "Ja, wis alles"
NO = "Nee, laat staan"
REPLACE = "Wat hier nu staat wordt vervangen door wat in het bestand staat."
YES_REPLACE = "Ja, vervang het"
KEPT = {
    "kept": "Wat u invult blijft staan in deze browser, op dit apparaat, tot u het wist. Het gaat nergens heen.",
    "here": "Deze browser kan dit niet bewaren: de opslag is vol of niet toegestaan. Het blijft staan zolang deze pagina open "
    "is. Bewaar het daarna als bestand.",
}
SAID = {
    "answered": "Gekozen: {answer}.",
    "cleared": "Antwoord weggehaald.",
    "wiped": "Het gesprek is gewist.",
    "saved": "Opgeslagen als {name}.",
    "opened": "Het gesprek uit het bestand staat hier nu.",
    "left": (
        " Eén gegeven is weggelaten: dat kent deze theorie niet meer.",
        " {count} gegevens zijn weggelaten: die kent deze theorie niet meer.",
    ),
    "damaged": "Dit bestand is beschadigd, of geen bestand van een gesprek. Er is niets veranderd.",
    "version": "Dit bestand is van een andere versie van de verkenner. Er is niets veranderd.",
    "theory": "Dit bestand hoort bij een andere theorie: ‘{theory}’. Er is niets veranderd.",
}
FILE = "gesprek-{theory}"

# the cards
CARDS = "Om over te praten"
CARDS_COUNT = ("{count} kaart", "{count} kaarten")
CARD_MORE = "In de verdieping"

# the report
REPORT = "Verslag van het gesprek"
REPORT_DATE = "Afgedrukt op {date}."
REPORT_NODES = "Per {one}"
MEMO_OF = "Wat een groep antwoordde op de vragen bij ‘{title}’, en wat zij gaat doen."
