import game.world


def setup():
    global held
    world = game.world
    held = [world.hard, world.table["strike"], world.table["lambda"], world.orc.attack, world.Orc.attack, world.orc]


def answers():
    world = game.world
    return [world.hard(), world.table["strike"](1), world.table["lambda"](5), world.orc.attack(), world.Orc.attack(world.Orc())]


def kept():
    hard, strike, double, attack, unbound, orc = held
    return [hard(bonus=1), strike(2), double(5), attack(), unbound(orc), type(orc) is game.world.Orc, game.world.orc is orc]
