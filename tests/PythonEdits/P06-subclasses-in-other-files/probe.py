import game.orc


def setup():
    global orc, describe
    orc = game.Orc()
    describe = orc.describe


def answers():
    orc = game.Orc()
    return [orc.describe(), orc.name(), game.Orc.__bases__ == (game.Creature,), len(game.Creature.__subclasses__())]


def kept():
    return [orc.describe(), orc.name(), isinstance(orc, game.Creature)]
