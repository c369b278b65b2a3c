import game.world


def setup():
    global use
    use = game.world.use


def answers():
    return [game.world.use(), game.world.LIMIT]


def kept():
    return [use(), game.world.Thing is game.base.Thing]
