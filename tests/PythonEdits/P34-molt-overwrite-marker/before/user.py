from game.world import Orc, Troll


def make():
    return Orc(), Troll()
