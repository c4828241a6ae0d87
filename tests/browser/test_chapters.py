"""One node in full: claims with what they rest on, actions with who does them, and a link to each of them."""

import re
from itertools import groupby

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests import theories
from tests.browser.by_hand import bare, number, parts
from tests.browser.page import READY, Held, Visit, choose, fetch_all, filled, painted, script_of, show
from theory.model import Link, Node

THEORY = theories.shipped()
NODES = {node.id: node for node in THEORY.nodes}
ROLES = {relation.id: relation.role for relation in THEORY.relations}
MUTUAL = {relation.id for relation in THEORY.relations if relation.mutual}
HIGHER = [node.id for node in THEORY.nodes if not node.actions]
ITEM = "?knoop=ruimte&item=ruimte-a17"


def plain(text: str) -> str:
    return " ".join(text.split())


def received(node_id: str) -> list[Link]:
    """By hand: the links that a node receives, without those that only say what hangs together."""
    return [
        one for one in THEORY.links if one.target == node_id and ROLES[one.relation] != "cohesion" and one.relation not in MUTUAL
    ]


def leading_to(node_id: str) -> set[str]:
    """By hand: all lower nodes that lead up to a node."""
    rank = {node.id: [level.id for level in THEORY.levels].index(node.level) for node in THEORY.nodes}
    links = [link for link in THEORY.links if ROLES[link.relation] != "cohesion"]
    ends = [(one.origin, one.target) for one in links] + [(one.target, one.origin) for one in links if one.relation in MUTUAL]
    direct = {low for low, high in ends if high == node_id and rank[low] > rank[high]}
    return direct.union(*map(leading_to, direct))


def explained(node: Node) -> list[tuple[str, str]]:
    """By hand: each glossary word that the node's texts use, with the text that uses it first."""

    found = []
    texts = [(part.id, bare(part.text)) for part in parts(node)]
    for term in THEORY.terms:
        words = "|".join(re.escape(bare(word)) for word in (term.name, *term.keywords))
        using = [part for part, text in texts if re.search(rf"(?<!\w)({words})(?!\w)", text)]
        found += [(using[0], f"Begrip: {term.name}")] if using else []
    return sorted(found)


# What a node's view holds, each part under the item that it belongs to.
CONTENT = """() => {
  const view = document.querySelector('main [data-view=knoop]');
  const text = element => element ? element.textContent : null;
  const all = (within, selector) => [...within.querySelectorAll(selector)];
  return {
    claims: all(view, '[data-claim]').map(item => [
      item.dataset.claim, text(item.querySelector('.vt-item__text')), text(item.querySelector('.vt-item__facts')),
      all(item, '.vt-item__facts a[href*="weergave=bronnen"]').map(link => link.getAttribute('href'))]),
    actions: all(view, '#deel-acties ~ * [data-action], #deel-acties ~ [data-action]').map(item => [
      item.dataset.action, text(item.querySelector(':scope > .vt-item__text')),
      (item.parentElement.closest('[data-action]') || {dataset: {}}).dataset.action || null,
      all(item, ':scope > .vt-actors a').map(link => [link.getAttribute('href'), link.textContent.includes('afgeleid')]),
      all(item, ':scope > .vt-item__facts a[href*="weergave=bronnen"]').map(link => link.getAttribute('href')),
      all(item, ':scope > .vt-item__facts a[href^="?knoop="]:not(.vt-item__link)').map(link => link.getAttribute('href'))]),
    groups: all(view, '#deel-acties ~ details.vt-fold').map(fold => [
      text(fold.querySelector('summary h3')), text(fold.querySelector('summary .vt-quiet')), fold.open,
      all(fold, '[data-action]').map(item => item.dataset.action)]),
    terms: all(view, 'details.vt-term').filter(term => !term.closest('[data-actions-of]')).map(term => [
      term.closest('[data-claim], [data-action]').dataset.claim || term.closest('[data-action]').dataset.action,
      text(term.querySelector('summary'))]).sort(),
    listed: all(view, '#deel-bronnen ~ * [data-source]').map(item => item.dataset.source),
    received: all(view, '#deel-krijgt ~ ul .vt-tie').map(tie => [
      tie.querySelector('a').getAttribute('href'), text(tie.querySelector('.vt-relation'))]).sort(),
    folds: all(view, 'details[data-actions-of]').map(fold => [
      fold.dataset.actionsOf, text(fold.querySelector('summary .vt-quiet'))]),
  };
}"""


