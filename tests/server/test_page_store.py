"""Pages that were made are remembered: each once, as many as there is room for, those asked for last."""

import threading
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from components.server.page_store import PageStore


def text(size: int) -> Callable[[], str]:
    """Makes a page that takes so much memory, all its forms together."""
    return lambda: "x" * (size // 2)


def never() -> str:
    raise AssertionError("it was made already")


def test_a_page_is_made_once_for_its_address() -> None:
    store = PageStore()
    first = store.page("a", lambda: "pagina")

    assert store.page("a", never) is first
    assert first.text == b"pagina"
    assert (len(store), store.size) == (1, first.size)


def test_each_address_has_a_page_of_its_own() -> None:
    store = PageStore()

    assert store.page("a", lambda: "een").text == b"een"
    assert store.page("b", lambda: "twee").text == b"twee"
    assert store.page("a", never).text == b"een"


def test_what_was_asked_for_longest_ago_makes_room() -> None:
    store = PageStore(room=300)
    for key in "abc":
        store.page(key, text(100))
    store.page("a", never)  # so that b is now the one asked for longest ago
    store.page("d", text(100))

    for key in "acd":
        store.page(key, never)
    made = store.page("b", lambda: "opnieuw")
    assert made.text == b"opnieuw"


def test_room_is_counted_in_bytes_whatever_the_number_of_pages() -> None:
    store = PageStore(room=300)
    for key in "abc":
        store.page(key, text(100))
    store.page("groot", text(200))

    assert (len(store), store.size) == (2, 300)
    store.page("c", never)


def test_a_letter_of_several_bytes_counts_as_such() -> None:
    store = PageStore()

    assert store.page("a", lambda: "é" * 10).size == 2 * store.page("b", lambda: "e" * 10).size


def test_a_page_larger_than_all_room_is_given_but_not_kept() -> None:
    store = PageStore(room=100)

    assert len(store.page("a", text(300)).text) == 150
    assert (len(store), store.size) == (0, 0)


def test_a_store_that_forgets_everything_has_all_its_room_again() -> None:
    store = PageStore(room=300)
    store.page("a", text(200))
    store.clear()

    assert (len(store), store.size) == (0, 0)
    assert store.page("a", lambda: "nieuw").text == b"nieuw"


def test_two_who_ask_for_a_page_at_once_leave_one_of_it() -> None:
    store = PageStore()
    both_asked = threading.Barrier(2, timeout=10)

    def make() -> str:
        both_asked.wait()
        return "pagina"

    asking = [threading.Thread(target=store.page, args=("a", make)) for _ in range(2)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()

    assert len(store) == 1
    assert store.size == store.page("a", never).size


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 60).map(lambda half: 2 * half)), max_size=40))
def test_whatever_is_asked_the_pages_asked_for_last_are_kept_within_the_room(asked: list[tuple[str, int]]) -> None:
    store = PageStore(room=100)
    kept: dict[str, int] = {}
    for key, size in asked:
        made: list[str] = []

        def make(key: str = key, size: int = size, made: list[str] = made) -> str:
            made.append(key)
            return text(size)()

        store.page(key, make)
        assert made == ([] if key in kept else [key])
        kept[key] = kept.pop(key, size)  # the last in the order is the one asked for last
        while sum(kept.values()) > store.room:
            kept.pop(next(iter(kept)))
        assert (len(store), store.size) == (len(kept), sum(kept.values()))
