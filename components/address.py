"""The address: the whole state of the page, as its query string.

`assets/core/address.js` does the same in the browser, by the same table; a test holds the two side by side.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import parse_qsl, urlencode

from theory.downloads.addresses import Addresses
from theory.graph import TheoryGraph
from theory.selection import Selection

Parameters = Mapping[str, tuple[str, ...]]
"""The views that a theory has, by the mark `data-view`, each with the parameters that it has of its own."""

SEVERAL = ("actor", "bij", "kolommen")
"""Parameters that hold several values, with commas between them."""

QUESTIONS = ("leunt", "zonder", "naast")
MODES = ("embed", "lijst", "presentatie")
SCREENS = ("donker", "spreker")
HOW = ("modus", "verhaal", "stap", "scherm", "rust")
"""Parameters that say how a view is shown: in what mode, as which step of which story, dark, and until when nobody touches it."""

REST = range(5, 100_000)
"""After how many seconds without a touch the calm schema may return."""

LONGEST_SEARCH = 200

SESSION = re.compile("[A-HJ-NP-Z2-9]{6}")
"""What codes of group sessions look like."""


@dataclass(frozen=True)
class Address:
    """What is shown; the field names are the parameters of the contract, empty where absent."""

    theorie: str = ""
    weergave: str = "schema"
    deel: str = ""
    selectie: str = ""
    vraag: str = ""
    naast: str = ""
    aard: str = ""
    verband: str = ""
    knoop: str = ""
    alleen: str = ""
    item: str = ""
    blok: str = ""
    actor: str = ""
    bij: str = ""
    zoek: str = ""
    genoemd: str = ""
    kolommen: str = ""
    advies: str = ""
    orde: str = ""
    sessie: str = ""
    modus: str = ""
    verhaal: str = ""
    stap: str = ""
    scherm: str = ""
    rust: str = ""

    @property
    def view(self) -> str:
        """The one visible view, as the mark `data-view` names it."""
        return "knoop" if self.knoop else self.weergave

    @property
    def key(self) -> str:
        """The view's name among the rendered views."""
        if self.knoop:
            return f"{'wand' if self.modus == 'presentatie' else 'knoop'}/{self.knoop}"
        if self.deel:
            return f"{self.weergave}/{self.deel}"
        if self.sessie:
            return "sessie"
        opened = {"actor": self.actor, "gesprek": self.bij}.get(self.weergave)
        return f"{self.weergave}/{opened.split(',')[0]}" if opened else self.weergave

    @property
    def query(self) -> str:
        """The query string, with its question mark; '?' for the view that the bare page shows."""
        kept = {name: value for name, value in vars(self).items() if value}
        calm = self.shown.but(theorie="") == Address()
        if self.weergave == "schema" and not (self.stap and calm):  # a step alone would be what that shows
            del kept["weergave"]
        return "?" + urlencode(kept, safe=",*")

    @property
    def shown(self) -> "Address":
        """What is shown, however it is."""
        return replace(self, **dict.fromkeys(HOW, ""))

    @property
    def bare(self) -> "Address":
        """The same view without anything chosen in it."""
        return Address(weergave=self.weergave, knoop=self.knoop, modus=self.modus)

    @property
    def selection(self) -> Selection:
        """What it chooses among the actions."""
        return Selection(tuple(self.several("actor")), tuple(self.several("bij")), self.zoek, bool(self.genoemd))

    def several(self, name: str) -> list[str]:
        """The values of a parameter that may hold several."""
        return [value for value in getattr(self, name).split(",") if value]

    def but(self, **changes: str) -> "Address":
        """The same address with changes."""
        return replace(self, **changes)

    def choosing(self, selection: Selection) -> "Address":
        """The same address with another choice among the actions."""
        return self.but(
            actor=",".join(selection.actors),
            bij=",".join(selection.nodes),
            zoek=selection.words,
            genoemd="1" if selection.named else "",
        )


def href(**parameters: str) -> str:
    """A link to the view with these parameters."""
    return Address(**parameters).query


def addresses(base: str, theory_id: str = "") -> Addresses:
    """How downloads of a theory write the explorer's addresses; `base` is the public one, with a slash at the end, or '';
    `theory_id` is '' for the first on the shelf."""
    return Addresses(
        base + (href(theorie=theory_id) if theory_id and base else ""),
        lambda node_id, item_id: base + href(theorie=theory_id, knoop=node_id, item=item_id),
        lambda topic_id, item_id: base + href(theorie=theory_id, weergave="verdieping", deel=topic_id, item=item_id),
    )


