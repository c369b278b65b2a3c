from game import orc
from game.orc import Orc


def fight():
    return Orc().attack() + orc.make().attack()
