"""The servers' side: `python -m tests.bench.serve empty|shipped|large` serves one page with waitress and prints its address."""

import sys

import waitress
from dash import Dash, html
from flask import Flask


def empty() -> Flask:
    """A Dash app of one word: the least that anything made with Dash costs."""
    page = Dash("empty", compress=True, include_assets_files=False)  # it would find the explorer's own
    page.layout = html.Main("Leeg")
    server: Flask = page.server
    return server


def shipped() -> Flask:
    """The explorer of the theory that comes with it."""
    import app

    return app.server


def large() -> Flask:
    """The explorer of a generated theory."""
    from app import create_app
    from tests.bench.large_theory import large_theory

    server: Flask = create_app(large_theory()).server
    return server


PAGES = {"empty": empty, "shipped": shipped, "large": large}

if __name__ == "__main__":
    served = waitress.create_server(PAGES[sys.argv[1]](), host="127.0.0.1", port=0, ident=None)
    print(f"http://127.0.0.1:{served.effective_port}", flush=True)
    served.run()
