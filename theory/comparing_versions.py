"""What changed between two versions of a theory: what is new, gone, changed, or called otherwise, by kind."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, get_args

from theory.form import Part
from theory.model import Link, Theory

How = Literal["added", "removed", "renamed", "changed"]
Renamed = Mapping[str, str]
"""By the id that something had, the one that it has."""

HOWS: tuple[How, ...] = get_args(How)

INSIDE = {"nodes": ("claims", "actions"), "collections": ("items",)}
"""What stands in a part and is compared by itself, for its ids are unique in the theory."""

REFER = {
    "theory": {"order"},
    "links": {"from", "to"},
    "claims": {"on"},
    "actions": {"parent", "see_also"},
    "items": {"nodes"},
    "stories": {"steps"},
}
"""By kind, the keys under which ids of nodes, claims and actions stand: that one of these is called otherwise changes nothing."""

NAMED = ("name", "title", "label", "text")
"""What a part is called by, first that it has."""


@dataclass(frozen=True)
class Change:
    """A key of which the value differs; None where it has none."""

    key: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Difference:
    """One thing that is new, gone, changed or called otherwise.

    `kind` is the list of the theory in which it stands, or `theory` for what stands in it once; `within` the id of the node or
    the collection that it belongs to; `was` the id that it had.
    """

    kind: str
    how: How
    id: str
    name: str
    within: str = ""
    was: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Two versions of a theory, and what differs, by kind and in the order of showing."""

    old: Theory
    new: Theory

    @cached_property
    def differences(self) -> list[Difference]:
        """Everything that differs."""
        before, after = _pieces(self.old), _pieces(self.new)
        renamed = {was: new.id for kind in after for was, new in _renamed(before[kind], after[kind]).items()}
        return [found for kind in after for found in _of_kind(kind, before[kind], after[kind], renamed)]

    def counts(self, kind: str) -> dict[How, int]:
        """How many of a kind are new, gone, renamed, changed; only what there is."""
        numbers = Counter(one.how for one in self.differences if one.kind == kind)
        return {how: numbers[how] for how in HOWS if numbers[how]}

    @property
    def kinds(self) -> list[str]:
        """The kinds of which something differs."""
        return list(dict.fromkeys(one.kind for one in self.differences))


@dataclass(frozen=True)
class _Piece:
    """A part as it is compared: by its values, without its id and what is compared by itself."""

    id: str
    name: str = ""
    within: str = ""
    was: str = ""
    values: dict[str, Any] = field(default_factory=dict)


Pieces = dict[str, _Piece]


def _pieces(theory: Theory) -> dict[str, Pieces]:
    """All parts of a theory by kind and id, in the order of showing."""
    found: dict[str, Pieces] = {"theory": {"": _frame(theory)}}
    for kind in Theory.model_fields:
        parts = [part for part in _listed(theory, kind) if isinstance(part, Part)]
        if parts or "list[" in str(Theory.model_fields[kind].annotation):
            found[kind] = {piece.id: piece for part in parts for piece in [_piece(part, INSIDE.get(kind, ()))]}
        for name in INSIDE.get(kind, ()):
            inside = [(whole, part) for whole in parts for part in getattr(whole, name)]
            found[name] = {piece.id: piece for whole, part in inside for piece in [_piece(part, (), getattr(whole, "id", ""))]}
    return found


def _listed(theory: Theory, kind: str) -> list[Any]:
    value = getattr(theory, kind)
    return value if isinstance(value, list) else []


def _frame(theory: Theory) -> _Piece:
    """What stands in a theory once, its lists of bare values, and the order of its levels."""
    parts = {name for name in Theory.model_fields if any(isinstance(one, Part) for one in _listed(theory, name))}
    values = theory.model_dump(by_alias=True, exclude_defaults=True, exclude=parts)
    return _Piece("", theory.title, values={**values, "levels": [level.id for level in theory.levels]})


def _piece(part: Part, inside: tuple[str, ...], within: str = "") -> _Piece:
    values = part.model_dump(by_alias=True, exclude_defaults=True, exclude={"id", "was", *inside})
    if isinstance(part, Link):
        return _Piece(f"{part.origin} > {part.target} ({part.relation})", "", part.origin, values=values)
    name = next((str(values[key]) for key in NAMED if key in values), "")
    return _Piece(getattr(part, "id", name), name, within, getattr(part, "was", None) or "", values)


def _renamed(before: Pieces, after: Pieces) -> dict[str, _Piece]:
    """By the id that they had, the parts that say so."""
    return {new.was: new for new in after.values() if new.was in before and new.was not in after and new.id not in before}


def _of_kind(kind: str, before: Pieces, after: Pieces, renamed: Renamed) -> Iterator[Difference]:
    pairs = {new.id: (before[was], new) for was, new in _renamed(before, after).items()}
    old_of = {new.id: old for old, new in pairs.values()} | {one: before[one] for one in before if one in after}
    if kind == "links":
        old_of |= _same_ends(before, after, renamed)
    gone = before.keys() - {old.id for old in old_of.values()}
    for new in after.values():
        old = old_of.get(new.id)
        changes = tuple(_changes(kind, old, new, renamed)) if old else ()
        how: How = "added" if old is None else "renamed" if new.id in pairs else "changed"
        if old is None or how == "renamed" or changes:
            yield Difference(kind, how, new.id, new.name, new.within, new.was if how == "renamed" else "", changes)
    yield from (Difference(kind, "removed", old.id, old.name, old.within) for old in before.values() if old.id in gone)


def _same_ends(before: Pieces, after: Pieces, renamed: Renamed) -> dict[str, _Piece]:
    """Links that go on under other names or with another relation, by their new id: each with the one that it was."""

    def ends(link: _Piece, names: Renamed) -> tuple[str, str]:
        origin, target = link.values["from"], link.values["to"]
        return names.get(origin, origin), names.get(target, target)

    left = [old for old in before.values() if old.id not in after]
    found: dict[str, _Piece] = {}
    for same_relation in (True, False):
        for new in after.values():
            if new.id in before or new.id in found:
                continue
            for old in left:
                alike = not same_relation or old.values["relation"] == new.values["relation"]
                if alike and ends(old, renamed) == ends(new, {}):
                    found[new.id] = old
                    left.remove(old)
                    break
    return found


def _changes(kind: str, old: _Piece, new: _Piece, renamed: Renamed) -> Iterator[Change]:
    """The keys of which the values differ, in the order of the new one."""
    if kind in ("claims", "actions", "items") and renamed.get(old.within, old.within) != new.within:
        yield Change("collection" if kind == "items" else "node", old.within, new.within)
    for key in dict.fromkeys([*new.values, *old.values]):
        there, here = old.values.get(key), new.values.get(key)
        if key in REFER.get(kind, ()):
            there = _called_anew(there, renamed)
        if there != here:
            yield Change(key, there, here)


def _called_anew(value: Any, renamed: Renamed) -> Any:
    """A value with the ids in it that are others now."""
    if isinstance(value, str):
        return renamed.get(value, value)
    if isinstance(value, list):
        return [_called_anew(one, renamed) for one in value]
    if isinstance(value, dict):
        return {key: _called_anew(one, renamed) for key, one in value.items()}
    return value
