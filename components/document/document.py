"""The HTML document: what stands in its head, the page in it, and the scripts after it."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dash import html
from markupsafe import Markup

from components import texts
from components.address import Address
from components.document import head
from components.document.bundle_scripts import style
from components.document.bundles import ASSETS, BESIDE_THE_PAGE, bundle_of, needed
from components.document.faces import rules
from components.document.placing import placed
from components.document.site import Site
from components.document.site_source import SiteState
from components.markup import attributes, to_html
from components.parts import header
from components.parts.new_window import outward
from components.parts.speaker import speaker
from components.parts.wall import band
from theory.graph import TheoryGraph
from theory.shelf import Shelf

# In the page itself, for browsers ask for a linked icon again at every step.
ICON = "data:image/png;base64," + base64.b64encode((ASSETS / "icon.png").read_bytes()).decode()

# Before anything else: tell the style sheets that there are scripts, and keep clicks until they are answered.
BOOT_SCRIPT = (
    'document.documentElement.classList.add("js");window.vtEarly=[];'
    'document.addEventListener("click",function(e){if(window.vtEarly)window.vtEarly.push(e.target)},true);'
)

DOCUMENT = """<!DOCTYPE html>
<html lang="nl" data-modus="{modus}"{state}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>{boot}</script>
{head}
<link rel="icon" type="image/png" href="{icon}">
{styles}</head>
<body>
<div id="vt-page">{body}</div>
{scripts}
</body>
</html>"""


NOT_FOUND = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{styles}</head>
<body>{body}</body>
</html>"""


@dataclass(frozen=True)
class PageLocation:
    """Where a page lives: its address if that is known, where its scripts are, its oEmbed (with a slot for an address).

    `live`: where a group session can be held: '' for here, an address for elsewhere, None where nobody knows.
    """

    base: str
    scripts: str
    oembed: str
    live: str | None = None


def page(
    location: PageLocation,
    state: SiteState,
    address: Address,
    dropped: list[str],
    scripts: str,
    boot: str = BOOT_SCRIPT,
    fonts: str = "",
) -> str:
    """The whole document for an address, of which the parts that were `dropped` are unknown.

    `scripts` follow the page, `boot` comes before anything is shown, `fonts` are the rules of the faces.
    """
    return DOCUMENT.format(
        modus=address.modus,
        state=_state(location, state, address, bool(dropped)),
        boot=boot,
        head=head.tags(state.site.data.graph, address, location.base, _card(state), location.oembed),
        icon=ICON,
        styles=_styles(_bundles(state.site.data.graph, address), fonts or rules(location.scripts)) + _theme(state.look.theme),
        body=body(state, address, dropped),
        scripts=scripts,
    )


def not_found(home: str, state: SiteState) -> str:
    """A short page that says that there is nothing here, with the way back to `home`."""
    main = html.Main(
        [html.H1(texts.NOT_FOUND), html.P(html.A(texts.BACK_TO_SCHEMA, href=home, className="vt-button vt-button--main"))],
        className="vt-article",
    )
    shown = html.Div(
        [html.Header(html.A(state.site.theory.title, href=home, className="vt-header__title"), className="vt-header"), main]
    )
    return NOT_FOUND.format(
        title=texts.NOT_FOUND,
        styles=_styles(["core", "texts"], rules(f"{home}_content/")) + _theme(state.look.theme),
        body=to_html(shown),
    )


def body(state: SiteState, address: Address, dropped: list[str]) -> Markup:
    """What stands in the document for `address`, with the problems of a theory under edit."""
    site = state.site
    address = address.but(theorie="")  # views know no theory but their own
    main = html.Main(site.view(address, dropped), id="inhoud", tabIndex="-1")
    beside = site.minimap if address.view == "knoop" else None
    whole = html.Div(
        [
            header.skip_link(),
            header.header(site.theory, address, site.menu),
            header.problems(state.problems),
            header.left_out(state.left_out),
            header.notice(dropped, address.modus == "embed"),
            html.Div([main, beside], className="vt-body"),
            *_presented(site, address),
            html.Div(id="vt-live", className="vt-hidden", **attributes(aria_live="polite")),
        ],
        id="vt",
        className="vt",
        **attributes(data_shows=address.view),
    )
    page = to_html(whole)
    shown = outward(page) if address.modus == "embed" else page
    return Markup(placed(f'{shown}<script type="application/json" id="vt-data">{site.page_data}</script>', site.shelf))


def _card(state: SiteState) -> str:
    """Where its picture is, if it has one."""
    return head.card_file(state.site.shelf) if state.look.card is not None else ""


def _presented(site: Site, address: Address) -> list[html.Section]:
    """What a presentation has beside its view: the band, and for the speaker the notes."""
    if address.modus != "presentatie":
        return []
    parts = [band, speaker] if address.scherm == "spreker" else [band]
    return [part(site.data.graph, address, site.steps(address.verhaal)) for part in parts]


def script_tags(location: PageLocation, state: SiteState) -> str:
    """The scripts that come with the page."""
    names = [name for name in BESIDE_THE_PAGE if name == "core" or state.version is not None]
    return "\n".join(f'<script src="{location.scripts}{state.site.scripts[name].name}"></script>' for name in names)


def hashed(script: str) -> str:
    """An inline script as a content security policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _bundles(graph: TheoryGraph, address: Address) -> list[str]:
    """The bundles whose styles a view shows itself in."""
    wall = ["wall"] if address.modus == "presentatie" else []
    names = ["core", *(name for name in [*needed(bundle_of(graph, address)), *wall] if style(name))]
    return list(dict.fromkeys(names))


def _styles(bundles: Sequence[str], fonts: str) -> str:
    """The styles of what the page shows: text is seen one round trip sooner than with linked style sheets."""
    styles = [f'<style data-bundle="{name}">{style(name)}</style>\n' for name in bundles]
    return f'<style data-bundle="faces">{fonts}</style>\n' + "".join(styles)


def _state(location: PageLocation, state: SiteState, address: Address, unknown: bool) -> str:
    """What style sheets and scripts must know before they start.

    Which view stands in the page, where the scripts are, the version under edit, whether something is chosen, whether a frame
    shows a block alone, whether what it was to show is unknown, and in what light.
    """
    version = f' data-version="{state.version}"' if state.version is not None else ""
    marks = {
        "data-chosen": address.selectie or address.verband,
        "data-alleen": address.alleen,
        "data-unknown": unknown and address.modus == "embed",
    }
    told = "".join(f" {name}" for name, value in marks.items() if value)
    told += f' data-scherm="{address.scherm}"' if address.scherm else ""
    told += _shelf(state.site.shelf)
    if location.live is not None and state.site.data.graph.asked:
        told += f' data-live="{escape(location.live)}"'
    return f' data-first="{address.key}" data-scripts="{location.scripts}"{version}{told}'


def _shelf(shelf: Shelf) -> str:
    """Which theory this is, and which there are, where there are several."""
    return f' data-theory="{shelf.own}" data-theories="{" ".join(shelf.ids)}"' if shelf.is_shared else ""


def _theme(theme: str) -> str:
    """The publisher's own style sheet, after ours; it cannot end the element that it stands in."""
    safe = theme.replace("</", r"<\/")
    return f"<style>{safe}</style>\n" if theme else ""
