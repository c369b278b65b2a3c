import game.world


def setup():
    game.world.SPEED = 99


def answers():
    return [game.world.BASE, game.world.OTHER]


def kept():
    return [game.world.SPEED]
