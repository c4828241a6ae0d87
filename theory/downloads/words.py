"""What the tables among the downloads are headed with, and what stands in their cells beside the texts of a theory."""

CSV_COLUMNS = (
    "Onderdeel",
    "Kop",
    "Actie",
    "Onderdeel van actie",
    "Partijen (genoemd)",
    "Partijen (afgeleid)",
    "Pagina",
    "Bronnen",
    "Link",
    "Soort",
)
ITEM_COLUMNS = (
    "Thema",
    "Verzameling",
    "Groep",
    "Onderdeel van",
    "Titel",
    "Tekst",
    "Antwoorden",
    "Citaat",
    "Jaar",
    "Waarde",
    "Eenheid",
    "Document",
    "Paragraaf",
    "Pagina",
    "Ook in",
    "Onderdelen (genoemd)",
    "Onderdelen (afgeleid)",
    "Partijen (genoemd)",
    "Partijen (afgeleid)",
    "Hoort bij",
    "Bronnen",
    "Opmerking",
    "Waarschuwing",
    "Link",
    "Soort",
)
SHOWN_AS = {
    "cards": "tekst",
    "comparison": "vergelijking",
    "checklist": "afvinklijst",
    "circles": "kring",
    "series": "cijfer",
}
ACTION = "actie"
ADVICE = "advies"
SHEET = "Acties"
SHEET_LINK = "Bekijk"
LONG_SHEET = "Lange teksten"
LONG_COLUMNS = ("Blad", "Rij", "Kolom", "Tekst")
GOES_ON = " … [Te lang voor een cel van Excel. De hele tekst staat op het blad ‘{sheet}’, vanaf rij {row}.]"
