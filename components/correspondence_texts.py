"""What the interface says of theories that are laid beside each other."""

HEADING = "Vergelijking"
COMPARE = "Vergelijken"
TOUCHSTONE = "Toets"
COMPARE_ALL = "Alle theorieën vergelijken"
OF_THEORY = ": {title}"
WAYS = "Verder met deze theorie"

# one theory beside another
HEADING_ONE = "Wat raakt deze theorie, en wat laat zij liggen?"
BY_EDITOR = (
    "Wat bij elkaar hoort, is vastgelegd door wie deze theorieën invoerde, en alleen waar dat duidelijk is. Wie een breder "
    "onderdeel raakt, raakt daarmee nog niet wat daaronder valt. Iets niet raken kan een bewuste keuze zijn."
)
SIDE_BY_SIDE = "Naast elkaar"
CHOOSE = "Kies een blok om te zien wat ermee overeenkomt."
AT = "bij "
MEETS = ("door {count} onderdeel", "door {count} onderdelen")
UNTOUCHED = "niet geraakt"
ONLY_HERE = "alleen hier"
MORE_ABOUT = "Lees meer over {node}"
LEFT_OUT = "Wat deze theorie laat liggen"
LEFT_NOTHING = "Niets: zij raakt elk onderdeel."
EXTRA = "Wat zij meer heeft"
EXTRA_TEXT = "Hier staat in ‘{beside}’ niets tegenover."
EXTRA_NOTHING = "Niets: bij elk onderdeel staat er iets tegenover."
TOUCHED = "Wat zij raakt"
TOUCHED_NOTHING = "Niets."
AS_TABLE = "Als tabel"
TABLE = "‘{beside}’, en wat daarvan door ‘{own}’ wordt geraakt"
PART, TOUCHED_BY = "Onderdeel", "Geraakt door"
BY_NOTHING = "niets"
MEMO = "{own}, naast {beside}"
SOURCES = "Naar"

# all together
HEADING_ALL = "Waar bouwen de theorieën op?"
FIGURE = "Wat raakt elke theorie?"
FIGURE_TEXT = (
    "Een rij per theorie, een kolom per onderdeel van ‘{beside}’: vooraan wat de meeste raken. Het getal zegt met hoeveel "
    "onderdelen zij het raakt; leeg is niet geraakt."
)
FIGURE_INVITES = "Kies een rij om die theorie ernaast te leggen."
THEORY = "Theorie"
THEORIES_TOUCHING = "Aantal theorieën"
TOTAL = "Geraakt"
SHARE = "{count} van {all}"
MEMO_ALL = "Theorieën naast {beside}"
TOUCHING = ("{count} theorie", "{count} theorieën")
