"""The lines of HTML that put a view in another page."""

WIDTH, HEIGHT = 960, 720
"""Of a frame, in CSS pixels, where nobody asks otherwise; the script below sets the height that is needed."""

# The frame has a title, comes when it is near, has a height without the script, and leads somewhere without frames.
FRAME = (
    '<iframe src="{embed}" title="{title}" width="{width}" height="{height}" loading="lazy"'
    ' allow="clipboard-write" style="border:0;max-width:100%"></iframe>\n'
    '<p><a href="{address}">{title}</a></p>'
)
FRAME_SCRIPT = '\n<script src="{script}" async></script>'