@pytest.mark.parametrize("node_id", NODES)
def test_a_node_shows_every_text_with_what_it_rests_on_and_who_does_it(shared_page: Page, node_id: str) -> None:
    node = NODES[node_id]
    show(shared_page, f"?knoop={node_id}")
    seen = shared_page.evaluate(CONTENT)

    assert [claim[:2] for claim in seen["claims"]] == [[claim.id, claim.text] for claim in node.claims]
    for claim, (_, _, facts, cited) in zip(node.claims, seen["claims"], strict=True):
        assert cited == [f"?weergave=bronnen&item={source}" for source in claim.sources]
        assert f"p. {claim.page}" in facts

    shown = {action[0]: action[1:] for action in seen["actions"]}
    assert len(shown) == len(seen["actions"]) == len(node.actions)
    for action in node.actions:
        text, parent, actors, cited, related = shown[action.id]
        assert (text, parent) == (action.text, action.parent)
        who = sorted(action.actors, key=lambda one: not one.named)
        assert actors == [[f"?weergave=acties&actor={one.id}", not one.named] for one in who]
        assert cited == [f"?weergave=bronnen&item={source}" for source in action.sources]
        assert related == [f"?knoop={other}" for other in action.see_also]

    groups = [(name, [action.id for action in part]) for name, part in groupby(node.actions, key=lambda action: action.group)]
    to_do = {action.id for action in node.to_do}
    counts = [sum(one in to_do for one in ids) for _, ids in groups]
    expected = [[name, number(count) if count else "", False] for (name, _), count in zip(groups, counts, strict=True)]
    expected = expected if len(groups) > 1 else []
    assert [group[:3] for group in seen["groups"]] == expected
    for group, (_, ids) in zip(seen["groups"], groups, strict=False):
        assert sorted(group[3]) == sorted(ids)

    assert [tuple(term) for term in seen["terms"]] == explained(node)
    assert seen["listed"] == node.sources


def test_the_contents_strip_leads_to_each_section_and_leaves_the_address_alone(shared_page: Page) -> None:
    for node_id in NODES:
        show(shared_page, f"?knoop={node_id}")
        steps = shared_page.evaluate(
            """() => {
              const before = [location.href, history.length];
              return [...document.querySelectorAll('.vt-strip a')].map(link => {
                link.click();
                const here = document.activeElement;
                return [link.hash, '#' + here.id, here.tagName, link.textContent.startsWith(here.textContent),
                  here.getBoundingClientRect().top >= 0 && here.getBoundingClientRect().bottom <= innerHeight,
                  location.href === before[0] && history.length === before[1]];
              });
            }"""
        )
        headings = shared_page.eval_on_selector_all("main h2", "items => items.map(item => '#' + item.id)")
        assert steps == [[place, place, "H2", True, True, True] for place in headings] != []


@pytest.mark.parametrize("node_id", NODES)
def test_how_sure_is_said_once_above_the_claims_and_above_the_actions(shared_page: Page, node_id: str) -> None:
    node = NODES[node_id]
    page = show(shared_page, f"?knoop={node_id}")
    for heading, texts in (("theorie", node.claims), ("acties", node.to_do)):
        if not texts:
            continue
        said = page.locator(f"#deel-{heading} + p").inner_text()
        cited = sum(bool(one.sources) for one in texts)
        assert ("geen bron" in said) == (cited == 0)
        if 0 < cited < len(texts):
            assert said.startswith(f"Bij {cited} van deze {len(texts)} ")
    expect(page.locator("main")).not_to_contain_text("geen bron genoemd")


def test_the_strip_says_how_much_there_is_and_works_by_keyboard(visit: Visit) -> None:
    page, node = visit("?knoop=ruimte"), NODES["ruimte"]
    assert f"Wat partijen kunnen doen ({len(node.to_do)})" in page.locator(".vt-strip a").all_inner_texts()
    page.locator(".vt-strip a", has_text=f"Waarom dit werkt ({len(node.claims)})").focus()
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("Waarom dit werkt")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text(f"het hoofdstuk heeft er {len(node.sources)}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-claim]').dataset.claim") == "ruimte-t1"
    assert page.url.endswith("?knoop=ruimte")


