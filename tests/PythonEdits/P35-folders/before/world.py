import game.creatures.orc
from game.creatures import Orc

from .creatures.orc import Orc as Again


def make():
    return Orc().name(), Again is Orc, game.creatures.orc.Orc is Orc
