"""The scripts of the bundles: what the browser fetches of each, by the table in `bundles.py`."""

import json
from functools import cache
from typing import Any

from rcssmin import cssmin
from rjsmin import jsmin

from components.address import Address
from components.document.bundles import ASSETS, BESIDE_THE_PAGE, BUNDLES, BY_NAME, Bundle
from components.document.placing import placed
from components.document.script import Script, named_script
from components.markup import to_html
from components.parts.view_data import ViewData
from components.views import BY_ID, available
from theory.shelf import Shelf


def script(bundle: Bundle, data: ViewData) -> Script:
    """The bundle with what it hands over of a theory.

    For the first theory it is whole.  The others share what is the same in all of them, in a script of its own.
    """
    name, mark = bundle.name, "" if bundle.of_shelf else data.shelf.mark
    if name in BESIDE_THE_PAGE:
        return named_script(name, code(name))
    handed = placed(_json(_part_handed(bundle.part, data) if bundle.part else _handed(bundle, data)), data.shelf)
    stem = name.replace("/", "-")
    if mark:
        return named_script(f"{mark}/{stem}", f"vt.receive({_json(name)},{handed});")
    own = name in BY_NAME
    styles = _json(style(name) if own else "")
    return named_script(stem, f"{code(name) if own else ''}\nvt.receive({_json(name)},{handed},{styles});")


@cache
def common_script(name: str) -> Script | None:
    """What is the same of a bundle in all theories, if anything."""
    if name not in BY_NAME or name in BESIDE_THE_PAGE or BY_NAME[name].of_shelf or not (code(name) or style(name)):
        return None
    styles = f"\nvt.dress({_json(name)},{_json(style(name))});" if style(name) else ""
    return named_script(f"{name}-code", code(name) + styles)


def common_scripts() -> dict[str, Script]:
    """What the theories share that are not the first, by the name of the script."""
    made = [common_script(bundle.name) for bundle in BUNDLES]
    return {script.name: script for script in made if script}


def files(bundle: Bundle, own: Script, shelf: Shelf) -> str:
    """What is fetched of a bundle of a theory, in this order, with spaces between."""
    common = common_script(bundle.name) if shelf.mark else None
    return f"{common.name} {own.name}" if common else own.name


def _handed(bundle: Bundle, data: ViewData) -> dict[str, Any]:
    views = [view for view in available(data.graph, data.shelf) if view.bundle == bundle.name]
    return {
        **(bundle.payload(data) if bundle.payload else {}),
        "views": {key: to_html(made) for view in views for key, made in view.framed(data).items()},
    }


def _part_handed(part: Address, data: ViewData) -> dict[str, Any]:
    view = BY_ID[part.view]
    payload = BY_NAME[view.bundle].part_payload
    return {
        **(payload(data, part) if payload else {}),
        "views": {part.key: to_html(view.render(data.without_cards(), part))},
    }


def _json(part: object) -> str:
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


@cache
def style(name: str) -> str:
    """The styles of a bundle, without what only people need."""
    return "\n".join(str(cssmin(_read(file))) for file in BY_NAME[name].files if file.endswith(".css"))


@cache
def code(name: str) -> str:
    """The scripts of a bundle, without what only people need."""
    return "\n".join(str(jsmin(_read(file))) for file in BY_NAME[name].files if file.endswith(".js"))


def _read(file: str) -> str:
    return (ASSETS / file).read_text(encoding="utf-8")
