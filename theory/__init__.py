"""What is known: YAML, checked into a model, held as a NetworkX graph, and the questions asked of it.

Nothing here knows Dash, a browser or a colour.
"""
