import game.world


def setup():
    global c, b
    c, b = game.world.c, game.world.b


def answers():
    return [game.world.a, game.world.b, [item() for item in game.world.c], game.world.d]


def kept():
    return [[item() for item in c], b is game.world.b]
