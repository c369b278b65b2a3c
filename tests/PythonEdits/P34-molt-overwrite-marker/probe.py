import game.world


def setup():
    global orc, troll
    orc, troll = game.Orc(), game.Troll()


def answers():
    return [[one.attack() for one in game.make()], game.Orc.attack(game.Orc()), isinstance(game.make()[0], game.Orc)]


def kept():
    return [type(orc) is game.Orc, troll.attack(), type(troll) is game.Troll]
