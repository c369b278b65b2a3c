import typing

T = typing.TypeVar("T")


class Box(typing.Generic[T]):
    def __init__(self, item):
        self.item = item

    def get(self):
        return [self.item]

    def put(self, item):
        self.item = item


@typing.runtime_checkable
class Named(typing.Protocol):
    name: str
    size: int


class Pair(typing.NamedTuple):
    first: int
    second: int = 2

    def total(self):
        return self.first * self.second

    def swap(self):
        return Pair(self.second, self.first)


class Options(typing.TypedDict):
    size: int
    colour: str
