"""What the interface says of the version before a theory, and of what differs."""

HEADING = "Wat is er veranderd sinds versie {version}"
HEADING_BARE = "Wat is er veranderd sinds de vorige versie"
INTRO = "Vergeleken met ‘{title}’. Wat er nog is, kunt u openen."
OF_THEORY = "De theorie als geheel"
CHANGED = "{key}: {old} → {new}"
LINK = "{origin} → {target} ({relation})"
KEYS = {
    "title": "titel",
    "name": "naam",
    "short_name": "korte naam",
    "mention": "naam in een zin",
    "version": "versie",
    "description": "beschrijving",
    "question": "vraag",
    "text": "tekst",
    "essence": "essentie",
    "quote": "citaat",
    "explanation": "uitleg",
    "indicators": "waaraan u het ziet",
    "why": "waarom",
    "relation": "aard van het verband",
    "from": "van",
    "to": "naar",
    "level": "niveau",
    "levels": "niveaus",
    "order": "volgorde",
    "kind": "soort",
    "node": "onderdeel",
    "collection": "verzameling",
    "group": "kop",
    "on": "bij het verband",
    "actors": "partijen",
    "sources": "bronnen",
    "page": "pagina",
    "pages": "pagina’s",
    "section": "paragraaf",
    "anchor": "eerste woorden",
    "corresponds": "komt overeen met",
    "keywords": "zoekwoorden",
    "authors": "makers",
    "year": "jaar",
    "publisher": "uitgever",
    "url": "adres",
}
"""What keys are called where they changed; others as they are written."""
