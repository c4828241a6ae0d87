"""What deletes sessions that are over, also while nobody asks anything."""

import os
import time
from contextlib import suppress
from threading import Lock, Thread

from components.server.live.database import Away
from components.server.live.store import Store

FIRST = 10.0
"""Seconds after the first request that it sweeps for the first time."""

EVERY = 600.0
"""Seconds from one time to the next."""


class Sweeper:
    """Sweeps a store now and then, in a thread of each process that serves."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._process = 0
        self._lock = Lock()

    def start(self) -> None:
        """Begin, once in this process."""
        if self._process == os.getpid():
            return
        with self._lock:
            if self._process != os.getpid():
                self._process = os.getpid()
                Thread(target=self._run, name="sweeper", daemon=True).start()

    def _run(self) -> None:
        time.sleep(FIRST)
        while True:
            with suppress(Away):  # it has been said
                self._store.sweep()
            time.sleep(EVERY)
