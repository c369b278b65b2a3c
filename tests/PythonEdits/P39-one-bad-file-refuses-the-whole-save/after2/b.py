from game.a import extra

extra.append("b2")


def two():
    return "b2"
