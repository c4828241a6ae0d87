"""What the interface says of what a browser keeps for its reader."""

from collections.abc import Sequence

TICKED, TALKED = "vinkjes", "gesprek"
"""Kinds of what is kept: of checklists, and of a conversation."""

NOTHING_KEPT = "In de opslag van de browser schrijft hij niets."
KEEPS = "In de opslag van de browser schrijft hij alleen {things}. Dat gaat nergens heen, en u kunt het hieronder wissen."
THINGS = {
    TICKED: "de vinkjes die u zelf in een lijst zet",
    TALKED: "wat u bij ‘Gesprek’ invult: antwoorden, aantekeningen en gekozen acties, met wie en wanneer",
}

SESSION = (
    " Bij een groepssessie met telefoons, als deze verkenner die heeft, bewaart de server wat er wordt geantwoord: zonder namen "
    "of adressen, tot de begeleider de sessie beëindigt, en anders 24 uur nadat er voor het laatst iets gebeurde."
)


def privacy(kinds: Sequence[str]) -> str:
    """What is said of what is kept of these kinds."""
    said = KEEPS.format(things=" en ".join(THINGS[kind] for kind in kinds)) if kinds else NOTHING_KEPT
    return said + SESSION if TALKED in kinds else said


HEADING = "Wat deze browser bewaart"
TEXT = (
    "Dit staat in de opslag van deze browser, op dit apparaat. Het blijft staan tot u het wist; niemand anders ziet het, tenzij "
    "die dezelfde browser gebruikt."
)
COUNT = {
    "vinkjes": ("{count} vinkje", "{count} vinkjes"),
    "gespreksantwoorden": ("antwoorden bij {count} onderdeel", "antwoorden bij {count} onderdelen"),
    "gespreksnotities": ("{count} aantekening", "{count} aantekeningen"),
    "gespreksacties": ("{count} gekozen actie", "{count} gekozen acties"),
    "": ("{count} gegeven", "{count} gegevens"),
}
"""How much of a kind; without a name of what another version kept."""
NOTHING = "Niets."
WIPE = "Wis dit alles"
SURE = "Alles wissen wat hier staat? Terughalen kan niet."
YES = "Ja, wis alles"
NO = "Nee, laat staan"
WITHOUT = "Zonder JavaScript bewaart de verkenner niets."

# at a list to tick
TICKS = {
    "kept": "Vinkjes blijven staan in deze browser, op dit apparaat; zij gaan nergens heen.",
    "here": "Deze browser bewaart hier niets: vinkjes blijven staan zolang deze pagina open is.",
    "clear": "Wis deze vinkjes",
    "back": "Zet de vinkjes terug",
    "cleared": "De vinkjes zijn gewist.",
    "restored": "De vinkjes zijn terug.",
}
