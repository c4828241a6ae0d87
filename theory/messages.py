"""Every Dutch word that the theory package itself says: problems, counts, the joints of a sentence.

The names of signs and of slips in YAML are in `theory/reading/words.py`, the headings of tables in
`theory/downloads/words.py`.  What a theory says (names, relations, their wording) stands in its YAML, never here.
"""

SEVERITIES = {"error": "fout", "warning": "waarschuwing"}

AND = "en"
DID_YOU_MEAN = "Bedoelde u '{word}'?"
CHOOSE_FROM = "Kies uit: {words}."
AND_SO_ON = " enzovoort"
ADD_TO = ("Voeg '{id}' toe aan '{name}:'.", "Of voeg '{id}' toe aan '{name}:'.")
PUT_BESIDE = "Zet haar map naast deze map, of noem bij 'corresponds_to' de naam van de map waarin de andere theorie staat."
EXAMPLE = "Zo: {line}"
EXAMPLE_WITH = "{line}, met {other}"

# code: (what was found and expected, the way out)
PROBLEMS = {
    # the folder and its files
    "no-folder": ("de map bestaat niet.", "Geef een map met YAML-bestanden op, bijvoorbeeld --theory theory/sociale-basis."),
    "no-files": (
        "er staan geen YAML-bestanden in deze map.",
        "Begin met een bestand theory.yaml; de README laat een voorbeeld zien.",
    ),
    "misnamed": (
        "dit bestand wordt niet gelezen: de naam eindigt op {ending}.",
        "Hernoem het tot '{right}'. Ziet u die uitgang niet? Windows verbergt hem: zet in de Verkenner 'Bestandsnaamextensies' aan.",
    ),
    "copied": (
        "dit lijkt een kopie van '{original}', gemaakt door een synchronisatieprogramma of bij het kopiëren; het wordt niet gelezen.",
        "Vergelijk de twee, neem over wat ontbreekt, en haal de kopie uit de map; is het geen kopie, geef het dan een andere naam.",
    ),
    "not-here": (
        "dit bestand staat nog niet op deze computer; iCloud bewaart hier alleen een verwijzing.",
        "Open de map in de Finder en kies bij '{original}': Download nu.",
    ),
    "too-large": (
        "dit is te groot: alle bestanden van een theorie samen zijn hoogstens {most} MB.",
        "Controleer of dit bestand in de map hoort, of verdeel de theorie.",
    ),
    "unreadable": ("het bestand is niet te lezen ({reason}).", "Controleer of het een gewoon bestand is en wie het mag lezen."),
    "not-utf8": ("het bestand is geen UTF-8.", "Sla het op als UTF-8 (in de editor: 'Opslaan met codering')."),
    "empty": ("het bestand is leeg.", "Vul het, of verwijder het uit de map."),
    "tab": ("een tab in de inspringing; YAML kent alleen spaties.", "Vervang de tab door twee spaties."),
    "odd-space": (
        "{what} {where}; YAML kent daar alleen een gewone spatie.",
        "Haal dit teken weg en typ een gewone spatie, of zoek en vervang het in het hele bestand.",
    ),
    "odd-in-text": (
        "{what} aan het begin van een regel in een tekst van meer regels; YAML kent daar alleen spaties.",
        "Begin de regel met {count} spaties, net als de andere regels van deze tekst.",
    ),
    "tab-in-text": (
        "een tab in een tekst; op het scherm wordt dat één spatie.",
        "Typ een spatie, of begin de regel met '- ' als het een lijst is.",
    ),
    "list-mark": (
        "'{found}' staat hier als lijstteken; YAML kent alleen het koppelteken (-).",
        "Typ een gewoon koppelteken en een spatie; een tekstverwerker maakt er vaak vanzelf een ander streepje van.",
    ),
    "list-folded": (
        "de regels van deze tekst worden één alinea; de lijst die erin staat gaat verloren.",
        "Zet | achter de sleutel en de hele tekst eronder, ingesprongen.",
    ),
    "hash": (
        "een # na een spatie maakt van de rest van de regel een opmerking: '{rest}' gaat verloren.",
        "Zet aanhalingstekens om de hele tekst; een opmerking schrijft u als '# ', met een spatie, liefst op een eigen regel.",
    ),
    "anchor": (
        "'{found}' aan het begin van een waarde is voor YAML een anker, en komt niet op het scherm.",
        "Zet aanhalingstekens om de hele tekst; is het een anker, haal het dan weg, want niets verwijst ernaar.",
    ),
    "control": (
        "een onzichtbaar stuurteken ({name}); dat kan niet in XML, in Excel en in een terminal.",
        "Haal het weg, of zet er een spatie voor in de plaats.",
    ),
    "smart-quotes": (
        "{found} is een aanhalingsteken uit een tekstverwerker; voor YAML is dat een letter als alle andere.",
        "Vervang zulke aanhalingstekens om een waarde door rechte: \" of '.",
    ),
    "quotes-shown": (
        "deze tekst staat tussen {found}; die aanhalingstekens komen zo op het scherm.",
        "Haal ze weg, of zet er rechte aanhalingstekens omheen als ze bij de tekst horen.",
    ),
    "not-laid-out": (
        "bij '{key}' worden alinea's en lijsten niet getoond; de regels komen achter elkaar.",
        "Maak er één alinea van, of zet de tekst bij 'essence', 'text' of 'intro'.",
    ),
    "as-typed": (
        "'{found}' komt zo op het scherm: van Markdown worden alleen alinea's, lijsten, nadruk en links getoond, en HTML niet.",
        "Haal het weg; *cursief*, **vet**, [tekst](https://…) en regels met '- ' ervoor kunnen wel.",
    ),
    "text-link": (
        "'{found}' is geen adres voor een link; dat begint met https://, http:// of mailto:.",
        "Schrijf het adres voluit, zoals een browser het laat zien.",
    ),
    "comma": (
        "tussen accolades begint na een komma een nieuwe sleutel; '{found}' is er geen.",
        "Hoort dit bij de waarde ervoor, zet daar dan aanhalingstekens om.",
    ),
    "comma-list": (
        "tussen accolades begint na een komma een nieuwe sleutel; '{found}' is er geen.",
        "Zet een lijst tussen [ en ].",
    ),
    "comma-number": (
        "tussen accolades begint na een komma een nieuwe sleutel; '{found}' is er geen.",
        "Schrijf de decimalen achter een punt.",
    ),
    "no-space": ("na '{key}:' ontbreekt een spatie.", "Zet een spatie na de dubbele punt."),
    "merge-key": (
        "'<<' voegt in sommige YAML een ander blok in; hier is dat niet toegestaan.",
        "Haal de regel weg en schrijf de sleutels zelf op.",
    ),
    "too-deep": (
        "hier liggen meer dan {most} lijsten of blokken in elkaar; een theorie is nooit zo diep.",
        "Controleer de haakjes en de inspringing.",
    ),
    "aliases": (
        "de verwijzingen met * herhalen samen meer tekst dan er in een theorie hoort.",
        "Schrijf de waarden uit, of haal de ankers (&) en verwijzingen weg.",
    ),
    "syntax": ("dit is geen geldige YAML: {reason}.", "{way_out}"),
    "duplicate-key": ("'{key}' staat hier dubbel (eerder op regel {line}).", "Houd er één over."),
    "duplicate-list": (
        "'{key}' staat hier dubbel (eerder op regel {line}).",
        "Zet wat hieronder staat bij wat daar staat, onder één '{key}:'.",
    ),
    "no-hyphen": (
        "hier begint '{key}' opnieuw (eerder op regel {line}).",
        "Begint hier iets nieuws, zet er dan een koppelteken en een spatie voor, en laat de rest even ver inspringen.",
    ),
    "tag": ("'{tag}' is een YAML-tag; die zijn hier niet toegestaan.", "Haal de tag weg; schrijf gewone tekst of een getal."),
    "recursion": ("dit blok verwijst via een YAML-anker naar zichzelf.", "Schrijf de waarde uit."),
    "not-mapping": (
        "een bestand begint met sleutels, zoals 'nodes:'; hier staat {found}.",
        "Zet een sleutel met een dubbele punt aan het begin.",
    ),
    # the shape of the data
    "unknown-key": ("onbekende sleutel '{key}'.", "{near}"),
    "missing-key": ("'{key}' ontbreekt in {where}.", "Voeg '{key}:' toe."),
    "wrong-type": ("bij '{key}' staat {found}; verwacht wordt {expected}.", "{way_out}"),
    "wrong-value": ("bij '{key}' staat '{found}'; dat kan niet.", "{near}"),
    "wrong-id": (
        "'{found}' kan geen id zijn.",
        "Een id begint met een kleine letter en bevat verder alleen kleine letters, cijfers en koppeltekens; dus geen punt, spatie of hoofdletter.",
    ),
    "wrong-year": ("'{found}' is geen jaar.", "Schrijf een jaar in vier cijfers; een jaar zonder getal laat u weg."),
    "address": (
        "'{found}' is geen webadres; dat begint met https://, http:// of mailto:.",
        "Schrijf het adres voluit, zoals een browser het laat zien.",
    ),
    "odd-in-value": ("in de waarde van '{key}' staat {what}.", "Haal dat teken weg."),
    "empty-text": ("'{key}' is leeg.", "Schrijf er een tekst, of haal de sleutel weg."),
    "too-small": ("bij '{key}' staat {found}; dat is te weinig.", "Verwacht wordt minstens {least}."),
    "too-few": ("in de lijst bij '{key}' staat te weinig.", "Verwacht worden er minstens {least}."),
    "too-many": ("in de lijst bij '{key}' staat te veel.", "Er kunnen er hoogstens {most} staan."),
    "no-query": (
        "'{found}' is geen adres van een stap; dat begint met een vraagteken.",
        "Kopieer het adres in de browser vanaf het vraagteken; het schema in rust is '?'.",
    ),
    "invalid": ("bij '{key}' klopt de waarde niet ({reason}).", ""),
    "twice-set": ("'{key}' staat ook in {path}, regel {line}.", "Deze sleutel mag maar in één bestand van de theorie staan."),
    # its meaning
    "duplicate-id": ("het id '{id}' bestaat al (zie {path}, regel {line}).", "Geef een van beide een ander id."),
    "same-answer": ("het antwoord '{answer}' staat al bij de vraag '{id}'.", "Geef elk antwoord andere woorden."),
    "unknown-level": ("onbekend niveau '{id}'.", "{near}"),
    "unknown-relation": ("onbekende relatie '{id}'.", "{near}"),
    "unknown-node": ("onbekend onderdeel '{id}'.", "{near}"),
    "unknown-actor": ("onbekende partij '{id}'.", "{near}"),
    "unknown-kind": ("onbekende soort partij '{id}'.", "{near}"),
    "unknown-source": ("onbekende bron '{id}'.", "{near}"),
    "unknown-text": ("onbekend inzicht of onbekende actie '{id}'.", "{near}"),
    "unknown-address": ("in het adres '{address}' is '{found}' onbekend.", "{near}"),
    "elsewhere": (
        "'{id}' staat niet bij wat deze stap toont.",
        "Noem teksten van het onderdeel dat het adres opent; deze hoort bij '{node}'.",
    ),
    "unknown-topic": ("onbekend thema '{id}'.", "{near}"),
    "unknown-document": ("onbekend document '{id}'.", "{near}"),
    "unknown-item": ("onbekend item '{id}'.", "{near}"),
    "unknown-field": ("de verzameling '{collection}' heeft geen veld '{id}'.", "{near}"),
    "unknown-collection": ("onbekende verzameling '{id}'.", "{near}"),
    "picture-of-nodes": ("'{key}' kan alleen bij rijen van items.", "Haal '{key}' weg, of maak er rijen van items van."),
    "picture-without-of": ("bij rijen van items ontbreekt 'of'.", "Noem bij 'of' de verzameling die de vierkantjes levert."),
    "picture-twice": ("'{id}' komt in dit beeld al voor.", "Noem bij '{key}' een andere verzameling, of haal '{key}' weg."),
    "order-without-by": ("'order' ordent niets zonder 'by'.", "Voeg 'by:' toe, of haal 'order' weg."),
    "unknown-order": ("bij 'order' staat '{id}', maar geen vierkantje heeft dat als '{by}'.", "{near}"),
    "unknown-slot": ("'{found}' wordt in 'item_at_node' niet ingevuld.", "Alleen {{group}} wordt dat: de kop van het item."),
    "no-group": ("'{id}' heeft geen 'group', en 'item_at_node' noemt die.", "Voeg 'group:' toe, of haal {{group}} weg."),
    "empty-topic": ("in het thema '{id}' staat niets.", "Voeg een verzameling toe met topic '{id}', of haal het thema weg."),
    "only-in-series": (
        "'{key}' hoort bij een cijferreeks, maar de verzameling '{collection}' wordt getoond als '{show}'.",
        "Haal '{key}' weg, of toon de verzameling als cijferreeks.",
    ),
    "parent-elsewhere": (
        "'{id}' staat in een andere verzameling, '{collection}'; een item kan alleen onderdeel zijn van een item uit de eigen.",
        "Haal 'parent' weg; wat erbij hoort uit een andere verzameling noemt u bij 'items'.",
    ),
    "own-publication": (
        "het id '{id}' is van de publicatie zelf (zie {path}, regel {line}).",
        "Haal dit document weg, of geef het een ander id als het een ander document is.",
    ),
    "on-without-assumption": (
        "'{id}' noemt bij 'on' een verband, maar is geen aanname: 'kind' is '{kind}'.",
        "Haal 'on' weg, of maak er een aanname van.",
    ),
    "unknown-link": (
        "er is geen verband van '{origin}' naar '{target}'.",
        "Noem de uiteinden van een verband zoals dat bij 'links' staat, of haal 'on' weg.",
    ),
    "not-beside": (
        "de theorie '{id}' is hier niet te vinden of niet te lezen; de ids bij 'corresponds' zijn niet nagekeken.",
        "{near}",
    ),
    "unknown-beside": ("in de theorie '{theory}' is geen onderdeel '{id}'.", "{near}"),
    "beside-what": (
        "'{id}' noemt bij 'corresponds' onderdelen van een andere theorie, maar welke dat is staat nergens.",
        "Voeg 'corresponds_to:' toe, met de naam van de map waarin die theorie staat.",
    ),
    "beyond-document": (
        "pagina {page} bestaat niet: '{document}' telt {length} pagina's.",
        "Controleer de pagina, of de lengte van het document ('pages').",
    ),
    "unknown-action": ("onbekende actie '{id}' als parent.", "{near}"),
    "part-of-itself": ("'{id}' is via zijn '{key}' deel van zichzelf.", "Haal een van de verwijzingen weg."),
    "explanation-with-actors": (
        "'{id}' is een toelichting, maar er staan partijen bij: een toelichting is niets om te doen.",
        "Haal 'actors' weg, of haal 'kind' weg als iemand dit kan doen.",
    ),
    "no-levels": ("de theorie heeft geen niveaus.", "Voeg 'levels:' toe, het hoogste eerst."),
    "no-nodes": ("de theorie heeft geen onderdelen.", "Voeg 'nodes:' toe."),
    "empty-level": ("op niveau '{id}' staat geen enkel onderdeel.", "Voeg een onderdeel toe, of haal het niveau weg."),
    "self-link": ("'{id}' verwijst naar zichzelf.", "Kies bij 'to' een ander onderdeel, of haal het verband weg."),
    "duplicate-link": (
        "dit verband ('{relation}' van '{origin}' naar '{target}') staat er al (zie {path}, regel {line}).",
        "Haal een van beide weg; een wederkerig verband schrijft u maar in één richting op.",
    ),
    "level-cycle": (
        "een kringverwijzing door de niveaus: {path}.",
        "Keer een van deze verbanden om of haal het weg; een verband loopt van laag naar hoog, tenzij de relatie 'mutual: true' heeft.",
    ),
    "unlinked": ("'{id}' heeft geen enkel verband.", "Voeg een verband toe met from of to '{id}', of haal het onderdeel weg."),
    "missing-anchor": ("'anchor' ontbreekt in {where}.", "Voeg 'anchor:' toe: de eerste vier woorden van de gedrukte tekst."),
    "missing-place": (
        "'page' en 'section' ontbreken in {where}.",
        "Voeg 'page:' of 'section:' toe: waar het in het document staat.",
    ),
    "no-why": (
        "het verband van '{origin}' naar '{target}' heeft geen 'why'.",
        "Voeg 'why:' toe met de reden; geeft de publicatie er geen, dan kan dit zo blijven.",
    ),
    "long-text": ("deze tekst telt {count} woorden.", "Maak er teksten van hoogstens {most} woorden van, één idee per stuk."),
    "long-title": ("deze titel telt {count} woorden.", "Maak er hoogstens {most} van, en zeg de rest bij 'text'."),
    "long-quote": (
        "dit citaat telt {count} woorden en {sentences} zinnen.",
        "Citeer hoogstens {most} zinnen en {words} woorden, en zeg de rest in eigen woorden bij 'text'.",
    ),
    "wide-name": (
        "'{word}' past bij {width} pixels niet in een blok van het schema; dat wordt dan een lijst.",
        "Geef een korte naam met 'short_name:', of zet zachte afbreekstreepjes waar het woord mag breken, tussen dubbele aanhalingstekens: \"mantel\\u00adzorg\".",
    ),
    "unused-source": (
        "niets verwijst naar de bron '{id}'.",
        "Noem hem bij 'sources:' van een tekst of onderdeel, of haal hem weg.",
    ),
    "unused-document": ("uit het document '{id}' komt niets.", "Noem het bij 'document:' van een item, of haal het weg."),
    "empty-collection": ("in de verzameling '{id}' staat niets.", "Voeg items toe, of haal de verzameling weg."),
    "unused-actor": ("geen actie noemt de partij '{id}'.", "Noem haar bij een actie, of haal haar weg."),
    "missing-page": ("'page' ontbreekt in {where}.", "Voeg 'page:' toe: de pagina van de publicatie waarop dit staat."),
    "missing-named": (
        "'named' ontbreekt bij deze partij.",
        "Voeg 'named:' toe: true als de publicatie de partij in deze actie zelf noemt, anders false.",
    ),
    "no-received": (
        "de relatie '{id}' heeft geen 'received'; in een zin over wie ontvangt staat dan '{reads}'.",
        "Voeg 'received:' toe: de woorden na één naam ('one') en na meer namen ('many').",
    ),
}

