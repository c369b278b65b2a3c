import game.world


def setup():
    global orc, attack, shout
    orc = game.Orc()
    attack, shout = orc.attack, game.shout


def answers():
    return [game.Orc().attack(), game.fight(), game.Orc.__module__, game.shout()]


def kept():
    return [orc.attack(), type(orc) is game.Orc]
