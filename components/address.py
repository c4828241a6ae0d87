"""The address: the whole state of the page, as its query string.

`assets/address.js` does the same in the browser; a test holds the two side by side.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from theory.model import Theory

VIEWS = ("schema", "uitleg")
QUESTIONS = ("leunt", "zonder")
MODES = ("embed", "lijst")


@dataclass(frozen=True)
class Address:
    """What is shown; the field names are the parameters of the contract, empty where absent."""

    weergave: str = "schema"
    selectie: str = ""
    vraag: str = ""
    verband: str = ""
    knoop: str = ""
    modus: str = ""

    @property
    def view(self) -> str:
        """The one visible view, as the mark `data-view` names it."""
        return "knoop" if self.knoop else self.weergave

    @property
    def key(self) -> str:
        """The view's name among the rendered views."""
        return f"knoop/{self.knoop}" if self.knoop else self.weergave

    @property
    def query(self) -> str:
        """The query string, with its question mark; '?' for the view that the bare page shows."""
        kept = {name: value for name, value in vars(self).items() if value and (name, value) != ("weergave", "schema")}
        return "?" + urlencode(kept)

    def but(self, **changes: str) -> "Address":
        """The same address with changes."""
        return replace(self, **changes)


def read(parameters: Mapping[str, str], theory: Theory) -> tuple[Address, list[str]]:
    """The address in `parameters` (first values), and each `name=value` that was left out as unknown.

    Parameters that the explorer does not have are none of its business and left out in silence.
    """
    nodes = {node.id for node in theory.nodes}
    allowed = {
        "weergave": set(VIEWS),
        "selectie": nodes,
        "vraag": set(QUESTIONS),
        "verband": {f"{link.origin}.{link.target}" for link in theory.links},
        "knoop": nodes,
        "modus": set(MODES),
    }
    given = {name: parameters[name] for name in allowed if parameters.get(name)}
    kept = {name: value for name, value in given.items() if value in allowed[name]}
    if "selectie" not in kept:
        kept.pop("vraag", None)
    dropped = [f"{name}={value}" for name, value in given.items() if name not in kept]
    if kept.get("knoop"):
        kept.pop("weergave", None)
    if kept.get("knoop") or kept.get("weergave", "schema") != "schema":
        kept = {name: value for name, value in kept.items() if name in ("weergave", "knoop", "modus")}
    return Address(**kept), dropped


def href(**parameters: str) -> str:
    """A link to the view with these parameters."""
    return Address(**parameters).query
