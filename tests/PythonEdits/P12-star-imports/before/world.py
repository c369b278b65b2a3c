from game.base import *


def use():
    return [LIMIT, helper(), Thing().act()]
