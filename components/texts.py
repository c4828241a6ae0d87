"""Every word that the interface says.  What a theory says stands in its YAML."""

# chrome
SKIP = "Naar de inhoud"
NAVIGATION = "Hoofdmenu"
SCHEMA = "Schema"
LIST = "Lijst"
EXPLANATION = "Uitleg"
ACTIONS = "Acties"
SOURCES = "Bronnen"
SEARCH = "Zoeken"
BACK_TO_SCHEMA = "Terug naar het schema"
RENDERING_OF = "In andere woorden: "
RENDERING_BY = " van "
AND = " en "
MENU_MORE = "Meer"
PRESENT = "Presenteren"
OPEN_FULL = "Open de volledige verkenner"
NEW_WINDOW = "opent in een nieuw venster"
NOTICE = "Dit deel van het adres is onbekend en weggelaten: {dropped}."
NOTICE_FRAMED = "Wat hier zou staan, bestaat niet (meer): {dropped}."
LOADING = "Een ogenblik, dit onderdeel wordt geladen."
UNLOADED = "Dit onderdeel kon niet worden geladen. Probeer het nog eens."
NOT_FOUND = "Deze pagina bestaat niet."
PROBLEMS = "Er zitten fouten in de theorie; de laatste goede versie blijft staan."

# the schema
SCHEMA_HEADING = "{title}: schema"
HINT = "Wat draagt bij aan wat, en waarom?"
HINT_CHOOSE = "Kies een blok."
HINT_MARKS = (
    "Een gekleurd teken hoort bij een van de {above}: die in dezelfde kleur. Een streepje betekent: geen verband genoemd."
)
HINT_WHY = "Kies daarna een etiket om te lezen waarom."
FOUNDATION = "Fundament: nodig of ondersteunend voor alle {above}"
LEGEND = "Legenda"
REACH_COUNT = "{count} verbanden"
SELECTION = "Keuze"
MORE = "Meer info"
LEANS = "Waar leunt dit op?"
WITHOUT = "Wat verliest steun zonder {this}?"
THIS = "dit onderdeel"
CLOSE = "Sluiten"
MORE_ABOUT = "Lees meer over {node}"
START_AGAIN = "Begin opnieuw"
LOSES = "verliest steun"
COMPARE = "Vergelijk met …"
COMPARE_WITH = "Kies een tweede blok om het naast {node} te leggen."
COMPARE_BOTH = "Allebei"
LINKS_COUNT = ("{count} verband", "{count} verbanden")
DESELECTED = "Niets gekozen."

# a link
LINK_NO_WHY = "De publicatie geeft hiervoor geen reden."
LINK_NO_WHY_OWN = "Hier is geen reden bij geschreven."
PAGE_SHORT = "p. {page}"
LINK_ON = "verband op "
WHY_PAGE = "reden op p. {page}"

# a node's view
IN_PUBLICATION = "In de publicatie: pagina {page}"
GIVES = "Waar dit aan bijdraagt"
RECEIVES = "Wat hieraan bijdraagt"
RELATED = "Hangt samen met"
ALL_ABOUT = "Alles over {node}"
SHOW_IN_SCHEMA = "Toon in het schema"
PREVIOUS = "Vorige"
NEXT = "Volgende"
STEPS = "Vorige en volgende"
MAP = "Waar dit in het schema staat"

