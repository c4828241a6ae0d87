"""What the explorer says of a group session: before it begins, on the wall, and to who leads it."""

# before it begins
OPEN = "Met telefoons"
HERE = (
    "Iedereen antwoordt op de eigen telefoon. U opent telkens een onderdeel en laat de antwoorden zien wanneer u wilt. Op de "
    "muur komt een QR-code om mee te doen.",
    "U hebt minstens vijf mensen nodig: van minder antwoorden wordt niets getoond, omdat anders te zien is wie wat vindt. Met "
    "een kleinere groep antwoordt u samen op dit apparaat.",
    "De server bewaart antwoorden zonder namen, en wist alles zodra u de sessie beëindigt, of anders 24 uur nadat er voor het "
    "laatst iets gebeurde.",
)
ON_ONE = "Op dit ene apparaat"
START = "Begin een groepssessie"
REHEARSE = "Oefen eerst"
REHEARSE_TEXT = "Een oefening is als zodanig gemerkt, duurt hoogstens een uur en laat niets achter."
NOWHERE = (
    "Ieder op de eigen telefoon laten antwoorden kan hier niet: daarvoor is de verkenner op een server nodig, met groepssessies "
    "aan."
)
ELSEWHERE = "Ieder op de eigen telefoon laten antwoorden kan niet hier, maar wel op "
BEGINNING = "De sessie wordt begonnen …"
NOT_BEGUN = {
    "away": "Dat is niet gelukt: de server is niet bereikbaar. Probeer het over een paar tellen opnieuw.",
    "busy": "Er zijn nu te veel sessies begonnen. Probeer het later opnieuw, of antwoord samen op dit apparaat.",
    "off": "Deze server heeft geen groepssessies. Antwoord samen op dit apparaat.",
}

# the wall
HEADING = "Groepssessie"
REHEARSAL = "Oefening: wat er nu geantwoord wordt, is na afloop weg."
WITHOUT = "De muur volgt de sessie alleen met JavaScript. Meedoen kan ook zonder: "
JOIN = "Doe mee"
SCAN = "Scan met uw telefoon, of ga naar"
CODE = "QR-code van {address}"
JOINED = ("{count} telefoon doet mee", "{count} telefoons doen mee")
ANSWERED = ("{count} van {joined} heeft geantwoord", "{count} van {joined} hebben geantwoord")
PHASE = {
    "": "Even wachten",
    "wait": "Nog niet begonnen",
    "open": "Nu open: antwoord op uw telefoon",
    "closed": "Gesloten",
    "shown": "Zo antwoordde de groep",
}
READY = "Straks verschijnen hier de vragen"
ALL = "Alle {many}, in elke volgorde"
FEW = "{count} van minstens {fewest} antwoorden. Er wordt nog niets getoond."
FEW_HERE = "minder dan {fewest} antwoorden"
TOTAL = ("{count} antwoord", "{count} antwoorden")
SHARE = "{count} ({share} %)"

# who leads it
CONTROLS = "Bediening"
STEER = {
    "open": "Open: {name}",
    "next": "Volgende: {name}",
    "openAll": "Open alles tegelijk",
    "reopen": "Open opnieuw",
    "reopenAll": "Open alles opnieuw",
    "close": "Sluit",
    "closeAll": "Sluit alles",
    "show": "Sluit en laat zien",
    "showClosed": "Laat zien",
    "showAll": "Sluit alles en laat zien",
    "reset": "Wis de antwoorden hierbij",
}
BLOCKS = "Alle {many}"
BLOCKS_TEXT = "In elke volgorde: open er een, laat er een zien, of haal een eerdere terug."
BLOCK = {"open": "open", "closed": "gesloten", "shown": "getoond", "": ""}
BLOCK_COUNT = ("{count} telefoon", "{count} telefoons")
BLOCK_OPEN = "Open"
SURE_RESET = "Alle antwoorden bij ‘{name}’ wissen? Terughalen kan niet. De groep kan daarna opnieuw antwoorden."
YES_RESET = "Ja, wis ze"
NO = "Nee, laat staan"
END = "Beëindig de sessie"
SURE_END = {
    "end": "De sessie beëindigen? Alles wordt van de server gewist, en de telefoons kunnen niet meer antwoorden.",
    "kept": " Wat is getoond, komt in deze browser te staan: als verslag, met drie acties om te kiezen en als bestand.",
    "replaces": " Het vervangt het gesprek dat nu op dit apparaat staat.",
    "unshown": " Nog niet getoond, en dan weg: {names}.",
    "rehearsal": " Van een oefening blijft niets over.",
    "nothing": " Er is nog niets getoond, dus er blijft niets over.",
}
SAVE_FIRST = "Bewaar dat eerst als bestand"
YES_END = "Ja, beëindig"
REMOTE = "Bedien met uw eigen telefoon"
REMOTE_TEXT = (
    "Scan deze code met uw eigen telefoon. Laat hem aan niemand zien, ook niet op de muur: wie hem scant, bedient de sessie. "
    "Open hem dus voordat het scherm aan staat, of in het spreekvenster."
)
REMOTE_ALT = "QR-code om de sessie te bedienen"
PRESENT = "Groot op de muur"
STORY = "Verhaal op de muur"
STORY_TEXT = "Vertel tussendoor het verhaal van deze theorie. Een scherm dat de sessie groot laat zien, volgt wat u hier kiest."
STORY_STEPS = {"-1": "Vorige stap", "1": "Volgende stap", "0": "Terug naar de sessie"}
STORY_AT = {"step": "Op de muur: stap {number} van {count}.", "none": "Op de muur: de sessie."}
KEEP_ADDRESS = (
    "Het adres van deze pagina is uw sleutel: bewaar het als u het venster wilt kunnen sluiten, en geef het aan niemand."
)
TROUBLE = {
    "away": "Even geen gehoor van de server. Er wordt vanzelf opnieuw geprobeerd; wat verstuurd was, is bewaard.",
    "key": "De sleutel in dit adres klopt niet. U ziet de muur, zonder bediening. Open het "
    "hele adres dat u kreeg toen u de sessie begon.",
    "gone": "Deze sessie is er niet meer: zij is beëindigd, of verlopen. Op de server is alles gewist.",
    "notDone": "Dat is niet gelukt. Probeer het opnieuw.",
}
CHANGED = "De theorie is sinds het begin van deze sessie veranderd. De telefoons houden de vragen die zij kregen."
TAKE_OVER = "Zet wat getoond is in deze browser"
BACK = "Naar het gesprek"
ENDED = {
    "kept": "De sessie is beëindigd en van de server gewist. Wat de groep antwoordde, staat hieronder. Kies nu drie acties.",
    "bare": "De sessie is beëindigd en van de server gewist.",
}
SAID = {"opened": "Geopend: {name}.", "closed": "Gesloten.", "shown": "Getoond: {name}.", "wiped": "De antwoorden zijn gewist."}
