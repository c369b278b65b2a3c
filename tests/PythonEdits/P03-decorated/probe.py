import game.world


def setup():
    global held, orc
    world = game.world
    orc = world.Orc()
    world.square(4)
    held = [world.greet, world.square, world.Orc.cost, world.Orc.named, world.Orc.power.fget, orc.attack]


def answers():
    world = game.world
    orc = world.Orc()
    return [world.greet("a"), world.greet.__doc__, world.square(4), world.Orc.cost(), world.Orc.named("x"), orc.power, orc.weight,
            orc.attack(), world.greet.__wrapped__("b")]


def kept():
    greet, square, cost, named, power, attack = held
    return [greet("a"), square(4), cost(), named("x"), power(orc), attack(), orc.weight, greet is game.world.greet,
            square is game.world.square]
