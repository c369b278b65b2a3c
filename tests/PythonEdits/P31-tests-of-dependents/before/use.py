from game.base import factor


def price():
    return factor() * 10
