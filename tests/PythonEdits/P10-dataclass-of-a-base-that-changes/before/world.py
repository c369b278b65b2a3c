import dataclasses

from game.base import Thing


@dataclasses.dataclass
class Sword(Thing):
    damage: int = 3
