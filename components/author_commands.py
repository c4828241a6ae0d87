"""The calls for who writes a theory: a new one to begin with, and what changed between two versions."""

import argparse
import shlex
import sys
from pathlib import Path
from typing import Any

from components.story_judge import judge
from theory import messages
from theory.load import TheoryError
from theory.problems import count
from theory.starting import NotAName, NotEmpty, start
from theory.version_report import FORMS, report
from theory.versions import compare_folders, earlier


def add_author_commands(commands: Any) -> None:
    """Add them to the calls of a command line; each sets `run`, which gives the exit status."""
    comparing = commands.add_parser("compare", help="print what changed between two versions of a theory")
    comparing.add_argument("old", type=Path, metavar="OLD", help="folder with the one version")
    comparing.add_argument(
        "new", type=Path, metavar="NEW", nargs="?", help="with the other; left out: OLD beside its own earlier/"
    )
    comparing.add_argument("--format", choices=FORMS, default="text", help="what is printed")
    comparing.set_defaults(command="compare", run=_compare, parser=comparing)
    starting = commands.add_parser("new", help="write a small theory to begin with")
    starting.add_argument("directory", type=Path, metavar="DIR", help="folder to write, new or empty")
    starting.set_defaults(command="new", run=_new, parser=starting)


def _compare(options: argparse.Namespace) -> int:
    try:
        found = compare_folders(options.old, options.new, judge) if options.new else earlier(options.old, judge)
    except TheoryError as error:
        print(error, count(error.problems), sep="\n", file=sys.stderr)
        return 1
    if found is None:
        return _refused(options, messages.NO_EARLIER.format(folder=options.old))
    print(report(found, options.format))
    return 1 if found.differences else 0


def _new(options: argparse.Namespace) -> int:
    folder: Path = options.directory
    try:
        written = start(folder)
    except (NotAName, NotEmpty) as error:
        return _refused(options, str(error))
    except OSError as error:
        print(f"app.py: {folder}: {error.strerror or error}", file=sys.stderr)
        return 1
    print(messages.STARTED.format(file=written, folder=shlex.quote(str(folder))))
    return 0


def _refused(options: argparse.Namespace, message: str) -> int:
    """Ends as any bad usage does."""
    parser: argparse.ArgumentParser = options.parser
    parser.error(message)
