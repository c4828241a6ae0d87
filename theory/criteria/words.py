"""What is said of what a theory has of the criteria; what differs by criterion stands in `theory/criteria.yaml`."""

HEADING = "Is dit een theorie?"
VALUES = {"gevonden": "Gevonden", "deels": "Deels gevonden", "niet": "Niet gevonden"}
NOTHING = "Hier is niets te toetsen"
SHARE = ("{count} van 1 {one}", "{count} van de {all} {many}")
SAID = "{found}: {share}."
SKIPS = "slaat {levels} over"
MISSING = "Wat u kunt doen"
ORIGIN = "Waar dit vandaan komt"
OF_GROUP = "Vragen voor de groep"
OF_GROUP_TEXT = "Hierover kan een programma niets zeggen. Bespreek deze vragen met elkaar."
LIST_OF = "{heading} ({count})"
IN_NODE = "bij {name}"
