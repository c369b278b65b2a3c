import typing

T = typing.TypeVar("T")


class Box(typing.Generic[T]):
    def __init__(self, item):
        self.item = item

    def get(self):
        return self.item


class Named(typing.Protocol):
    name: str


class Pair(typing.NamedTuple):
    first: int
    second: int = 2

    def total(self):
        return self.first + self.second


class Options(typing.TypedDict):
    size: int