CONTENTS_OF = "In dit onderdeel"
THEORY = "Waarom dit werkt"
DOES = "Wat partijen kunnen doen"
DOES_COUNT = ("{count} actie", "{count} acties")
SOURCES_COUNT = ("{count} bron", "{count} bronnen")
OTHER_ACTIONS = "Overige acties"
OF_CONTRIBUTORS = "Acties bij de onderdelen die hieraan bijdragen"
ALL_OF_CONTRIBUTORS = "Toon ze samen, per partij"
ACTIONS_OF = "Naar de acties van {node}"
LISTED_SOURCES = "Bronnen bij dit hoofdstuk"
STATEMENT = "toelichting"
CLAIM_KINDS = {
    "oorzaak": "oorzaak en gevolg",
    "begrip": "begrip",
    "norm": "uitgangspunt",
    "feit": "constatering",
    "aanname": "aanname",
    "voorwaarde": "voorwaarde",
    "mensbeeld": "mensbeeld",
}
ASSUMED_ON = "Over het verband: "
INDICATORS = "Waaraan je het ziet"
CITED_SAYS = ("staat", "noemt de publicatie")
CITED_THESE = {
    "action": (("Bij deze actie", "Bij deze {count} acties"), "acties"),
    "claim": (("Bij dit inzicht", "Bij deze {count} inzichten"), "inzichten"),
}
CITED_NONE = "{these} {says} geen bron"
CITED_SOME = "Bij {cited} van deze {count} {several} {says} een bron"
CITED_ALL = "{these} {says} een bron"
CITED_LISTED = "het hoofdstuk heeft er {count}"
SOURCE = "Bron: "
SEE_ALSO = "Zie ook: "
WHO = "Wie"
WHO_EXPLAINED = (
    "Doorgetrokken rand: de publicatie noemt deze partij hier zelf. Stippelrand: afgeleid door de makers van deze verkenner."
)
WHO_INFERRED = "Stippelrand: afgeleid door de makers van deze verkenner."
INFERRED = "afgeleid"
PART_OF_ACTION = "Onderdeel van: "
LINK_TO = {
    "claim": "Link naar dit inzicht",
    "action": "Link naar deze actie",
    "source": "Link naar deze bron",
    "item": "Link naar deze tekst",
}
ITEM_NAMED = "{what}, {page}: {opening}"
ITEM_NAMED_BARE = "{what}: {opening}"
COPY = {"link": "Kopieer link", "verwijzing": "Kopieer verwijzing"}
COPY_LABEL = {"link": "Kopieer link", "verwijzing": "verwijzing"}
COPY_OR = " of "
COPIED = {"link": "Link gekopieerd", "verwijzing": "Verwijzing gekopieerd", "plaats": "Plaats gekopieerd (zonder webadres)"}
COPY_BY_HAND = {"link": "Kopieer deze link:", "verwijzing": "Kopieer deze verwijzing:", "plaats": "Kopieer deze plaats:"}
CITE_ITEM = "{{text}}\n{source}{{page}}. {title}, geraadpleegd op {{date}}, {{address}}"
CITE_ITEM_BARE = "{{text}}\n{title}{{page}}, geraadpleegd op {{date}}, {{address}}"
TERM = "Begrip: "

# the actions view
ACTIONS_HEADING = "Wat kunnen wij doen?"
ACTIONS_HINT = "Kies een of meer partijen om te zien wat zij kunnen doen."
ACTIONS_ABOUT = "Over {name}"
ACTORS_HEADING = "Partijen"
ACTIONS_ALL = "Alle acties"
ACTIONS_NAMED = ("De publicatie noemt deze partij", "De publicatie noemt een van deze partijen")
ACTIONS_NAMED_OWN = ("Acties van deze partij", "Acties van een van deze partijen")
ACTIONS_INFERRED = "Afgeleid door de makers van deze verkenner"
ACTIONS_WIDER = "Gericht aan een grotere groep: {names}"
ACTIONS_AT = "bij {names}"
ACTIONS_WITH = "met ‘{words}’"
ACTIONS_NONE = "Geen acties gevonden."
ACTIONS_SHOW_ALL = "Toon alle {count} acties"
ACTIONS_LOOSEN = "Zonder {filter}: {count}"
ACTIONS_LOOSEN_NONE = "Haal een keuze weg om weer acties te zien."
ACTIONS_ONLY_NAMED = "alleen waar de publicatie de partij zelf noemt"
ACTIONS_CHOOSE = "Kies iets anders"
ACTIONS_SEARCH = "Zoek in de acties"
ACTORS_SEARCH = "Zoek een partij"
TO_ACTIONS = "Naar de acties"
ACTORS_FOUND = ("{count} partij", "{count} partijen")
ACTORS_NONE = "Geen partij met ‘{words}’."
ACTORS_NONE_ACTIONS = "Zoek ‘{words}’ in de acties ({count})"
ACTORS_NONE_ALL = "Zoek ‘{words}’ in alles ({count})"
ACTORS_NONE_ELSE = "Ook in de andere teksten staat dit niet."
ACTIONS_WHERE = "Waar het over gaat"
CHIPS = "Gekozen"
WITHOUT_CHIP = "Haal weg: {filter}"
ACTIONS_MORE = "Toon meer"
CLEAR = "Wis de keuze"

