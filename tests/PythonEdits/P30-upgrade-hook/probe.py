import game.orc


def setup():
    global orc
    orc = game.Orc()


def answers():
    return [sorted(vars(game.Orc()).items())]


def kept():
    return [sorted(vars(orc).items())]
