import game.world


def setup():
    global orc, troll
    orc, troll = game.Orc(), game.Troll()


def answers():
    return [game.Orc().attack(), game.Troll().attack(), getattr(game.Orc, "describe", str)(), getattr(game.Troll, "describe", str)()]


def kept():
    return [orc.attack(), troll.attack(), isinstance(orc, game.Orc), isinstance(troll, game.Orc), type(troll) is game.Troll]
