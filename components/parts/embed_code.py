"""The lines of HTML that put a view in another page."""

WIDTH, HEIGHT = 960, 720
"""Of a frame, in CSS pixels, where nobody asks otherwise; the script below sets the height that is needed."""

# The frame has a title, comes when it is near, has a height without the script, and leads somewhere without frames.  Its size
# stands in its style too, where a theme's `iframe { height: auto }` does not win; in a wrapper of fixed proportions that it is
# laid over, it is no higher than that.
FRAME = (
    '<iframe src="{embed}" title="{title}" width="{width}" height="{height}" loading="lazy"'
    ' allow="clipboard-write"'
    ' style="border:0;width:{cssWidth};max-width:100%;height:{height}px!important;max-height:100%"></iframe>\n'
    '<p><a href="{address}">{title}</a></p>'
)
FRAME_SCRIPT = '\n<script src="{script}" async></script>'


def css_width(width: str) -> str:
    """A width as style sheets write it: in percents, or in pixels.

    Examples
    --------
    >>> css_width("100%"), css_width("640")
    ('100%', '640px')
    """
    return width if width.endswith("%") else f"{width}px"
