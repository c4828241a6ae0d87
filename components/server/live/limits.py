"""How often something was done from one address lately: in memory only, and forgotten with the time."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock

from flask import Request

MANY = 10_000
"""Addresses that are remembered at once; then those go whose time is over."""

CODES = 1000
"""Codes that are remembered at once."""


class Lately:
    """What each address did in the last `seconds`, of which it may do `most`."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.most = most
        self.seconds = seconds
        self._clock = clock
        self._times: dict[str, deque[float]] = {}
        self._lock = Lock()

    def wait(self, address: str) -> int:
        """Note that an address does it now; 0, or the seconds to wait where it did so too often: then it does not count."""
        now = self._clock()
        with self._lock:
            if len(self._times) > MANY:
                self._times = {one: times for one, times in self._times.items() if times[-1] > now - self.seconds}
            times = self._times.setdefault(address, deque())
            while times and times[0] <= now - self.seconds:
                times.popleft()
            if len(times) >= self.most:
                return ceil(times[0] + self.seconds - now)
            times.append(now)
            return 0


class RightCodes:
    """The codes that were right lately: a room full of phones that ask for a session that has ended does not guess."""

    def __init__(self) -> None:
        self._codes: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def __contains__(self, code: str) -> bool:
        return code in self._codes

    def note(self, code: str) -> None:
        """This one was."""
        with self._lock:
            self._codes[code] = None
            self._codes.move_to_end(code)
            while len(self._codes) > CODES:
                self._codes.popitem(last=False)


def address_of(request: Request, proxies: int) -> str:
    """Where a request is from, for `Lately`: what the outermost of so many trusted proxies says of it, else the line itself.

    Of an IPv6 address the network counts, for whoever has one has all of it.
    """
    said = [part.strip() for line in request.headers.getlist("X-Forwarded-For") for part in line.split(",")]
    told = said[-proxies] if proxies and len(said) >= proxies else request.remote_addr or ""
    try:
        address = ip_address(told)
    except ValueError:
        return told[:64]
    return str(IPv6Address(int(address) >> 64 << 64)) if isinstance(address, IPv6Address) else str(address)
