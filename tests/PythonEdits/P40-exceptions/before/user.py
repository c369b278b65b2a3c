from game.world import GameError, Lost


def attempt():
    try:
        raise Lost("way")
    except GameError as error:
        return error.show()
