import game.world


def setup():
    global pair
    pair = game.Pair(1)


def answers():
    return [game.Pair(1), game.Pair(1).show()]


def kept():
    return [pair[0]]