WHERE = {
    "nodes": "dit onderdeel",
    "links": "dit verband",
    "levels": "dit niveau",
    "relations": "deze relatie",
    "kinds": "deze soort",
    "actors": "deze partij",
    "sources": "deze bron",
    "terms": "dit begrip",
    "explanation": "deze uitleg",
    "stories": "dit verhaal",
    "questions": "deze vraag",
    "documents": "dit document",
    "topics": "dit thema",
    "collections": "deze verzameling",
    "items": "dit item",
    "fields": "dit veld",
    "quote": "dit citaat",
    "also": "deze plaats",
    "places": "deze plaats",
    "on": "dit verband",
    "series": "dit item van een cijferreeks",
    "publication": "de publicatie",
    "theory": "de theorie",
    "why": "deze onderbouwing",
    "claims": "dit inzicht",
    "actions": "deze actie",
}

# what a person calls the Python types that YAML yields
KINDS = {
    "str": "tekst",
    "int": "een getal",
    "float": "een kommagetal",
    "bool": "true of false",
    "dict": "een blok met sleutels",
    "list": "een lijst",
    "NoneType": "niets",
}
EXPECTED = {
    "string_type": ("tekst", "Zet aanhalingstekens om de waarde."),
    "int_type": ("een heel getal", "Schrijf alleen cijfers, zonder aanhalingstekens."),
    "bool_type": ("true of false", "Schrijf true of false."),
    "text_or_list": ("tekst, of een lijst van teksten", "Zet aanhalingstekens om een tekst; zet teksten tussen [ en ]."),
    "number": ("een getal", "Schrijf alleen cijfers, met een punt voor de decimalen en zonder aanhalingstekens."),
    "list_type": ("een lijst", "Zet de waarden tussen [ en ], of elk op een eigen regel achter een streepje."),
    "dict_type": ("een blok met sleutels", "Zet de sleutels met hun waarde tussen { en }, of ingesprongen eronder."),
    "model_type": ("een blok met sleutels", "Zet de sleutels met hun waarde tussen { en }, of ingesprongen eronder."),
}
LIST_IN_TEXT = "Zet | achter de sleutel, dan is de lijst eronder deel van de tekst."
# the way out where one value is expected and this stands there
INSTEAD_OF = {
    "NoneType": "Vul een waarde in, of haal de sleutel weg.",
    "list": "Schrijf één waarde in plaats van een lijst.",
    "dict": "Schrijf één waarde in plaats van een blok.",
}

