from game.first import one


def two():
    return one() + 1
