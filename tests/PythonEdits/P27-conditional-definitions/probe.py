import game.world


def setup():
    global act, thing
    act, thing = game.act, game.Thing()


def answers():
    return [game.act(), game.Thing.size, game.world.no_such_module_at_all, game.number]


def kept():
    return [act(), act is game.act, type(thing) is game.Thing, thing.size]
