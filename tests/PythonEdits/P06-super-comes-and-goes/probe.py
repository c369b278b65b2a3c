import game.world


def setup():
    global held
    one = game.world.Derived()
    held = [one.act, one.think, one]


def answers():
    one = game.world.Derived()
    return [one.act(), one.think()]


def kept():
    return [held[0](), held[1](), held[2].act(), held[2].think()]
