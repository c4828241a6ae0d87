"""What loads when: one ordered table of bundles, each a script with the styles and data that it brings.

The first visit gets the page and `core`.  The others are fetched when a view needs them, and beforehand when nobody asks for
anything.  Browsers keep each for good: its name changes with its text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from components import wall_texts
from components.address import Address
from components.document.dash_room import dash_script, plotly_script, room_payload
from components.document.payloads import deepening_payload, index, item_payload, names, text_payload, topic_payload
from components.document.qr_codes import wall_payload
from components.document.schema_payload import schema_answers
from components.markup import to_html
from components.parts.advice import advice_payload
from components.parts.charts import figures_payload
from components.parts.conversation_payload import conversation_payload
from components.parts.correspondence_export import correspondence_export
from components.parts.criteria_memo import criteria_payload
from components.parts.drawing import TEMPLATE
from components.parts.elsewhere import elsewhere_payload
from components.parts.export_menu import export_payload, memo_payload
from components.parts.facing import facing_payload
from components.parts.kept_listing import listing_payload, store_payload
from components.parts.minimap import minimap
from components.parts.overview_chart import overview_payload
from components.parts.picture import picture_payload
from components.parts.session_room import session_payload
from components.parts.share_dialog import share_payload
from components.parts.topic_export import topic_export
from components.parts.view_data import ViewData
from components.views import BY_ID, VIEWS, View, available
from components.views.actions import actions_payload
from components.views.actor import overlay_payload
from components.views.search import search_payload
from theory.correspondence import overview
from theory.graph import TheoryGraph
from theory.shelf import Shelf

ASSETS = Path(__file__).parent.parent.parent / "assets"

Payload = Callable[[ViewData], Mapping[str, Any]]


@dataclass(frozen=True)
class Bundle:
    """One script.

    `files`: of `assets/`, scripts and styles, in the order in which they count; `needs`: the bundles that must be there
    before it is used; `payload`: what it hands over of a theory, beside its views; `clicks`: a selector of what in the page
    cannot be answered without it; `part`: what it shows, where it is one of the parts of a view that travel apart, and
    `part_payload`: what each of these hands over beside that; `there`: whether a theory has use for it; `of_shelf`: whether it
    tells of all theories on a shelf: there where there are several, the same for each, and not fetched before a view needs it.
    """

    name: str
    files: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    payload: Payload | None = None
    clicks: str = ""
    part: Address | None = None
    part_payload: Callable[[ViewData, Address], Mapping[str, Any]] | None = None
    there: Callable[[TheoryGraph], bool] = lambda _: True
    of_shelf: bool = False


def _correspondence(data: ViewData) -> Mapping[str, Any]:
    """What is said of each block, and what all theories together are drawn with."""
    found = overview(data.shelf)
    drawn = {"template": TEMPLATE.to_plotly_json(), "plotly": plotly_script().name, **overview_payload(found)} if found else {}
    return {**facing_payload(data.shelf), **drawn}


BUNDLES = (
    Bundle(
        "core",
        (
            "core/faces.css",
            "core/tokens.css",
            "core/base.css",
            "core/chrome.css",
            "schema/house.css",
            "schema/legend.css",
            "core/marks.css",
            "schema/panel.css",
            "schema/schema.css",
            "paper/house.css",
            "core/darkened.css",
            "core/darkened.js",
            "core/address.js",
            "core/bundles.js",
            "core/views.js",
            "core/frame.js",
            "core/theories.js",
            "core/layers.js",
            "core/menu.js",
            "schema/fit.js",
            "schema/links.js",
            "schema/lights.js",
            "schema/schema.js",
            "paper/paper.js",
            "picture/asked.js",
            "core/announce.js",
            "core/start.js",
        ),
    ),
    Bundle(
        "schema", ("schema/answers.js",), payload=schema_answers, clicks="[data-vraag], [data-aard], .vt-inline, g[data-link]"
    ),
    Bundle("names", ("core/names.js",), payload=names),
    Bundle(
        "texts",
        (
            "texts/article.css",
            "texts/items.css",
            "texts/choices.css",
            "texts/take.css",
            "texts/search.css",
            "texts/limits.css",
            "texts/copy.js",
            "texts/limits.js",
            "texts/here.js",
        ),
        payload=text_payload,
        clicks="[data-copy], a[download], a[target]",
    ),
    Bundle("items", ("actions/advice.css", "texts/items.js"), needs=("texts",), payload=item_payload),
    Bundle(
        "nodes",
        ("node/minimap.css", "node/minimap.js", "node/node.js"),
        needs=("items",),
        payload=lambda data: {"minimap": to_html(minimap(data.graph))},
    ),
    Bundle(
        "index",
        (
            "search/snowball/base-stemmer.js",
            "search/snowball/dutch_porter-stemmer.js",
            "search/matching.js",
            "search/lexicon.js",
            "search/query.js",
        ),
        payload=index,
    ),
    Bundle(
        "actions",
        ("actions/actions.css", "actions/selection.js", "actions/filter.js", "actions/actions.js"),
        needs=("names", "items", "index"),
        payload=actions_payload,
        clicks=".vt-filter .vt-choice, [data-more]",
    ),
    Bundle(
        "export",
        ("export/export.js", "export/paragraphs.js", "export/zip.js", "export/word.js", "export/topic.js"),
        needs=("texts",),
        payload=export_payload,
    ),
    Bundle("memo", ("export/memo.js",), needs=("actions", "export"), payload=memo_payload, clicks=".vt-acties [data-take]"),
    Bundle("advice", ("actions/advice.js",), needs=("actions",), payload=advice_payload),
    Bundle("search", ("search/search.js",), needs=("names", "items", "index"), payload=search_payload),
    Bundle("elsewhere", ("search/elsewhere.js",), needs=("search",), payload=elsewhere_payload, of_shelf=True),
    Bundle("sources", ("sources/sources.js",), needs=("texts", "index")),
    Bundle("kept", ("kept/store.js",), payload=store_payload),
    Bundle("theories", ("theories/theories.css",), needs=("texts",)),
    Bundle(
        "criteria",
        ("criteria/criteria.css", "criteria/criteria.js"),
        needs=("export",),
        payload=criteria_payload,
        clicks=".vt-article--criteria [data-take]",
    ),
    Bundle(
        "explanation",
        ("kept/kept.css", "versions/changes.css", "kept/listing.js"),
        needs=("texts", "kept"),
        payload=listing_payload,
    ),
    Bundle("actors", ("actors/actors.css", "actors/overlay.js"), needs=("names", "items"), payload=overlay_payload),
    Bundle("evidence", ("evidence/evidence.css",), needs=("texts",)),
    Bundle(
        "plots",
        ("figures/plots.css", "figures/look.js", "figures/save.js", "figures/paper.js"),
        needs=("texts",),
        clicks="[data-save]",
    ),
    Bundle(
        "deepening",
        (
            "deepening/deepening.css",
            "deepening/tally.css",
            "deepening/columns.css",
            "deepening/comparison.css",
            "deepening/checklist.css",
            "deepening/circles.css",
            "deepening/deepening.js",
            "deepening/columns.js",
            "deepening/comparison.js",
            "deepening/checklist.js",
            "deepening/circles.js",
        ),
        needs=("names", "texts", "kept"),
        payload=deepening_payload,
        clicks="[data-toggle], [data-column]",
        part_payload=topic_payload,
    ),
    Bundle(
        "series",
        ("deepening/series.css", "deepening/charts.js", "deepening/series.js"),
        needs=("deepening", "plots"),
        payload=lambda _: {"template": TEMPLATE.to_plotly_json(), "plotly": plotly_script().name},
        there=lambda graph: any(_has_series(graph, topic.id) for topic in graph.deepening.topics),
    ),
    Bundle(
        "correspondence",
        (
            "correspondence/correspondence.css",
            "correspondence/facing.css",
            "correspondence/facing.js",
            "correspondence/overview.js",
        ),
        needs=("texts", "plots"),
        payload=_correspondence,
        clicks="[data-block]",
    ),
    Bundle(
        "correspondence-taken",
        ("correspondence/taken.js",),
        needs=("correspondence", "export"),
        payload=correspondence_export,
        clicks="[data-view=vergelijking] [data-take]",
    ),
    Bundle(
        "conversation",
        (
            "conversation/conversation.css",
            "conversation/result.css",
            "conversation/report.css",
            "conversation/phones.css",
            "conversation/talk.js",
            "conversation/weigh.js",
            "conversation/block.js",
            "conversation/picture.js",
            "conversation/result.js",
            "conversation/plan.js",
            "conversation/report.js",
            "conversation/file.js",
            "conversation/phones.js",
            "conversation/view.js",
        ),
        needs=("texts", "kept", "plots"),
        payload=lambda data: {**conversation_payload(data), "plotly": plotly_script().name},
        clicks="[data-talk], [data-choose], [data-unchoose]",
    ),
    Bundle(
        "session",
        (
            "session/session.css",
            "session/bars.css",
            "session/follow.js",
            "session/words.js",
            "session/bars.js",
            "session/room.js",
            "session/steer.js",
            "session/story.js",
            "session/begin.js",
            "session/end.js",
        ),
        needs=("conversation",),
        payload=session_payload,
        clicks="[data-session], [data-steer]",
    ),
    Bundle("conversation-memo", ("conversation/memo.js",), needs=("conversation", "export"), clicks=".vt-talk [data-take]"),
    Bundle("share", ("share/share.css", "share/share.js"), needs=("texts",), payload=share_payload, clicks="[data-sharing]"),
    Bundle(
        "picture",
        ("picture/picture.css", "picture/paint.js", "picture/frame.js", "picture/picture.js"),
        needs=("schema", "names", "texts"),
        payload=picture_payload,
        clicks="[data-picture], [data-handout]",
    ),
    Bundle(
        "figures",
        ("figures/figures.css", "figures/figures.js", "figures/frames.js", "figures/room.js"),
        needs=("actions", "plots"),
        payload=lambda data: {
            "figures": figures_payload(data.graph),
            "room": room_payload(data.graph),
            "plotly": plotly_script().name,
            "dash": dash_script().name,
        },
    ),
    Bundle(
        "wall",
        (
            "core/dark.css",
            "wall/wall.css",
            "wall/node.css",
            "wall/visited.css",
            "wall/speaker.css",
            "wall/qr.js",
            "wall/code.js",
            "wall/visited.js",
            "wall/follow.js",
            "wall/speaker.js",
            "wall/wall.js",
            "wall/keys.js",
        ),
        needs=("schema",),
        payload=wall_payload,
    ),
    Bundle("rest", ("core/rest.css", "core/rest.js"), payload=lambda _: {"soon": wall_texts.REST_SOON}),
    Bundle("reload", ("core/reload.js",)),
)
"""In the order in which they are fetched beforehand, and in which their styles count; `core` comes with the page, `reload`
only while someone edits."""

BY_NAME = {bundle.name: bundle for bundle in BUNDLES}
BESIDE_THE_PAGE = ("core", "reload")


def check_views(views: Sequence[View]) -> None:
    """See that every view travels in a bundle of the table.

    Raises
    ------
    LookupError
        If one names another; it is raised when this module is imported.
    """
    if unknown := {view.bundle for view in views} - BY_NAME.keys():
        raise LookupError(f"views in bundles that are not in the table: {', '.join(sorted(unknown))}")


check_views(VIEWS)


def bundles_of(graph: TheoryGraph, shelf: Shelf) -> Iterator[Bundle]:
    """The table with a theory's own: after the bundle of a view those of its parts, each named after its key; `shelf`: the
    theories that it stands among."""
    for bundle in BUNDLES:
        if bundle.there(graph) and (shelf.is_shared or not bundle.of_shelf):
            yield bundle
        for part in (part for view in available(graph, shelf) if view.parts for part in view.parts(graph)):
            if bundle_of(graph, part) == bundle.name:
                yield Bundle(part.key, needs=(bundle.name,), part=part)
    for topic_id in graph.deepening.topic_ids:
        payload = partial(topic_export, topic_id=topic_id)
        yield Bundle(f"mee/{topic_id}", needs=("export",), payload=payload, clicks=f"[data-topic='{topic_id}'] [data-take]")


def bundle_of(graph: TheoryGraph, address: Address) -> str:
    """The bundle that brings the styles and scripts of what an address shows."""
    if address.sessie:
        return "session"
    return "series" if address.deel and _has_series(graph, address.deel) else BY_ID[address.view].bundle


def _has_series(graph: TheoryGraph, topic_id: str) -> bool:
    return any(collection.show == "series" for collection in graph.deepening.of_topic(topic_id))


def needed(name: str) -> list[str]:
    """The bundle with all that must be there before it, in the order of the table."""
    found = {name}
    for bundle in reversed(BUNDLES):
        if bundle.name in found:
            found |= set(bundle.needs)
    return [bundle.name for bundle in BUNDLES if bundle.name in found]
