import game.world


def setup():
    global orc, greet
    orc, greet = game.Orc(), game.greet


def answers():
    hub = game.hub
    return [game.LIMIT, game.greet(), game.Orc().attack(), getattr(game.Orc, "power", None), hub.log, hub.table, hub.Base.kinds,
            hub.Base.level, hasattr(hub, "extra"), hasattr(hub.Base, "patched")]


def kept():
    return [orc.attack(), greet()]
