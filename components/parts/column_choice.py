"""What the reader chooses to see beside each other: the columns of a comparison, the lines of a series.

`assets/deepening/columns.js` does the same in the browser; a test holds the two side by side.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from components.address import Address
from components.markup import attributes, input_field

MOST = 5
"""How many can be chosen at most."""

FIRST = 3
"""How many there are without a choice."""


@dataclass(frozen=True)
class Choosing:
    """How there is chosen: how many are the least, what stands above it, and what is said of what is chosen.

    `words`: on the `page` of one item, where there are no more than the `least`, where there are the `most`, and else (``).
    `now`: what is shown now, with a slot for `names`.
    """

    least: int
    heading: str
    words: Mapping[str, str]
    now: str

    def payload(self) -> dict[str, Any]:
        """What the browser needs to do the same."""
        return {"least": self.least, "most": MOST, "first": FIRST, "words": {**self.words, "now": self.now}}

    def shown(self, own: Sequence[str], address: Address, page: Sequence[str] = ()) -> list[str]:
        """Which of its own ids are shown: those that the address has of them, in their own order.

        Without any, those on the `page` of the item that is open; fewer than the least are filled up with the first.  The first
        on that page, which is what is open, is always among them.
        """
        chosen = [one for one in address.several("kolommen") if one in own][:MOST]
        paged = [one for one in page if one in own][:MOST]
        if paged and not chosen:
            return [one for one in own if one in paged]
        if len(chosen) < self.least:
            chosen += [one for one in own if one not in chosen][: FIRST - len(chosen)]
        if paged and paged[0] not in chosen:
            chosen = [*chosen[: MOST - 1], paged[0]]
        return [one for one in own if one in chosen]

    def _limit(self, count: int) -> str:
        """Which of the `words` are said of so many: on the page of one item there may be fewer than the least."""
        if count < self.least:
            return "page"
        return "least" if count == self.least else "most" if count >= MOST else ""

    def toggled(self, own: Sequence[str], address: Address, shown: Sequence[str], pressed: str) -> str:
        """`kolommen` after a press on the button of one; as it was where too few or too many would be left."""
        wanted = [one for one in own if (one in shown) != (one == pressed)]
        others = [one for one in address.several("kolommen") if one not in own]
        return ",".join([*others, *(wanted if self.least <= len(wanted) <= MOST else shown)])

    def form(self, labels: Mapping[str, str], address: Address, shown: Sequence[str], name: str) -> html.Form:
        """A button for each of these labels by id; without scripts they ask the server.  `name`: unlike others in the page."""
        kept = {name: getattr(address, name) for name in ("weergave", "deel", "actor", "bij", "modus")}
        limit = self._limit(len(shown))
        hint = f"vt-keuze-{name}"

        def button(one: str) -> html.Button:
            pressed = one in shown
            fixed = limit in (("least", "page") if pressed else ("most",))
            return html.Button(
                labels[one],
                type="submit",
                name="kolommen",
                value=self.toggled(list(labels), address, shown, one),
                className="vt-choice",
                **attributes(
                    data_column=one,
                    aria_pressed="true" if pressed else "false",
                    aria_disabled="true" if fixed else None,
                    aria_describedby=hint if fixed else None,
                ),
            )

        said = html.P(self.words[limit].format(count=len(shown)), id=hint, className="vt-quiet vt-picks__hint")
        buttons = html.Ul([html.Li(button(one)) for one in labels])
        fields = [input_field(type="hidden", name=name, value=value) for name, value in kept.items() if value]
        return html.Form([*fields, html.Fieldset([html.Legend(self.heading), buttons, said])], method="get", className="vt-picks")
