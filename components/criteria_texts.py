"""What the interface says around the criteria; what it says of each stands in `theory/criteria.yaml`."""

INTRO = (
    "Een theorie zegt wat waartoe leidt, en waarom. Hieronder staat per kenmerk wat daarvan is opgeschreven in ‘{title}’. Het is "
    "geen cijfer: wat er niet staat, kan een keuze zijn, of ergens anders staan."
)
OVERVIEW = "In het kort"
DOCUMENTS = "Waar deze kenmerken vandaan komen"
