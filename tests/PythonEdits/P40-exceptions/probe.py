import game.user


def setup():
    global error
    error = game.Lost("here")


def answers():
    return [game.attempt(), issubclass(game.Lost, ValueError), getattr(game.Lost, "level", None)]


def kept():
    return [error.show(), isinstance(error, ValueError), isinstance(error, game.GameError)]
