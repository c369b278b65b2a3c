import game.first


def two():
    return game.first.one() + 1