def test_an_actor_leads_to_that_actors_actions(visit: Visit) -> None:
    page = visit("?knoop=mantelzorg")
    chip = page.locator("[data-action] > .vt-actors a").first
    item = chip.locator("xpath=ancestor::li[@data-action][1]").get_attribute("data-action")
    actor = (chip.get_attribute("href") or "").split("actor=")[1]
    chip.click()
    assert page.url.endswith(f"?weergave=acties&actor={actor}")
    expect(page.locator("button[data-actor][aria-pressed=true]")).to_have_attribute("data-actor", actor)
    expect(page.locator(f"[data-action={item}]")).to_be_visible()
    expect(page.locator("h1")).to_be_focused()
    page.go_back()
    expect(page.locator("h1")).to_have_text(NODES["mantelzorg"].name)


def is_here(page: Page, item: str) -> Locator:
    """This item, and no other, is unfolded, marked, in sight and has the focus."""
    target = page.locator(f"[data-action={item}], [data-claim={item}]")
    expect(target).to_have_class("vt-item vt-here")
    expect(target).to_have_attribute("aria-current", "true")
    expect(target).to_be_focused()
    expect(target.locator(".vt-item__text").first).to_be_visible()
    expect(target.locator(".vt-item__text").first).to_be_in_viewport()
    assert page.locator(".vt-here").count() == page.locator("main [aria-current=true]").count() == 1
    return target


def test_an_item_in_the_address_is_unfolded_marked_and_focused(visit: Visit) -> None:
    is_here(visit(ITEM), "ruimte-a17")
    is_here(visit("?knoop=ruimte&item=ruimte-t8", size=(390, 844)), "ruimte-t8")


def test_an_item_is_found_by_a_link_inside_the_page_too_and_the_mark_follows(visit: Visit) -> None:
    page = visit("?weergave=zoek&zoek=" + "+".join(NODES["ruimte"].actions[16].text.split()[:7]))
    page.locator("[data-kind=actions] a[href$='item=ruimte-a17']").click()
    assert page.url.endswith(ITEM)
    is_here(page, "ruimte-a17")
    page.locator("[data-claim=ruimte-t2] .vt-item__link").click()
    is_here(page, "ruimte-t2")
    assert page.url.endswith("?knoop=ruimte&item=ruimte-t2")
    page.go_back()  # to where one was on the page, as browsers do; the mark comes along
    expect(page.locator(".vt-here, main [aria-current=true]")).to_have_attribute("data-action", "ruimte-a17")
    choose(page, "Uitleg")
    show(page, "?knoop=ruimte")
    assert page.locator(".vt-here, main [aria-current=true]").count() == 0


def test_an_item_of_another_node_is_left_out_with_a_notice(visit: Visit) -> None:
    page = visit("?knoop=ruimte&item=inclusie-a1")
    expect(page.locator("#vt-notice")).to_contain_text("item=inclusie-a1")
    assert page.locator(".vt-here").count() == 0


