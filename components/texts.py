"""Every word that the interface says.  What a theory says stands in its YAML."""

# chrome
SKIP = "Naar de inhoud"
NAVIGATION = "Hoofdmenu"
SCHEMA = "Schema"
LIST = "Lijst"
EXPLANATION = "Uitleg"
BACK_TO_SCHEMA = "Terug naar het schema"
RENDERING_OF = "In andere woorden naar: "
OPEN_FULL = "Open de volledige verkenner"
NEW_WINDOW = "opent in een nieuw venster"
NOTICE = "Dit deel van het adres is onbekend en weggelaten: {dropped}."
LOADING = "Een ogenblik, dit onderdeel wordt opgehaald."
UNLOADED = "Dit onderdeel kon niet worden opgehaald. Probeer het nog eens."
NOT_FOUND = "Deze pagina bestaat niet."
PROBLEMS = "De theorie heeft fouten; de laatste goede versie blijft staan."

# the schema
SCHEMA_HEADING = "{title}: schema"
HINT = "Kies een onderdeel van het schema om te zien wat bijdraagt aan wat."
HINT_MARKS = "De tekens op elk blok laten zien wat het doet voor het niveau erboven."
FOUNDATION = "Fundament: nodig of ondersteunend voor alle {above}"
LEGEND = "Legenda"
REACH_COUNT = "{count} verbanden"
SELECTION = "Keuze"
MORE = "Meer info"
LEANS = "Waar leunt dit op?"
WITHOUT = "Wat verliest steun zonder {this}?"
THIS = "dit onderdeel"
CLOSE = "Sluiten"
LEANS_ON = "{node} leunt op {nodes}."
LEANS_ON_MANY = "{node} leunt op {count} onderdelen: {levels}."
LEANS_ON_NOTHING = "{node} leunt nergens op: het is een begin."
WITHOUT_INTRO = "Zonder {node}:"
WITHOUT_NOTHING = "Zonder {node} verliest niets anders steun."
WITHOUT_FURTHER = "Verderop merken dit ook: {nodes}."
LOSES = "verliest: {relation}"
DESELECTED = "Niets gekozen."

# a link
LINK_NO_WHY = "De publicatie geeft hiervoor geen reden."
LINK_NO_WHY_OWN = "Hier is geen reden bij geschreven."
PAGE = "pagina {page}"
PAGE_SHORT = "p. {page}"

# a node's view
IN_PUBLICATION = "In de publicatie: pagina {page}"
GIVES = "Waar dit aan bijdraagt"
RECEIVES = "Wat hieraan bijdraagt"
RELATED = "Hangt samen met"
SHOW_IN_SCHEMA = "Toon in het schema"
PREVIOUS = "Vorige"
NEXT = "Volgende"
STEPS = "Vorige en volgende"
MAP = "Waar dit in het schema staat"

# the explanation view
EXPLANATION_HEADING = "Uitleg"
CONTENTS = "Op deze pagina"
HOW_TO_READ = "Hoe lees ik het schema?"
HOW_TO_READ_STEPS = (
    "Bovenaan staat waar het om gaat. Elk niveau daaronder draagt bij aan het niveau erboven.",
    "Helemaal onderaan staat het fundament: dat is voor elk onderdeel van het niveau erboven een voorwaarde of een steun.",
    "Kies een blok. De lijnen laten zien waarmee het verbonden is; het teken en de soort lijn zeggen hoe.",
    "Kies een naam in de zin onder het schema om te lezen waarom dat verband aannemelijk is.",
    "Kies 'Meer info' voor alles over een blok. De knop rechtsboven leidt terug naar het schema.",
)
RELATIONS_HEADING = "De soorten verbanden"
MADE_BY = "Wie maakte dit en hoe citeer ik het?"
MADE_BY_TEXT = (
    "De inhoud is van de makers van de publicatie: {authors} ({publisher}). "
    "Deze verkenner geeft die inhoud in andere woorden weer, met bij elke tekst de pagina; alleen wat tussen aanhalingstekens staat, is letterlijk overgenomen. "
    "Bij twijfel geldt de publicatie zelf."
)
MADE_WITH = "De publicatie kwam tot stand met: {partners}."
CITE = "Verwijs zo naar de publicatie:"
ORIGINAL_AT = "Te vinden op: "
NO_YEAR = "De publicatie drukt zelf geen jaar af; de jongste bronnen erin zijn van {year}."
PRIVACY = "Privacy"
PRIVACY_TEXT = (
    "Deze verkenner plaatst geen cookies, bewaart niets over bezoekers en haalt niets op bij anderen. "
    "Een keuze staat alleen in het adres van de pagina."
)
ACCESSIBILITY = "Toegankelijkheid"
ACCESSIBILITY_TEXT = (
    "De verkenner is gemaakt volgens WCAG 2.2, niveau AA. Alles werkt met toetsenbord, aanraking en schermlezer; "
    "zonder JavaScript staat alles er als tekst. Het schema bestaat ook als lijst, met dezelfde keuzes."
)
KEYS = "Toetsen"
KEYS_LIST = (
    ("Tab", "naar het volgende onderdeel"),
    ("Enter of spatie", "kiezen, of de keuze ongedaan maken"),
    ("Escape", "de keuze ongedaan maken of een verband sluiten"),
)
