import game.world


def setup():
    global old
    old = game.world.old


def answers():
    try:
        from game.world import old
        found = old()
    except ImportError:
        found = None
    return [hasattr(game.world, "old"), hasattr(game, "old"), found, game.user(), "old" in dir(game)]


def kept():
    return [old(), old is getattr(game.world, "old", None)]
