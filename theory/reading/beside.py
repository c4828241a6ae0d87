"""The theories beside the one that is read: where they lie, and the ids of their nodes, read quickly and not checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from theory.reading.file_names import yaml_files
from theory.reading.yaml_loader import DEEPEST
from theory.reading.yaml_reader import LARGEST

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where PyYAML was built with it; of either only the events, which cost no more than the text is long."""

SHIPPED = Path(__file__).parent.parent
"""Where the theories lie that come with the explorer."""

Folders = Mapping[str, Path]
"""The folders of theories that are shown together, by id."""

WHERE = ["nodes", "id"]
"""The keys on the way to an id of a node."""


@dataclass(frozen=True)
class Beside:
    """The theories that one in `directory` can be laid beside: on the shelf, next to it, or shipped."""

    directory: Path
    shelf: Folders

    @property
    def _homes(self) -> list[Path]:
        return [self.directory.resolve().parent, SHIPPED]

    def ids(self, theory_id: str) -> frozenset[str] | None:
        """The ids of the nodes of a theory, from the first place where it is; None where it is not to be found."""
        named = [self.shelf[theory_id]] if theory_id in self.shelf else []
        return next((ids for place in [*named, *(home / theory_id for home in self._homes)] if (ids := node_ids(place))), None)

    def names(self) -> set[str]:
        """The ids of those that there are."""
        return {*self.shelf, *(path.parent.name for home in self._homes for path in home.glob("*/theory.yaml"))}


@dataclass
class _Open:
    """A block or a list that has begun; of a block the key whose value comes."""

    block: bool
    key: str | None = None

    @property
    def wants_key(self) -> bool:
        return self.block and self.key is None

    def go_on(self, key: str = "") -> None:
        """What follows a key is its value, and the other way round."""
        self.key = key if self.wants_key else None


def node_ids(directory: Path) -> frozenset[str] | None:
    """The ids in the files of a theory; None where there are none, or where one of its files cannot be read."""
    try:
        files = [path for path in yaml_files(directory) if path.is_file()]
        if sum(path.stat().st_size for path in files) > LARGEST:
            return None
        return frozenset(found for path in files for found in _ids(path.read_text("utf-8-sig"))) or None
    except (OSError, ValueError, yaml.YAMLError):
        return None


def _ids(text: str) -> Iterator[str]:
    way: list[_Open] = []
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            way.append(_Open(isinstance(event, yaml.MappingStartEvent)))
            if len(way) > DEEPEST:
                raise ValueError("too deep")
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            way.pop()
        elif not isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            continue
        if not way:
            continue
        value = event.value if isinstance(event, yaml.ScalarEvent) else ""
        if not way[-1].wants_key and len(way) == 3 and [one.key for one in way if one.block] == WHERE and value:
            yield value
        way[-1].go_on(value)
