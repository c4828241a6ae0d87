"""Small theories with one topic, for tests of how its collections are shown."""

from typing import Any

from theory.model import Theory

TOPIC = "?weergave=verdieping&deel=kringen"
"""The address of the topic."""


def topic(*collections: dict[str, Any]) -> Theory:
    """A theory with these collections in its one topic; items come from the document `boek` unless they say otherwise."""
    return Theory.model_validate(
        {
            "title": "Buurt in beweging",
            "levels": [{"id": "stap", "name": "Stap"}],
            "relations": [{"id": "helpt", "label": "helpt"}],
            "nodes": [{"id": "rust", "level": "stap", "name": "Rust"}, {"id": "groen", "level": "stap", "name": "Groen"}],
            "links": [{"from": "groen", "to": "rust", "relation": "helpt"}],
            "documents": [{"id": "boek", "title": "Het buurtboek", "authors": ["A. Boer"], "year": 2023, "licence": "Vrij."}],
            "topics": [{"id": "kringen", "title": "Wat hoort erbij?"}],
            "collections": [
                {"topic": "kringen", **one, "items": [{"document": "boek", **item} for item in one["items"]]}
                for one in collections
            ],
        }
    )


def in_circles(titles: tuple[str, ...], *parts: tuple[str, str], text: str = "Over ") -> Theory:
    """One collection of circles, with ids c0, c1 and so on; `parts`: titles with the title of that of which each is part."""
    ids = {title: f"c{number}" for number, title in enumerate([*titles, *(part for part, _ in parts)])}
    items: list[dict[str, Any]] = [{"id": ids[title], "title": title, "text": f"{text}{title}."} for title in titles]
    items += [{"id": ids[part], "title": part, "parent": ids[of]} for part, of in parts]
    return topic({"id": "sferen", "title": "De sferen", "show": "circles", "items": items})


def by_year(*lines: dict[str, Any], **more: Any) -> Theory:
    """One collection of numbers by year, `cijfers`, with these lines; their ids are c0, c1 and so on."""
    items = [{"id": f"c{number}", **line} for number, line in enumerate(lines)]
    collection = {"id": "cijfers", "title": "De cijfers", "show": "series", "unit": "euro per inwoner", **more, "items": items}
    return topic(collection)
