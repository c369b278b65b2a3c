def setup():
    global orc
    import game
    orc = game.Orc()


def answers():
    import game.world
    try:
        from game import Orc
        return [game.greet(), Orc().attack()]
    except ImportError:
        return [game.greet(), "no orc", hasattr(game, "orc")]


def kept():
    import game
    return [orc.attack(), type(orc) is getattr(game, "Orc", None)]
