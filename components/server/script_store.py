"""The scripts of all theories as they go over the line: those of the first are there, those of another when it is opened."""

from collections.abc import Iterable

from components.document.bundle_scripts import common_scripts
from components.document.dash_room import dash_script, plotly_script
from components.document.script import Script
from components.document.site import Site
from components.document.site_shelf import SiteShelf
from components.server.compression import Compressed, give_back_memory
from components.server.page_store import PageStore

ROOM = 4_000_000
"""Bytes of memory for the scripts of other theories than the first."""


class ScriptStore:
    """Compressed scripts by name."""

    def __init__(self, shelf: SiteShelf) -> None:
        self._shelf = shelf
        self._others = PageStore(ROOM)
        self._use(shelf.state().site)

    def script(self, name: str) -> Compressed | None:
        """The script of this name; `ID/NAME` is one of the theory `ID`."""
        theory_id, _, own = name.rpartition("/")
        if theory_id and own:
            return self._of_theory(theory_id, name)
        site = self._shelf.state().site
        if site is not self._site:
            self._use(site)
        if name not in self._scripts and name in common_scripts():
            return self._others.page(name, lambda: common_scripts()[name].text)
        if name not in self._scripts and name.startswith(("plotly-", "dash-")):
            self._add([script for script in (plotly_script(), dash_script()) if script.name == name])
        return self._scripts.get(name)

    def _of_theory(self, theory_id: str, name: str) -> Compressed | None:
        if theory_id not in self._shelf.stock.theories:
            return None
        scripts = {script.name: script for script in self._shelf.state(theory_id).site.scripts.values()}
        return self._others.page(name, lambda: scripts[name].text) if name in scripts else None

    def _use(self, site: Site) -> None:
        self._site = site
        self._scripts = {script.name: Compressed(script.text.encode()) for script in site.scripts.values()}
        self._add(site.libraries)

    def _add(self, libraries: Iterable[Script]) -> None:
        """Some megabytes: not as hard as can be, which would take seconds."""
        self._scripts |= {script.name: Compressed(script.text.encode(), fast=True) for script in libraries}
        give_back_memory()
