import game.world


def setup():
    global describe
    describe = game.describe


def answers():
    return [game.world.NAMES, game.world.PAIRS, game.describe([1, 0, 2])]


def kept():
    return [describe([1])]
