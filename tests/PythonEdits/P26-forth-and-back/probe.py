import game.world


def setup():
    global orc, attack, greet
    orc = game.Orc()
    attack, greet = orc.attack, game.greet


def answers():
    return [game.Orc.size, game.Orc().attack(), hasattr(game.Orc, "roar"), hasattr(game.Orc, "extra"), game.greet(), hasattr(game, "more")]


def kept():
    return [attack(), greet(), orc.size, type(orc) is game.Orc]
