from game.a import one


def two():
    return one() + "b1"
