"""The whole document, whatever a theory says."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]

from components.address import Address
from components.document import document, head, site
from components.document.site_source import Look, SiteState
from tests.generated import UNSHRUNK, selections, theories
from theory.graph import build_graph
from theory.model import Theory

LOCATION = document.PageLocation("https://voorbeeld.nl/x/", "/x/_content/", "oembed?url={url}")


def page(state: SiteState, address: Address, dropped: list[str] | None = None) -> str:
    return document.page(LOCATION, state, address, dropped or [], document.script_tags(LOCATION, state))


def addresses(theory: Theory) -> list[Address]:
    """One address of each kind, where a theory has it."""
    views = [Address(weergave=name) for name in ("schema", "acties", "actor", "beeld", "bronnen", "bewijs", "uitleg", "zoek")]
    actors = [Address(weergave="actor", actor=actor.id) for actor in theory.actors[:1]]
    items = [Address(knoop=node.id, item=item.id) for node in theory.nodes for item in node.items[:1]]
    return [*views, *actors, *items, Address(knoop=theory.nodes[-1].id, modus="embed")]


@settings(max_examples=8, deadline=None, phases=UNSHRUNK)
@given(st.data())
def test_no_text_of_a_theory_becomes_markup_and_none_is_escaped_twice(data: st.DataObject) -> None:
    theory = data.draw(theories(busy=True))
    state = SiteState(site.build(theory), Look(), [])
    chosen = Address(weergave="acties").choosing(data.draw(selections(theory)))
    for address in [chosen, *addresses(theory)]:
        if address.view not in {view.id for view in state.site.views}:
            continue
        made = page(state, address, ["zoek=<b>vet</b></script>"])
        whole = html.fromstring(made)

        assert whole.xpath("//b") == []
        assert len(whole.xpath("//script")) == made.count("</script>") == 3  # boot, data, core
        assert whole.xpath("//*[@data-view]/@data-view") == [address.view]
        texts = whole.get_element_by_id("vt").xpath(".//text()")
        assert [text for text in texts if re.search("&(lt|gt|amp|quot|#)", text)] == []


@settings(max_examples=20, deadline=None)
@given(theories())
def test_a_title_says_the_name_of_what_is_shown_and_then_that_of_the_theory(theory: Theory) -> None:
    graph = build_graph(theory)
    for node in theory.nodes:
        for address in (Address(knoop=node.id), Address(selectie=node.id)):
            assert head.title(graph, address) == f"{node.name} – {theory.title}"
    for actor in theory.actors:
        assert head.title(graph, Address(actor=actor.id)) == f"{actor.name} – {theory.title}"
    assert head.title(graph, Address()) == theory.title


def test_a_publishers_style_sheet_cannot_end_its_own_element() -> None:
    theory = Theory.model_validate(
        {"title": "t", "levels": [{"id": "a", "name": "A"}], "nodes": [{"id": "a", "level": "a", "name": "A"}]}
    )
    state = SiteState(site.build(theory), Look(theme="p::after { content: '</style><script>alert(1)</script>' }"), [])
    made = html.fromstring(page(state, Address()))

    assert len(made.xpath("//script")) == 3
    assert "alert(1)" in made.xpath("//head/style")[-1].text
