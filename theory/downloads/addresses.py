"""Where the explorer can be found, as far as whoever writes a file knows it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Addresses:
    """The explorer's public address, with a slash at the end or '', and what makes that of a node or of an item in it.

    `of(node_id, item_id)` returns an address; with '' for the item, that of the node's view.  `item(topic_id, item_id)` returns
    that of an item of the deepening.  How addresses are written is the explorer's own affair: what is downloaded only repeats
    them.
    """

    base: str
    of: Callable[[str, str], str]
    item: Callable[[str, str], str] = lambda *_: ""