# What happens to addresses on their way through editors, mails and texts, where it is certain what was meant.
_BEFORE = re.compile(r"^(?:[?&; ]|amp;|#0*38;)+")
_JOINT = re.compile(r"[?&;](?:amp;|#0*38;)*(?=[A-Za-z_-]+=)")
_ESCAPED = re.compile(r"%([2-7][0-9A-Fa-f])")
_AROUND = r"[\x00-/:-@\[-`{-\xbf\u2000-\u206f\u3000\ufeff]"
_EDGES = re.compile(rf"^(?:3D|{_AROUND})+|{_AROUND}+$")
_COMMA = re.compile(r"[,;]|%2C", re.IGNORECASE)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), text)


def _mended(name: str, value: str) -> Iterator[tuple[str, str]]:
    """The parameters that were meant by this one: escaped twice, escaped as a whole, or with others in its value.

    A search may hold any sign and is left as it is.
    """
    name = _BEFORE.sub("", name)
    if "=" in (whole := _unescaped(name)):
        pieces = _JOINT.split(f"{whole}={_unescaped(value)}" if value else whole)
    else:
        pieces = [f"{name}={value}"] if name == "zoek" else _JOINT.split(f"{name}={value}")
    for piece in pieces:
        first, _, rest = piece.partition("=")
        yield _BEFORE.sub("", first), rest


def _meant(value: str, known: Callable[[str], bool]) -> str:
    """The value without what a sentence or a mail put around it, where that is known and the value itself is not."""
    if known(value):
        return value
    bare = _EDGES.sub("", _unescaped(value))
    return bare if known(bare) else value


