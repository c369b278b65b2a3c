from __future__ import annotations

import dataclasses
import typing


@dataclasses.dataclass
class Node:
    value: int
    next: typing.Optional[Node] = None

    def link(self, other: Node) -> Node:
        self.next = other
        return self


class Keeper(typing.Generic[typing.TypeVar("K")]):
    limit: int = 1

    def __init_subclass__(cls, tag="none", **named):
        super().__init_subclass__(**named)
        cls.tag = tag


class Special(Keeper[int], tag="special"):
    pass
