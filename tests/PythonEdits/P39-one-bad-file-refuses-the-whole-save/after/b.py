from game.a import extra

extra.append("b2")
raise RuntimeError("no")


def two():
    return "b2"
