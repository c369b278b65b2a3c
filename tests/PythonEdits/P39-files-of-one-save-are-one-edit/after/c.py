from game.b import Uses, two


def three():
    return two() + "c" + str(Uses.limit)
