"""Links that open a window of their own: from within a frame those that leave the explorer, and they say so."""

import re

from dash import html
from markupsafe import Markup

from components import texts
from components.markup import to_html

NEW_WINDOW = html.Span(f" ({texts.NEW_WINDOW})", className="vt-hidden")
"""What such a link says; its sign is drawn by style sheets."""

_LEAVING = re.compile(r'<a (?=[^>]*\bhref="http)([^>]*)rel="external"([^>]*)>(.*?)</a>', re.DOTALL)


def outward(page: Markup) -> Markup:
    """The page with what `assets/core/frame.js` makes of its links in a frame, for where there are no scripts."""
    said = to_html(NEW_WINDOW)
    return Markup(_LEAVING.sub(rf'<a \1rel="external noopener"\2 target="_blank">\3{said}</a>', str(page)))
