"""The benchmark: what the explorer costs its readers and its host, as ratios to what a peer costs in the same run.

`python -m tests.bench` measures everything and prints one table; `python -m tests.bench bytes clicks` measures a part.
The exit status is 1 where a limit is not met.  The peers are small Dash and Flask apps that do the same work
(`peers.py`), and the explorer of a smaller theory.  Ours and the peer are measured in turns, for at least three rounds;
the medians are compared.  No time has a limit of its own, so another machine gives other times and about the same ratios.
"""
