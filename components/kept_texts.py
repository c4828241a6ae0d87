"""What the interface says of what a browser keeps for its reader."""

PRIVACY = {
    False: "In de opslag van de browser schrijft hij niets.",
    True: "In de opslag van de browser schrijft hij alleen de vinkjes die u zelf in een lijst zet. Die gaan nergens heen, en u "
    "kunt ze hieronder wissen.",
}
HEADING = "Wat deze browser bewaart"
TEXT = (
    "Dit staat in de opslag van deze browser, op dit apparaat. Het blijft staan tot u het wist; niemand anders ziet het, tenzij "
    "die dezelfde browser gebruikt."
)
COUNT = {"vinkjes": ("{count} vinkje", "{count} vinkjes"), "": ("{count} gegeven", "{count} gegevens")}
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
