"""What is said of theories that are laid beside each other."""

TOUCHES = "‘{own}’ raakt {covers} van ‘{beside}’."
TOUCHES_NONE = "‘{own}’ raakt geen van de {all} onderdelen van ‘{beside}’."
COVER_NONE = "geen van de {all} {level}"
COVER_SOME = "{count} van de {all} {level}"
COVER_ALL = "alle {all} {level}"
LEFT = "Van de {level} laat zij liggen: {names}."
LEFT_ONE = "{name} raakt zij niet."
EXTRA = (
    "Van haar {all} onderdelen heeft er {count} daar geen tegenhanger.",
    "Van haar {all} onderdelen hebben er {count} daar geen tegenhanger.",
)
EXTRA_NONE = "Al haar onderdelen hebben daar een tegenhanger."
MEETS = (("Bij {node} hoort in ‘{theory}’: ", "."), ("Bij {node} horen in ‘{theory}’: ", "."))
"""Of one and of several: before their names and after."""

MEETS_NONE = "Bij {node} hoort in ‘{theory}’ niets."

BESIDE = ("Eén theorie ligt naast ‘{beside}’.", "{count} theorieën liggen naast ‘{beside}’.")
MOST = (
    "Van de {level} wordt {names} het meest geraakt: door {count} van de {all} theorieën.",
    "Van de {level} worden {names} het meest geraakt: elk door {count} van de {all} theorieën.",
)
FEW = ("Maar één theorie raakt {names}.", "Elk door maar één theorie geraakt: {names}.")
NONE = "Geen enkele theorie raakt {names}."

COLUMNS = ("Theorie", "Niveau", "Onderdeel", "Komt overeen met", "Link")
"""Of the table of one comparison."""

OVERVIEW_COLUMNS = ("Niveau", "Onderdeel", "Geraakt door", "Aantal", "Link")
"""Of that of all together, between which stands a column for each theory."""
