import game


def answers():
    return [game.one(), game.two(), getattr(game, "three", lambda: None)()]