INVENTORY = ("id", "niveau", "pagina", "verbanden uit", "verbanden in", "met waarom", "inzichten", "acties", "bronnen")
INVENTORY_ITEMS = ("thema", "verzameling", "vorm", "items", "met bron")
INVENTORY_TOTAL = "totaal"
# severity: (one, any other number)
COUNTS = {"error": ("{count} fout", "{count} fouten"), "warning": ("{count} waarschuwing", "{count} waarschuwingen")}

PAGE = "p. {page}"
NO_YEAR = "zonder jaar"
AND_OTHERS = "{author} e.a."

PATH = ". Zo draagt dit bij aan {nodes}"
LEANS_NEAR = "leunt rechtstreeks op "
LEANS_FAR = (", en zo op {nodes}", ", en leunt zo ook op {nodes}")
LEANS_FAR_BY = (", en langs een omweg, via {by}, op {nodes}", ", en leunt langs een omweg, via {by}, ook op {nodes}")
LEANS_ON_NOTHING = "In het schema draagt niets bij aan {node}."
LEANS_COHERENT = " Wel is er samenhang met {nodes}."
ALL_OF_LEVEL = "alle {count} {level}"
MANY_OF_LEVEL = "{count} {level}"
WITHOUT = "Zonder {node} "
LOSES = ("mist ", "missen ")
LOST_UNNAMED = "steun (‘{label}’)"
WORKS_THROUGH = "Dat werkt door in {nodes}."
LOSES_NOTHING = "Zonder {node} verliest niets anders steun."
LOSS = ("{node} mist {lost}; er blijft 1 verband over.", "{node} mist {lost}; er blijven {count} verbanden over.")
LOSS_OF_ALL = "{node} mist {lost}; in het schema draagt er dan niets meer aan bij."

