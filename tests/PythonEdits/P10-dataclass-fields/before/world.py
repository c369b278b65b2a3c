import dataclasses


@dataclasses.dataclass
class Item:
    name: str
    price: int = 1


@dataclasses.dataclass(frozen=True)
class Place:
    x: int
