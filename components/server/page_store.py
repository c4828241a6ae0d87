"""Pages that were made, remembered: each once per address, as many as there is room for."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from components.server.compression import Compressed

ROOM = 16_000_000
"""Bytes of memory for pages."""


class PageStore:
    """The pages that were asked for last; those that nobody asked for longest make room for new ones."""

    def __init__(self, room: int = ROOM) -> None:
        self.room = room
        self.size = 0
        self._pages: OrderedDict[Hashable, Compressed] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def page(self, key: Hashable, make: Callable[[], str]) -> Compressed:
        """The page under `key`, made if it is not there."""
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
                return self._pages[key]
        made = Compressed(make().encode(), fast=True)
        with self._lock:
            self._forget(key)
            self._pages[key] = made
            self.size += made.size
            while self.size > self.room:
                self._forget(next(iter(self._pages)))
        return made

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._pages.clear()
            self.size = 0

    def _forget(self, key: Hashable) -> None:
        if key in self._pages:
            self.size -= self._pages.pop(key).size
