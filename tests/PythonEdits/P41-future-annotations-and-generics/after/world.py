from __future__ import annotations

import dataclasses
import typing


@dataclasses.dataclass
class Node:
    value: int
    next: typing.Optional[Node] = None
    children: typing.List[Node] = dataclasses.field(default_factory=list)

    def link(self, other: Node, *more: Node) -> Node:
        self.next = other
        self.children.append(other)
        return self


class Keeper(typing.Generic[typing.TypeVar("K")]):
    limit: int = 2

    def __init_subclass__(cls, tag="none", **named):
        super().__init_subclass__(**named)
        cls.tag = tag.upper()


class Special(Keeper[int], tag="very special"):
    extra = 1