# what people take along
TAKE_HEADING = "Neem mee"
TAKE = {
    "memo": "Kopieer voor een memo",
    "word": "Memo (Word)",
    "csv": "Tabel (CSV)",
    "ris": "Bronnen (RIS)",
    "print": "Druk af of pdf",
    "link": "Kopieer link",
}
TAKEN = {
    "memo": "Gekopieerd. Plak het in een document.",
    "link": "Link gekopieerd.",
    "file": "Opgeslagen als {name}.",
    "hand": "Automatisch kopiëren lukt hier niet. De tekst is geselecteerd: kopieer met Ctrl+C of Cmd+C.",
    "nothing": "Er zijn geen acties om mee te nemen.",
    "sources": "Bij deze acties noemt de publicatie geen bronnen.",
}
LIMITS = {
    "window": "De website waarin u dit opende, staat geen nieuwe vensters toe. Plak dit adres zelf in een nieuw venster:",
    "print": "De website waarin u dit opende, staat afdrukken niet toe. Plak dit adres in een nieuw venster; daar kan het wel:",
    "file": "Geen bestand gekregen? Dan staat de website waarin u dit opende dat niet toe. In een nieuw venster kan het wel.",
    "address": "Adres om te kopiëren",
}
MEMO_WHO = ("Wat {names} kan doen", "Wat {names} kunnen doen")
MEMO_ABOUT = "{title}: {subject}"
MEMO_OF = ("Naar ", ", in andere woorden. Paginanummers verwijzen daarnaar.")
MEMO_INFERRED = "Staat bij een partij ‘(afgeleid)’, dan noemt de publicatie haar daar niet zelf: de makers van de verkenner hebben haar afgeleid."
MEMO_ALL = "Alle acties"
MEMO_NAMED = ("Acties waarbij de publicatie {names} zelf noemt", "Acties waarbij de publicatie een van deze partijen noemt")
MEMO_BY_EDITOR = (
    "Acties voor {names}, afgeleid door de makers van de verkenner",
    "Acties voor deze partijen, afgeleid door de makers van de verkenner",
)
MEMO_TO_WIDER = "Acties voor een grotere groep: {names}"
MEMO_WIDER_HEADING = "Acties voor een grotere groep"
MEMO_WIDER = (
    "Nog {count} richt zich tot een grotere groep ({names})",
    "Nog {count} richten zich tot een grotere groep ({names})",
)
MEMO_FROM = "Uit: {title}, bekeken op {{date}}"
MEMO_PAGE = ("Pagina ", " van ")

# the figures
FIGURES = "In beeld"
FIGURES_HEADING = "In beeld"
FIGURES_INTRO = "Drie figuren van dezelfde gegevens. Elke figuur heeft een tabel met dezelfde getallen en links."
FIGURES_FILTERED = "Met dezelfde keuzes als bij de acties: "
FIGURES_ALL = "Alle acties tellen mee."
FIGURES_FILTER = "Kies andere acties"
FIGURE_HEAT = "Wie heeft waar iets te doen?"
FIGURE_HEAT_TEXT = "Aantal acties per soort partij en onderdeel."
FIGURE_HEAT_INVITES = "Kies een soort om de partijen erin te zien, en bij een partij een getal om die acties te zien."
FIGURE_MATRIX = "Wat draagt hoe bij aan wat?"
FIGURE_MATRIX_TEXT = "De aard van het verband."
FIGURE_MATRIX_STRENGTH = "Van donker naar licht: {relations}; die volgorde kiest deze verkenner, zij staat niet in de theorie."
FIGURE_MATRIX_OPEN = "Een open vak: {relations}."
FIGURE_MATRIX_INVITES = "Kies een vakje om te lezen waarom."
FIGURE_KINDS = "Welke soorten partijen komen waar voor?"
FIGURE_KINDS_TEXT = "Elk vakje is een actie met minstens één partij van die soort. Een actie kan bij meer soorten tellen."
FIGURE_DRAWN = "{heading} De tabel zegt hetzelfde."
FIGURE_ALL = "Alle acties"
FIGURE_REACH = "Bereik"
FIGURE_STEP = "{least}–{most}"
FIGURE_LAST_STEP = "{least} of meer"
FIGURE_BLANK = "leeg: geen acties"
FIGURE_MORE = ("en nog {count} soort", "en nog {count} soorten")
FIGURE_TABLE = "Tabel"
FIGURE_SAVE = {"svg": "Opslaan als SVG", "png": "Opslaan als PNG"}
FIGURE_ACTOR = "Partij"
FIGURE_KIND = "Soort partij"
FIGURE_TOTAL = "Totaal"
FIGURE_PLACE = "Onderdeel"

