from game.second import two


def one():
    return 1
