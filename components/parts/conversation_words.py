"""What the nodes are called about which a group is asked: as their levels are."""

from dataclasses import dataclass

from components import conversation_texts as words
from theory.graph import TheoryGraph


@dataclass(frozen=True)
class Nouns:
    """One of them, several, and how many there are; of more than one level by the name of the lowest."""

    one: str
    many: str
    all: int

    @classmethod
    def of(cls, graph: TheoryGraph) -> "Nouns":
        """Those of a theory."""
        level = graph.level(graph.asked[-1])
        return cls(level.name.lower(), (level.plural or level.name).lower(), len(graph.asked))

    def fill(self, text: str) -> str:
        """A text with the nouns in it."""
        return text.replace("{one}", self.one).replace("{many}", self.many).replace("{all}", str(self.all))

    def progress(self, count: int) -> str:
        """How many a group has talked about."""
        return self.fill(words.PROGRESS[count == self.all]).replace("{count}", str(count))