# the view of one actor, and its numbers on the schema
ACTOR_KICKER = "Partij"
ACTOR_PART_OF = "Hoort bij: "
ACTOR_PARTS = "Hiertoe behoren: "
ACTOR_COUNT = "{actions}."
ACTOR_NAMED = {
    "none": "De publicatie noemt deze partij daar niet zelf: zij is afgeleid door de makers van deze verkenner.",
    "some": "Bij {named} daarvan noemt de publicatie deze partij zelf; bij de rest is zij afgeleid door de makers van deze verkenner.",
    "all": "De publicatie noemt deze partij daar zelf.",
}
ACTOR_FILTER = "Filter en neem mee"
ACTOR_SCHEMA = "Bekijk het schema door de bril van deze partij"
ACTOR_BY_NODE = "Acties per onderdeel"
ACTOR_REACH = "Waar deze acties aan bijdragen"
ACTOR_PARTNERS = "Met wie samen"
ACTOR_PARTNERS_TEXT = "Partijen die de publicatie het vaakst in dezelfde acties noemt."
ACTOR_PARTNERS_TEXT_OWN = "Partijen die het vaakst bij dezelfde acties staan."
ACTOR_WIDER = "Ook gericht aan een grotere groep"
ACTOR_CHOOSE = "Kies een partij om te zien wat zij kan doen, waar dat aan bijdraagt en met wie."
ACTOR_ALL = "Alle partijen"
ACTOR_AT_REST = "Bril: {name}. Op elk blok staat hoeveel acties deze partij heeft."
ACTOR_NOTHING = "geen acties"
ACTOR_OFF = "Zet de bril af"
ACTOR_MORE = "Alles over deze partij"

# the sources view
SOURCES_HEADING = "Bronnen"
SOURCES_INTRO = "Alle bronnen{of}, met waar ze gebruikt zijn."
SOURCES_OF = ("", " van de publicatie", " van de publicatie, inleiding en bijlagen inbegrepen, en van de andere documenten")
SOURCES_SEARCH = "Zoek in de bronnen"
SOURCES_NONE = "Geen bronnen gevonden. Probeer een korter woord."
BY_AUTHOR = "Op auteur"
BY_YEAR = "Op jaar"
PRINTED_ON = "Afgedrukt op p. {pages}."
USED_IN = "Gebruikt in: "
AS_PRINTED = "Zoals afgedrukt: "
LIST_OF = "bronnenlijst"
LINK_OF = "verband met {node}"
TO_EVIDENCE = "Waar staat een bron of reden bij?"

# the evidence view
EVIDENCE_HEADING = "Onderbouwing"
EVIDENCE_INTRO = "Per onderdeel: bij hoeveel inzichten een bron staat, en bij hoeveel verbanden een reden of een bron. Klap een regel open om de teksten te zien. Geen bron wil niet zeggen dat iets niet klopt: "
EVIDENCE_NONE = ("bij die tekst staat er dan geen.", "de publicatie noemt er dan bij die tekst geen.")
EVIDENCE_LISTS = ("Bij {count} onderdeel staat wel een bronnenlijst.", "Bij {count} onderdelen staat wel een bronnenlijst.")
CLAIMS_CITED = "Inzichten met een bron"
CLAIMS_UNCITED = "Inzichten zonder bron"
LINKS_SOURCED = "Verbanden met een reden en een bron"
LINKS_REASONED = "Verbanden met een reden, zonder bron"
LINKS_BARE = "Verbanden zonder reden"
SHARE = "{count} van {all}"
EVIDENCE_TOTAL = "Alles samen"
TO_SOURCES = "Naar alle bronnen"

