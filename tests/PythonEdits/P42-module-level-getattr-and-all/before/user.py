from game.world import *


def names():
    return sorted(name for name in globals() if not name.startswith("_"))
