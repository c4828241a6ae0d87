"""`python -m tests.bench [NAME ...]`: measure, print the table, exit 1 where a limit is not met."""

import argparse
import os
import signal
import sys
from collections.abc import Callable

from tests.bench import clicks, edition, growth, live, load, loading, memory, search, shelf, shifts, wire
from tests.bench.table import Measure, table

MEASUREMENTS: dict[str, Callable[[], list[Measure]]] = {
    "bytes": wire.measure,
    "loading": loading.measure,
    "clicks": clicks.measure,
    "search": search.measure,
    "manyactions": search.measure_large,
    "shifts": shifts.measure,
    "load": load.measure,
    "live": live.measure,
    "memory": memory.measure,
    "shelf": shelf.measure,
    "growth": growth.measure,
    "growthbytes": growth.measure_bytes,
    "edition": edition.measure,
}


def main() -> int:
    """Run the measurements that were asked for, or all; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the explorer.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(MEASUREMENTS)}; without one, all")
    names = parser.parse_args().names or list(MEASUREMENTS)
    if unknown := set(names) - set(MEASUREMENTS):
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}; there are {', '.join(MEASUREMENTS)}")
    # Ended from outside, still stop the servers: SystemExit passes through every `finally`.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    measures: list[Measure] = []
    try:
        for name in names:
            print(f"measuring {name} ...", file=sys.stderr, flush=True)
            try:
                measures += MEASUREMENTS[name]()
            except Exception as error:  # a broken page or server; the other figures still count
                measures.append(Measure(name, "", None, note=f"failed: {(str(error) or repr(error)).splitlines()[0]}"))
    finally:
        print(f"{table(measures)}\n{machine()}", flush=True)
    return 0 if all(measure.met for measure in measures) else 1


def machine() -> str:
    """How busy this machine was: what else ran meanwhile makes the ratios less certain."""
    load = f", load in the last 5 minutes {os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"on {os.cpu_count()} processors{load}"


if __name__ == "__main__":
    sys.exit(main())
