"""Slips of the finger: how many make one word of another, and whether that many are likely in a word of that length."""

SHORTEST = 4
"""Letters that a word has in which a slip is looked for."""

CERTAIN = 6
"""From so many letters on, a slip may be any; shorter words with another letter, one more or one less are mostly other words,
so that there only two may have changed places."""

BEGUN = 8
"""From so many letters on, also the first may be another one."""

LONG = 9
"""From so many letters on, there may be two slips."""


def slips(typed: str, meant: str) -> int:
    """How many slips make `typed` of `meant`: a letter too many, too few, another one, or two that changed places.

    0 where there are none, or more than is likely.

    Examples
    --------
    >>> slips("mantelzrog", "mantelzorg"), slips("gemeetne", "gemeente"), slips("fiets", "niets")
    (1, 1, 0)
    """
    most = (len(typed) >= SHORTEST) + (len(typed) >= LONG)
    if typed == meant or abs(len(typed) - len(meant)) > most or not _likely(typed, meant):
        return 0
    if len(set(typed) ^ set(meant)) > 2 * most:  # sooner known than the distance
        return 0
    count = _distance(typed, meant)
    return count if count <= most else 0


def _likely(typed: str, meant: str) -> bool:
    swapped = len(typed) == len(meant) and sorted(typed) == sorted(meant)
    return swapped or len(typed) >= BEGUN or (len(typed) >= CERTAIN and typed[0] == meant[0])


def _distance(one: str, other: str) -> int:
    """The optimal string alignment distance.

    References
    ----------
    G. Navarro, A guided tour to approximate string matching, ACM Computing Surveys 33 (2001), section 2.2.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
