import game.world


def setup():
    global orc, cls
    orc, cls = game.Orc(), game.Orc


def answers():
    orc = game.Orc()
    return [orc.move(), hasattr(orc, "land"), isinstance(orc, game.Creature), [base.__name__ for base in game.Orc.__mro__]]


def kept():
    return [orc.move(), cls is game.Orc, isinstance(orc, game.Creature)]
