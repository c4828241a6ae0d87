"""The benchmark: what the explorer costs its readers and its host, held against limits and against an empty Dash page.

`python -m tests.bench` measures everything and prints one table; `python -m tests.bench bytes clicks` measures a part.
The exit status is 1 where a limit is not met.  Nothing is compared with an earlier run or another machine: the empty
page is served and measured in the same run, in the same way.
"""
