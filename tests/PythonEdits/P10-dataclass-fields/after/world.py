import dataclasses


@dataclasses.dataclass
class Item:
    name: str
    price: int = 2
    weight: float = 1.5
    tags: list = dataclasses.field(default_factory=lambda: ["new"])

    def total(self):
        return self.price * self.weight


@dataclasses.dataclass(frozen=True)
class Place:
    x: int
    y: int = 0
