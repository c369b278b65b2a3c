import game.world


def answers():
    try:
        return [game.Square().area()]
    except TypeError:
        return ["abstract"]
