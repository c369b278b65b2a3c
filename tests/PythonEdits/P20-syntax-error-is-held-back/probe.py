import game.world


def answers():
    return [game.greet(), game.attack()]