WHAT_CHANGED = "Wat is er veranderd?"
VERSIONS = "Van: {old}. Naar: {new}."
VERSION = "{title}, versie {version}"
NO_DIFFERENCE = "Er is geen verschil."
HOWS = {"added": "toegevoegd", "removed": "vervallen", "renamed": "hernoemd", "changed": "gewijzigd"}
COMPARED = {
    "theory": "De theorie",
    "levels": "Niveaus",
    "relations": "Relaties",
    "nodes": "Onderdelen",
    "links": "Verbanden",
    "claims": "Inzichten",
    "actions": "Acties",
    "kinds": "Soorten partijen",
    "actors": "Partijen",
    "sources": "Bronnen",
    "terms": "Begrippen",
    "explanation": "Uitleg",
    "stories": "Verhalen",
    "questions": "Vragen",
    "documents": "Documenten",
    "topics": "Thema's",
    "collections": "Verzamelingen",
    "items": "Items",
}
WAS = " (was {id})"
WITHIN = ", bij {id}"
NOTHING = "niets"

NOT_A_NAME = "{folder}: '{name}' kan geen naam van een theorie zijn; gebruik kleine letters, cijfers en koppeltekens{example}."
LIKE = ", zoals {name}"
NOT_EMPTY = "{folder}: hier staat al iets; kies een nieuwe of een lege map."
NO_EARLIER = "{folder}: er is geen map 'earlier' met een eerdere versie; noem twee mappen."
STARTED = """\
{file} staat klaar: vier blokken om te vervangen door die van u.
Nakijken: python app.py check {folder}
Bekijken: python app.py --theory {folder} --reload"""
