"""The address: the whole state of the page, as its query string.

`assets/address.js` does the same in the browser, by the same table; a test holds the two side by side.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from theory.model import Theory

PARAMETERS = {
    "schema": ("selectie", "vraag", "verband", "actor"),
    "knoop": ("item",),
    "acties": ("actor", "bij", "zoek", "genoemd"),
    "actor": ("actor",),
    "beeld": ("actor", "bij", "zoek", "genoemd"),
    "bronnen": ("zoek", "orde", "item"),
    "bewijs": (),
    "zoek": ("zoek",),
    "uitleg": (),
}
"""The views, each with the parameters that it has of its own."""

SEVERAL = ("actor", "bij")
"""Parameters that hold several values, with commas between them."""

QUESTIONS = ("leunt", "zonder")
MODES = ("embed", "lijst")
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class Address:
    """What is shown; the field names are the parameters of the contract, empty where absent."""

    weergave: str = "schema"
    selectie: str = ""
    vraag: str = ""
    verband: str = ""
    knoop: str = ""
    item: str = ""
    actor: str = ""
    bij: str = ""
    zoek: str = ""
    genoemd: str = ""
    orde: str = ""
    modus: str = ""

    @property
    def view(self) -> str:
        """The one visible view, as the mark `data-view` names it."""
        return "knoop" if self.knoop else self.weergave

    @property
    def key(self) -> str:
        """The view's name among the rendered views."""
        if self.knoop:
            return f"knoop/{self.knoop}"
        return f"actor/{self.several('actor')[0]}" if self.weergave == "actor" and self.actor else self.weergave

    @property
    def query(self) -> str:
        """The query string, with its question mark; '?' for the view that the bare page shows."""
        kept = {name: value for name, value in vars(self).items() if value and (name, value) != ("weergave", "schema")}
        return "?" + urlencode(kept, safe=",*")

    @property
    def bare(self) -> "Address":
        """The same view without anything chosen in it."""
        return Address(weergave=self.weergave, knoop=self.knoop, modus=self.modus)

    def several(self, name: str) -> list[str]:
        """The values of a parameter that may hold several."""
        return [value for value in getattr(self, name).split(",") if value]

    def but(self, **changes: str) -> "Address":
        """The same address with changes."""
        return replace(self, **changes)


def views(theory: Theory) -> tuple[str, ...]:
    """The values of `weergave` for a theory: no view of what it does not have."""
    acting = any(action.actors for node in theory.nodes for action in node.actions)
    has = {
        "acties": any(node.actions for node in theory.nodes),
        "actor": acting,
        "beeld": acting,
        "bronnen": bool(theory.sources),
        "bewijs": any(node.claims for node in theory.nodes) and bool(theory.sources),
    }
    return tuple(view for view in PARAMETERS if view != "knoop" and has.get(view, True))


def flat(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The parameters of a query: the first value of each, but all values of those that may hold several."""
    found: dict[str, str] = {}
    for name, value in pairs:
        if name not in found:
            found[name] = value
        elif name in SEVERAL:
            found[name] += f",{value}"
    return found


def read(parameters: Mapping[str, str], theory: Theory) -> tuple[Address, list[str]]:
    """The address in `parameters` (as `flat` gives them), and each `name=value` that was left out as unknown.

    Parameters that the explorer does not have, or that the view has no use for, are left out in silence.
    """
    allowed = _allowed(theory, parameters.get("knoop", ""))
    kept: dict[str, str] = {}
    dropped = []
    for name, known in allowed.items():
        given = parameters.get(name, "")
        values = [value for value in given.split(",") if value] if name in SEVERAL else [given] if given.strip(" ") else []
        good = list(dict.fromkeys(value for value in values if known(value)))
        if good:
            kept[name] = ",".join(good)
        dropped += [f"{name}={value}" for value in values if value not in good]
    if "selectie" not in kept and "vraag" in kept:
        dropped.append(f"vraag={kept.pop('vraag')}")
    asked = kept.get("weergave", "schema")
    weergave = "schema" if "knoop" in kept else "zoek" if asked == "schema" and "zoek" in kept else asked
    own = PARAMETERS["knoop" if "knoop" in kept else weergave]
    return Address(weergave=weergave, **{n: v for n, v in kept.items() if n in ("knoop", "modus", *own)}), dropped


def _allowed(theory: Theory, open_node: str) -> dict[str, Callable[[str], bool]]:
    """For each parameter, in the order of `Address`, what it may hold."""
    nodes = {node.id for node in theory.nodes}
    shown = next((node for node in theory.nodes if node.id == open_node), None)
    items = {part.id for part in (*shown.claims, *shown.actions)} if shown else {source.id for source in theory.sources}
    known: dict[str, Callable[[str], bool]] = {
        "weergave": set(views(theory)).__contains__,
        "selectie": nodes.__contains__,
        "vraag": QUESTIONS.__contains__,
        "verband": {f"{link.origin}.{link.target}" for link in theory.links}.__contains__,
        "knoop": nodes.__contains__,
        "item": items.__contains__,
        "actor": {actor.id for actor in theory.actors}.__contains__,
        "bij": nodes.__contains__,
        "zoek": lambda words: len(words) <= LONGEST_SEARCH,
        "genoemd": lambda value: value == "1",
        "orde": lambda value: value == "jaar",
        "modus": MODES.__contains__,
    }
    return {field.name: known[field.name] for field in fields(Address)}


def href(**parameters: str) -> str:
    """A link to the view with these parameters."""
    return Address(**parameters).query
