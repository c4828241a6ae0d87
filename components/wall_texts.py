"""Every word of the presentation: on the wall, in the speaker's window, beside the codes."""

# the presentation
WALL = "Presentatie"
WALL_OF = "van {count}"
WALL_NO_STEP = "–"
WALL_RELATION = "{label}: {count}."
WALL_WORDS = {
    "step": "{number} van {count}",
    "of": "van {count}",
    "none": "–",
    "scan": "Bekijk dit zelf",
    "alt": "QR-code van deze weergave: {address}",
}
WALL_MENU = "Menu van de presentatie"
WALL_CODE = "Scan de code en bekijk dit zelf"
WALL_KEYS = "Presenteren"
WALL_ACTIONS = (
    ("next", "Volgende stap", "PageDown, →, spatie, N"),
    ("previous", "Vorige stap", "PageUp, ←, P"),
    ("first", "Eerste stap", "Home"),
    ("last", "Laatste stap", "End"),
    ("black", "Scherm zwart, en terug", "punt, B"),
    ("full", "Volledig scherm", "F"),
    ("code", "QR-code groot", "Q"),
    ("keys", "Deze lijst", "?"),
    ("dark", "Donker of licht", ""),
    ("speaker", "Open spreekvenster", "notities hier, de wand in een nieuw venster"),
    ("forget", "Wis wat bekeken is", "de vinkjes op de blokken"),
    ("heed", "Toetsen aan", "ingedrukt: toetsen tellen"),
    ("leave", "Stop de presentatie", "Escape, als niets gekozen is"),
)
WALL_VISITED = "Bekeken"
WALL_OPENED = "De presentatie staat nu in het nieuwe venster. Sleep dat naar de wand en druk daar op F voor volledig scherm."
WALL_BLOCKED = "De browser hield het nieuwe venster tegen. Sta pop-ups toe voor deze pagina en kies opnieuw ‘Open spreekvenster’."
WALL_BLOCKED_AGAIN = "De browser hield het nieuwe venster tegen. Sta pop-ups toe voor deze pagina en kies opnieuw ‘Open wand’."
WALL_GONE = "Het venster van de wand is dicht, of toont geen presentatie meer. Met ‘Open wand’ komt het terug."
WALL_ABSENT = "Er is nog geen venster voor de wand. ‘Open wand’ opent het; sleep het naar het andere scherm."

SPEAKER = "Spreekvenster"
SPEAKER_PLACE = "{number} van {count}"
SPEAKER_TIME = "Nu"
SPEAKER_ELAPSED = "Sinds het begin"
SPEAKER_RESET = "Tijd op nul"
SPEAKER_NOW = "Op de wand"
SPEAKER_FREE = "De wand toont iets anders dan stap {number}. ‘Vorige’ leidt naar die stap terug, ‘Volgende’ gaat verder."
SPEAKER_NOTES = "Notities"
SPEAKER_NO_NOTES = "Geen notities."
SPEAKER_NEXT = "Hierna"
SPEAKER_LAST = "Hierna komt niets meer."
SPEAKER_ACTS = "Wat de wand doet"
SPEAKER_BUTTONS = (
    ("previous", "Vorige"),
    ("next", "Volgende"),
    ("black", "Zwart"),
    ("code", "QR-code"),
    ("dark", "Donker"),
    ("keys", "Meer …"),
    ("wall", "Open wand"),
)
SPEAKER_TOGGLES = ("black", "code", "dark")
SPEAKER_WORDS = {
    "place": SPEAKER_PLACE,
    "free": SPEAKER_FREE,
    "noNotes": SPEAKER_NO_NOTES,
    "last": SPEAKER_LAST,
    "opened": WALL_OPENED,
    "blocked": WALL_BLOCKED,
    "blockedAgain": WALL_BLOCKED_AGAIN,
    "gone": WALL_GONE,
    "absent": WALL_ABSENT,
}
REST_SOON = "Deze pagina begint zo opnieuw. Raak het scherm of een toets aan om te blijven."

# QR codes
QR_WHY = {
    "loopback": "Er is geen QR-code, want dit adres werkt alleen op deze computer. Start de verkenner met HOST=0.0.0.0 en open het netwerkadres dat dan verschijnt, of geef met --base-url het openbare adres op.",
    "unknown": "Er is geen QR-code, want bij deze export is geen openbaar adres opgegeven. Exporteer opnieuw, met --base-url en dat adres.",
    "unprepared": "Voor deze keuze is in deze export geen QR-code gemaakt. Die is er wel voor elk blok, elke weergave en elke stap van een verhaal.",
    "long": "Dit adres is te lang voor een QR-code. Maak de keuze kleiner.",
}
