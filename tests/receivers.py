"""How other programs read our files, as far as it decides what people see there; each after the program's own source."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from xml.parsers import expat

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
YFILES = "{http://www.yworks.com/xml/graphml}"


@dataclass
class Read:
    """What a program shows of a graph: the label of each node and, by its ends, of each link; and what it complains of."""

    nodes: dict[str, str] = field(default_factory=dict)
    links: list[tuple[str, str, str]] = field(default_factory=list)
    columns: dict[str, dict[str, str]] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)


def gephi(content: bytes) -> Read:
    """As `ImporterGraphML.java` of gephi/gephi: labels by the id of a key or its name; of `data` all the text in it."""
    labels = {"node": ("label", "d3"), "edge": ("label", "edgelabel", "d7")}
    root = ET.fromstring(content)
    read = Read()
    label_keys: set[str] = set()
    for key in root.iter(f"{GRAPHML}key"):
        place, name = key.get("for", ""), key.get("attr.name") or key.get("id", "")
        if place in labels and (key.get("id") in labels[place] or name in labels[place]):
            label_keys.add(key.get("id", ""))
        elif place in labels and not key.get("attr.type"):
            read.complaints.append(f"no type: {name}")
    for part in [*root.iter(f"{GRAPHML}node"), *root.iter(f"{GRAPHML}edge")]:
        label = ""
        for data in part.findall(f"{GRAPHML}data"):
            if data.get("key") in label_keys:
                label = "".join(text for text in data.itertext() if text.strip())
        if part.tag.endswith("node"):
            read.nodes[part.get("id", "")] = label
        else:
            read.links.append((part.get("source", ""), part.get("target", ""), label))
    return read


class _Cytoscape:
    """As `GraphMLParser.java` of cytoscape/cytoscape-impl: each run of characters replaces the one before it.

    A run ends at a line break or something escaped; a CDATA section is one.
    """

    def __init__(self) -> None:
        self.read = Read()
        self._keys: dict[str, tuple[str, str]] = {}
        self._part = ""  # '' after the end of anything but `data`
        self._row: dict[str, str] = {}
        self._key: tuple[str, str] | None = None
        self._section: list[str] | None = None

    def start(self, name: str, about: dict[str, str]) -> None:
        if name == "key":
            self._keys[about["id"]] = (about.get("attr.name", ""), about.get("attr.type", ""))
        elif name == "node":
            self._part, self._row = name, {"name": about["id"]}
            self.read.columns[about["id"]] = self._row
        elif name == "edge":
            self._part, self._row = name, {"name": f"{about['source']} (-) {about['target']}", "interaction": "-"}
            self.read.columns[about["id"]] = self._row
        elif name == "data":
            self._key = self._keys.get(about["key"])

    def end(self, name: str) -> None:
        if name != "data":
            self._part = ""

    def start_section(self) -> None:
        self._section = []

    def end_section(self) -> None:
        run, self._section = "".join(self._section or []), None
        self.characters(run)

    def characters(self, text: str) -> None:
        if self._section is not None:
            self._section.append(text)
        elif self._part and self._key and self._key[1] and text.strip():
            self._row[self._key[0]] = text


def cytoscape(content: bytes) -> Read:
    """What stands in Cytoscape's tables; it draws the column `name`."""
    reader = _Cytoscape()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartCdataSectionHandler = reader.start_section
    parser.EndCdataSectionHandler = reader.end_section
    parser.Parse(content, True)
    return reader.read


@dataclass
class Box:
    """A node as yEd draws it."""

    label: str
    left: float
    top: float
    width: float
    height: float


def yed(content: bytes) -> tuple[dict[str, Box], list[tuple[str, str, str]]]:
    """As https://yed.yworks.com/support/qa/70 has it: what stands under the keys with a `yfiles.type`."""
    root = ET.fromstring(content)
    keys = {key.get("yfiles.type"): key.get("id") for key in root.iter(f"{GRAPHML}key")}
    boxes = {}
    for node in root.iter(f"{GRAPHML}node"):
        shape = node.find(f"{GRAPHML}data[@key='{keys['nodegraphics']}']/{YFILES}ShapeNode")
        assert shape is not None
        place = shape.find(f"{YFILES}Geometry")
        assert place is not None
        numbers = [float(place.get(name, "nan")) for name in ("x", "y", "width", "height")]
        boxes[node.get("id", "")] = Box(shape.findtext(f"{YFILES}NodeLabel", ""), *numbers)
    links = [
        (
            edge.get("source", ""),
            edge.get("target", ""),
            edge.findtext(f"{GRAPHML}data[@key='{keys['edgegraphics']}']/{YFILES}PolyLineEdge/{YFILES}EdgeLabel", ""),
        )
        for edge in root.iter(f"{GRAPHML}edge")
    ]
    return boxes, links


def zotero_creator(author: str) -> tuple[str, str]:
    """Family and given name as `RIS.js` of zotero/translators divides them; without a given name it is an organisation."""
    family = re.split(r"\s*,\s*", author)[0]
    return family, re.sub(r"^\s*,\s*", "", author[len(family) :])


def zotero_records(content: str) -> list[dict[str, list[str]]]:
    """The records of a RIS file as `RIS.js` of zotero/translators reads their lines."""
    records: list[dict[str, list[str]]] = []
    tag = ""
    for line in content.splitlines():
        if found := re.match(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$", line):
            tag = found[1]
            if tag == "TY":
                records.append({})
            records[-1].setdefault(tag, []).append(found[2] or "")
        elif tag and line.strip():
            records[-1][tag][-1] += f"\n{line.strip()}"
    return records


_TEX = {
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    **{sign: sign for sign in "$&%#_"},
}
_TOKEN = re.compile(r"\\([A-Za-z]+)[ \t]*|\\(.)|([{}])|(--+)|(.)", re.DOTALL)


def typeset(latex: str) -> str:
    """What LaTeX prints of a text with commands for single signs (https://ctan.org/pkg/encguide, table of text commands).

    Raises
    ------
    KeyError
        For a sign that means something else to LaTeX.
    """
    printed = ""
    for command, escaped, _, dashes, sign in _TOKEN.findall(latex):
        if sign and sign in "$&%#_^~":
            raise KeyError(sign)
        name = command or escaped
        printed += _TEX[name] if name else {2: "–", 3: "—"}[len(dashes)] if dashes else sign
    return printed
