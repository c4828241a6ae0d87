"""What a phone says in a group session."""

TITLE = "Groepsgesprek"
CODE = "code {code}"
REHEARSAL = "Oefening: wat u antwoordt is na afloop weg."

JOIN = "Doe mee"
JOINING = "De groep praat over ‘{title}’. De begeleider opent telkens een onderdeel; u geeft op uw eigen telefoon antwoord."
WAIT = "U doet mee"
WAITING = "Zodra de begeleider een onderdeel opent, staan hier de vragen."
AGAIN = "Kijk of er iets nieuws is"
SEND = "Verstuur"
CHANGE = "Verander mijn antwoorden"
SENT = "Uw antwoorden zijn binnen. U kunt ze veranderen tot de begeleider dit onderdeel sluit."
FREELY = "Kies een onderdeel"
CHOOSING = "U kunt ze in elke volgorde beantwoorden, of er enkele overslaan."
BACK = "Alle onderdelen"
MARKS = {"": "", "answered": "beantwoord", "closed": "gesloten", "shown": "op het scherm"}
CLOSED = "Dit onderdeel is gesloten."
SHOWN = "Wat de groep antwoordde, staat op het scherm."
COUNTED = "Uw antwoorden zijn meegeteld."
NOT_COUNTED = "U hebt hier niet geantwoord."

NOTHING_CHOSEN = "Er is nog niets gekozen. Kies eerst een antwoord."
TOO_LATE = "Dit onderdeel was al gesloten toen uw antwoord kwam. Het is niet meer meegeteld."

GONE = "Deze sessie is er niet"
GONE_WHY = "Kijk of de code klopt: {code}. Als een sessie is afgelopen, is zij gewist, met alles wat er was geantwoord."
FULL = "De sessie is vol"
FULL_WHY = "Er doen al {count} telefoons mee. Kijk mee met iemand naast u."
AWAY = "Even geen gehoor"
AWAY_WHY = {
    False: "De server kan nu niet bij de sessie. Wat u eerder verstuurde, is bewaard. Probeer het over een paar tellen opnieuw.",
    True: "De server kan nu niet bij de sessie. Wat u net verstuurde, is nog niet aangekomen. Verstuur het zo dadelijk opnieuw.",
}
SLOW = "Te vaak een verkeerde code"
SLOW_WHY = "Wacht een minuut en kijk dan of de code klopt."
RETRY = {False: "Probeer het opnieuw", True: "Verstuur opnieuw"}

KEPT = "Wat wordt er bewaard?"
KEPT_WHAT = (
    "Alleen uw antwoorden, bij een willekeurig nummer dat deze sessie aan uw telefoon geeft. Geen naam, geen adres, geen soort "
    "telefoon. De begeleider ziet aantallen, en pas vanaf vijf antwoorden."
)
KEPT_UNTIL = {
    False: "Alles wordt gewist zodra de begeleider de sessie beëindigt, en anders 24 uur nadat er voor het laatst iets gebeurde.",
    True: "Alles wordt gewist zodra de begeleider de oefening beëindigt, en anders een uur na het begin.",
}
KEPT_BY = "Het staat zo lang op de server van {host}, van wie dit gesprek aanbiedt."

# for the script of the page
SAYS = {
    "sending": "Bezig met versturen.",
    "sent": SENT,
    "unsent": "Nog niet verstuurd: er is geen verbinding of het is druk. Uw antwoord blijft staan en gaat vanzelf zodra het kan.",
    "busy": "Even geen verbinding. Deze pagina probeert het vanzelf opnieuw.",
    "late": TOO_LATE,
    "refused": "Dit antwoord kon niet worden verwerkt. Kies opnieuw.",
    "changed": "U hebt iets veranderd: verstuur het opnieuw.",
    "empty": NOTHING_CHOSEN,
}
