def setup():
    global orc
    import game.sub
    orc = game.sub.Orc()


def answers():
    import game
    found = []
    for name in ("game.sub.orc", "game.world"):
        try:
            __import__(name)
            found.append(name)
        except ImportError:
            found.append("no " + name)
    return found + [game.greet()]


def kept():
    return [orc.attack()]
