import game.a


def deep():
    return game.a.First().name()