# the search view
SEARCH_HEADING = "Zoeken"
SEARCH_LABEL = "Zoek in alles"
SEARCH_HINT = "Ook een deel van een woord mag. Hoofdletters en accenten maken niet uit."
SEARCH_BUTTON = "Zoek"
SEARCH_KINDS = {
    "nodes": "Onderdelen van het schema",
    "terms": "Begrippen",
    "claims": "Inzichten",
    "actions": "Acties",
    "actors": "Partijen",
    "items": "Verdieping",
    "sources": "Bronnen",
}
FOUND = ("{count} resultaat", "{count} resultaten")
SEARCH_ALSO = "Ook gezocht op: {words}."
SEARCH_MEANT = "Bedoelde u ‘{words}’? Met ‘{typed}’ is niets gevonden."
SEARCH_OR = "’ of ‘"
FOUND_NONE = "Niets gevonden. Probeer een korter woord of een deel ervan."
GLOSSARY = "Begrippen"

# the explanation view
EXPLANATION_HEADING = "Uitleg"
CONTENTS = "Op deze pagina"
HOW_TO_READ = "Hoe lees ik het schema?"
HOW_TO_READ_STEPS = (
    "Bovenaan staat waar het om gaat. Elk niveau daaronder draagt bij aan het niveau erboven.",
    "Kies een blok. De lijnen laten zien waarmee het verbonden is; het teken en de soort lijn zeggen hoe.",
    "Kies een etiket op een blok, of een naam in de zin onder het schema, om te lezen waarom dat verband aannemelijk is.",
    "Kies een teken in de legenda om alle verbanden van die soort te zien.",
    f"Kies ‘{MORE}’ voor alles over een blok. De knop rechtsboven leidt terug naar het schema.",
)
HOW_TO_READ_FOUNDATION = "Helemaal onderaan staat het fundament: een voorwaarde of een steun voor alle {above}."
RELATIONS_HEADING = "De soorten verbanden"
MADE_BY = "Wie maakte dit en hoe citeer ik het?"
MADE_BY_TEXT = "De inhoud is van de makers van de publicatie: {authors} ({publisher}). Deze verkenner geeft die inhoud in andere woorden weer, met bij elke tekst de pagina. Namen en vaste uitdrukkingen kunnen gelijk zijn; wat tussen aanhalingstekens staat, is letterlijk overgenomen. Bij twijfel geldt de publicatie zelf."
MADE_WITH = "De publicatie kwam tot stand met: {partners}."
CITE = "Verwijs zo naar de publicatie:"
ORIGINAL_AT = "Te vinden via: "
NO_YEAR = "In de publicatie staat geen jaar; de jongste bronnen erin zijn van {year}."
PRIVACY = "Privacy"
PRIVACY_TEXT = "Deze verkenner plaatst geen cookies en haalt niets op bij anderen. {kept} Een keuze staat alleen in het adres van de pagina. Zoals elke webserver ontvangt de server waarop de verkenner staat een IP-adres; de verkenner zelf schrijft dat niet op."
ACCESSIBILITY = "Toegankelijkheid"
ACCESSIBILITY_TEXT = "De verkenner is gemaakt volgens WCAG 2.2, niveau AA. Alles kan met het toetsenbord en met aanraking; wat verandert, wordt aan schermlezers gemeld. Zonder JavaScript staat alles er als tekst. Het schema bestaat ook als lijst, met dezelfde keuzes."
KEYS = "Toetsen"
KEYS_LIST = (
    ("Tab", "naar het volgende onderdeel"),
    ("Enter of spatie", "kiezen, of de keuze ongedaan maken"),
    ("Escape", "sluiten wat als laatste is geopend, of de keuze ongedaan maken"),
)

