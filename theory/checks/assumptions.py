"""Claims that say of which link they are: only an assumption does, and the link is there."""

from collections.abc import Iterator

from theory.checks.structure import Structured
from theory.examples import like, line
from theory.model import Claim, Ends
from theory.problems import Mark, Problem, problem
from theory.reading.folder import Check, Folder

Pairs = set[tuple[str, str]]


def check_assumptions(folder: Folder, structured: Structured, check: Check) -> Iterator[Problem]:
    """Every claim that is about a link and should not be, or about one that is not there."""
    links = None if folder.unreadable or "links" in folder.no_lists else _pairs(folder)
    for node, piece in structured.items["nodes"]:
        for number, claim in enumerate(node.claims):
            if claim.on is None:
                continue
            at = ("claims", number, "on")
            if claim.kind != "aanname":
                example = like(Claim, "kind", "aanname")
                yield problem("on-without-assumption", piece.locate(*at), example=example, id=claim.id, kind=claim.kind)
            unknown = [
                *check("unknown-node", "nodes", claim.on.origin, piece, *at, "from"),
                *check("unknown-node", "nodes", claim.on.target, piece, *at, "to"),
            ]
            yield from unknown
            if not unknown and links is not None:
                yield from _unlinked(claim.on, links, piece.locate(*at))


def _pairs(folder: Folder) -> Pairs:
    """The ends of all links, also of those of the wrong shape."""
    links = [piece.value for piece in folder.pieces("links") if isinstance(piece.value, dict)]
    return {(str(link.get("from")), str(link.get("to"))) for link in links}


def _unlinked(ends: Ends, links: Pairs, mark: Mark) -> Iterator[Problem]:
    """That there is no such link; the way out is the same one the other way round, or one with one of these ends."""
    given = (ends.origin, ends.target)
    if given in links:
        return
    nearest = [given[::-1], *sorted(pair for pair in links if set(pair) & set(given)), *sorted(links)]
    meant = next((pair for pair in nearest if pair in links), given)
    example = line(Claim, "on", {"from": meant[0], "to": meant[1]})
    yield problem("unknown-link", mark, example=example, origin=ends.origin, target=ends.target)
