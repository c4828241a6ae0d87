"""The calls for who writes a theory: what is wrong with it and what it lacks, a new one to begin with, what changed."""

import argparse
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from components.story_judge import judge
from theory import messages
from theory.criteria.telling import criteria_text
from theory.graph import build_graph
from theory.inventory import inventory
from theory.load import TheoryError, check
from theory.model import Theory
from theory.problems import count
from theory.starting import NotAName, NotEmpty, start
from theory.version_report import FORMS, report
from theory.versions import compare_folders, earlier, earlier_errors


def add_author_commands(commands: Any) -> None:
    """Add them to the calls of a command line; `compare` and `new` set `run`, which gives the exit status."""
    checking = commands.add_parser("check", help="print every problem of a theory")
    checking.add_argument("directory", type=Path, nargs="?", help="folder with the theory")
    checking.add_argument("--theory", type=Path, action="append", dest="after", metavar="DIR", default=[], help="the same")
    checking.add_argument("--strict", action="store_true", help="warnings count as errors")
    checking.add_argument("--inventory", action="store_true", help="print counts by node instead")
    checking.add_argument("--toets", action="store_true", help="print what it has of what a theory should have instead")
    checking.set_defaults(command="check")
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


def check_theories(folders: Sequence[Path], options: argparse.Namespace) -> int:
    """Check the theories in these folders and print what is asked for; the exit status.

    Counts and criteria are printed instead of warnings, unless these are what the status tells of.
    """
    checked = [check(folder, judge) for folder in folders]
    problems = [problem for one in checked for problem in one.problems]
    problems += [problem for folder in folders for problem in earlier_errors(folder)]
    theories = [one.theory for one in checked if one.theory]
    whole = len(theories) == len(checked)
    status = 1 if any(options.strict or problem.severity == "error" for problem in problems) else 0
    if options.inventory and not options.toets and whole:
        status = 0
    if status or not (whole and (options.inventory or options.toets)):
        print(*problems, count(problems), sep="\n")
    if whole and (told := "\n\n".join(_asked(theories, options))):
        print(told if not status else f"\n{told}")
    return status


def _asked(theories: Sequence[Theory], options: argparse.Namespace) -> Iterator[str]:
    """The counts of each theory that are asked for, and then its criteria."""
    for theory in theories:
        if options.inventory:
            yield f"{theory.title}\n\n{inventory(theory)}" if len(theories) > 1 else inventory(theory)
        if options.toets:
            yield criteria_text(build_graph(theory))


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
