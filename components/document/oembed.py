"""Views in other people's pages: the lines to paste, and the same by oEmbed (https://oembed.com)."""

from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from rjsmin import jsmin

from components.address import Address, flat
from components.document.bundles import ASSETS
from components.document.head import card_file, title
from components.document.site import Site
from components.parts.embed_code import FRAME, FRAME_SCRIPT, HEIGHT, WIDTH, css_width

SCRIPT = str(jsmin((ASSETS / "host" / "embed.js").read_text(encoding="utf-8")))


def oembed(site: Site, base: str, asked: Mapping[str, str], card: bool) -> dict[str, Any] | int:
    """The answer to a consumer that asks for one of our addresses, or the HTTP status that says why there is none.

    404 for addresses that are not ours, 501 for other formats than JSON, as the specification has it.
    """
    if asked.get("format", "json") != "json":
        return 501
    address = _own(site, base, asked.get("url", ""))
    if address is None:
        return 404
    width, height = (_at_most(asked.get(f"max{name}", ""), most) for name, most in (("width", WIDTH), ("height", HEIGHT)))
    picture = {"thumbnail_url": base + card_file(site.shelf), "thumbnail_width": 1200, "thumbnail_height": 630} if card else {}
    return {
        "version": "1.0",
        "type": "rich",
        "title": title(site.data.graph, address),
        "provider_name": site.theory.title,
        "provider_url": base,
        "cache_age": 86400,
        **picture,
        "width": width,
        "height": height,
        "html": frame(site, base, address, str(width), height),
    }


def frame(site: Site, base: str, address: Address, width: str, height: int) -> str:
    """The lines that put a view in another page."""
    parts = {
        "embed": base + address.but(modus="embed").query,
        "address": base + address.but(modus="").query.removesuffix("?"),
        "title": title(site.data.graph, address),
        "script": f"{base}embed.js",
        "width": width,
        "cssWidth": css_width(width),
        "height": str(height),
    }
    return (FRAME + FRAME_SCRIPT).format(**{name: escape(part) for name, part in parts.items()})


def _own(site: Site, base: str, url: str) -> Address | None:
    """The view at one of our own addresses."""
    asked, ours = urlsplit(url), urlsplit(base)
    if (asked.scheme, asked.netloc) != (ours.scheme, ours.netloc) or asked.path.removesuffix("index.html") not in (
        ours.path,
        ours.path[:-1],
    ):
        return None
    return site.read(asked_in(url))[0]


def asked_in(url: str) -> dict[str, str]:
    """The query of an address, as `flat` gives it."""
    return flat(parse_qsl(urlsplit(url).query, keep_blank_values=True))


def _at_most(asked: str, most: int) -> int:
    return min(int(asked), most) if asked.isdecimal() and int(asked[:9]) > 0 else most
