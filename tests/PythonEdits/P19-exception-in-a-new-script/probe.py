import game.world


def answers():
    return [game.world.greet(), hasattr(game.world, "touched"), getattr(game, "mended", lambda: None)()]
