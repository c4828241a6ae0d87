"""Measuring two sides in turns, so that whatever else the machine does burdens both alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

T = TypeVar("T")

ROUNDS = 3
"""The fewest rounds of which a median says something."""


@dataclass(frozen=True)
class Rounds:
    """The figure of each round, of either side."""

    all_ours: Sequence[float]
    all_peer: Sequence[float]

    @property
    def ours(self) -> float:
        """The median of ours."""
        return median(self.all_ours)

    @property
    def peer(self) -> float:
        """The median of the peer."""
        return median(self.all_peer)

    @property
    def spread(self) -> str:
        """The number of rounds, and the least and greatest ratio within one."""
        ratios = [ours / peer for ours, peer in zip(self.all_ours, self.all_peer, strict=True) if peer]
        return f"{len(ratios)} rounds, {min(ratios):.2f} to {max(ratios):.2f} x" if ratios else ""


def in_turns(ours: Callable[[], T], peer: Callable[[], T], rounds: int = ROUNDS) -> list[tuple[T, T]]:
    """What either side gives in each round: ours, the peer, ours, the peer, and so on."""
    return [(ours(), peer()) for _ in range(rounds)]


def figures(turns: Sequence[tuple[T, T]], figure: Callable[[T], float]) -> Rounds:
    """One figure of what `in_turns` gave."""
    return Rounds([figure(ours) for ours, _ in turns], [figure(peer) for _, peer in turns])
