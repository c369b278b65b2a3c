import game.world


def setup():
    global one
    one = game.Orc()


def answers():
    return [game.Orc().attack(), game.fight(), game.orc.make().attack(), isinstance(game.orc.make(), game.Orc)]


def kept():
    return [one.attack(), type(one) is game.Orc]
