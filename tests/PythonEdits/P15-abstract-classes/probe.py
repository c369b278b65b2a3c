import game.world


def setup():
    global square
    square = game.Square()


def make():
    try:
        return game.Square().area()
    except TypeError:
        return "abstract"


def answers():
    return [make(), isinstance(game.Duck(), game.Shape), sorted(game.Shape.__abstractmethods__), sorted(game.Square.__abstractmethods__)]


def kept():
    return [square.area(), isinstance(square, game.Shape)]