def flat(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The parameters of a query: the first value of each, but all values of those that may hold several.

    Examples
    --------
    >>> flat([("knoop", "ruimte"), ("amp;modus", "embed")])
    {'knoop': 'ruimte', 'modus': 'embed'}
    >>> flat([("knoop", "ruimte?utm_source=brief"), ("actor", "rijk"), ("actor", "gemeenten")])
    {'knoop': 'ruimte', 'utm_source': 'brief', 'actor': 'rijk,gemeenten'}
    """
    found: dict[str, str] = {}
    for name, value in (pair for given in pairs for pair in _mended(*given)):
        if name not in found:
            found[name] = value
        elif name in SEVERAL:
            found[name] += f",{value}"
    return found


def theory_in(given: Mapping[str, str], ids: Collection[str]) -> str:
    """The id of the theory that is asked for, of those on the shelf; '' where none of them is."""
    meant = _meant(given.get("theorie", ""), ids.__contains__)
    return meant if meant in ids else ""


def read(
    given: Mapping[str, str],
    graph: TheoryGraph,
    parameters: Parameters,
    theories: Collection[str] = (),
    blocks: Collection[str] = (),
) -> tuple[Address, list[str]]:
    """The address in `given` (as `flat` gives it) within its theory, and each `name=value` that was left out as unknown.

    `theories` are the ids of those on the shelf; which of them this is, whoever asks knows, and the address is without it.
    `blocks` are what can be chosen where two of them are laid beside each other, `THEORY.NODE`.
    Parameters that the explorer does not have, or that the view has no use for, are left out in silence.  A presentation that
    asks for nothing else shows a step of its story: the one that is asked for, else the first.
    """
    address, dropped = _read(given, graph, parameters, theories, blocks)
    if address.modus != "presentatie":
        return address, dropped
    steps = step_addresses(graph, parameters, address.verhaal)
    if steps and address.shown == Address() and not given.get("weergave"):
        number = int(address.stap or 1)
        how = {name: getattr(address, name) for name in HOW}
        return steps[number - 1].but(**how | {"stap": str(number)}), dropped
    if not address.stap and address.shown in steps:
        return address.but(stap=str(steps.index(address.shown) + 1)), dropped
    return address, dropped


def step_addresses(graph: TheoryGraph, parameters: Parameters, story_id: str = "") -> list[Address]:
    """What the steps of a story show; of the first one without an id."""
    story = graph.story(story_id)
    return [read_query(step.address, graph, parameters)[0].shown for step in story.steps] if story else []


def read_query(query: str, graph: TheoryGraph, parameters: Parameters) -> tuple[Address, list[str]]:
    """The address in a query as it is written, with its question mark."""
    return _read(flat(pairs_of(query)), graph, parameters)


def pairs_of(query: str) -> list[tuple[str, str]]:
    """The names and values in a query as it is written, with its question mark."""
    return parse_qsl(query.removeprefix("?"), keep_blank_values=True)


def _read(
    given: Mapping[str, str],
    graph: TheoryGraph,
    parameters: Parameters,
    theories: Collection[str] = (),
    blocks: Collection[str] = (),
) -> tuple[Address, list[str]]:
    knowing = {"theorie": theories.__contains__, **_allowed(graph, parameters, given), "blok": blocks.__contains__}
    allowed = {field.name: knowing[field.name] for field in fields(Address)}
    kept: dict[str, str] = {}
    dropped = []
    for name, known in allowed.items():
        asked = given.get(name, "").replace("%20", " ")
        values = [value for value in _COMMA.split(asked) if value] if name in SEVERAL else [asked] if asked.strip(" ") else []
        good = {value: meant for value in values if known(meant := _meant(value, known))}
        if good:
            kept[name] = ",".join(dict.fromkeys(good.values()))
        dropped += [f"{name}={value}" for value in values if value not in good]
    for name, fits in _FITTING.items():
        if name in kept and not fits(kept):
            dropped.append(f"{name}={kept.pop(name)}")
    weergave = kept.get("weergave", "schema")
    weergave = "schema" if "knoop" in kept else "zoek" if weergave == "schema" and "zoek" in kept else weergave
    shown = ("knoop", *HOW, *parameters["knoop" if "knoop" in kept else weergave])
    return Address(weergave=weergave, **{name: value for name, value in kept.items() if name in shown}), dropped


_FITTING: Mapping[str, Callable[[Mapping[str, str]], bool]] = {
    "vraag": lambda kept: "selectie" in kept,
    "kolommen": lambda kept: "deel" in kept,
    "naast": lambda kept: kept.get("vraag") == "naast" and kept["naast"] != kept["selectie"],
    "aard": lambda kept: "selectie" not in kept,
    **{name: lambda kept: kept.get("modus") == "presentatie" for name in ("verhaal", "stap", "scherm")},
}
"""Parameters that say something only beside others, or without them; each after those on which it depends."""


def is_lost(address: Address, dropped: Iterable[str]) -> bool:
    """Whether actions were chosen by names of which none is known: all of them are no answer to that."""
    choices = ("actor", "bij", "zoek")
    asked = any(part.partition("=")[0] in choices for part in dropped)
    return address.view == "acties" and asked and not any(getattr(address, name) for name in choices)


def items_in(graph: TheoryGraph, open_node: str, topic: str) -> Collection[str]:
    """What can be one item: of the node or the topic that is open, else a source."""
    if open_node in graph:
        return {item.id for item in graph.node(open_node).items}
    if topic in graph.deepening.topic_ids:
        return {item.id for item in graph.deepening.items_of(topic)}
    return graph.source_ids


def _allowed(graph: TheoryGraph, parameters: Parameters, given: Mapping[str, str]) -> dict[str, Callable[[str], bool]]:
    """For each parameter, but those that name theories, what it may hold."""
    deepening = graph.deepening
    topic = _meant(given.get("deel", ""), deepening.topic_ids.__contains__)
    items = items_in(graph, _meant(given.get("knoop", ""), graph.__contains__), topic)
    stories = {one.id for one in graph.theory.stories}
    asked = _meant(given.get("verhaal", ""), stories.__contains__)
    talk = _meant(given.get("weergave", ""), parameters.__contains__) == "gesprek"
    story = graph.story(asked if asked in stories else "")
    return {
        "weergave": (parameters.keys() - {"knoop"}).__contains__,
        "deel": deepening.topic_ids.__contains__,
        "selectie": graph.__contains__,
        "vraag": QUESTIONS.__contains__,
        "naast": graph.__contains__,
        "aard": {link.relation for link in graph.theory.links}.__contains__,
        "verband": lambda pair: tuple(pair.split(".")) in graph.pairs,
        "knoop": graph.__contains__,
        "alleen": lambda value: value == "1",
        "item": items.__contains__,
        "actor": graph.actor_ids.__contains__,
        "bij": graph.asked.__contains__ if talk else graph.__contains__,
        "zoek": lambda words: len(words) <= LONGEST_SEARCH,
        "genoemd": lambda value: value == "1",
        "kolommen": deepening.columns(topic).__contains__,
        "advies": lambda value: value == "1",
        "orde": lambda value: value == "jaar",
        "sessie": lambda value: bool(SESSION.fullmatch(value)),
        "modus": MODES.__contains__,
        "verhaal": stories.__contains__,
        "stap": {str(number) for number, _ in enumerate(story.steps if story else [], start=1)}.__contains__,
        "scherm": SCREENS.__contains__,
        "rust": lambda value: value.isascii() and value.isdecimal() and value == str(int(value)) and int(value) in REST,
    }
