"""What the interface says of several theories beside each other."""

HEADING = "Theorieën"
INTRO = "Hier staan {count} theorieën naast elkaar, elk met een eigen schema. Kies er een om die te openen."
SIZE = "{nodes} op {levels}"
NODES = ("{count} onderdeel", "{count} onderdelen")
LEVELS = ("{count} niveau", "{count} niveaus")
HERE = "Deze is nu open"
FOUND_NONE_HERE = "In deze theorie is niets gevonden."
ELSEWHERE = "In andere theorieën"
LEFT_OUT = "In deze theorieën zitten fouten; ze staan niet bij de andere: {names}."
UNLOADED = "Deze theorie kon niet worden geladen."
AGAIN = "Probeer het nog eens"
PLAIN = "Alle theorieën, ook zonder scripts"
