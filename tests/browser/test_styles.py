"""Style sheets mean the same without what only people need."""

import pytest
from playwright.sync_api import Page

from components.document.bundle_scripts import style
from components.document.bundles import ASSETS, BUNDLES
from tests.browser.page import Visit

RULES = r"""(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Array.from(sheet.cssRules, (rule) => rule.cssText.replace(/\s*,\s*/g, ",").replace(/\s+/g, " "));
}"""


@pytest.mark.parametrize("name", [bundle.name for bundle in BUNDLES if style(bundle.name)])
def test_a_shortened_style_sheet_has_the_same_rules(shared_page: Page, name: str) -> None:
    files = next(bundle.files for bundle in BUNDLES if bundle.name == name)
    whole = "\n".join((ASSETS / file).read_text(encoding="utf-8") for file in files if file.endswith(".css"))
    written = shared_page.evaluate(RULES, whole)
    assert shared_page.evaluate(RULES, style(name)) == written
    assert written


def test_styles_stand_in_the_order_of_the_table_whichever_view_came_first(visit: Visit, shelf_url: str) -> None:
    order = "() => [...document.head.querySelectorAll('style')].map((one) => one.dataset.bundle)"
    fetched = [bundle.name for bundle in BUNDLES if style(bundle.name) and bundle.name != "reload" and not bundle.of_shelf]
    for query in ("", "?weergave=bronnen", "?modus=presentatie"):
        assert visit(query, shelf_url).evaluate(order) == ["faces", *fetched]
