"""What is taken along of an item, beside what it says itself."""

from html import unescape

from components.markup import to_html
from components.parts.topic_export import item_memo
from tests import theories


def test_a_memo_of_what_is_compared_has_the_numbers_that_belong_beside_it_with_their_warnings() -> None:
    graph = theories.shipped_graph()
    deepening = graph.deepening
    item = deepening.item("model-consortium")
    memo = to_html(item_memo(graph, deepening.collection_of(item.id), item))
    beside = [one for one in deepening.beside(item.id) if one.values]

    assert beside
    assert all(f"{year}: {value}" in memo for one in beside for year, value in one.values.items())
    assert all(warning in unescape(memo) for one in beside for warning in deepening.collection_of(one.id).warnings)
