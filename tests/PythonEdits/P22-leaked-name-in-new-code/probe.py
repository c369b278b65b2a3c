import game.world


def answers():
    return [game.user()]
