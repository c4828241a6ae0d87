"""What a web editor puts on the own site beside a frame: statements with places to fill in, in square brackets."""

from collections.abc import Sequence

from components import kept_texts

PRIVACY_STATEMENT = (
    "Op deze pagina staat een ingesloten verkenner: ‘{title}’. Verantwoordelijk voor de verkenner is [naam van de organisatie], "
    "bereikbaar via [e-mailadres van de functionaris gegevensbescherming]. De verkenner staat op een server van [hostingpartij] "
    "in [land].",
    "Om de verkenner te tonen ontvangt die server, zoals elke webserver, het IP-adres van de bezoeker, het soort browser en het adres "
    "dat werd opgevraagd. De verkenner zelf schrijft dat niet op. De hostingpartij bewaart het in een logbestand voor [doel, "
    "bijvoorbeeld beveiliging] gedurende [bewaartermijn]; daarna wordt het gewist.",
    "De verkenner plaatst geen cookies, meet geen bezoek en haalt niets op bij derden. {kept} "
    "Wat een bezoeker kiest of zoekt, wordt in de browser uitgezocht. Het staat alleen in het adres van de verkenner, en gaat pas naar "
    "de server als iemand dat adres opnieuw opent.",
    "De grondslag is een gerechtvaardigd belang: de pagina kunnen tonen en veilig houden. Voor inzage, verwijdering of bezwaar kunt "
    "u terecht op het genoemde e-mailadres, met een klacht bij de Autoriteit Persoonsgegevens.",
    "Het script embed.js draait in deze pagina. Het zoekt de kaders van de verkenner, geeft ze hun hoogte en brengt na een stap de "
    "bovenkant in beeld. Het leest verder niets van de pagina, bewaart niets en stuurt niets naar een server.",
)

PRIVACY_KEEPS = (
    "In de opslag van de browser schrijft hij alleen {things}. Dat blijft op het apparaat tot de bezoeker het wist (bij ‘Uitleg’, "
    "‘Wat deze browser bewaart’) en gaat niet naar de server."
)
PRIVACY_THINGS = {
    kept_texts.TICKED: "de vinkjes die een bezoeker zelf in een lijst zet",
    kept_texts.TALKED: "wat een bezoeker bij ‘Gesprek’ invult (antwoorden, aantekeningen en gekozen acties, met wie en wanneer)",
}

PRIVACY_SESSION = (
    " [Als deze verkenner groepssessies heeft: Bij een groepssessie bewaart de server de antwoorden van de deelnemers, bij een "
    "willekeurig nummer per telefoon en zonder namen of adressen. Zij worden gewist als de begeleider de sessie beëindigt, en anders "
    "24 uur nadat er voor het laatst iets gebeurde.]"
)


def privacy_kept(kinds: Sequence[str]) -> str:
    """What is said of what is kept of these kinds."""
    things = " en ".join(PRIVACY_THINGS[kind] for kind in kinds)
    said = PRIVACY_KEEPS.format(things=things) if kinds else kept_texts.NOTHING_KEPT
    return said + PRIVACY_SESSION if kept_texts.TALKED in kinds else said


ACCESSIBILITY_STATEMENT = (
    "De ingesloten verkenner ‘{title}’ is gemaakt volgens WCAG 2.2, niveau AA, dat EN 301 549 omvat. Alles kan met het toetsenbord en "
    "met aanraking; wat verandert, wordt aan schermlezers gemeld. Het schema bestaat ook als lijst, en elke figuur als tabel.",
    "De makers toetsen dit bij elke wijziging automatisch (axe, toetsenbord, contrast, 320 pixels breed). Mensen die dagelijks een "
    "schermlezer gebruiken, hebben het nog niet getest. [Naam van de organisatie] onderzocht het op [datum] met [soort onderzoek] en "
    "geeft het de status [status].",
    "Bekend is: lijnen en etiketten in het schema zijn er voor muis en vinger; dezelfde verbanden staan als links in de zin eronder. "
    "[Andere bekende gebreken, met reden en planning, of: Andere gebreken zijn niet bekend.]",
    "Werkt iets niet? Meld het via [e-mailadres of telefoonnummer]; u hoort binnen [aantal] werkdagen wat we ermee doen. Bent u niet "
    "tevreden over ons antwoord, dan kunt u een klacht indienen bij [klachtenadres] en daarna bij de Nationale ombudsman. Over "
    "gelijke behandeling oordeelt het College voor de Rechten van de Mens. Deze verklaring staat ook in het register op toegankelijkheidsverklaring.nl: [link].",
)