def test_a_button_copies_the_link_and_says_so(visit: Visit, url: str) -> None:
    page = visit("?knoop=ruimte&modus=embed")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator("[data-claim=ruimte-t3] [data-copy=link]")
    expect(button).to_have_text("Kopieer link")
    button.click()
    expect(button).to_have_text("Link gekopieerd")
    expect(page.locator("#vt-live")).to_have_text("Link gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == f"{url}?knoop=ruimte&item=ruimte-t3"
    assert page.url.endswith("?knoop=ruimte&modus=embed")


def test_a_button_that_is_pressed_twice_gets_its_own_words_back(first_page: Page, url: str) -> None:
    page = first_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.clock.install()
    page.goto(url + "?knoop=ruimte")
    page.wait_for_selector(READY, state="attached")
    fetch_all(page)
    button = page.locator("[data-claim=ruimte-t3] [data-copy=link]")
    button.click()
    expect(button).to_have_text("Link gekopieerd")
    button.click()
    page.clock.fast_forward(10_000)  # long after both presses
    expect(button).to_have_text("Kopieer link")


@pytest.mark.parametrize("way", ["refuses", "is not there"])
def test_where_the_clipboard_fails_the_link_stands_ready_selected(visit: Visit, url: str, way: str) -> None:
    page = visit("?knoop=ruimte")
    page.evaluate(
        """refuses => Object.defineProperty(navigator, 'clipboard', {
          value: refuses ? { writeText: () => Promise.reject(new Error('no')) } : undefined,
        })""",
        way == "refuses",
    )
    for _ in range(2):
        page.click("[data-claim=ruimte-t3] [data-copy=link]")
        field = page.locator("[data-claim=ruimte-t3] input")
        expect(field).to_be_focused()
        expect(field).to_have_value(f"{url}?knoop=ruimte&item=ruimte-t3")
        assert page.evaluate("String(getSelection())") == f"{url}?knoop=ruimte&item=ruimte-t3"
        assert field.get_attribute("aria-label")
    page.keyboard.press("Tab")
    expect(field).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("node_id", HIGHER)
def test_a_higher_node_names_its_contributors_by_relation_and_folds_their_actions(shared_page: Page, node_id: str) -> None:
    show(shared_page, f"?knoop={node_id}")
    seen = shared_page.evaluate(CONTENT)
    labels = {relation.id: relation.label for relation in THEORY.relations}
    expected = [[f"?knoop={link.origin}", labels[link.relation]] for link in received(node_id)]
    assert [[address, said.split(",")[0]] for address, said in seen["received"]] == sorted(expected) != []

    acting = [node for node in THEORY.nodes if node.id in leading_to(node_id) and node.actions]
    assert seen["folds"] == [[node.id, number(len(node.to_do))] for node in acting] != []
    together = shared_page.locator("main a", has_text="Toon ze samen")
    assert together.get_attribute("href") == f"?weergave=acties&bij={node_id}"
    filled = shared_page.evaluate(
        """async () => {
          const folds = [...document.querySelectorAll('details[data-actions-of]')];
          for (const fold of folds) fold.open = true;
          const empty = () => folds.some(fold => !fold.querySelector('[data-action]'));
          for (let times = 0; times < 600 && empty(); times++) await new Promise(requestAnimationFrame);
          return folds.map(fold => [...fold.querySelectorAll('[data-action]')].map(item =>
            [item.dataset.action, (item.parentElement.closest('[data-action]') || {dataset: {}}).dataset.action || null]));
        }"""
    )
    for node, items in zip(acting, filled, strict=True):
        assert sorted(items) == sorted([action.id, action.parent] for action in node.actions)


def test_a_fold_of_another_nodes_actions_is_filled_once(visit: Visit) -> None:
    page = visit("?knoop=ontspanning")
    fold = page.locator("details[data-actions-of=bestaanszekerheid]")
    for _ in range(3):
        fold.locator("summary").first.click()
        painted(page)
    expect(fold.locator("[data-action=bestaanszekerheid-a1] > .vt-item__text")).to_be_visible()
    expect(fold.locator("[data-action]")).to_have_count(len(NODES["bestaanszekerheid"].actions))


def test_a_fold_does_not_mark_what_was_marked_in_the_other_nodes_view(visit: Visit) -> None:
    page = visit(ITEM)
    show(page, "?knoop=ontspanning")
    page.locator("details[data-actions-of=ruimte] > summary").click()
    expect(page.locator("details[data-actions-of=ruimte] [data-action]")).to_have_count(len(NODES["ruimte"].actions))
    assert page.locator("main .vt-here, main [aria-current=true]").count() == 0


def test_a_fold_that_was_opened_before_the_rest_of_the_theory_came_is_filled_when_it_comes(page: Page, url: str) -> None:
    rest = Held(page, script_of("nodes"))
    page.goto(url + "?knoop=ontspanning", wait_until="commit")
    page.wait_for_selector(READY, state="attached")
    page.locator("details[data-actions-of=bestaanszekerheid] > summary").click()
    painted(page)
    rest.let_go()
    expect(page.locator("[data-action=bestaanszekerheid-a1] > .vt-item__text")).to_be_visible()


def test_a_word_of_the_glossary_is_explained_where_it_stands(visit: Visit) -> None:
    page = visit("?knoop=ruimte")
    item, label = next(found for found in explained(NODES["ruimte"]) if "-t" in found[0])
    term = next(term for term in THEORY.terms if f"Begrip: {term.name}" == label)
    details = page.locator(f"[data-claim={item}] details.vt-term", has_text=label)
    expect(details.locator("p")).to_be_hidden()
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(details.locator("p")).to_be_visible()
    assert plain(term.explanation) in plain(details.locator("p").inner_text())


@pytest.mark.parametrize("node_id", ["ruimte", "mantelzorg"])
def test_without_scripts_every_claim_and_unfolded_every_action_can_be_read(browser: Browser, url: str, node_id: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{url}?knoop={node_id}")
    shown = plain(page.locator("main").inner_text())
    for claim in NODES[node_id].claims:
        assert plain(claim.text) in shown
    for summary in page.locator("details.vt-fold > summary").all():
        summary.click()
    shown = plain(page.locator("main").inner_text())
    for action in NODES[node_id].actions:
        assert plain(action.text) in shown
    assert page.locator(".vt-copy:visible").count() == 0
    page.locator(".vt-strip a", has_text="Bronnen bij dit hoofdstuk").click()
    expect(page.locator("#deel-bronnen")).to_be_in_viewport()
    page.goto(url + ITEM)
    expect(page.locator("[data-action=ruimte-a17] > .vt-item__text")).to_be_visible()
    context.close()


CITED = """In andere woorden: Andrew Britt, Annette van den Bosch, Gijs Verwajen, Rosa Glijn en \
Karijn van den Berg [2024]. De sociale basis versterken, investeren in de toekomst. Verandertheorie en bouwstenen voor \
overheden en maatschappelijke partners. Movisie en Verwey-Jonker Instituut, p. {page}. Verandertheorie sociale basis, \
geraadpleegd op {date}, {address}"""


@pytest.mark.parametrize(
    ("view", "item"),
    [
        ("?knoop=ruimte", "[data-claim=ruimte-t3]"),
        ("?knoop=ruimte", "[data-action=ruimte-a17]"),
        ("?weergave=acties&bij=ruimte", "[data-action=ruimte-a17]"),
    ],
)
def test_each_text_can_be_copied_with_a_reference(visit: Visit, url: str, view: str, item: str) -> None:
    page = visit(view)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator(f"{item} > .vt-item__facts [data-copy=verwijzing]")
    page.evaluate("() => document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })")
    expect(button).to_have_text("verwijzing")
    button.click()
    expect(button).to_have_text("Verwijzing gekopieerd")
    expect(page.locator("#vt-live")).to_have_text("Verwijzing gekopieerd")
    text, reference = page.evaluate("navigator.clipboard.readText()").split("\n")
    id = item.split("=")[1].removesuffix("]")
    [own] = [part for part in NODES["ruimte"].items if part.id == id]
    assert text == plain(own.text)
    date = page.evaluate("vt.today()")
    assert re.fullmatch(r"\d+ [a-z]+ \d{4}", date)
    assert reference == CITED.format(page=own.page, date=date, address=f"{url}?knoop=ruimte&item={id}")


def test_a_reference_that_may_not_be_copied_stands_ready_selected(visit: Visit) -> None:
    page = visit("?knoop=ruimte")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.click("[data-claim=ruimte-t3] [data-copy=verwijzing]")
    field = page.locator("[data-claim=ruimte-t3] textarea")
    expect(field).to_be_focused()
    assert page.evaluate("String(getSelection())").endswith("item=ruimte-t3")
    assert field.get_attribute("aria-label") == "Kopieer deze verwijzing:"


@pytest.mark.parametrize("view", ["?knoop=gelijkwaardigheid", "?weergave=acties&actor=gemeenten", "?weergave=bronnen"])
def test_the_names_of_what_links_to_a_text_tell_it_from_the_others_and_hold_what_is_seen(shared_page: Page, view: str) -> None:
    show(shared_page, view)
    filled(shared_page)
    found = shared_page.eval_on_selector_all(
        "main :is(.vt-item__link, .vt-copy)", "all => all.map(one => [one.getAttribute('aria-label'), one.textContent])"
    )
    assert len(found) > 60
    names = [name for name, _ in found]
    assert len(set(names)) == len(names)
    assert all(seen in name for name, seen in found if seen != "#")
    assert any(re.match(r"Kopieer link, p\. \d+: \w+ .+…$", name) for name in names) or view == "?weergave=bronnen"


def test_a_link_says_on_which_page_it_stands_and_on_which_its_reason(shared_page: Page) -> None:
    show(shared_page, "?knoop=responsiviteit")
    first = shared_page.locator(".vt-tie").first
    assert first.locator(".vt-relation .vt-quiet").inner_text() == ", verband op p. 35"
    expect(first.locator(".vt-why .vt-quiet")).to_have_text("(reden op p. 36)")
    show(shared_page, "?knoop=inclusie")
    first = shared_page.locator(".vt-tie").first
    assert first.locator(".vt-relation .vt-quiet").inner_text() == ", p. 45"  # both on one page
    assert first.locator(".vt-why .vt-quiet").count() == 0