# to share, to embed, to download
SHARE_OPEN = "Delen"
SHARE_HEADING = "Delen en insluiten"
SHARE_ABOUT = "Dit deelt u: "
SHARE_LINK = "Link"
SHARE_COPY = {"link": "Kopieer de link", "code": "Kopieer de code"}
SHARE_EMBED = "Insluiten in een andere website"
SHARE_NOWHERE = "Deze verkenner is als bestand geopend en heeft geen webadres. Een link delen of insluiten kan vanaf een webadres; het bestand zelf kunt u doorgeven."
SHARE_ALONE = "Alleen dit blok, als kaart"
SHARE_WIDTH = "Breedte (pixels of %)"
SHARE_HEIGHT = "Hoogte (pixels)"
SHARE_SCRIPTED = "De hoogte past zich aan de inhoud aan (met een klein script)"
SHARE_CODE = "Code om te plakken"
SHARE_PREVIEW = "Voorbeeld"
SHARE_PREVIEW_TITLE = "Voorbeeld van de ingesloten verkenner"
SHARE_STATEMENTS = "Voor de webredactie"
SHARE_SANDBOX = "Zet uw website externe pagina’s in een sandbox? Dan is dit genoeg: "
SHARE_SANDBOX_CODE = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"'
SHARE_SANDBOX_WHY = ": scripts voor de verkenner zelf, vensters voor links naar buiten en voor de volledige verkenner, zonder dat die vensters zelf in de sandbox staan, downloads voor tabellen en figuren, en het venster om af te drukken. Wat u weglaat, meldt de verkenner waar het nodig is. Kopiëren gaat in een sandbox met de hand: de tekst wordt geselecteerd getoond."
SHARE_FOR_PRIVACY = "Voor uw privacyverklaring:"
SHARE_FOR_ACCESSIBILITY = "Voor uw toegankelijkheidsverklaring:"
SHARE_FILL = "Vul in wat tussen vierkante haken staat."
SHARE_POLICY = "Heeft uw website een Content-Security-Policy? Voeg dan dit toe (script-src alleen voor embed.js):"
PICTURE_HEADING = "Het schema als plaatje"
PICTURE_ABOUT = "Voor een dia of een rapport: het schema zoals u het nu ziet, met de titel, de bron en het adres erin."
PICTURE_SIZE = "Formaat"
PICTURE_SIZES = {"dia": "Breedbeeld (16:9), voor een dia", "a4": "A4 liggend, voor een rapport"}
PICTURE_SAVE = {"svg": "Opslaan als SVG", "png": "Opslaan als PNG"}
PICTURE_WORDS = {
    "frame": "Het schema, om een plaatje van te maken",
    "making": "Het plaatje wordt gemaakt …",
    "saved": "Opgeslagen als {name}.",
    "failed": "Hier kan geen plaatje gemaakt worden. Open de verkenner in een eigen venster en probeer het daar.",
    "blocked": "Uw browser laat geen nieuw venster toe. Sta pop-ups voor deze pagina toe en probeer het opnieuw.",
}
HANDOUT_OPEN = "Uitdeelblad van ‘{title}’"
HANDOUT_PRINT = "Afdrukken"
HANDOUT_MAKING = "De plaatjes worden gemaakt …"
SHARE_WORDS = {"copied": "Gekopieerd.", "byHand": "De tekst is geselecteerd: kopieer met Ctrl+C."}
DOWNLOADS = "Downloads"
DOWNLOADS_TEXT = "Alles uit deze verkenner, om zelf mee verder te werken:"
DOWNLOAD = {
    "theory.json": ("De hele theorie (JSON)", "alle onderdelen, verbanden, acties, partijen en bronnen"),
    "actions.xlsx": ("Alle acties (Excel)", "met filters en per actie een link"),
    "actions.csv": ("Alle acties (CSV)", "voor elk rekenblad"),
    "items.csv": ("De verdieping (CSV)", "alle teksten en cijfers ernaast, voor elk rekenblad"),
    "sources.bib": ("Alle bronnen (BibTeX)", "voor LaTeX en Zotero"),
    "sources.ris": ("Alle bronnen (RIS)", "voor EndNote, Mendeley en Zotero"),
    "sources.csl.json": ("Alle bronnen (CSL-JSON)", "voor Pandoc en Zotero"),
    "graph.graphml": ("Het schema (GraphML)", "voor Gephi, yEd en Cytoscape"),
    "kumu.json": ("Het schema (Kumu)", "om in Kumu te laden"),
    "theory.schema.json": ("De vorm van de YAML (JSON Schema)", "om een eigen theorie te schrijven"),
}

# the command line
IN_THIS_NETWORK = "In dit netwerk"
NOT_OURS = "hier staat iets anders dan een eerdere export; kies een andere map"
STOPPED = "gestopt; er is niets geschreven"
