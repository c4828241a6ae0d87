"""Where a session is: which block is open, closed or shown, and what the facilitator may do with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Phase = Literal["wait", "open", "closed", "shown"]


class NothingThere(Exception):
    """The facilitator closes, shows or empties a block, and none is at hand."""


@dataclass(frozen=True)
class State:
    """What phones and the wall follow.

    `node` is the present block; without one, once it is past waiting, all are answered freely, in any order.  `step` is that of
    the wall.  `closed` are blocks that were closed by themselves meanwhile, `shown` those of which the counts may be seen.
    `version` is another after each change.
    """

    phase: Phase = "wait"
    node: str | None = None
    step: int = 0
    version: int = 0
    closed: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def freely(self) -> bool:
        """Whether all blocks are asked at once."""
        return self.phase != "wait" and self.node is None

    def is_open(self, node: str, blocks: Sequence[str]) -> bool:
        """Whether a node can be answered now; `blocks` are those that are asked freely."""
        if self.phase != "open":
            return False
        return self.node == node or (self.node is None and node in blocks and node not in self.closed)

    def open(self, node: str | None) -> "State":
        """A block, or all; what was shown of it is hidden again, for nobody is to be led by it."""
        shown = tuple(one for one in self.shown if one != node) if node else ()
        return replace(self, phase="open", node=node, closed=(), shown=shown)

    def close(self, node: str | None) -> "State":
        """The present block, or all; in a free session also one of them.  What is not open stays as it is."""
        if self.freely and node:
            return replace(self, closed=_with(self.closed, node))
        present = None if self.freely else self._at_hand(node)
        return replace(self, phase="closed") if self.phase == "open" and present == self.node else self

    def show(self, node: str | None, blocks: Sequence[str]) -> "State":
        """Close a block, the present one or another, and show it; in a free session without one all."""
        if self.freely and node is None:
            return replace(self, phase="shown", shown=tuple(blocks))
        present = self._at_hand(node)
        shown = _with(self.shown, present)
        if self.freely:
            return replace(self, closed=_with(self.closed, present), shown=shown)
        return replace(self, phase="shown", node=present, shown=shown)

    def reset(self, node: str | None) -> tuple["State", str]:
        """A block, without one the present, back to nothing, and which that is; if it was shown, it is closed then."""
        emptied = self._at_hand(node)
        phase = "closed" if self.phase == "shown" and emptied == self.node else self.phase
        return replace(self, phase=phase, shown=tuple(one for one in self.shown if one != emptied)), emptied

    def at(self, step: int) -> "State":
        """The wall at another step."""
        return replace(self, step=step)

    def _at_hand(self, node: str | None) -> str:
        present = node or self.node
        if present is None:
            raise NothingThere
        return present


def _with(nodes: tuple[str, ...], node: str) -> tuple[str, ...]:
    return nodes if node in nodes else (*nodes, node)
